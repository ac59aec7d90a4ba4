import { answerFeed } from "../../../feed-answer.ts";

export const GET = async (_: Request, { params }: { params: Promise<{ slug: string }> }) =>
  answerFeed({ of: "reference", slug: (await params).slug }, "atom");
