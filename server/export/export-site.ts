import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { dumpFile } from "#lib/addresses.ts";
import { dumpFormats } from "#lib/dumps/formats.ts";
import { makeDumps } from "#lib/dumps/make-dumps.ts";
import type { Settings } from "#lib/env.ts";
import { ensureBuild } from "../build.ts";
import { type Crawled, crawl } from "./crawl.ts";
import { type Folder, fileOf, markerFile, openFolder } from "./folder.ts";
import { openRenderers } from "./renderers.ts";

/**
 * Writes the whole public site into a folder as plain files. The database is open.
 * @throws Problem `export.…`, `build.failed`; then the folder is as it was
 */
export async function exportSite(
  wanted: string,
  { SITE_URL, PORT }: Settings,
  tell: (done: number, known: number) => void,
): Promise<Crawled> {
  const { origin, host } = new URL(SITE_URL);
  const folder = openFolder(wanted);
  process.once("exit", folder.drop);
  try {
    const { folder: build } = await ensureBuild();
    const renderers = await openRenderers(build, PORT, host);
    const written = dumpFormats.map(dumpFile);
    const crawled = await crawl(renderers, folder, { site: origin, written, tell }).finally(renderers.close);
    await writeDumps(folder);
    const made = { madeAt: new Date().toISOString(), site: origin, files: crawled.files };
    await folder.write(markerFile, `${JSON.stringify(made, null, 2)}\n`);
    await folder.write("_redirects", lines(crawled.redirects.map(({ from, to }) => `${from} ${to} 308`)));
    await folder.write("redirects.map", lines(crawled.redirects.map(({ from, to }) => `${from} ${to};`)));
    await folder.write("README.txt", readme(made));
    folder.finish();
    return crawled;
  } finally {
    folder.drop();
    process.off("exit", folder.drop);
  }
}

/** All items at once, unpacked: as they are now, not as they were last night. */
async function writeDumps(folder: Folder): Promise<void> {
  for (const { path, format } of (await makeDumps()).files) {
    await folder.write(fileOf(dumpFile(format)), createReadStream(path).compose(createGunzip()));
  }
}

const lines = (all: string[]) => all.map((line) => `${line}\n`).join("");

/** For whoever hosts the folder, maybe long after the site. */
const readme = ({ madeAt, site, files }: { madeAt: string; site: string; files: number }) => `\
This folder is a copy of ${site}, made at ${madeAt}: ${files} files.

Any web server can host it. A page lies in a folder of its own as index.html, so
/om is om/index.html; 404.html is for what is not there. Links begin at the root:
the copy stands at the top of its host, under whatever name.

Addresses that have moved are in _redirects (from, to, status), which some hosts
read by themselves, and in redirects.map for a map of nginx.

Feeds and sitemaps (.xml) are application/xml, .json is application/json, .bib is
text/x-bibtex, .ris is application/x-research-info-systems; all text is UTF-8.

What needs a server, search and the form for tips, leads to ${site}.
`;
