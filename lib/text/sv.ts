import { aboutSv } from "./about-sv.ts";
import { allItemsSv } from "./all-items-sv.ts";
import { categoriesSv, sourcesSv } from "./archives-sv.ts";
import { citationsSv } from "./citations-sv.ts";
import { editionsSv } from "./editions-sv.ts";
import { feedsSv } from "./feeds-sv.ts";
import { importSv } from "./import-sv.ts";
import { itemsSv } from "./items-sv.ts";
import { openDataSv } from "./open-data-sv.ts";
import { problemsSv } from "./problems-sv.ts";
import { referencesSv } from "./references-sv.ts";
import { refusalsSv } from "./refusals-sv.ts";
import { searchSv } from "./search-sv.ts";
import { siteSv } from "./site-sv.ts";
import { tipsSv } from "./tips-sv.ts";

/** Every word of the interface in Swedish. The items themselves come from the database. */
export const sv = {
  siteName: "Asylnytt",
  tagline: "Nyheter i asylfrågor, samlade och källbelagda",
  site: siteSv,
  items: itemsSv,
  editions: editionsSv,
  categories: categoriesSv,
  sources: sourcesSv,
  archive: allItemsSv,
  references: referencesSv,
  search: searchSv,
  feeds: feedsSv,
  citations: citationsSv,
  openData: openDataSv,
  prose: aboutSv,
  tips: tipsSv,
  imports: importSv,
  /** What every action of the newsroom may answer. */
  doors: {
    nameless: "Ett namn måste innehålla minst en bokstav eller siffra.",
    noAddress: "Skriv hela adressen, till exempel https://www.migrationsverket.se.",
    noSlug: "Bara små bokstäver a–z, siffror och bindestreck mellan orden.",
    endsBefore: "Perioden slutar innan den börjar.",
    removeWord: "radera",
    notConfirmed: (word: string) => `Skriv ${word} för att visa att du menar det.`,
    input: "Något är inte rätt ifyllt. Se vid fälten.",
    failed: (id: string) =>
      `Något gick fel hos oss, och inget är sparat. Försök igen; felet har märket ${id}.`,
  },
  problems: problemsSv,
  refusals: refusalsSv,
};
