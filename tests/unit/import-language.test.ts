import { expect, test } from "vitest";
import { itemLanguage } from "#lib/import/parse/item-language.ts";

test.each([
  ["en", "Greece/ Volunteers describe a slow winter on the islands"],
  ["en", "New report on push-backs"],
  ["en", "Danish ministers in Malmö and Göteborg: the deal with Åland is finished"],
  ["en", "ECRE: Editorial"],
  ["en", "UN urges halt to returns"],
  ["en", "Five killed at sea"],
  ["sv", "Grekland/ Rapport från Moria"],
  ["sv", "Fler avvisas"],
  ["sv", "Ny dom"],
  ["sv", "Prognos: något färre ansökningar i år"],
  ["sv", "FRA report om hatbrott"],
  ["sv", "Ministern vill se fler i arbete"],
  ["sv", "UNHCR"],
  ["sv", "Frontex"],
  ["sv", ""],
])("%s: %s", (language, text) => {
  expect(itemLanguage(text)).toBe(language);
});
