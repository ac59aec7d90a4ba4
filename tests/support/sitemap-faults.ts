import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validateXML } from "xmllint-wasm";

const fileAt = (fileName: string, address: string) => ({
  fileName,
  contents: readFileSync(fileURLToPath(address), "utf8"),
});
const own = (name: string) => fileAt(name, new URL(`../fixtures/sitemaps/${name}`, import.meta.url).href);

const schema = own("every-sitemap.xsd");
/** That of sitemaps.org stands in a package; the two others are published by nobody there. */
const preload = [
  own("sitemap-index.xsd"),
  own("sitemap-news.xsd"),
  fileAt(
    "sitemap.xsd",
    import.meta.resolve("sitemap/package.json").replace(/package\.json$/, "schema/sitemap.xsd"),
  ),
];

/** In what a sitemap, an index of sitemaps or a sitemap of news is not as its schema has it. */
export async function sitemapFaults(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema, preload });
  return errors.map(({ message }) => message);
}
