import { archiveKind } from "#lib/read-address.ts";
import { answerFeed } from "../../../feed-answer.ts";

export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const kind = archiveKind((await params).name);
  return answerFeed(kind && { of: "kind", kind }, "rss");
}
