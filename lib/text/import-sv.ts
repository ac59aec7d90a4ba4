const items = (count: number) => (count === 1 ? "1 notis" : `${count} notiser`);
const editions = (count: number) => (count === 1 ? "1 utgåva" : `${count} utgåvor`);

/** What `npm run import` and `npm run sample:remove` say on the terminal. */
export const importSv = {
  usage: `Användning: npm run import -- SÖKVÄG … [val]

Läser in sidor ur Asylnytt: text (.txt) och sparade webbsidor (.html, .htm).
Av en mapp läses allt som finns i den.

  --edition ÅÅÅÅ-MM-DD  utgåvans datum, för sidor som inte anger något själva
  --category ÄMNE       ämnet för alla notiser, som det står i ämnets adress
  --address /SÖKVÄG     var sidorna låg på den gamla webbplatsen; därifrån leds läsare vidare
  --publish             publicera det som läses in; annars blir det utkast
  --dry-run             läs och berätta, men skriv ingenting
  --json                skriv det som har lästs som ett JSON-objekt
  --help                visa den här texten`,
  columns: {
    file: "Fil",
    items: "Notiser",
    created: "Nya",
    changed: "Ändrade",
    unchanged: "Oförändrade",
    published: "Publicerade",
    notUnderstood: "Oförstådda rader",
  },
  total: (files: number) => (files === 1 ? "1 fil" : `Alla ${files} filer`),
  failed: (files: number) =>
    files === 1 ? "1 fil kunde inte läsas in." : `${files} filer kunde inte läsas in.`,
  dryRun: "Ingenting har skrivits.",
  notUnderstood: "Rader som inte gick att tolka, med fil och radnummer:",
  skipped: "Hoppades över, eftersom de varken är text eller webbsidor:",
  progress: (done: number, all: number) => `${done} av ${all} filer`,
  removed: (removedItems: number, removedEditions: number) =>
    `Exemplet är borttaget: ${items(removedItems)} och ${editions(removedEditions)}.`,
  kept: (keptItems: number, keptEditions: number) =>
    `Kvar finns ${items(keptItems)} och ${editions(keptEditions)} som andra har byggt vidare på.`,
  nothingToRemove: "Här finns inget exempel att ta bort.",
};
