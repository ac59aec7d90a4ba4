import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import type { Duplex } from "node:stream";
import { speculationRulesFile, unavailablePage } from "#lib/addresses.ts";
import type { Settings } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { isUnwanted, send } from "./answer.ts";
import { readAsked } from "./asked.ts";
import { Assets } from "./assets.ts";
import { openCopies, pagesFolder } from "./copies.ts";
import { type Following, follow } from "./following.ts";
import { type Found, Keeping } from "./keeping.ts";
import { makeLive } from "./live.ts";
import { Maker, missingPage } from "./make.ts";
import type { Page } from "./page.ts";
import { passTo } from "./pass.ts";
import { faultOf, Refusing } from "./refusals.ts";
import { type Render, renderWith } from "./render.ts";
import { requestCleaner } from "./request-headers.ts";
import { speculationRules, speculationRulesType } from "./speculation-rules.ts";
import { readTarget } from "./target.ts";
import { Crowded, Turns } from "./turns.ts";

/** What stands between readers and Next. */
export interface Front {
  handler: RequestListener;
  /** Answers to what was no request. */
  onBroken(error: Error, socket: Duplex): void;
  /** From now on pages are made by Next; until then there are copies only. Resolves when changes are heard, or cannot be. */
  open(next: RequestListener, databaseUrl: string): Promise<void>;
  close(): Promise<void>;
}

/** When to try again, in seconds. */
const retryAfter = ["Retry-After", "5"];

/** Opens the front with what was kept on disk. */
export function createFront(settings: Settings): Front {
  const { DATA_DIR, PORT, SITE_URL, TRUST_PROXY } = settings;
  const { host } = new URL(SITE_URL);
  const names = SITE_URL === `http://localhost:${PORT}` ? null : namesOf(SITE_URL);
  let render: Render = () => Promise.reject(new Error("Next is not there yet"));
  let pass: RequestListener | null = null;
  let following: Following | null = null;

  const maker = new Maker((...asked) => render(...asked), settings);
  const copies = openCopies(pagesFolder(DATA_DIR));
  // Before anything is read from them, and before another process that has caught up says otherwise.
  const seen = copies.readSeen();
  const keeping = new Keeping(maker, copies);
  const assets = new Assets(maker, openCopies(path.join(DATA_DIR, "assets")));
  const refusing = new Refusing(settings);
  const clean = requestCleaner(TRUST_PROXY);
  const turns = new Turns({ atOnce: 3, waiting: 100, patience: 5000 });
  const rules = maker.of(speculationRulesFile, {
    status: 200,
    type: speculationRulesType,
    location: null,
    body: Buffer.from(speculationRules),
  });

  function answer(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    const target = readTarget(request);
    if (!target) return refusing.send(request, response, 400);
    const fault = names && !names.includes(target.host) ? 421 : faultOf(request);
    if (fault) return refusing.send(request, response, fault);
    // Next reads both, and takes a whole address for more than it is.
    request.url = target.address;
    request.headers.host = names ? host : target.host;
    const asked = readAsked(request.method ?? "", target.address);
    switch (asked.kind) {
      case "page": {
        if (asked.path === speculationRulesFile)
          return rules.then((page) => show({ page, since: null }, request, response));
        const found = keeping.find(asked.path);
        return found instanceof Promise
          ? found.then((late) => show(late, request, response))
          : show(found, request, response);
      }
      case "asset":
        return sendAsset(assets.find(asked.path), request, response);
      case "live":
        clean(request);
        return live(asked.path, request, response);
      case "newsroom":
        clean(request);
        if (pass && !keeping.isAway) return pass(request, response);
        if (isOpening(request)) return show("unavailable", request, response);
        return refusing.send(request, response, 503, retryAfter);
      case "moved":
        return refusing.moved(response, asked.to);
      case "refused":
        if (asked.status === 404) return show("missing", request, response);
        return refusing.send(request, response, asked.status, "allow" in asked ? ["Allow", asked.allow] : []);
    }
  }

  function show(found: Found, request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    if (typeof found === "string") return explain(found, request, response);
    if (isUnwanted(request, found.page)) return refusing.send(request, response, 412);
    return send(request, response, found.page, found.since === null ? undefined : aged(found.since));
  }

  /** With a page of the site's own, or in one sentence where there is none. */
  async function explain(
    what: "missing" | "unavailable",
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    const more = what === "unavailable" ? retryAfter : [];
    const found = await keeping.find(what === "missing" ? missingPage : unavailablePage);
    if (typeof found === "object") return send(request, response, found.page, more);
    return refusing.send(request, response, what === "missing" ? 404 : 503, more);
  }

  async function sendAsset(
    found: Page | Promise<Page | null>,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    const file = await found;
    if (!file) return refusing.send(request, response, 404);
    if (isUnwanted(request, file)) return refusing.send(request, response, 412);
    return send(request, response, file);
  }

  async function live(path: string, request: IncomingMessage, response: ServerResponse) {
    if (keeping.isAway) return explain("unavailable", request, response);
    let page: Page;
    try {
      const make = () => makeLive(maker, path, request);
      // A form that is sent has the page shown once more, and must not wait for itself.
      page = await (request.method === "POST" ? make() : turns.take(make));
    } catch (error) {
      if (!keeping.isAway && !(error instanceof Crowded))
        log.warn({ path: path.split("/", 2).join("/"), err: error }, "A page could not be made.");
      return explain("unavailable", request, response);
    }
    return page.status === 404 ? explain("missing", request, response) : send(request, response, page);
  }

  return {
    onBroken: (error, socket) => refusing.toSocket(error, socket),
    handler(request, response) {
      try {
        Promise.resolve(answer(request, response)).catch((error) => failed(error));
      } catch (error) {
        failed(error);
      }
      function failed(error: unknown) {
        log.error({ err: error }, "A request could not be answered.");
        if (response.headersSent) response.destroy();
        else refusing.send(request, response, 500);
      }
    },
    async open(next, databaseUrl) {
      render = renderWith(next, host);
      pass = passTo(next, settings);
      following = follow(databaseUrl, { keeping, copies, seen });
      await following.begun;
    },
    async close() {
      await following?.close();
      await keeping.close();
    },
  };
}

/** How a host may be named: the usual port of its protocol goes without saying (RFC 9110, 4.2.3). */
function namesOf(siteUrl: string): string[] {
  const { protocol, host, port } = new URL(siteUrl);
  return port ? [host] : [host, `${host}:${protocol === "https:" ? 443 : 80}`];
}

/** Somebody opens a page of the newsroom; its script, and programs, are told in a sentence. */
function isOpening({ method, headers, url = "" }: IncomingMessage): boolean {
  return method === "GET" && url.startsWith("/admin") && headers.rsc === undefined;
}

/** An old copy says so (RFC 9111, 5.1; RFC 9211). */
function aged(since: number): string[] {
  const age = Math.max(0, Math.floor((Date.now() - since) / 1000));
  return ["Age", String(age), "Cache-Status", `Asylnytt; hit; ttl=-${age}`];
}
