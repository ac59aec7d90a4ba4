import { notFound, permanentRedirect } from "next/navigation";
import { getRedirect } from "#lib/redirects/published.ts";

/**
 * Ends a page whose record is not there: leads on where the address has moved for good, else 404.
 * `rest` is what follows the record's own address, such as an archive's kind and page.
 */
export async function movedOrMissing(address: string, rest = ""): Promise<never> {
  const to = await getRedirect(address);
  if (to) permanentRedirect(to + rest);
  notFound();
}
