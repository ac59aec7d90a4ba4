import { tipsPage } from "#lib/addresses.ts";

/** The paths that a site names in its sitemap, but for that of the form, which is another one for everybody. */
export async function addressesOf(url: string): Promise<string[]> {
  const sitemap = await (await fetch(`${url}/sitemap.xml`)).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address = ""]) => new URL(address).pathname,
  );
  if (paths.length < 10) throw new Error(`few addresses in the sitemap: ${paths}`);
  return paths.filter((path) => path !== tipsPage);
}
