import { connection } from "next/server";
import { editionPicture } from "#components/share/share-picture.ts";
import { getPublishedEdition } from "#lib/editions/published.ts";
import { editionOf } from "#lib/read-address.ts";
import { getSite } from "#lib/settings/published.ts";
import { answerPicture } from "../../../picture-answer.ts";

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; picture: string }> }) {
  await connection();
  const { slug, picture } = await params;
  const asked = editionOf(slug);
  const [site, edition] = await Promise.all([getSite(), asked && getPublishedEdition(asked)]);
  return answerPicture(edition && editionPicture(site, edition), picture);
}
