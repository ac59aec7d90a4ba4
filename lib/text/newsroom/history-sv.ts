import type { HistoryAction, HistoryDetails, Program, RecordType } from "#lib/history/schema.ts";
import type { Field, LineRole } from "#lib/revisions/schema.ts";
import { frameSv } from "./frame-sv.ts";

/** What somebody did, around the record's name: "Anna" + `verb` + "notisen X" + `after`. */
type Told = { verb: string; after?: (details: HistoryDetails) => string };

const actions: Record<HistoryAction, Told> = {
  created: { verb: "skapade" },
  saved: { verb: "sparade" },
  restored: {
    verb: "återställde",
    after: ({ revision }) => (revision ? `till version ${revision}` : "till en tidigare version"),
  },
  submitted: { verb: "skickade", after: () => "till granskning" },
  returned: { verb: "skickade tillbaka" },
  scheduled: { verb: "tidsatte" },
  unscheduled: { verb: "tog bort tiden för" },
  retried: { verb: "lät programmet försöka igen med" },
  dismissed: { verb: "lade undan det misslyckade försöket med" },
  published: { verb: "publicerade" },
  placed: { verb: "placerade notiser i", after: ({ items }) => (items ? placed(items.length) : "") },
  arranged: { verb: "ordnade om" },
  "taken-out": { verb: "tog ut notiser ur" },
  corrected: { verb: "rättade" },
  withdrawn: { verb: "återtog" },
  renamed: {
    verb: "ändrade namn eller adress på",
    after: ({ name }) => (name ? `(förut ”${name}”)` : ""),
  },
  removed: { verb: "tog bort" },
  erased: { verb: "raderade" },
  archived: { verb: "arkiverade" },
  reopened: { verb: "öppnade åter" },
  merged: { verb: "slog ihop", after: ({ from, into = from }) => (into ? `med ”${into}”` : "") },
  handled: { verb: "tog hand om" },
  moved: { verb: "flyttade" },
  shared: { verb: "gjorde en länk för att visa" },
  unshared: { verb: "tog bort en länk till" },
  invited: { verb: "bjöd in" },
  "logged-in": { verb: "loggade in som" },
  disabled: { verb: "stängde av" },
  enabled: { verb: "släppte in" },
  "role-changed": { verb: "ändrade rollen för", after: ({ to }) => (to ? `till ${frameSv.roles[to]}` : "") },
  "password-set": { verb: "bytte lösenord för" },
  "link-made": { verb: "gjorde en inloggningslänk åt" },
  "second-step-changed": { verb: "ändrade det andra steget för" },
  "passkey-changed": { verb: "ändrade nycklarna för" },
};

const records: Record<RecordType, string> = {
  item: "notisen",
  edition: "utgåvan",
  category: "ämnet",
  source: "källan",
  sponsor: "sponsorn",
  colophon: "redaktionsrutan",
  editor: "redaktören",
  settings: "inställningarna",
  tip: "ett tips",
};

const recordTypes: Record<RecordType, string> = {
  item: "Notiser",
  edition: "Utgåvor",
  category: "Ämnen",
  source: "Källor",
  sponsor: "Sponsorer",
  colophon: "Redaktionsrutan",
  editor: "Redaktörer",
  settings: "Inställningar",
  tip: "Tips",
};

const programs: Record<Program, string> = {
  import: "Inläsningen",
  sample: "Exempelutgåvan",
  start: "Starten",
  jobs: "Schemat",
  operator: "Driften",
};

const fields: Record<Field, string> = {
  title: "rubrik",
  lead: "ingress",
  body: "text",
  editorNote: "redaktionens not",
  kind: "typ",
  category: "ämne",
  alsoIn: "fler ämnen",
  sources: "källor",
  sourceDate: "källans datum",
  archiveDate: "arkivdatum",
  language: "språk",
  links: "länkar",
  slug: "adress",
};

const roles: Record<LineRole, string> = {
  plain: "stycke",
  heading2: "mellanrubrik",
  heading3: "mindre mellanrubrik",
  bullet: "punkt",
  number: "numrerad punkt",
  quotation: "citat",
  quotedBullet: "punkt i citat",
  quotedNumber: "numrerad punkt i citat",
  quoted: "citatets källa",
};

const list = new Intl.ListFormat("sv");
const placed = (count: number) => `(${count} st.)`;

/** What happened, and what was changed. */
export const historySv = {
  title: "Händelser",
  /** Said aloud around what was added and removed in a text. */
  marks: { added: "tillagt", removed: "struket", end: "slut" },
  actions,
  records,
  recordTypes,
  programs,
  fields,
  roles,
  somebody: "Någon",
  untitled: "utan rubrik",
  erased: "en raderad notis",
  gone: "(finns inte längre)",
  unknownName: "(finns inte längre)",
  until: "till",
  times: (count: number) => `(${count} gånger)`,
  reason: "Skäl:",
  note: (note: string) => `”${note}”`,
  none: "Inget har hänt än.",
  noneFound: "Inga händelser passar urvalet.",
  filter: {
    legend: "Urval",
    who: "Av",
    everybody: "Alla",
    editors: "Redaktörer",
    programs: "Program",
    type: "Gäller",
    everyType: "Allt",
    action: "Händelse",
    everyAction: "Alla händelser",
    from: "Från och med",
    to: "Till och med",
    text: "Ord i namnet",
    apply: "Visa",
    clear: "Visa allt",
  },
  older: "Äldre händelser",
  newest: "De senaste händelserna",
  revisions: {
    title: "Versioner",
    of: (title: string) => `Versioner av ”${title}”`,
    back: "Till notisen",
    version: (version: number) => `Version ${version}`,
    versions: (from: number, to: number) => `Version ${from}–${to}`,
    current: "nuvarande",
    first: "Notisen skapades",
    changed: (names: string[]) => `Ändrade ${list.format(names)}`,
    nothing: "Ingen ändring",
    each: (count: number) => `${count} sparningar`,
    compare: "Jämför",
    from: "Från",
    to: "Till",
    start: "Tom notis",
    changesOf: (from: number, to: number) => `Ändringar från version ${from} till ${to}`,
    contentOf: (version: number) => `Innehållet i version ${version}`,
    same: "De två versionerna är lika.",
    unchanged: (count: number) => (count === 1 ? "Ett oförändrat stycke" : `${count} oförändrade stycken`),
    roleChanged: (before: string, now: string) => `${before} blev ${now}`,
    restore: (version: number) => `Återställ version ${version}`,
    restoreExplained: (version: number) =>
      `Innehållet i version ${version} sparas som en ny version. Inget av det som skrivits sedan dess försvinner: det står kvar här. Adressen ändras inte.`,
    restorePublic: "Notisen är publicerad: läsarna ser den återställda texten genast.",
  },
  ofRecord: "Vad som har hänt",
};
