import { editionOf } from "#lib/read-address.ts";
import { answerFeed } from "../../../feed-answer.ts";

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const edition = editionOf((await params).slug);
  return answerFeed(edition && { of: "edition", edition }, "atom");
}
