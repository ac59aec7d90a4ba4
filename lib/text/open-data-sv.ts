/** The words around what programs may read. */
export const openDataSv = {
  title: "Öppna data",
  introduction: (name: string) =>
    `Allt som är publicerat i ${name} kan läsas av program och användas på nytt: som JSON genom ett öppet gränssnitt, allt på en gång i filer, som flöden och som webbplatskarta. Ingen nyckel behövs.`,
  licenceName: "CC BY 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/deed.sv",
  licenceNote: "Våra egna texter får återanvändas om källan anges. Citat tillhör sina källor.",
  licenceHeading: "Villkor",
  addressesHeading: "Adresser",
  addresses: {
    items:
      "Notiser, den senaste först. Kan begränsas med category, kind, source, language, edition, from, to och updatedSince.",
    editions:
      "Utgåvor, den senaste först. Kan begränsas med from och to. En utgåva med sina notiser finns på samma adress med datumet efter.",
    categories: "Ämnen i sin ordning, med underämnen.",
    sources: "Källor i bokstavsordning. Kan begränsas med type.",
    description: "Beskrivning av allt detta för program (OpenAPI 3.1).",
  },
  dumpsHeading: "Allt på en gång",
  dumps: {
    jsonl: "Alla notiser, en på varje rad, med samma uppgifter som i gränssnittet (JSON Lines).",
    csv: "Alla notiser som tabell för kalkylprogram (CSV, UTF-8).",
  },
  dumpsNote: "Filerna görs om varje natt. Det som dras tillbaka försvinner ur dem genast.",
  pagesHeading: "Fler än får plats",
  pages:
    "Ett svar har högst 100 notiser eller utgåvor (limit). I next står adressen till nästa svar, tills den är null. Hämta gärna bara det som är nytt: updatedSince tar en tid, och ett oförändrat svar känns igen på sin ETag.",
  problems: { missing: "Finns inte", wrong: "Frågan går inte att besvara" },
  nothing: "Här finns inget som är publicerat.",
  noCursor: "cursor ska vara den som stod i next.",
};
