/** A newsletter of two sections as it was once written, and its parts. */
export const newsletter = (...sections: string[]) =>
  ["Sponsrad av Advokatfirman Lind", "Asylnytt - 8 maj 2019", "LÄS HELA NUMRET!", ...sections, foot].join(
    "\n\n",
  );
const foot = `Källor: Informationen på denna sida är hämtad från följande källor (externa länkar): UNHCR samt myndigheter som Migrationsverket.
Bevakning: Åsa Ek. Sammanställning: Per Ny. Asylnytt är ett ideellt projekt.`;

export const reception = `MOTTAGANDE AV ASYLSÖKANDE

Migrationsverket 19-05-02:

Var tredje plats på boendena står tom till sidans topp

/Asylnytt: Listan finns i pressmeddelandet/

Myndigheten säger upp avtalen om boende i nio kommuner, de flesta av dem i norra Sverige.

Pressmeddelandet (Extern länk till pdf-fil)

 till innehållsförteckningen innehåll`;

export const borders = `GRÄNSER: PASSAGE OCH HINDER

Dagens Nyheter 19-05-06:

Färre kontroller på bron i sommar till sidans topp

Polisen drar ner på kontrollerna av tågresenärer, uppger flera som pendlar över sundet varje dag.

Hela artikeln (Extern länk)

 till innehållsförteckningen innehåll`;

export const page = newsletter(reception, borders);
