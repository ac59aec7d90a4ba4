import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import path from "node:path";
import { promisify } from "node:util";

const folder = import.meta.dirname;
const packages = path.join(folder, "node_modules");
const preloadList = path.join(packages, "@mdn/mdn-http-observatory/conf/hsts-preload.json");

/** A page as the Observatory's own client would have got it. */
export interface Visited {
  hostname: string;
  status: number;
  headers: IncomingHttpHeaders;
  html: string;
}

export interface Scored {
  score: number;
  grade: string;
  /** What each test found, by its name. */
  found: Record<string, string>;
}

/** The one name that is on the list here of those that browsers ask by https only, whatever they are told. */
export const preloadedName = "preloaded.example";

/** Installs the Observatory unless it is there. It has its own packages: see package.json beside this file. */
export async function installObservatory(): Promise<void> {
  if (existsSync(preloadList)) return;
  // Its own scripts would build a database client and fetch the lists of the day.
  await promisify(execFile)("npm", ["ci", "--ignore-scripts", "--fetch-retries=1"], { cwd: folder });
  const list = { [preloadedName]: { mode: "force-https", includeSubDomains: true } };
  writeFileSync(preloadList, JSON.stringify(list));
}

/**
 * Scores a page by the Observatory's own tests and tables. Its client insists on a name that the whole world can look
 * up, so what it would have got is handed to them; the sum is made as its `scan` makes it.
 */
export async function scan(visited: Visited): Promise<Scored> {
  const { tests, grader, charts, types, markup, cookies } = await load();
  const requests = new types.Requests(visited.hostname);
  const url = new URL(`https://${visited.hostname}/`);
  const jar = new cookies.CookieJar();
  for (const cookie of visited.headers["set-cookie"] ?? []) jar.setCookieSync(cookie, url.href);
  requests.session = { url, jar };
  const httpEquiv = markup.parseHttpEquivHeaders(visited.html, url.href);
  const response = { ...visited, verified: true, httpEquiv };
  // On port 80 nobody answers: leading from there to https is up to whoever ends TLS.
  Object.assign(requests.responses, { auto: response, https: response, http: null });
  requests.resources.path = visited.html;
  const results = tests.ALL_TESTS.map((test) => test(requests));
  const modifiers = results.map(({ result }) => grader.getScoreModifier(result));
  const withoutExtra = sum(modifiers.filter((points) => points < 0));
  const hasExtra = withoutExtra >= charts.MINIMUM_SCORE_FOR_EXTRA_CREDIT;
  const { score, grade } = grader.getGradeForScore(hasExtra ? sum(modifiers) : withoutExtra);
  const found = results.map((each) => [each.constructor.name, each.result]);
  return { score, grade, found: Object.fromEntries(found) };
}

const sum = (points: number[]) => points.reduce((all, each) => all + each, 100);

interface Requests {
  session: { url: URL; jar: CookieJar };
  responses: object;
  resources: { path: string };
}
interface CookieJar {
  setCookieSync(cookie: string, address: string): void;
}
interface Result {
  result: string;
}
interface Modules {
  tests: { ALL_TESTS: ((requests: Requests) => Result)[] };
  grader: {
    getScoreModifier(result: string): number;
    getGradeForScore(score: number): { score: number; grade: string };
  };
  charts: { MINIMUM_SCORE_FOR_EXTRA_CREDIT: number };
  types: { Requests: new (hostname: string) => Requests };
  markup: { parseHttpEquivHeaders(html: string, address: string): Map<string, string[]> };
  cookies: { CookieJar: new () => CookieJar };
}

async function load(): Promise<Modules> {
  const own = "@mdn/mdn-http-observatory/src";
  const files = {
    tests: `${own}/constants.js`,
    grader: `${own}/grader/grader.js`,
    charts: `${own}/grader/charts.js`,
    types: `${own}/types.js`,
    markup: `${own}/retriever/utils.js`,
    cookies: "tough-cookie/dist/cookie/index.js",
  };
  const loaded = Object.entries(files).map(async ([name, file]) => [
    name,
    await import(path.join(packages, file)),
  ]);
  return Object.fromEntries(await Promise.all(loaded));
}
