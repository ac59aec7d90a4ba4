import type { APIRequestContext } from "@playwright/test";

/** One address of every sort of page that a reader can open, the missing page included. */
export async function publicPages(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get("/")).text();
  const items = [...new Set(html.match(/\/nyheter\/[a-z0-9-]+/g) ?? [])];
  if (items.length === 0) throw new Error("the front page links to no item");
  return [
    "/",
    ...items.slice(0, 4),
    "/amnen",
    "/amnen/eus-flykting-och-granspolitik",
    "/amnen/eus-flykting-och-granspolitik/information",
    "/amnen/kultur-personer-diverse",
    "/utgavor",
    "/utgavor/2021",
    "/utgavor/2021-03-24",
    "/kallor",
    "/kallor/migrationsverket",
    "/arkiv",
    "/arkiv/2021",
    "/arkiv/2021/03",
    "/arkiv/praxisnotiser",
    "/mal",
    "/mal/c-441-19",
    "/om",
    "/integritet",
    "/oppna-data",
    "/prenumerera",
    "/sok",
    "/sok?q=asyl",
    "/tipsa",
    "/tipsa/tack",
    "/finns-inte",
    "/nyheter/finns-inte",
  ];
}
