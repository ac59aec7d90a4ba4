import { answerCitation } from "../../../citation-answer.ts";

export const GET = async (_: Request, { params }: { params: Promise<{ slug: string }> }) =>
  answerCitation((await params).slug, "ris");
