import type { Kind, MediaType } from "#lib/items/schema.ts";
import type { LabelGuess } from "#lib/links/rules.ts";
import type { SourceType } from "#lib/sources/schema.ts";

const list = new Intl.ListFormat("sv");

/** The page on which an item is written. */
export const itemFormSv = {
  newTitle: "Ny notis",
  editTitle: (title: string) => title || "Notis utan rubrik",
  untitled: "Utan rubrik",
  state: {
    label: "Sparat eller inte",
    empty: "Sparas när du börjar skriva",
    saved: (clock: string) => `Sparad ${clock}`,
    typed: "Sparar strax …",
    saving: "Sparar …",
    unreachable: "EJ sparad – ingen förbindelse, försöker igen",
    loggedOut: "EJ sparad – du är utloggad.",
    logIn: "Logga in i en ny flik",
    loggedOutThen: "Sedan sparas det av sig självt.",
    refused: "EJ sparad –",
    both: "EJ sparad – ni har ändrat samma sak. Välj nedan.",
    outdated: "EJ sparad – webbplatsen har uppdaterats. Ladda om sidan; det du skrev finns kvar.",
    kept: "Ändringen är inte publicerad än, bara sparad i den här webbläsaren",
    notKept: "Webbläsaren kan inte heller spara texten. Lämna sidan öppen.",
    saveNow: "Spara nu",
    saveKeys: "Ctrl+S sparar, Ctrl+Enter går till publiceringen.",
  },
  others: (names: string[]) => `${list.format(names)} har också notisen öppen.`,
  taken: (by: string | null, fields: string[]) =>
    `${by ?? "Ett program"} har sparat under tiden. Taget därifrån: ${list.format(fields)}.`,
  takenElse: (by: string | null) => `${by ?? "Ett program"} har sparat under tiden.`,
  dismiss: "Stäng",
  fields: {
    title: "Rubrik",
    lead: "Ingress",
    body: "Text",
    editorNote: "Asylnytts kommentar",
    kind: "Typ",
    language: "Språk",
    categoryId: "Ämne",
    alsoInIds: "Även i",
    sourceIds: "Källor",
    sourceDate: "Källans datum",
    archiveDate: "Arkivdatum",
    links: "Länkar",
    slug: "Adress",
  },
  guidance: {
    title: "Säg vad som har hänt, i en mening utan punkt.",
    lead: "En eller två meningar. Utan ingress visar listorna textens början.",
    body: "Citat och referat, inga egna kommentarer.",
    press: "Ur pressen citerar vi högst 600 tecken.",
    editorNote: "Det enda stället för våra egna ord. Visas avskilt från texten.",
    alsoInIds: "När notisen hör hemma på fler ställen.",
    sourceDate: "När källan gav ut det, inte när vi skriver om det.",
    slug: "Görs av rubriken.",
    slugPublic: "Byter du adress leder den gamla vidare till den nya.",
  },
  characters: (count: number) => (count === 1 ? "1 tecken" : `${count} tecken`),
  charactersOf: (count: number, most: number) => `${count} av ${most} tecken`,
  kinds: {
    INFORMATION: "Information",
    PRESS: "Pressklipp",
    CASE_NOTE: "Praxisnotis",
    EDITORIAL: "Redaktionellt",
  } satisfies Record<Kind, string>,
  noCategory: "Välj ämne",
  addCategory: "Lägg till ämne",
  removeCategory: (name: string) => `Ta bort ämnet ${name}`,
  sources: {
    find: "Sök källa, namn eller förkortning",
    add: (name: string) => `Lägg till ${name}`,
    suggested: "Förslag efter länken:",
    none: "Ingen källa heter så.",
    create: (name: string) => `Skapa källan ”${name}”`,
    createAs: "Skapa källan som",
    createNow: (name: string) => `Skapa ”${name}”`,
    count: (count: number) => (count === 1 ? "1 källa hittad" : `${count} källor hittade`),
    remove: (name: string) => `Ta bort källan ${name}`,
    earlier: (name: string) => `Flytta ${name} tidigare`,
    types: {
      INSTITUTION: "Institution",
      COURT: "Domstol",
      AUTHORITY: "Myndighet",
      ORGANISATION: "Organisation",
      MEDIUM: "Medium",
    } satisfies Record<SourceType, string>,
  },
  language: {
    guessed: "Gissat efter texten.",
    looksLike: (language: string) => `Texten ser ut att vara på ${language}.`,
    change: (language: string) => `Byt till ${language}`,
    ofLink: "Som notisen",
  },
  links: {
    paste: "Klistra in en adress",
    pasteGuidance: "Typ och namn gissas efter adressen.",
    add: "Lägg till",
    withoutAddress: "Lägg till utan adress",
    notAnAddress: "Det är ingen webbadress.",
    label: "Namn",
    url: "Adress",
    urlUnknown: "Okänd",
    mediaType: "Slag",
    language: "Språk",
    check: "Öppna i ny flik",
    fetchTitle: "Hämta rubrik",
    fetching: "Hämtar …",
    earlier: (label: string) => `Flytta upp ${label || "länken"}`,
    later: (label: string) => `Flytta ner ${label || "länken"}`,
    remove: (label: string) => `Ta bort ${label || "länken"}`,
    drag: "Dra för att flytta",
    nameless: "Länk utan namn",
    mediaTypes: {
      WEB: "Webbsida",
      PDF: "PDF",
      AUDIO: "Ljud",
      VIDEO: "Video",
      OTHER: "Annan fil",
    } satisfies Record<MediaType, string>,
  },
  labelGuess: ({ what, name }: LabelGuess): string => {
    switch (what) {
      case "article":
        return `Artikel i ${name}`;
      case "press":
        return `Pressmeddelande från ${name}`;
      case "ruling":
        return `Avgörande från ${name}`;
      case "video":
        return `Video från ${name}`;
      case "audio":
        return `Ljud från ${name}`;
      case "page":
        return `Mer hos ${name}`;
      case "document":
        return name;
    }
  },
  checks: {
    sameAddress: "Samma länk finns redan i:",
    similarTitles: "Liknande rubriker:",
  },
  offer: {
    title: "Det finns text här i webbläsaren som inte blev sparad.",
    typedAt: (time: string) => `Skriven ${time}.`,
    restore: "Hämta tillbaka den",
    discard: "Släng den",
  },
  conflict: {
    title: (by: string | null) => `${by ?? "Ett program"} har sparat samma notis medan du skrev`,
    explanation:
      "Inget är överskrivet. Här står det som ni båda har ändrat: understruket finns hos dig men inte där, struket tvärtom. Välj för varje fält.",
    mine: "Behåll min",
    theirs: "Ta den andras",
    byHand: "Ändra för hand",
    byHandGuidance: "Det som står i fältet nedanför gäller.",
    formatting: "Orden är desamma; bara formen skiljer.",
    empty: "(tomt)",
    done: "Spara det sammanslagna",
    left: (count: number) => (count === 1 ? "Ett fält kvar att välja." : `${count} fält kvar att välja.`),
  },
  change: {
    title: "Publicerad notis",
    publish: "Publicera ändringen",
    publishGuidance: "För skrivfel och liknande; läsarna får inget besked.",
    withCorrection: "Publicera med rättelse …",
    note: "Rättelse",
    noteGuidance: "Vad var fel, och vad står det nu? Visas under notisen med dagens datum.",
    publishWithCorrection: "Publicera med rättelsen",
    discard: "Släng ändringen",
    done: "Ändringen är publicerad. Läsarna ser den nu.",
  },
  toPublishing: "Till publiceringen",
  publishing: "Publicering",
  readOnly: {
    REVIEW: "Notisen väntar på granskning och kan inte ändras av dig just nu.",
    WITHDRAWN: "Notisen är återtagen och kan inte ändras.",
    other: "Du kan läsa notisen men inte ändra den.",
    erased: "Texten är raderad för gott.",
  },
};
