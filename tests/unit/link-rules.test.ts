import { describe, expect, test } from "vitest";
import { addressIn, guessLabel, languageOf, mediaTypeOf } from "#lib/links/rules.ts";

describe("an editor pastes an address", () => {
  test.each([
    ["https://example.org/a/Rapport.PDF?x=1", "PDF"],
    ["https://www.youtube.com/watch?v=1", "VIDEO"],
    ["https://www.svtplay.se/video/1", "VIDEO"],
    ["https://soundcloud.com/a", "AUDIO"],
    ["https://example.org/a.mp3", "AUDIO"],
    ["https://example.org/tabell.xlsx", "OTHER"],
    ["https://notyoutube.com/", "WEB"],
    ["inte en adress", "WEB"],
  ])("and %s leads to %s", (url, mediaType) => {
    expect(mediaTypeOf(url)).toBe(mediaType);
  });

  test("and www. alone is enough", () => {
    expect(addressIn(" www.migrationsverket.se/a ")).toBe("https://www.migrationsverket.se/a");
    expect(addressIn("https://example.org/å")).toBe("https://example.org/å");
    expect(addressIn("En mening.")).toBeNull();
    expect(addressIn("rapporten")).toBeNull();
    expect(addressIn("javascript:alert(1)")).toBeNull();
  });

  test.each([
    ["https://www.consilium.europa.eu/sv/press/", "sv"],
    ["https://ec.europa.eu/commission/presscorner/detail/en/ip_21_1", "en"],
    ["https://example.org/rapport_en.pdf", "en"],
    ["https://www.dn.se/sverige/a", "sv"],
    ["https://example.org/sverige/", null],
  ])("and %s is in %s", (url, language) => {
    expect(languageOf(url)).toBe(language);
  });

  test("and its label is guessed without fetching anything", () => {
    const court = { name: "EU-domstolen", type: "COURT" as const };
    const paper = { name: "Dagens Nyheter", type: "MEDIUM" as const };
    expect(guessLabel("https://www.dn.se/a", paper)).toEqual({ what: "article", name: "Dagens Nyheter" });
    expect(guessLabel("https://curia.europa.eu/x", court)).toEqual({ what: "ruling", name: "EU-domstolen" });
    expect(guessLabel("https://a.eu/sv/press/press-releases/1", null)).toEqual({
      what: "press",
      name: "a.eu",
    });
    expect(guessLabel("https://a.eu/Action-plan_2021.pdf", null)).toEqual({
      what: "document",
      name: "Action plan 2021",
    });
    expect(guessLabel("https://a.eu/3f2a9c01bd.pdf", null)).toEqual({ what: "page", name: "a.eu" });
    expect(guessLabel("https://a.eu/%E0%A4.pdf", null)).toEqual({ what: "page", name: "a.eu" });
    expect(guessLabel("https://vimeo.com/1", null)).toEqual({ what: "video", name: "vimeo.com" });
  });
});
