/** Previews: the page itself, and the links to it. */
export const previewSv = {
  title: "Förhandsvisning",
  edition: "utgåva",
  banner: {
    item: "Så här kommer notisen att se ut för läsarna. Den kan fortfarande ändras.",
    edition:
      "Så här kommer utgåvan att se ut för läsarna. Den kan fortfarande ändras, och länkar till notiser som inte är publicerade leder ingenstans än.",
  },
  until: (time: string) => `Adressen gäller till ${time}.`,
  panel: "Förhandsvisning",
  open: "Visa som läsare",
  opening: "Öppnar …",
  copy: "Kopiera länk",
  copyGuidance: (days: number) =>
    `Länken kan läsas utan konto av den som får den, i ${days} dagar. Skicka den bara till den som ska se texten.`,
  copied: (time: string) => `Länken är kopierad. Den gäller till ${time}.`,
  copyByHand: (time: string) => `Kopiera adressen här. Den gäller till ${time}.`,
  address: "Adress att skicka",
  links: "Länkar som gäller",
  link: (who: string, made: string, until: string) => `${who}, gjord ${made}, gäller till ${until}`,
  somebody: "Någon",
  revoke: "Ta bort länken",
  revoked: "Länken är borttagen och leder ingenstans.",
};
