import { apiRoot, speculationRulesFile, unavailablePage } from "#lib/addresses.ts";
import type { Settings } from "#lib/env.ts";
import { isNamedByContent } from "#lib/read-address.ts";
import { readForReaders } from "#lib/replica.ts";
import { finishPage } from "./finish.ts";
import { type Header, type Kind, securityHeaders } from "./headers.ts";
import { type Content, etagOf, makePage, type Page } from "./page.ts";
import type { Render, Rendered } from "./render.ts";

/** Shown at every address that leads nowhere. */
export const missingPage = "/404";

/** A page that could not be made: Next failed, or said nothing in time. */
class PageFailed extends Error {}

/** What has come of making a page: its content too, for the copy on disk. Null where there is none. */
export type Made = { page: Page; content: Content } | null;

/** For a minute of trouble a CDN may go on with what it has, as the site itself does. */
const forReaders = "public, max-age=0, s-maxage=1, stale-while-revalidate=9, stale-if-error=60";
const forNobody = "no-store";
const forADay = "public, max-age=86400";
const forGood = "public, max-age=31536000, immutable";

/** Answers that say what there is, and go on saying it until something changes. */
const lasting = new Set([200, 301, 308, 410]);

/** Makes pages of what Next answers. */
export class Maker {
  readonly #render: Render;
  readonly #settings: Settings;
  constructor(render: Render, settings: Settings) {
    this.#render = render;
    this.#settings = settings;
  }

  /**
   * A page for every reader. When it has not changed, `before` serves on.
   * @throws PageFailed, or what kept Next from answering
   */
  async page(path: string, before?: Page): Promise<Made> {
    const content = finished(path, await readForReaders(() => this.#render(path)));
    if (content === null) return null;
    if (before && before.etag === etagOf(content)) return { page: before, content };
    // Two changes within a second are told apart all the same.
    const modifiedAt = Math.max(Date.now(), (before?.modifiedAt ?? 0) + 1000);
    return { page: await this.of(path, content, modifiedAt), content };
  }

  /** The finished bytes of a content. @param modifiedAt since when it is as it is, in ms since 1970 */
  of(path: string, content: Content, modifiedAt?: number): Promise<Page> {
    const headers = this.#headers(kindOf(path, content.type), cacheControl(path, content));
    return makePage(content, headers, modifiedAt);
  }

  /** What is made for one request, by whatever it was asked; nobody keeps it. @throws as `page` */
  async live(address: string, given: Parameters<Render>[1], kind: Kind): Promise<Page> {
    const { status, type, location, body } = complete(await this.#render(address, given));
    // Next's own, an empty shell: a page that has something to say about a failure answers 503. The address
    // may be a secret, and goes into no message.
    if (status === 500) throw new PageFailed(`${status}`);
    const content = { status, type, location, body };
    return makePage(content, this.#headers(kind === "page" ? kindOf(address, type) : kind, forNobody));
  }

  #headers(kind: Kind, control: string): string[] {
    const headers: Header[] = [...securityHeaders(kind, this.#settings), ["Cache-Control", control]];
    return headers.flat();
  }
}

/** @returns null for what is not there @throws PageFailed */
function finished(path: string, rendered: Rendered): Content | null {
  const { status, type, location, body } = complete(rendered);
  if (path === missingPage && status === 404) return { status, type, location, body };
  if (path === unavailablePage) return { status: 503, type, location, body };
  // Flight data, which Next answers to a program of its own, is no page.
  if (status === 404 || type.startsWith("text/x-component")) return null;
  if (!lasting.has(status)) throw new PageFailed(`${path}: ${status}`);
  return { status, type, location, body };
}

/** With the page's own word of its status, and without what is for hydration. */
function complete(rendered: Rendered): Rendered {
  if (!rendered.type.startsWith("text/html") || rendered.body.length === 0) return rendered;
  const { html, status } = finishPage(rendered.body.toString());
  return { ...rendered, status: status ?? rendered.status, body: Buffer.from(html) };
}

function kindOf(path: string, type: string): Kind {
  if (type === "" || type.startsWith("text/html")) return "page";
  if (type.startsWith("image/")) return "picture";
  if (path.startsWith("/_next/")) return "asset";
  const isForAll = /\/((rss|atom)\.xml|feed\.json)(\?|$)/.test(path) || path.startsWith(`${apiRoot}/`);
  return isForAll ? "feed" : "data";
}

function cacheControl(path: string, { status, type }: Content): string {
  if (status === 404 || status === 503) return forNobody;
  // Named by what is in them.
  if (path.startsWith("/_next/static/") || (status === 200 && /^\/logotyper\//.test(path))) return forGood;
  // Nobody else keeps a picture that says what may be taken back.
  if (isNamedByContent(path)) return forReaders;
  return type.startsWith("image/") || path === speculationRulesFile ? forADay : forReaders;
}
