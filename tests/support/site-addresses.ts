import { tipsPage } from "#lib/addresses.ts";

/** The paths that a site names in its sitemap, and its parts, but for that of the form, which is another one for everybody. */
export async function addressesOf(url: string): Promise<string[]> {
  const parts = await namedIn(`${url}/sitemap.xml`);
  const paths = (await Promise.all(parts.map((part) => namedIn(url + part)))).flat();
  if (paths.length < 10) throw new Error(`few addresses in the sitemap: ${paths}`);
  return [...parts, ...paths].filter((path) => path !== tipsPage);
}

async function namedIn(sitemap: string): Promise<string[]> {
  const text = await (await fetch(sitemap)).text();
  return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
}
