/** The words of the page on which administrators say what the site is called and who is behind it. */
export const settingsSv = {
  title: "Inställningar",
  introduction: "Det som står här visas på alla sidor. Lämnas ett fält tomt används det som följer med.",
  site: {
    title: "Webbplatsen",
    siteName: "Namn",
    siteNameGuidance: (name: string) => `Tomt: ${name}.`,
    tagline: "Underrubrik",
    contactEmail: "E-post för kontakt",
    contactEmailGuidance: "Visas längst ned på varje sida.",
    submit: "Spara webbplatsens uppgifter",
    done: "Uppgifterna är sparade och visas på webbplatsen.",
  },
  colophon: {
    title: "Redaktionsruta",
    monitoring: "Bevakning",
    compilation: "Sammanställning",
    names: "Ett namn på varje rad.",
    responsiblePublisher: "Ansvarig utgivare",
    submit: "Spara redaktionsrutan",
    done: "Redaktionsrutan är sparad.",
  },
  about: {
    title: "Om-sidan",
    label: "Text på Om-sidan",
    guidance: "Ersätter den text som följer med om urval och arbetssätt. Tomt: den texten visas.",
    submit: "Spara Om-sidans text",
    done: "Texten är sparad.",
  },
  sample: {
    title: "Exempeldata",
    left: (items: string, editions: string) =>
      `Här finns ${items} och ${editions} som är exempel. De kan tas bort när ni börjar på riktigt.`,
    items: (count: number) => (count === 1 ? "1 notis" : `${count} notiser`),
    editions: (count: number) => (count === 1 ? "1 utgåva" : `${count} utgåvor`),
    open: "Ta bort exempeldata",
    introduction:
      "Exemplens notiser, utgåvor, källor, underämnen och sponsor tas bort från webbplatsen. Det som ni själva har byggt vidare på blir kvar. Det går inte att ångra.",
    confirmation: (word: string) => `Skriv ${word} för att bekräfta`,
    submit: "Ta bort exempeldata",
    done: (removed: string, kept: string) =>
      `Borttaget: ${removed}. Kvar för att ni har byggt på det: ${kept}.`,
  },
};
