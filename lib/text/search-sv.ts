import { plural } from "./plural.ts";

const hits = plural("träff", "träffar");

/** The words around search. */
export const searchSv = {
  search: "Sök",
  field: "Sök bland notiserna",
  placeholder: "Ord, namn eller målnummer",
  introduction:
    "Sök i alla notiser sedan starten: i rubriker och texter, på namn, mål och lagar. Böjningar och sammansatta ord kommer med.",
  description: (name: string) => `Sök bland alla notiser om asyl och migration i ${name}.`,
  titleOf: (q: string) => `Sökning: ${q}`,
  hits: (count: number) => `${count} ${hits(count)}`,
  hitsFor: (count: number, q: string) => `${count} ${hits(count)} på ”${q}”`,
  resultsIn: "Träffar",
  newest: "Det senaste",
  order: "Ordning",
  byRelevance: "Bästa träffen först",
  byDate: "Senaste först",
  narrow: "Begränsa sökningen",
  narrowed: "Begränsat till",
  remove: (name: string) => `Ta bort: ${name}`,
  removeAll: "Ta bort alla begränsningar",
  by: { amne: "Ämne", typ: "Typ", kalla: "Källa", ar: "År", sprak: "Språk" },
  more: (count: number) => `Visa ${count} till`,
  feed: "Följ sökningen som RSS",
  feedTitle: (q: string) => `Sökning: ${q}`,
  didYouMean: "Menade du",
  none: (q: string) => `Inget i arkivet svarar mot ”${q}”.`,
  noneNarrowed: "Inga träffar med de här begränsningarna.",
  onlyExcluded: "Skriv minst ett ord som ska finnas med. Minus utesluter bara.",
  help: "Så kan du söka",
  helpLines: [
    { example: "asylprövning", meaning: "hittar också asylprövningen och prövning av asylskäl" },
    { example: "”säkert tredjeland”", meaning: "orden intill varandra, just så" },
    { example: "förvar ELLER häkte", meaning: "det ena eller det andra" },
    { example: "återvändande -Irak", meaning: "utan det som står efter minus" },
    { example: "C-441/19, MIG 2021:15, SOU 2020:54", meaning: "mål, lagar och utredningar på deras nummer" },
  ],
};
