import { connection } from "next/server";
import { itemPicture } from "#components/share/share-picture.ts";
import { getPublishedItem } from "#lib/items/published.ts";
import { getSite } from "#lib/settings/published.ts";
import { answerPicture } from "../../../picture-answer.ts";

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; picture: string }> }) {
  await connection();
  const { slug, picture } = await params;
  const [site, item] = await Promise.all([getSite(), getPublishedItem(slug)]);
  return answerPicture(item && itemPicture(site, item), picture);
}
