import { connection } from "next/server";
import { logoHashOf } from "#lib/read-address.ts";
import { getLogo } from "#lib/sponsors/published.ts";

/** A sponsor's logo. Its address names its bytes, so whoever has it need never ask again. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  await connection();
  const hash = logoHashOf((await params).file);
  const logo = hash && (await getLogo(hash));
  if (!logo) return new Response(null, { status: 404 });
  return new Response(logo.bytes, {
    headers: {
      "content-type": logo.mediaType,
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
}
