import { existsSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawPicture } from "#components/share/draw-picture.ts";
import { pictureAddress, type SharePicture } from "#components/share/share-picture.ts";

const picture = (given: Partial<SharePicture> = {}): SharePicture => ({
  page: "/nyheter/x",
  site: "Asylnytt",
  label: "Mottagande av asylsökande",
  title: "Antalet asylsökande halverat på ett år",
  contents: "",
  facts: "Migrationsverket · 1 mars 2021",
  ...given,
});

/** Where something is drawn between the rule of the masthead and the edge below: the outermost pixels, or null. */
async function drawnWithin(png: Buffer, top: number, bottom: number) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const paper = data.subarray(0, 3);
  const found = { left: info.width, right: -1, top: info.height, bottom: -1 };
  for (let y = top; y < bottom; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const at = (y * info.width + x) * 3;
      if (data.subarray(at, at + 3).equals(paper)) continue;
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x);
      found.top = Math.min(found.top, y);
      found.bottom = Math.max(found.bottom, y);
    }
  }
  return found.right < 0 ? null : found;
}

const rule = 140;
const hairline = 534;
const long = "Rättighetsbaserat mottagande av ensamkommande barn och unga i Europas medlemsländer ".repeat(8);

describe("whoever shares a page", () => {
  test("shows a picture of the size that link previews want, small enough for all of them", async () => {
    const png = await drawPicture(picture());
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(png.length).toBeLessThan(300_000);
  });

  test.each([
    ["a long title", long],
    ["a title of one endless word", "Arbetsmarknadsdepartementets".repeat(20)],
    ["a title in Greek and Cyrillic", "Αιτούντες άσυλο · Біженці з України"],
  ])("%s stays between the margins and above the foot", async (_, title) => {
    const drawn = await drawnWithin(await drawPicture(picture({ title })), rule, hairline);
    expect(drawn?.left).toBeGreaterThan(60);
    expect(drawn?.right).toBeLessThan(1140);
    expect(drawn?.bottom).toBeLessThan(hairline - 8);
  });

  test("many sources are cut, not run over the edge", async () => {
    const drawn = await drawnWithin(await drawPicture(picture({ facts: long, label: long })), 545, 630);
    expect(drawn?.right).toBeLessThan(1140);
  });

  test("a longer title is set smaller before anything of it is left out", async () => {
    const heightOf = async (title: string) => {
      const drawn = await drawnWithin(await drawPicture(picture({ title, label: "" })), rule, hairline);
      return (drawn?.bottom ?? 0) - (drawn?.top ?? 0);
    };
    expect(await heightOf("Ett ord")).toBeLessThan(80);
    expect(await heightOf(long)).toBeGreaterThan(200);
  });

  test("what else is in an edition stands below its date", async () => {
    const short = { label: "Utgåva", title: "Onsdag 24 mars 2021" };
    const without = await drawnWithin(await drawPicture(picture(short)), rule, hairline);
    const contents = "Nya regler och lagförslag · Flyktinggrupper, landpraxis";
    const drawn = await drawnWithin(await drawPicture(picture({ ...short, contents })), rule, hairline);
    expect(drawn?.bottom).toBeGreaterThan(without?.bottom ?? 0);
  });

  const corpus = "../shared/corpora/naughty-strings/blns.json";
  test.skipIf(!existsSync(corpus))(
    "any text at all gives a picture (skipped without the corpus)",
    async () => {
      const naughty: string[] = JSON.parse(readFileSync(corpus, "utf8"));
      const own = [
        "<b>&amp;</b>",
        "\u0000\u0001\uFFFE",
        "\uD800",
        "&#0;",
        "",
        " ",
        "]]>",
        '<span font="90">',
      ];
      for (const title of [...naughty, ...own]) {
        const png = await drawPicture(picture({ title, label: title, facts: title, contents: title }));
        expect(png.length, JSON.stringify(title)).toBeGreaterThan(5000);
      }
    },
    120_000,
  );
});

describe("a picture's address", () => {
  test("is another one whenever the picture says something else, and else the same", () => {
    const address = pictureAddress(picture());
    expect(address).toMatch(/^\/nyheter\/x\/bild-[\da-f]{16}\.png$/);
    expect(pictureAddress(picture())).toBe(address);
    for (const change of [{ title: "Ny" }, { label: "Ny" }, { facts: "Ny" }, { site: "Ny" }])
      expect(pictureAddress(picture(change))).not.toBe(address);
  });
});
