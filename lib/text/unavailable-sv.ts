/** When a page cannot be shown: what has happened, what works all the same, and what has to wait. */
export const unavailableSv = {
  title: "Sidan kan inte visas just nu",
  introduction:
    "Ett fel hos oss gör att sidan inte går att hämta. Det beror inte på dig eller din uppkoppling. Vänta en liten stund och ladda sedan om sidan.",
  number: (digest: string) =>
    `Säg det här numret till den som sköter sajten, så finns felet i loggen: ${digest}`,
  home: "Till startsidan",
  works: "Det här fungerar",
  worksIntroduction: "De flesta andra sidor går att läsa, så som de såg ut innan felet uppstod.",
  waits: "Det här kan få vänta",
  tips: "Tips kan inte tas emot just nu. Ett tips som du har skrivit finns kvar om du går tillbaka i webbläsaren.",
  newsroom:
    "I redaktionen kan inget sparas just nu. Det du har skrivit i en notis finns kvar i webbläsaren och erbjuds när redaktionen svarar igen.",
};
