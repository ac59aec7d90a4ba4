import { answerFeed } from "../../../feed-answer.ts";

export const GET = async (_: Request, { params }: { params: Promise<{ slug: string }> }) =>
  answerFeed({ of: "category", slug: (await params).slug }, "rss");
