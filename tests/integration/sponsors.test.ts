import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { logoFile } from "#lib/addresses.ts";
import { db } from "#lib/db.ts";
import { publishEditions } from "#lib/edition-publishing/commands.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { getPublishedEdition } from "#lib/editions/published.ts";
import { createSponsor, removeLogo, saveLogo, saveSponsor } from "#lib/sponsors/commands.ts";
import { getLogo, getSponsor, listSponsors } from "#lib/sponsors/published.ts";
import { logoBytes } from "#lib/sponsors/rules.ts";
import type { PeriodInput } from "#lib/sponsors/schema.ts";
import { announcedBy, announcementsBy } from "#tests/support/announcements.ts";
import { erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const period = (from: string, to: string | null, line = "Sponsrad av Byrån"): PeriodInput => ({
  line,
  from,
  to,
});
const make = (name: string, ...periods: PeriodInput[]) =>
  createSponsor(erik, { name, url: "https://byran.example/", periods });

describe("an editor keeps a sponsor's periods", () => {
  test("and readers see its line today, and all periods that have begun", async () => {
    const heard = await announcedBy(() => make("Byrån", period("2020-01-01", null)));
    expect(heard).toEqual(["/*"]);
    await make("Gamla byrån", period("2018-01-01", "2018-06-30"), period("2019-01-01", "2019-12-31"));
    expect(await getSponsor()).toMatchObject({ name: "Byrån", line: "Sponsrad av Byrån", logo: null });
    expect(await listSponsors()).toMatchObject([
      { name: "Byrån", periods: [{ from: "2020-01-01", to: null }] },
      {
        name: "Gamla byrån",
        periods: [
          { from: "2019-01-01", to: "2019-12-31" },
          { from: "2018-01-01", to: "2018-06-30" },
        ],
      },
    ]);
  });

  test("that share a day with its own or another sponsor's, and it is refused", async () => {
    const { id } = await make("Byrån", period("2020-01-01", "2020-06-30"));
    const overlap = refusal("sponsor.overlap");
    await expect(make("Andra", period("2020-06-30", "2020-07-31"))).rejects.toEqual(overlap);
    await expect(make("Andra", period("2019-06-30", null))).rejects.toEqual(overlap);
    await make("Andra", period("2020-07-01", null));
    const save = (...periods: PeriodInput[]) =>
      saveSponsor(erik, { id, version: 1, name: "Byrån", url: null, periods });
    await expect(save(period("2019-01-01", null))).rejects.toEqual(overlap);
    const both = save(period("2019-01-01", "2019-03-01"), period("2019-03-01", "2019-04-01"));
    await expect(both).rejects.toEqual(overlap);
    await save(period("2020-01-01", "2020-03-31"), period("2020-04-01", "2020-06-30"));
    expect(() => make("Tredje", period("2017-02-01", "2017-01-01"))).toThrow("slutar");
  });

  test("of two sponsors at once, and one of them is refused", async () => {
    const made = await Promise.allSettled([
      make("Byrån", period("2020-01-01", null)),
      make("Andra", period("2021-01-01", null)),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("that somebody else has saved, or under a name that is taken, and it is refused", async () => {
    const { id } = await make("Byrån");
    await make("Andra");
    const save = (name: string, version: number) =>
      saveSponsor(erik, { id, version, name, url: null, periods: [] });
    await expect(save("ANDRA", 1)).rejects.toEqual(refusal("sponsor.name-taken"));
    await save("Byrån Ett", 1);
    await expect(save("Byrån Två", 1)).rejects.toEqual(refusal("record.stale"));
    expect(() => createSponsor(mira, { name: "X", url: null, periods: [] })).toThrow(refusal("not-allowed"));
  });
});

describe("an editor gives a sponsor a logo", () => {
  const drawn = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 4, background: "#0b5761" } });
  const upload = (id: string, bytes: Uint8Array | string, version = 1) =>
    saveLogo(erik, { id, version, file: new File([bytes as BlobPart], "logo.png", { type: "image/png" }) });
  const keptLogo = () => db().sponsorLogo.findFirstOrThrow();

  test.each(["png", "jpeg", "webp"] as const)(
    "from a %s, made anew without what else it holds",
    async (kind) => {
      const { id } = await make("Byrån", period("2020-01-01", null));
      const exif = { IFD0: { Artist: "Hemlig Fotograf", Copyright: "GPS 59.33" } };
      const bytes = await drawn(1200, 800).withExif(exif).toFormat(kind).toBuffer();
      await upload(id, bytes);
      const { hash, width, height, bytes: kept } = await keptLogo();
      expect([width, height]).toEqual([240, 160]);
      const metadata = await sharp(kept).metadata();
      expect(metadata).toMatchObject({ format: "webp", width: 240, height: 160 });
      expect(metadata.exif).toBeUndefined();
      expect(Buffer.from(kept).includes("Hemlig")).toBe(false);
      expect(await getSponsor()).toMatchObject({ logo: { hash, width, height } });
      expect((await getLogo(hash))?.mediaType).toBe("image/webp");
      expect(logoFile(hash)).toBe(`/logotyper/${hash}.webp`);
    },
  );

  test("which its published editions keep when it gets another one", async () => {
    const { id } = await make("Byrån", period("2020-01-01", null));
    await upload(id, await drawn(300, 100).png().toBuffer());
    const first = await keptLogo();
    const about = { introduction: null, publishedOn: null, period: null, sponsorId: null, gaps: [] };
    const edition = await createEdition(erik, { date: "2021-03-24", ...about });
    await publishEditions(erik, { editions: [{ id: edition.id }] });
    await upload(id, await drawn(100, 100).png().toBuffer(), 2);
    await upload(id, await drawn(50, 50).png().toBuffer(), 3);
    const last = await db().sponsorLogo.findFirstOrThrow({ where: { hash: { not: first.hash } } });
    const remove = () => removeLogo(erik, { id, version: 4, reason: "De har bytt namn." });
    expect(await announcementsBy(remove)).toEqual([
      { addresses: [logoFile(last.hash)], removed: true },
      { addresses: ["/*"], removed: false },
    ]);
    expect(await getSponsor()).toMatchObject({ logo: null });
    const shown = await getPublishedEdition({ date: "2021-03-24", number: 1 });
    expect(shown?.sponsor?.logo).toEqual({ hash: first.hash, width: 300, height: 100 });
    // Those that nobody shows are gone.
    expect(await db().sponsorLogo.count()).toBe(1);
    const [event] = await db().historyEvent.findMany({ where: { reason: "De har bytt namn." } });
    expect(event).toMatchObject({ recordType: "sponsor", recordId: id });
  });

  test("from anything else, whatever it is called, and it is refused", async () => {
    const { id } = await make("Byrån");
    const svg =
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    await expect(upload(id, svg)).rejects.toMatchObject({
      code: "logo.wrong-kind",
      details: { isSvg: true },
    });
    const gif = await drawn(10, 10).gif().toBuffer();
    const others = [gif, Buffer.from("%PDF-1.7"), Buffer.from("<!doctype html>"), new Uint8Array()];
    for (const bytes of others) {
      await expect(upload(id, bytes)).rejects.toMatchObject({
        code: "logo.wrong-kind",
        details: { isSvg: false },
      });
    }
    await expect(upload(id, new Uint8Array(logoBytes + 1))).rejects.toEqual(refusal("logo.too-large"));
    const whole = await drawn(400, 100).png().toBuffer();
    await expect(upload(id, whole.subarray(0, whole.length / 2))).rejects.toEqual(refusal("logo.broken"));
    expect(await db().sponsorLogo.count()).toBe(0);
  });

  test("that would unpack to hundreds of millions of pixels, and it is refused at once", async () => {
    const { id } = await make("Byrån");
    const bomb = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: "#fff" },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(logoBytes);
    await expect(upload(id, bomb)).rejects.toEqual(refusal("logo.too-many-pixels"));
  });

  test("that somebody else has saved meanwhile, and nothing is written over", async () => {
    const { id } = await make("Byrån");
    const bytes = await drawn(40, 40).png().toBuffer();
    await upload(id, bytes);
    await expect(upload(id, bytes)).rejects.toEqual(refusal("record.stale"));
  });
});
