/** What readers have told the editors. */
export const tipsSv = {
  title: "Tips",
  fresh: "Nya tips",
  handled: "Hanterade tips",
  none: "Inga nya tips.",
  noneHandled: "Inga hanterade tips.",
  guidance: (days: number) =>
    `Tips kommer från formuläret på webbplatsen. De raderas ${days} dagar efter att de har hanterats.`,
  received: "Kom",
  link: "Länk",
  open: "Öppna länken",
  contact: "Avsändaren kan nås så här",
  makeDraft: "Gör utkast av tipset",
  handle: "Markera som hanterat",
  reopen: "Ångra: gör det nytt igen",
  handledBy: (who: string | null, time: string) =>
    who ? `${who} hanterade det ${time}.` : `Hanterat ${time}.`,
  erasedOn: (day: string) => `Raderas ${day}.`,
  becameDraft: "Blev notisen",
  untitled: "(utan rubrik)",
};
