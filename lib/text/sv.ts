import { problemsSv } from "./problems-sv.ts";

/** Every word of the interface in Swedish. The items themselves come from the database. */
export const sv = {
  siteName: "Asylnytt",
  tagline: "Nyheter i asylfrågor, samlade och källbelagda",
  problems: problemsSv,
};
