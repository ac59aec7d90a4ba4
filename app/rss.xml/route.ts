import { answerFeed } from "../feed-answer.ts";

export const GET = () => answerFeed({ of: "site" }, "rss");
