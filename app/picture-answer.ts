import { drawPicture } from "#components/share/draw-picture.ts";
import { pictureAddress, type SharePicture } from "#components/share/share-picture.ts";

/**
 * The picture of a page. Under an address that says something else than it does now, word of where it is; 404 where
 * there is no such page.
 */
export async function answerPicture(picture: SharePicture | null, file: string): Promise<Response> {
  if (!picture) return new Response(null, { status: 404 });
  const address = pictureAddress(picture);
  if (!address.endsWith(`/${file}`))
    return new Response(null, { status: 308, headers: { location: address } });
  return new Response(new Uint8Array(await drawPicture(picture)), {
    headers: { "content-type": "image/png" },
  });
}
