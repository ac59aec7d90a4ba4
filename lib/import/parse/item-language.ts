import { eld } from "eld/extrasmall";

const detector = eld.newInstance();
detector.setLanguageSubset(["sv", "en"]);

/** Swedish or English. The publication is in Swedish: so is a text of which its words do not tell. */
export function itemLanguage(text: string): "sv" | "en" {
  const found = detector.detect(text);
  return found.language === "en" && found.isReliable() ? "en" : "sv";
}
