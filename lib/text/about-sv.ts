/** The running text of a page or a part of one. */
export interface Prose {
  title: string;
  intro: string;
  sections: { heading: string; paragraphs: string[] }[];
}

/** What the publication says about itself, apart from the colophon, which is data. */
export interface AboutTexts {
  about: Prose;
  independence: Prose;
  tips: Prose;
  reuse: Prose;
  follow: Prose;
  privacy: Prose;
}

export const aboutSv: AboutTexts = {
  about: {
    title: "Om Asylnytt",
    intro:
      "Asylnytt samlar nyheter om asyl och migration från myndigheter, domstolar, organisationer och press. Varje notis anger sin källa och länkar dit.",
    sections: [
      {
        heading: "Urvalet",
        paragraphs: [
          "Redaktionen följer de källor som räknas upp på den här sidan. Det som tas med är sådant som påverkar människor på flykt eller deras rätt: nya regler, domar, statistik, rapporter och händelser.",
          "Notiserna ordnas efter ämne. Inom varje ämne skiljs information från myndigheter och organisationer från pressklipp, och praxisnotiser står för sig.",
        ],
      },
      {
        heading: "Citat och referat",
        paragraphs: [
          "Notiserna är citat och referat. Redaktionen lägger inte till egna kommentarer och tar inte ställning till det som återges.",
          "När läsaren behöver en upplysning som inte finns i källan står den i en not från redaktionen, tydligt skild från notisen.",
          "Notiserna är på svenska, men den som bygger på en engelsk källa kan vara på engelska. Då anges språket.",
        ],
      },
      {
        heading: "Utgåvor",
        paragraphs: [
          "Notiserna ges ut i daterade utgåvor. De kommer oregelbundet, ibland tätt och ibland med uppehåll. Om en tid inte har bevakats anges det i utgåvan.",
          "Mellan utgåvorna kan enstaka notiser publiceras. De står under Senaste på startsidan.",
        ],
      },
      {
        heading: "Två datum",
        paragraphs: [
          "Källans datum är den dag då källan gav ut sin uppgift. Publiceringsdatum är den dag då notisen kom ut i Asylnytt. Det kan skilja flera dagar mellan dem.",
        ],
      },
      {
        heading: "Rättelser",
        paragraphs: [
          "Har något blivit fel i sak rättas notisen. Då står det under den vad som var fel och när det rättades. Rena skrivfel rättas utan anmärkning.",
          "En publicerad notis behåller sin adress. Om den dras tillbaka står det på adressen att den har dragits tillbaka.",
        ],
      },
      {
        heading: "Så märks länkarna",
        paragraphs: [
          "Efter varje länk står vad den leder till: en annan webbplats, en PDF, ljud eller film. Är innehållet på ett annat språk än svenska anges även språket.",
          "Ibland är adressen inte känd, till exempel när källan är tryckt. Då står handlingens namn och att adressen saknas.",
        ],
      },
    ],
  },
  independence: {
    title: "Oberoende och sponsring",
    intro: "Asylnytt är ett ideellt projekt. Innehållet bestäms av redaktionen och av ingen annan.",
    sections: [
      {
        heading: "Vad sponsringen är",
        paragraphs: [
          "Sponsringen avser prenumerationsavgifter.",
          "Sponsorn anges på startsidan och i varje utgåva. Gamla utgåvor behåller namnet på den sponsor som de hade när de kom ut.",
        ],
      },
      {
        heading: "Vad sponsringen inte är",
        paragraphs: [
          "En sponsor har inget inflytande över vad som tas med, hur det skrivs eller var det placeras. Ingen kan betala för en notis.",
          "Länkar till sponsorer är märkta så att sökmotorer inte räknar dem som rekommendationer.",
        ],
      },
    ],
  },
  tips: {
    title: "Tips",
    intro: "Tips tas tacksamt emot: om en dom, en rapport, en artikel eller ett fel i Asylnytt.",
    sections: [
      {
        heading: "Det som hjälper oss mest",
        paragraphs: [
          "En länk till ursprunget. Skriv gärna med en mening varför det är viktigt.",
          "Gäller tipset ett fel, säg vilken notis det är och vad som borde ha stått.",
        ],
      },
      {
        heading: "Var rädd om andra",
        paragraphs: [
          "Skicka inte uppgifter om enskilda människors asylskäl, hälsa eller vistelseort. Asylnytt kan inte ge råd i enskilda ärenden.",
        ],
      },
    ],
  },
  reuse: {
    title: "Att använda innehållet",
    intro: "Länka gärna till notiser, ämnen och utgåvor. Adresserna är tänkta att hålla.",
    sections: [
      {
        heading: "Citat",
        paragraphs: [
          "Det går bra att citera kortare stycken ur Asylnytt. Ange då Asylnytt och notisens egen källa, och länka till båda.",
          "Texter, rapporter och artiklar som notiserna länkar till tillhör sina upphovsmän. Läs och citera dem hos källan.",
        ],
      },
    ],
  },
  follow: {
    title: "Följ med RSS",
    intro:
      "RSS är ett sätt att få nya notiser utan att lämna någon e-postadress och utan att någon ser vad du läser.",
    sections: [
      {
        heading: "Så gör du",
        paragraphs: [
          "Du behöver en RSS-läsare. Det är ett program eller en app som hämtar nyheter från de webbplatser som du väljer; det finns många som är gratis.",
          "Lägg in Asylnytts adress i läsaren. Den hittar flödet av sig själv. Länken till flödet finns också längst ned på varje sida.",
        ],
      },
    ],
  },
  privacy: {
    title: "Integritet",
    intro:
      "Du kan läsa Asylnytt utan att lämna spår hos oss. Vi vet inte vem du är, och vi försöker inte ta reda på det.",
    sections: [
      {
        heading: "Inga kakor, ingen spårning",
        paragraphs: [
          "Läsarnas sidor sätter inga kakor och fungerar helt utan skript. Det finns ingen besöksmätning, ingen annonsering och inga knappar från sociala medier.",
          "Sidorna hämtar ingenting från andra webbplatser: inga typsnitt, inga bilder, inga inbäddade filmer. Ingen utomstående får veta att du är här.",
          "Redaktörer som loggar in får en kaka som behövs för inloggningen.",
        ],
      },
      {
        heading: "Vad som loggas",
        paragraphs: [
          "Din IP-adress och uppgifter om din webbläsare sparas inte.",
          "För att fel ska kunna hittas antecknar servern vad som gick fel och när. Där står inte vem som läste.",
        ],
      },
      {
        heading: "Tips till redaktionen",
        paragraphs: [
          "Av den som skickar ett tips sparas bara det som skrivs i formuläret, och vilken dag det kom. Hur länge det sparas står vid formuläret.",
        ],
      },
      {
        heading: "Länkar till andra webbplatser",
        paragraphs: [
          "Notiserna länkar till källor utanför Asylnytt. När du följer en sådan länk gäller den webbplatsens regler, och den kan sätta kakor. Vi talar inte om för den varifrån du kommer.",
        ],
      },
      {
        heading: "Människor som nämns i notiserna",
        paragraphs: [
          "Asylnytt återger uppgifter som andra redan har gjort offentliga. Namn på enskilda tas bara med när de behövs för att förstå saken.",
          "Den som nämns i en notis kan begära att en felaktig uppgift rättas eller att notisen prövas på nytt. Notiser om människor som inte får kunna hittas kan raderas helt.",
        ],
      },
      {
        heading: "Dina rättigheter och kontakt",
        paragraphs: [
          "Du har rätt att få veta om vi har uppgifter om dig, att få dem rättade och att i vissa fall få dem raderade. Vänd dig till redaktionen. Vilka som ingår i den och vem som är ansvarig utgivare står på sidan Om Asylnytt.",
          "Anser du att dina uppgifter har hanterats fel kan du klaga hos Integritetsskyddsmyndigheten.",
        ],
      },
    ],
  },
};
