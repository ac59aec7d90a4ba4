import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { speculationRulesFile, unavailablePage } from "#lib/addresses.ts";
import type { Settings } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { isUnwanted, send } from "./answer.ts";
import { type Asked, readAsked } from "./asked.ts";
import type { Assets } from "./assets.ts";
import type { Downloads } from "./downloads.ts";
import { Health, type Unready } from "./health.ts";
import { isHeavy } from "./heavy-body.ts";
import type { Found, Keeping } from "./keeping.ts";
import { makeLive } from "./live.ts";
import { type Maker, missingPage } from "./make.ts";
import type { Page } from "./page.ts";
import { newRequestId } from "./pass.ts";
import { faultOf, type Refusal, type Refusing } from "./refusals.ts";
import { requestCleaner } from "./request-headers.ts";
import { speculationRules, speculationRulesType } from "./speculation-rules.ts";
import { readTarget } from "./target.ts";
import type { Shown, Traffic } from "./traffic.ts";
import { Crowded, Turns } from "./turns.ts";

type Answered = void | Promise<void>;

interface Parts {
  maker: Maker;
  keeping: Keeping;
  assets: Assets;
  refusing: Refusing;
  downloads: Downloads;
  traffic: Traffic;
}

/** What is asked, or what is wrong with the asking. */
type Read = Asked | { kind: "refused"; status: Refusal };

/** When to try again, in seconds. */
const retryAfter = ["Retry-After", "5"];

/** Decides who answers a request, and has it answered. */
export class Routing {
  /** The way through to Next, once there is one. */
  pass: RequestListener | null = null;
  /** Nothing should be sent here yet; what comes all the same is answered. */
  isWarming = true;
  /** Nothing more should be sent here; what comes all the same is answered as before. */
  isDraining = false;
  readonly #parts: Parts;
  readonly #host: string;
  /** How the site may be called; null where it has not been told its name. */
  readonly #names: string[] | null;
  readonly #clean: ReturnType<typeof requestCleaner>;
  readonly #turns = new Turns({ atOnce: 3, waiting: 100, patience: 5000 });
  readonly #rules: Promise<Page>;
  readonly #health: Health;

  constructor(parts: Parts, settings: Settings) {
    const { PORT, SITE_URL, TRUST_PROXY } = settings;
    this.#parts = parts;
    this.#host = new URL(SITE_URL).host;
    this.#names = SITE_URL === `http://localhost:${PORT}` ? null : namesOf(SITE_URL);
    this.#clean = requestCleaner(TRUST_PROXY);
    const body = Buffer.from(speculationRules);
    const rules = { status: 200, type: speculationRulesType, location: null, body };
    this.#rules = parts.maker.of(speculationRulesFile, rules);
    this.#health = new Health(settings, () => this.unready);
  }

  /** Why nothing should be sent here now; null when it may. */
  get unready(): Unready {
    if (this.isDraining) return "draining";
    if (!this.pass) return "starting";
    if (this.#parts.keeping.isAway) return "database-away";
    return this.isWarming ? "starting" : null;
  }

  /** @throws what nobody foresaw; the request is not answered then */
  answer(request: IncomingMessage, response: ServerResponse): Answered {
    const begun = performance.now();
    const asked = this.#read(request);
    try {
      return this.#answer(asked, request, response);
    } finally {
      this.#parts.traffic.answered(asked, begun, response);
    }
  }

  #read(request: IncomingMessage): Read {
    const target = readTarget(request);
    if (!target) return { kind: "refused", status: 400 };
    const asked = readAsked(request.method ?? "", target.address);
    // Whoever watches a process asks it by its number, not by the name of the site.
    const isNamed = !this.#names || this.#names.includes(target.host) || asked.kind === "health";
    const fault = isNamed ? faultOf(request) : 421;
    if (fault) return { kind: "refused", status: fault };
    // Next reads both, and takes a whole address for more than it is.
    request.url = target.address;
    request.headers.host = this.#names ? this.#host : target.host;
    return asked;
  }

  #answer(asked: Read, request: IncomingMessage, response: ServerResponse): Answered {
    const { refusing, keeping, assets } = this.#parts;
    switch (asked.kind) {
      case "page":
        if (asked.path === speculationRulesFile) return this.#sendFile(this.#rules, request, response);
        return this.#show(keeping.find(asked.path), request, response);
      case "asset":
        return this.#sendFile(assets.find(asked.path), request, response);
      case "live":
        this.#clean(request);
        return this.#live(asked.path, request, response);
      case "download":
        return this.#download(asked.path, request, response);
      case "health":
        return this.#health.answer(asked.question, request, response);
      case "newsroom":
        this.#clean(request);
        return this.#newsroom(request, response);
      case "preflight":
        return refusing.preflight(response);
      case "moved":
        return refusing.moved(response, asked.to);
      case "refused":
        if (asked.status === 404) return this.#show("missing", request, response);
        return refusing.send(request, response, asked.status, "allow" in asked ? ["Allow", asked.allow] : []);
    }
  }

  /** At once where it is there: most requests are for what is. */
  #show(
    found: Found | Promise<Found>,
    request: IncomingMessage,
    response: ServerResponse,
    from: Shown = "hit",
  ): Answered {
    if (found instanceof Promise) return found.then((late) => this.#show(late, request, response, "made"));
    const { traffic } = this.#parts;
    traffic.shown(...shownAs(found, from));
    if (typeof found === "string") return this.#explain(found, request, response);
    if (isUnwanted(request, found.page)) return this.#parts.refusing.send(request, response, 412);
    return send(request, response, found.page, found.since === null ? undefined : aged(found.since));
  }

  /** With a page of the site's own, or in one sentence where there is none. */
  async #explain(
    what: "missing" | "unavailable",
    request: IncomingMessage,
    response: ServerResponse,
    further: string[] = [],
  ) {
    const { keeping, refusing } = this.#parts;
    const more = what === "unavailable" ? [...retryAfter, ...further] : [];
    const found = await keeping.find(what === "missing" ? missingPage : unavailablePage);
    if (typeof found === "object") return send(request, response, found.page, more);
    return refusing.send(request, response, what === "missing" ? 404 : 503, more);
  }

  async #sendFile(
    found: Page | Promise<Page | null>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { refusing } = this.#parts;
    const file = await found;
    if (!file) return refusing.send(request, response, 404);
    if (isUnwanted(request, file)) return refusing.send(request, response, 412);
    return send(request, response, file);
  }

  async #live(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { keeping, maker } = this.#parts;
    if (keeping.isAway) return this.#explain("unavailable", request, response);
    let page: Page;
    try {
      const make = () => makeLive(maker, path, request);
      // A form that is sent has the page shown once more, and must not wait for itself.
      page = await (request.method === "POST" ? make() : this.#turns.take(make));
    } catch (error) {
      const id = newRequestId();
      if (!keeping.isAway && !(error instanceof Crowded) && !request.errored)
        log.warn(
          { path: path.split("/", 2).join("/"), request: id, err: error },
          "A page could not be made.",
        );
      return this.#explain("unavailable", request, response, ["X-Request-Id", id]);
    }
    // A program is told by what it asked, a reader by a page.
    const isMissing = page.status === 404 && !page.type.startsWith("application/problem");
    return isMissing ? this.#explain("missing", request, response) : send(request, response, page);
  }

  async #download(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { keeping, downloads } = this.#parts;
    // What is gone from it is known to the database alone.
    if (!this.pass || keeping.isAway) return this.#explain("unavailable", request, response);
    try {
      await downloads.send(path, request, response);
    } catch (error) {
      log.warn({ path, err: error }, "A file could not be sent.");
      return this.#explain("unavailable", request, response);
    }
  }

  async #newsroom(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { keeping, refusing } = this.#parts;
    // Whoever breaks off is not answered.
    const isRefused = await isHeavy(request).catch(() => null);
    if (isRefused === null) return void response.destroy();
    if (isRefused) return refusing.send(request, response, 400);
    if (this.pass && !keeping.isAway) return this.pass(request, response);
    if (isOpening(request)) return this.#explain("unavailable", request, response);
    return refusing.send(request, response, 503, retryAfter);
  }
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

/** Where what is shown came from, and from when it is where it is old. */
function shownAs(found: Found, from: Shown): [from: Shown, since: number | null] {
  if (typeof found === "string") return [found, null];
  return found.since === null ? [from, null] : ["old", found.since];
}

/** An old copy says so (RFC 9111, 5.1; RFC 9211). */
function aged(since: number): string[] {
  const age = Math.max(0, Math.floor((Date.now() - since) / 1000));
  return ["Age", String(age), "Cache-Status", `Asylnytt; hit; ttl=-${age}`];
}
