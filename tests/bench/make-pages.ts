import { writeFileSync } from "node:fs";
import path from "node:path";

/** A sequence of numbers that looks random and is the same at every run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const random = makeRandom(2003);
const pick = <T>(list: readonly [T, ...T[]]): T => list[random(list.length)] ?? list[0];
const words = (list: readonly [string, ...string[]], count: number) =>
  Array.from({ length: count }, () => pick(list)).join(" ");

const categories = [
  "Nya regler och lagförslag",
  "Gränser: passage och hinder",
  "Mottagande av asylsökande",
  "Asylutredning och procedur",
  "EU:s flykting- och gränspolitik",
  "Allmänt om migration, statistik",
  "Integration och uppföljning",
] as const;
const sources = [
  "Migrationsverket",
  "UNHCR",
  "Sveriges Radio",
  "Dagens Nyheter",
  "ECRE",
  "Europeiska kommissionen",
  "Rädda Barnen",
  "AYS",
  "Domstolen i Testköping",
] as const;
const swedish = [
  "myndigheten",
  "ansökningar",
  "kommunerna",
  "beslutet",
  "väntetider",
  "enligt rapporten",
  "familjer",
  "under våren",
  "boende",
  "och",
  "för",
  "som",
  "fler",
  "färre",
  "domstolen",
  "åldersbedömning",
] as const;
const english = [
  "the agency",
  "applications",
  "at the border",
  "according to",
  "volunteers",
  "the report",
  "arrivals",
  "and",
  "more",
  "shelter",
  "last month",
  "court",
  "children",
] as const;

const two = (number: number) => String(number).padStart(2, "0");
const sentence = (list: readonly [string, ...string[]]) => `${capital(words(list, 9 + random(10)))}.`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** An item as a newsletter or an archive page has it; `number` makes its title the only one. */
function makeItem(year: number, number: number): string {
  const list = random(4) === 0 ? english : swedish;
  const paragraphs = Array.from({ length: 1 + random(4) }, () =>
    Array.from({ length: 2 + random(4) }, () => sentence(list)).join(" "),
  );
  const entries = Array.from({ length: 3 }, () => capital(words(list, 5)));
  return [
    `${pick(sources)} ${two(year % 100)}-${two(1 + random(12))}-${two(1 + random(28))}:`,
    `${capital(words(list, 5))} ${number} till sidans topp`,
    ...(random(5) === 0 ? [`/Asylnytt: ${sentence(swedish)}/`] : []),
    ...paragraphs,
    ...(random(3) === 0 ? [`${capital(words(list, 4))}:\n\n${entries.join("\n")}`] : []),
    "Läs mer (Extern länk)",
    ...(random(2) === 0 ? ["Rapporten (Extern länk till pdf-fil)"] : []),
    " till innehållsförteckningen innehåll",
  ].join("\n\n");
}

const head = `fåglar flyger\n\nASYLNYTT\n\nSponsrad av Advokatfirman Lind\n\nARKIV:\n\n${categories.join("\n\n")}\n\nmenybox Asylnytt startsida Praxisnotiser`;
const foot =
  "Källor: Informationen på denna sida är hämtad från följande källor (externa länkar): EU (kommissionen och domstolen), UNHCR, Sveriges Radio samt myndigheter som Migrationsverket.\nBevakning: Åsa Ek. Sammanställning: Per Ny. Asylnytt är ett ideellt projekt.";

/** Writes pages, two newsletters to each archive page, with so many items each. */
export function makePages(
  folder: string,
  { files, itemsPerFile }: { files: number; itemsPerFile: number },
): void {
  for (let file = 0; file < files; file += 1) {
    const day = new Date(Date.UTC(2004, 0, 1 + file * 7));
    const items = Array.from({ length: itemsPerFile }, (_, index) =>
      makeItem(day.getUTCFullYear(), file * itemsPerFile + index + 1),
    );
    const text = file % 3 === 2 ? archivePage(day, items) : newsletter(day, items);
    writeFileSync(path.join(folder, `sida-${String(file).padStart(5, "0")}.txt`), text);
  }
}

const months = "januari februari mars april maj juni juli augusti september oktober november december".split(
  " ",
);

function newsletter(day: Date, items: string[]): string {
  const date = `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  const sections = items.map((item, index) =>
    index % 3 === 0 ? `${pick(categories).toUpperCase()}\n\n${item}` : item,
  );
  return [head, `Asylnytt - ${date}`, "LÄS HELA NUMRET!", ...sections, foot].join("\n\n");
}

function archivePage(day: Date, items: string[]): string {
  const date = `${two(day.getUTCFullYear() % 100)}${two(day.getUTCMonth() + 1)}${two(day.getUTCDate())}`;
  const place = [pick(categories), `Del ${1 + random(4)}`, "Information från myndigheter och organisationer"];
  return [head, "Asylnytt - Arkiv", ...place, `Arkiveringsdatum ${date}:`, ...items, foot].join("\n\n");
}
