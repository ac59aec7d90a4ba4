const words =
  "asyl asylprövning förvar utvisning återvändande familjeåterförening ensamkommande flykting flyktingar gräns gränskontroll mottagande dagersättning uppehållstillstånd arbetstillstånd tredjeland transitområde hemland skyddsbehov åldersbedömning överklagande migrationsdomstol verkställighet avvisning människohandel pushback".split(
    " ",
  );
const names =
  "Migrationsverket Frontex UNHCR Lampedusa Milstreed Strandberg Europadomstolen Kabul Moria Calais Ungern Grekland".split(
    " ",
  );
const numbers = [
  "C-441/19",
  "C 120/21",
  "ECLI:EU:C:2021:9",
  "application no. 12345/19",
  "MIG 2021:15",
  "mig 2020:3",
  "prop. 2020/21:191",
  "SOU 2020:54",
  "COM(2020) 610",
  "2005:716",
];
const misspelt = "flyktning migratiosverket återvändnade grenskontroll förvarr asylsökade medelhavat".split(
  " ",
);
const filters: Record<string, string>[] = [
  {},
  {},
  { typ: "pressklipp" },
  { ar: "2021" },
  { sprak: "sv", ordning: "datum" },
  { amne: "eus-flykting-och-granspolitik" },
  { kalla: "kalla-7", ar: "2019" },
];

/** Two hundred questions, always the same: single words, two together, phrases, names, numbers, mistakes, with filters and without. */
export function questions(): Record<string, string>[] {
  const pick = <T>(list: T[], at: number) => list[at % list.length] as T;
  return Array.from({ length: 200 }, (_, at) => {
    const one = pick(words, at * 7);
    const other = pick(words, at * 11 + 3);
    const name = pick(names, at * 5);
    const q = [
      one,
      `${one} ${other}`,
      `${one} ${name}`,
      name,
      `"${one} i ${name}"`,
      `${one} OR ${other}`,
      `${one} -${name}`,
      pick(numbers, at),
      pick(misspelt, at),
      `${pick(numbers, at)} ${one}`,
    ][at % 10];
    return { q: q ?? one, ...pick(filters, Math.floor(at / 10) + at) };
  });
}
