import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bodySchema } from "#lib/body/schema.ts";
import { bodyFromText } from "#lib/paste/read-body.ts";
import { outline } from "#tests/support/body-outline.ts";

const pasted = (text: string) => outline(bodySchema.parse(bodyFromText(text)));

describe("an editor pastes plain text", () => {
  test("from a PDF: broken lines become paragraphs, bullets and numbers become lists", () => {
    const text = readFileSync(new URL("../fixtures/paste/pdf.txt", import.meta.url), "utf8");
    expect(pasted(text)).toEqual([
      "p Migrationsverkets återrapportering om mottagandet",
      "p Under första halvåret har antalet inskrivna i mottagningssystemet fortsatt att minska. Minskningen beror främst på färre asylsökande, men också på att fler har fått sina ärenden avgjorda.",
      "p Verket bedömer att utvecklingen fortsätter under hösten. I lokala mottagnings-enheter behövs färre platser, vilket påverkar både in- och utflyttning enligt den prognos som verket lämnade till regeringen den 12. juni i år.",
      "p Tre förändringar är särskilt tydliga i materialet:",
      "- boenden avvecklas i norra Sverige och i stället samlas verksamheten kring några få större orter,",
      "- handläggningstiderna blir kortare,",
      "- fler bor i eget boende.",
      "p Arbetet följer denna ordning:",
      "1. kartläggning av behoven i de län där antalet platser minskar snabbast under året,",
      "2. samråd med kommunerna,",
      "3. beslut.",
      "p – Vi är inte färdiga, säger enhetschefen.",
      "p – Men vi är på väg, säger hon också.",
    ]);
  });

  test("from a plain editor: a line is a paragraph where lines are long", () => {
    const line =
      "Detta är en rad som ingen har brutit, eftersom den skrevs i ett program som inte bryter rader. ";
    expect(pasted(`${line.repeat(2)}\n${line}\nKort.`)).toHaveLength(3);
  });

  test("names and addresses stay on lines of their own", () => {
    expect(pasted("Anna Ek\nBox 12\n123 45 Ort")).toEqual(["p Anna Ek", "p Box 12", "p 123 45 Ort"]);
  });

  test("hyphens in a row are a list, what two people say is not", () => {
    expect(pasted("- ett\n- två")).toEqual(["- ett", "- två"]);
    expect(pasted("- Ja, säger Anna.\n- Nej, säger Bo.")).toEqual([
      "p - Ja, säger Anna.",
      "p - Nej, säger Bo.",
    ]);
  });

  test("a list keeps the number it begins with; one number is no list", () => {
    expect(pasted("3. tre\n4. fyra")).toEqual(["3. tre", "4. fyra"]);
    expect(pasted("3. tre")).toEqual(["p 3. tre"]);
  });

  test("nothing at all is an empty text", () => {
    expect(pasted(" \r\n\u0000\n")).toEqual([]);
  });
});
