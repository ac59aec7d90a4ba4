import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { db, insertRows, transaction } from "#lib/db.ts";
import { columnsOf, contentOf } from "#lib/items/rules.ts";
import { itemInputSchema, type Kind } from "#lib/items/schema.ts";
import { keepReferences } from "#lib/references/commands.ts";
import { findOrCreateSources } from "#lib/sources/commands.ts";

const heads =
  "asyl flykting gräns migrations mottagnings förvars utvisnings återvändande familje arbets skydds ålders transit medborgar språk bostads rätts hjälp barn kvinno".split(
    " ",
  );
const tails =
  "prövning politik kontroll domstol verket beslut ärende rapport reform lag hjälp statistik boende process kvot program utredning samordnare gräns avtal stöd plats tillstånd ansökan".split(
    " ",
  );
const endings = ["", "en", "et", "ar", "er", "erna", "s", "ens"];
/** Every text has these. */
const small =
  "och att som för med den till från vid under enligt efter mellan ett en i på av om är har inte kan ska".split(
    " ",
  );
/** Of these it has a few. */
const plain =
  "regeringen myndigheten föreslår kritiserar redovisar personer kommuner länder ansökningar väntetider hösten antalet ökar minskar asyl förvar utvisning flyktingar gränsen hemland Grekland Ungern Kabul Calais Lampedusa Moria Frontex UNHCR Migrationsverket Europadomstolen ensamkommande familjeåterförening uppehållstillstånd tredjeland avvisning människohandel åldersbedömning mottagande dagersättning transitområde återvändande".split(
    " ",
  );
const batch = 500;

/** The same numbers in every run (mulberry32). */
function chances(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Published items with words as they are in such texts: few that stand everywhere, compounds, names that stand once or twice. */
export async function fillSearch(count: number): Promise<void> {
  const chance = chances(20210324);
  const pick = <T>(list: T[]): T => list[Math.floor(chance() ** 1.4 * list.length)] as T;
  const name = () =>
    `${"BDFGHKLMNPRSTV"[Math.floor(chance() * 14)]}${pick(["al", "an", "er", "il", "ost", "und"])}${pick(["berg", "son", "streed", "mark", "ovic", "zai", "dottir"])}${Math.floor(chance() * 40) === 0 ? "a" : ""}`;
  /** A text is about few things, and says them again and again. */
  let subject = { heads, tails, plain };
  const choose = () => {
    subject = {
      heads: Array.from({ length: 3 }, () => pick(heads)),
      tails: Array.from({ length: 5 }, () => pick(tails)),
      plain: Array.from({ length: 8 }, () => pick(plain)),
    };
  };
  const word = () => {
    const kind = chance();
    if (kind < 0.45) return pick(small);
    if (kind < 0.75) return pick(subject.plain);
    if (kind < 0.96) return pick(subject.heads) + pick(subject.tails) + pick(endings);
    return kind < 0.99 ? name() : reference();
  };
  const number = (most: number) => 1 + Math.floor(chance() * most);
  const reference = () =>
    pick([
      `C-${number(700)}/${10 + number(12)}`,
      `MIG 20${10 + number(12)}:${number(25)}`,
      `SOU 20${10 + number(12)}:${number(99)}`,
      `COM(20${10 + number(12)}) ${number(800)}`,
    ]);
  const sentence = (length: number) => {
    const words = Array.from({ length }, word).join(" ");
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const sources = await findOrCreateSources(
    { kind: "program", name: "start" },
    Array.from({ length: 40 }, (_, at) => ({
      name: `Källa ${at + 1}`,
      aliases: [],
      type: "AUTHORITY" as const,
      homepage: null,
      country: null,
      language: "sv",
      description: null,
      monitored: true,
    })),
  );
  const categories = await db().category.findMany({ select: { id: true } });
  for (let start = 0; start < count; start += batch) {
    const items = Array.from({ length: Math.min(batch, count - start) }, (_, at) => {
      choose();
      const given = itemInputSchema.parse({
        title: sentence(8).slice(0, -1),
        lead: sentence(25),
        body: bodyFromParagraphs(Array.from({ length: 6 }, () => sentence(30))),
        editorNote: null,
        kind: pick<Kind>(["INFORMATION", "PRESS", "CASE_NOTE"]),
        language: chance() < 0.9 ? "sv" : "en",
        categoryId: pick(categories).id,
        alsoInIds: [],
        sourceIds: [pick(sources)],
        sourceDate: null,
        links: [],
      });
      const content = contentOf(given, `sok-${start + at}`);
      const time = new Date(Date.now() - (count - start - at) * 12_000_000);
      return { id: crypto.randomUUID(), content, time };
    });
    await transaction(async (tx) => {
      await insertRows(
        tx,
        "Item",
        items.map(({ id, content, time }) => ({
          ...columnsOf(content),
          id,
          status: "PUBLISHED" as const,
          publishedAt: time,
          createdAt: time,
          updatedAt: time,
        })),
      );
      await insertRows(
        tx,
        "ItemSource",
        items.flatMap(({ id, content }) =>
          content.sourceIds.map((sourceId, position) => ({ itemId: id, sourceId, position })),
        ),
      );
      await keepReferences(
        tx,
        items.map(({ id, content }) => ({ id, ...columnsOf(content), links: [] })),
      );
    });
  }
  await db().$executeRaw`ANALYZE`;
}
