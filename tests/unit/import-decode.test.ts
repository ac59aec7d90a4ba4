import { expect, test } from "vitest";
import { decodePage, largestFile } from "#lib/import/read/decode.ts";

const swedish = "Räksmörgås – ”å”";
const utf8 = (text: string) => Buffer.from(text);
const windows = (text: string) => Buffer.from(text.replaceAll("–", "\x96").replaceAll("”", "\x94"), "latin1");
const textOf = (bytes: Uint8Array, file = "sida.txt") => {
  const page = decodePage(file, bytes);
  return "text" in page ? page.text : page.html;
};

test.each([
  ["UTF-8", utf8(swedish)],
  ["UTF-8 with a mark", utf8(`\ufeff${swedish}`)],
  ["UTF-16", Buffer.from(`\ufeff${swedish}`, "utf16le")],
  ["UTF-16, the other way round", Buffer.from(`\ufeff${swedish}`, "utf16le").swap16()],
  ["Windows-1252", windows(swedish)],
  ["decomposed letters", utf8(swedish.normalize("NFD"))],
])("%s is read", (_, bytes) => {
  expect(textOf(bytes)).toBe(swedish);
});

test("lines in UTF-8 and in Windows-1252 may stand in one file", () => {
  expect(textOf(Buffer.concat([utf8("åäö\n"), windows("ÅÄÖ\n")]))).toBe("åäö\nÅÄÖ\n");
});

test("a page's own word for its encoding is heeded, unless the bytes are valid UTF-8", () => {
  const page = (charset: string) => `<html><meta charset="${charset}"><p>å`;
  expect(textOf(Buffer.from(page("iso-8859-2").replace("å", "\xb3"), "latin1"))).toContain("ł");
  expect(textOf(utf8(page("iso-8859-1")))).toContain("å");
  expect(textOf(windows(page("okänd")))).toContain("å");
});

test.each([
  ["nothing", Buffer.alloc(0), "import.empty"],
  ["nothing but white space", utf8(" \n\t\n"), "import.empty"],
  ["zeros", Buffer.from("text\0text"), "import.binary"],
  ["a PDF", utf8("%PDF-1.7\n"), "import.binary"],
  ["an office file", utf8("PK\x03\x04word"), "import.binary"],
  ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "import.binary"],
  ["control characters", Buffer.from("\x01\x02\x03\x04text"), "import.binary"],
  ["more than a page", Buffer.alloc(largestFile + 1, "a"), "import.too-large"],
])("a file of %s is refused", (_, bytes, code) => {
  expect(() => decodePage("sida.txt", bytes)).toThrow(expect.objectContaining({ code }));
});

test.each([
  ["sida.txt", "<!DOCTYPE html><p>x", true],
  ["sida.txt", "<!-- saved -->\n<HTML><P>x", true],
  ["sida.html", "<p>x", true],
  ["sida.html", "Bara text\nutan taggar", false],
  ["sida.txt", "Vi såg att 3 < 4 och att <b>fetstil</b> fanns", false],
])("%s with %s is HTML: %s", (file, text, isHtml) => {
  expect("html" in decodePage(file, utf8(text))).toBe(isHtml);
});
