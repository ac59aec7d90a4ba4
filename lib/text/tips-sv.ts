/** The page on which readers tell the editors something. */
export const tipsSv = {
  title: "Tipsa redaktionen",
  /** In menus and beneath other texts. */
  link: "Tipsa oss",
  intro: "Har du sett en dom, en rapport eller en artikel som borde stå i Asylnytt, eller hittat ett fel?",
  before: {
    heading: "Innan du skriver",
    kept: "Vi sparar det du skriver här och vilken dag det kom, inget annat: inte din IP-adress, inte uppgifter om din webbläsare, inte klockslaget.",
    erased: (days: number) =>
      `Tipset läses bara av redaktionen och raderas ${days} dagar efter att vi har tagit hand om det. Blir det en notis raderas inte notisen. Dina kontaktuppgifter tas aldrig in i den.`,
    unsafe:
      "Det här är ingen säker kanal för den som är i fara. Den som kan se din dator, telefon eller uppkoppling kan se att du har varit här. Skriv inget som kan skada dig eller någon annan om det hamnar i fel händer.",
    cases:
      "Skicka inte uppgifter om enskildas asylskäl, hälsa eller vistelseort. Vi kan inte ge råd i enskilda ärenden.",
  },
  text: "Ditt tips",
  textGuidance:
    "Skriv gärna varför det är viktigt. Gäller det ett fel: vilken notis, och vad som borde ha stått.",
  linkField: "Länk till ursprunget",
  linkGuidance: "Till exempel adressen till domen eller artikeln.",
  contact: "Hur vi kan nå dig",
  contactGuidance: "E-post, telefon eller något annat. Lämna tomt om du vill vara anonym.",
  optional: "valfritt",
  trap: "Lämna det här fältet tomt. Det är till för att känna igen automatisk skräppost.",
  send: "Skicka tipset",
  faultTitle: "Inte skickat",
  faults: {
    input: "Tipset är inte skickat än. Det du skrev står kvar; se vid fälten.",
    textMissing: "Skriv vad du vill tipsa om.",
    textTooLong: (most: number) => `Tipset är för långt. Högst ${most} tecken får plats.`,
    link: "Det där är ingen webbadress. Skriv den som den står i webbläsaren, eller lämna fältet tomt.",
    contact: "Det är för långt. Skriv bara det som behövs för att nå dig.",
    trap: "Ett fält som ska vara tomt var ifyllt, kanske av webbläsaren. Nu är det tomt: skicka en gång till.",
    quick:
      "Det gick så fort att vi inte kan skilja det från skräppost. Det du skrev står kvar: skicka en gång till.",
    old: "Sidan hade varit öppen länge. Det du skrev står kvar: skicka en gång till.",
    foreign:
      "Det kom inte från formuläret på den här sidan, så vi tog inte emot det. Gå tillbaka i webbläsaren om du hade skrivit något, eller skriv här.",
    tooLarge:
      "Det var mer än vi kan ta emot på en gång. Gå tillbaka i webbläsaren, korta av texten och skicka igen.",
    tooMany: "Det har kommit många tips på kort tid. Det du skrev står kvar: vänta en stund och skicka igen.",
    failed:
      "Något gick fel hos oss, och tipset är inte mottaget. Det du skrev står kvar: skicka igen om en stund.",
    nothingWorks:
      "Något gick fel hos oss, och tipset är inte mottaget. Gå tillbaka i webbläsaren: det du skrev finns kvar där. Försök igen om en stund.",
  },
  sent: {
    title: "Tack för tipset",
    intro: (days: number) =>
      `Redaktionen läser det. Det raderas ${days} dagar efter att vi har tagit hand om det.`,
    next: "Till den aktuella utgåvan",
    another: "Skriv ett tips till",
  },
};
