import { answerFeed } from "../../../feed-answer.ts";

export const GET = async (_: Request, { params }: { params: Promise<{ slug: string }> }) =>
  answerFeed({ of: "source", slug: (await params).slug }, "atom");
