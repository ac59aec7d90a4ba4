import { aboutSv } from "./about-sv.ts";
import { categoriesSv, sourcesSv } from "./archives-sv.ts";
import { editionsSv } from "./editions-sv.ts";
import { importSv } from "./import-sv.ts";
import { itemsSv } from "./items-sv.ts";
import { problemsSv } from "./problems-sv.ts";
import { siteSv } from "./site-sv.ts";

/** Every word of the interface in Swedish. The items themselves come from the database. */
export const sv = {
  siteName: "Asylnytt",
  tagline: "Nyheter i asylfrågor, samlade och källbelagda",
  site: siteSv,
  items: itemsSv,
  editions: editionsSv,
  categories: categoriesSv,
  sources: sourcesSv,
  prose: aboutSv,
  imports: importSv,
  /** What every action of the newsroom may answer. */
  doors: {
    input: "Något är inte rätt ifyllt. Se vid fälten.",
    failed: (id: string) =>
      `Något gick fel hos oss, och inget är sparat. Försök igen; felet har märket ${id}.`,
  },
  problems: problemsSv,
};
