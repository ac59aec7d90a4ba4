import { eld } from "eld/extrasmall";

const detector = eld.newInstance();
detector.setLanguageSubset(["sv", "en"]);

/** Swedish or English; where the words do not tell, the letters do, and the publication is in Swedish. */
export function itemLanguage(text: string): "sv" | "en" {
  const found = detector.detect(text);
  if (!found.isReliable() && /[åäö]/i.test(text)) return "sv";
  return found.language === "en" ? "en" : "sv";
}
