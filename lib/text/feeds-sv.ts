/** The words around feeds. */
export const feedsSv = {
  list: "Prenumerera",
  description: (name: string) => `Notiser om asyl och migration: ${name}.`,
  edition: (day: string, number: number) => (number > 1 ? `${day}, utgåva ${number}` : day),
  introduction: (name: string) =>
    `Med ett flöde kommer nya notiser från ${name} till dig, i ett program eller en app som du väljer själv. Ingen e-postadress behövs, och ingen ser vad du läser.`,
  howHeading: "Så gör du",
  steps: [
    "Skaffa en flödesläsare, till exempel NetNewsWire, Thunderbird, Feeder eller Feedly. De flesta är gratis.",
    "Kopiera adressen till ett flöde här nedanför.",
    "Klistra in den i läsaren där det står Lägg till flöde eller Prenumerera. Nya notiser dyker sedan upp av sig själva.",
  ],
  everything: "Alla notiser",
  categories: "Ett ämne",
  kinds: "En typ av notiser",
  sources: "En källa",
  homepages: "Källornas egna webbplatser",
  more: "Mer att följa",
  moreText:
    "Varje utgåva, varje mål och lag och varje sökning har också ett flöde. Det står på sidan i fråga.",
  opml: "Alla flöden i en fil (OPML)",
  opmlText: "Många flödesläsare kan läsa in filen, och då får du alla flöden på en gång.",
  opmlTitle: (name: string) => `Flöden från ${name}`,
  follow: "Följ som RSS",
  followAtom: "Atom",
  whichFormat: "RSS och Atom ger samma notiser. Välj RSS om du är osäker.",
  inBrowser:
    "Det här är ett flöde. Kopiera adressen till en flödesläsare, så får du nya notiser så snart de publiceras.",
};
