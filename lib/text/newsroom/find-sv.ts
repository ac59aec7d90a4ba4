import { plural } from "../plural.ts";

const hits = plural("träff", "träffar");

/** Finding anything from anywhere, and what can be done with keys. */
export const findSv = {
  open: "Sök",
  openTitle: "Sök i allt (Ctrl+K)",
  title: "Sök i allt",
  guidance: "Notiser, utgåvor, ämnen, källor, sponsorer och redaktionens sidor",
  close: "Stäng",
  groups: {
    page: "Gå till",
    item: "Notiser",
    edition: "Utgåvor",
    source: "Källor",
    category: "Ämnen",
    sponsor: "Sponsorer",
  },
  writeItem: "Skriv en ny notis",
  makeEdition: "Ny utgåva",
  account: "Ditt konto",
  untitled: "(utan rubrik)",
  unpublished: "under arbete",
  none: (typed: string) => `Inget med ”${typed}” i namnet, rubriken eller ingressen.`,
  count: (count: number) => `${count} ${hits(count)}`,
  failed: "Sökningen nådde inte fram. Ändra ordet eller försök igen om en stund.",
  shortcuts: {
    open: "Kortkommandon",
    title: "Kortkommandon",
    or: "eller",
    thenKey: "sedan",
    everywhere: "Överallt",
    goTo: "Gå till",
    writing: "När du skriver en notis",
    arranging: "När du ordnar en utgåva",
    find: "Sök i allt",
    list: "Visa den här listan",
    newItem: "Skriv en ny notis",
    search: "Gå till listans sökfält",
    save: "Spara nu",
    publish: "Gå till publiceringen",
    link: "Länka markerad text",
    move: "Flytta notisen ett steg",
    moveFar: "Flytta notisen först eller sist",
    takeBack: "Ångra senaste flytten",
    single: "Använd kortkommandon som är en enda tangent",
    singleGuidance:
      "Stäng av om du talar in text eller råkar komma åt tangenterna. Valet sparas i den här webbläsaren. Ctrl+K fungerar ändå.",
    keys: { up: "Upp", down: "Ned", home: "Home", end: "End", enter: "Enter", shift: "Skift" },
  },
};
