import { sendDump } from "../send-dump.ts";

export const GET = (request: Request) => sendDump(request, "jsonl");
