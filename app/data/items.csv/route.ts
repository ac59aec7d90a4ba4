import { answerDump } from "../../dump-answer.ts";

export const GET = (request: Request) => answerDump(request, "csv");
