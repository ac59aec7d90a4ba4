import { home, jsonFeed, newsSitemap, opmlFile, robotsFile, sitemap } from "#lib/addresses.ts";
import { Problem } from "#lib/errors.ts";
import { listRedirects } from "#lib/redirects/published.ts";
import { missingPage } from "../front/make.ts";
import { type Pointed, readFile } from "./addresses-in.ts";
import { type Folder, fileOf } from "./folder.ts";
import type { Renderers } from "./renderers.ts";
import { asStatic, needsServer } from "./static-page.ts";

/** What was written, and what leads nowhere. */
export interface Crawled {
  files: number;
  bytes: number;
  redirects: { from: string; to: string }[];
  /** Each with the page on which it stands. */
  broken: { on: string; address: string }[];
}

/** Where it begins; all else is found from there, as a reader or a robot finds it. */
const begins = [home, robotsFile, sitemap, newsSitemap, opmlFile, jsonFeed, missingPage];

/**
 * Writes every page and file of the site that can be reached.
 * @param site the origin under which it is known
 * @param written the paths of files that come from elsewhere
 * @throws Problem `export.page-failed`, and what `Folder.write` throws
 */
export async function crawl(
  renderers: Renderers,
  folder: Folder,
  { site, written, tell }: { site: string; written: string[]; tell: (done: number, known: number) => void },
): Promise<Crawled> {
  const redirects = await listRedirects();
  const moved = new Set(redirects.map(({ from }) => from));
  const known = new Set([...begins, ...written]);
  const waiting = [...begins];
  const anchors = new Map<string, Set<string>>();
  /** Everything that is pointed at, with the first page that does. */
  const pointing = new Map<string, { on: string; to: Pointed }>();
  const missing = new Set<string>();
  let [bytes, done] = [0, 0];

  async function take(path: string): Promise<void> {
    const { status, type, location, body } = await renderers.render(path);
    done += 1;
    if (status >= 300 && status < 400 && location) return void redirects.push({ from: path, to: location });
    if (path !== missingPage && status !== 200) {
      if (status !== 404 && status !== 410) throw new Problem("export.page-failed", { path, status });
      return void missing.add(path);
    }
    const content = type.startsWith("text/html") ? Buffer.from(asStatic(body.toString(), site)) : body;
    const read = readFile(content, { type, path, site });
    if (path !== missingPage) anchors.set(path, read.anchors);
    bytes += content.length;
    await folder.write(path === missingPage ? "404.html" : fileOf(path), content);
    for (const to of read.pointed) {
      if (needsServer(to.path)) continue;
      const address = addressOf(to);
      if (!pointing.has(address)) pointing.set(address, { on: path, to });
      if (known.has(to.path) || moved.has(to.path)) continue;
      known.add(to.path);
      waiting.push(to.path);
    }
  }

  await inTurns(waiting, renderers.atOnce, async (path) => {
    await take(path);
    tell(done, known.size);
  });
  const isBroken = ({ path, anchor }: Pointed) =>
    missing.has(path) || (anchor !== null && anchor !== "" && anchors.get(path)?.has(anchor) === false);
  const broken = [...pointing.values()]
    .filter(({ to }) => isBroken(to))
    .map(({ on, to }) => ({ on, address: addressOf(to) }));
  return { files: anchors.size + 1, bytes, redirects, broken };
}

const addressOf = ({ path, anchor }: Pointed) => (anchor ? `${path}#${anchor}` : path);

/** Does the work for all that waits, and for what joins meanwhile; the first failure ends it. */
async function inTurns(
  waiting: string[],
  atOnce: number,
  work: (path: string) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const path = running.size < atOnce ? waiting.shift() : undefined;
    if (path === undefined) {
      await Promise.race(running);
      continue;
    }
    const ended: Promise<void> = work(path).finally(() => running.delete(ended));
    running.add(ended);
  }
}
