import { plural } from "../plural.ts";

const items = plural("notis", "notiser");
const tips = plural("nytt tips", "nya tips");

/** The first page: what waits for somebody. Each action says what the row's link leads to. */
export const deskSv = {
  title: "Skrivbordet",
  writeItem: "Skriv en ny notis",
  makeEdition: "Ny utgåva",
  failures: { heading: "Misslyckades" },
  review: {
    heading: "Väntar på granskning",
    action: "Granska",
    own: "Läs",
    none: "Inget väntar på granskning.",
  },
  scheduled: { heading: "Tidsatta", action: "Ändra", own: "Läs", none: "Inga notiser är tidsatta." },
  drafts: { heading: "Utkast", action: "Skriv vidare", own: "Skriv vidare", none: "Inga utkast." },
  editions: {
    heading: "Utgåvor under arbete",
    action: "Ordna och publicera",
    none: "Ingen utgåva är under arbete.",
  },
  unplaced: {
    heading: "Publicerade utan utgåva",
    action: "Placera",
    own: "Läs",
    none: "Alla notiser från den senaste månaden står i en utgåva.",
  },
  tips: {
    heading: "Tips",
    action: "Läs tipsen",
    count: (count: number) => `${count} ${tips(count)}`,
    none: "Inga nya tips.",
  },
  showAll: (count: number) => `Visa alla ${count}`,
  untitled: "(utan rubrik)",
  changed: (who: string, time: string) => `${who}, ${time}`,
  openBy: (names: string) => `Öppen hos ${names}`,
  due: (time: string) => `Publiceras ${time}`,
  published: (time: string) => `Publicerad ${time}`,
  itemCount: (count: number) => `${count} ${items(count)}`,
  empty: "Inga notiser än",
  incomplete: (count: number, faults: string) => `I ${count} ${items(count)}: ${faults}`,
  complete: "Inget saknas",
};
