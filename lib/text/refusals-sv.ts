/** Answers to requests that no browser sends by itself: one plain sentence each. */
export const refusalsSv = {
  400: "Begäran går inte att förstå.",
  404: "Här finns ingenting.",
  405: "Adressen kan bara läsas, inte användas på det sättet.",
  408: "Begäran kom för långsamt.",
  411: "Begäran säger inte hur lång den är.",
  412: "Det som finns här är inte den version som efterfrågas.",
  413: "Det som skickades är för stort: högst 1 MB tas emot.",
  414: "Adressen är för lång.",
  421: "Den här webbplatsen har en annan adress.",
  431: "Begärans huvud är för stort.",
  500: "Något gick fel hos oss. Försök igen om en stund.",
  503: "Webbplatsen kan inte svara just nu. Försök igen om en stund.",
};
