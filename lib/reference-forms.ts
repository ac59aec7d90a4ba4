import type { ReferenceType } from "#lib/references/schema.ts";

/** One way in which cases, laws or documents are numbered. */
export interface ReferenceForm {
  type: ReferenceType;
  /** In a running text, where a number may be anything: only what cannot be mistaken. */
  written: RegExp;
  /** What the text has to speak of besides, where a number says too little. */
  within?: RegExp;
  /** By somebody who looks for it, in small letters and with single spaces: nearly any way of writing it. */
  typed: RegExp;
  /** From what either has found to the one way in which it is kept; null for what only looks like it. */
  key(parts: string[]): string | null;
  /** As lawyers write it, where that is not the key. */
  label?(key: string): string;
}

const year = String.raw`((?:19|20)\d{2})`;
/** A session of the Riksdag. */
const session = String.raw`((?:19|20)\d{2})[/ ](\d{2})`;
const communities = "(EU|EG|EC|EEG|EEC)";

/** With nothing before or behind that makes another word or number of it. */
const alone = (pattern: string, flags = "gu") =>
  new RegExp(String.raw`(?<![\p{L}\p{N}/:])(?:${pattern})(?![\p{L}\p{N}]|[/:-]\p{N})`, flags);
const inAnyCase = (pattern: string) => alone(pattern, "giu");
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, "iu");

const plain = (number = "") => number.replace(/^0+(?=\d)/, "");
const ofYear =
  (name: string) =>
  ([of, number]: string[]) =>
    `${name} ${of}:${plain(number)}`;

/** The second half of a session is the year after the first. */
const ofSession =
  (name: string) =>
  ([first, second, number]: string[]) =>
    (Number(first) + 1) % 100 === Number(second) ? `${name} ${first}/${second}:${plain(number)}` : null;

const committees = "AU CU FiU FöU JuU KU KrU MJU NU SfU SkU SoU TU UbU UU".split(" ");
const committeeNamed = (letters = "") =>
  committees.find((name) => name.toLowerCase() === letters.toLowerCase()) ?? null;

/** Letters stand before a case's number since 1989; a tank of 1934 has both, too. */
const isCaseYear = (twoDigits = "") => Number(twoDigits) >= 89 || Number(twoDigits) < 50;

/** An act goes on being called by the community that made it, here in Swedish. */
const community = (letters = "") =>
  ({ EC: "EG", EEC: "EEG" })[letters.toUpperCase()] ?? letters.toUpperCase();

/** The number came before the year until 2014, and comes behind it since. */
function regulationKey([letters, first = "", second = ""]: string[]): string | null {
  const made = community(letters);
  if (made === "EU" && isYear(first, 2015)) return `förordning (EU) ${first}/${plain(second)}`;
  const ofYear = second.length === 2 ? Number(second) >= 57 : isYear(second, 1957);
  return ofYear ? `förordning (${made}) nr ${plain(first)}/${second}` : null;
}

const isYear = (digits: string, from: number) =>
  digits.length === 4 && Number(digits) >= from && Number(digits) < 2100;

const lawWord = String.raw`\p{L}*(?:lag|balk|förordning|kungörelse)(?:en)?`;
const swedishNumbers: [name: string, type: ReferenceType, written: string, typed: string][] = [
  ["MIG", "SWEDISH_CASE", "MIG ?", "mig ?"],
  ["SOU", "SWEDISH_PREPARATION", "SOU ?", "sou ?"],
  ["Ds", "SWEDISH_PREPARATION", "Ds ?", "ds ?"],
  [
    "dir.",
    "SWEDISH_PREPARATION",
    "(?:[Dd]ir\\. ?|[Kk]ommittédirektiv(?:et)? )",
    "(?:dir|kommittédirektiv(?:et)?) ?",
  ],
  ["SFS", "SWEDISH_STATUTE", String.raw`(?:SFS ?|${lawWord} \()`, String.raw`(?:sfs ?|${lawWord} \(?)`],
];

export const referenceForms: ReferenceForm[] = [
  {
    type: "EU_CASE",
    written: alone(String.raw`([CT])- ?(\d{1,4})\/(\d{2})`),
    typed: whole(String.raw`(?:mål |målet |case )?([ct])[- ]{0,3}(\d{1,4})[/ -](\d{2})(?: ?ppu| ?p)?`),
    key: ([court = "", number, of]) =>
      isCaseYear(of) ? `${court.toUpperCase()}-${plain(number)}/${of}` : null,
  },
  {
    type: "ECLI",
    written: inAnyCase(String.raw`ECLI:([A-Z]{2}):([A-Z]{1,7}):(\d{4}):([A-Z0-9.]{0,24}[A-Z0-9])`),
    typed: whole(String.raw`ecli[: ]+([a-z]{2})[: ]+([a-z]{1,7})[: ]+(\d{4})[: ]+([a-z0-9.]{0,24}[a-z0-9])`),
    key: (parts) => `ECLI:${parts.join(":").toUpperCase()}`,
  },
  {
    // The Court's own short form.
    type: "ECLI",
    written: alone(String.raw`EU:([CTF]):(\d{4}):(\d{1,5})`),
    typed: whole(String.raw`eu[: ]+([ctf])[: ]+(\d{4})[: ]+(\d{1,5})`),
    key: (parts) => `ECLI:EU:${parts.join(":").toUpperCase()}`,
  },
  {
    type: "HUMAN_RIGHTS_CASE",
    written: applications(
      String.raw`(?:applications?|appl?\.|klagomål(?:et|en)?|requêtes?) \(?(?:nos?\.?|nr\.?|n°)?`,
    ),
    // A number alone has to be as long as theirs are.
    typed: whole(
      String.raw`(?:(?:application|appl?\.?|klagomål|mål) (?:n[ro]\.? )?|n[ro]\.? |(?=\d{4}))(\d{3,5})\/(\d{2})`,
    ),
    key: applicationKey,
    label: applicationLabel,
  },
  {
    // Any authority numbers its cases like that.
    type: "HUMAN_RIGHTS_CASE",
    within: /Europadomstol|Europakonvention|European Court of Human Rights|ECtHR|ECHR|HUDOC/iu,
    written: applications(String.raw`(?<!\) |\p{L})(?:(?:mål|målet|målen|case) (?:nr|no)?|nr|nos?)\.?`),
    typed: /^(?!)/,
    key: applicationKey,
    label: applicationLabel,
  },
  ...swedishNumbers.map(
    ([name, type, written, typed]): ReferenceForm => ({
      type,
      written: alone(String.raw`${written}${year}:(\d{1,4})`),
      typed: whole(String.raw`${typed}\.? ?${year}[: ](\d{1,4})\)?`),
      key: ofYear(name),
    }),
  ),
  {
    type: "SWEDISH_CASE",
    written: alone(String.raw`NJA ${year} s\. ?(\d{1,4})`),
    typed: whole(String.raw`nja ?${year} (?:s\.? ?)?(\d{1,4})`),
    key: ([of, page]) => `NJA ${of} s. ${plain(page)}`,
  },
  {
    type: "SWEDISH_CASE",
    written: alone(String.raw`(HFD|RÅ) ${year} (ref|not)\. ?(\d{1,3})`),
    typed: whole(String.raw`(hfd|rå) ?${year} (ref|not)\.? ?(\d{1,3})`),
    key: ([court = "", of, sort = "", number]) =>
      `${court.toUpperCase()} ${of} ${sort.toLowerCase()}. ${plain(number)}`,
  },
  {
    type: "SWEDISH_PREPARATION",
    written: inAnyCase(String.raw`prop(?:\.|osition(?:en)?) ?${session}:(\d{1,3})`),
    typed: whole(String.raw`prop(?:osition(?:en)?)?\.? ?${session}[: ](\d{1,3})`),
    key: ofSession("prop."),
  },
  {
    type: "SWEDISH_PREPARATION",
    written: inAnyCase(String.raw`bet(?:\.|änkande(?:t)?) ?${session}:(\p{L}{2,3})(\d{1,3})`),
    typed: whole(String.raw`bet(?:änkande(?:t)?)?\.? ?${session}[: ](\p{L}{2,3}) ?(\d{1,3})`),
    key([first = "", second = "", letters, number]) {
      const committee = committeeNamed(letters);
      return committee && ofSession("bet.")([first, second, `${committee}${plain(number)}`]);
    },
  },
  {
    type: "EU_PROPOSAL",
    written: alone(String.raw`[CK]OM ?[(/]${year}[)/] ?(\d{1,4})`),
    typed: whole(String.raw`[ck]om ?[(/]?${year}[)/ ] ?(\d{1,4})(?:[ /]*(?:final|slutlig))?`),
    key: ([of, number]) => `COM(${of}) ${plain(number)}`,
  },
  {
    type: "EU_ACT",
    written: inAnyCase(
      String.raw`(?:\p{L}*förordning(?:ens?|ar|arna)?|regulations?) \(${communities}\) (?:n[ro]\.? )?(\d{1,4})\/(\d{1,4})`,
    ),
    typed: whole(
      String.raw`(?:förordning(?:en)? |regulation )?\(?${communities}\)? ?(?:n[ro]\.? )?(\d{1,4})\/(\d{1,4})`,
    ),
    key: regulationKey,
  },
  {
    type: "EU_ACT",
    written: inAnyCase(String.raw`(?:\p{L}*direktiv(?:ets?|en)?|directives?) \(EU\) (20\d{2})\/(\d{1,4})`),
    typed: whole(String.raw`(?:direktiv(?:et)? |directive )\(?EU\)? ?(20\d{2})\/(\d{1,4})`),
    key: ([of, number]) => `direktiv (EU) ${of}/${plain(number)}`,
  },
  {
    type: "EU_ACT",
    written: inAnyCase(
      String.raw`(?:\p{L}*direktiv(?:ets?|en)?|directives?) (\d{4}|\d{2})\/(\d{1,4})\/${communities}`,
    ),
    typed: whole(String.raw`(?:direktiv(?:et)? |directive )?(\d{4}|\d{2})\/(\d{1,4})\/${communities}`),
    key: ([of, number, letters]) => `direktiv ${of}/${plain(number)}/${community(letters)}`,
  },
];

/** One or several applications behind a word that says what they are: "applications nos. 1234/19 and 567/20". */
function applications(before: string): RegExp {
  const others = String.raw`(?:\d{1,5}\/\d{2}(?:,| and| och|, and) )*`;
  return new RegExp(
    String.raw`(?<=(?<!\p{L})${before} ?${others})(\d{3,5})\/(\d{2})(?![\p{L}\p{N}]|[/:-]\p{N})`,
    "giu",
  );
}

function applicationKey([number, of]: string[]): string | null {
  const isNotYet = Number(of) > 49 && Number(of) < 55;
  return isNotYet ? null : `${plain(number)}/${of}`;
}

function applicationLabel(key: string): string {
  return `klagomål nr ${key}`;
}
