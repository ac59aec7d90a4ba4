import { randomUUID } from "node:crypto";
import type { Body } from "#lib/body/schema.ts";
import type { ActingEditor } from "./acting-editor.ts";
import { exampleItem } from "./example-item.ts";
import { inGroups, livePayloads, packed, payloads } from "./payloads.ts";

const mark = (text: string) => [{ type: "bold" as const }].slice(text.length % 2);
const content = (text: string) => [{ type: "text" as const, text, marks: mark(text) }];
const paragraph = (text: string) => ({ type: "paragraph" as const, content: content(text) });

/** A body with each of these texts in a node of every sort in turn. */
export function bodyOf(texts: string[]): Body {
  return {
    type: "doc",
    content: texts.map((text, at) => {
      if (at % 4 === 1) return { type: "heading", attrs: { level: 2 }, content: content(text) };
      if (at % 4 === 2)
        return { type: "bulletList", content: [{ type: "listItem", content: [paragraph(text)] }] };
      if (at % 4 === 3)
        return { type: "blockquote", attrs: { source: text.slice(0, 300) }, content: [paragraph(text)] };
      return paragraph(text);
    }),
  };
}

/** A body that links to an address. */
const linkingTo = (href: string): Body => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text: "länk", marks: [{ type: "link", attrs: { href } }] }],
    },
  ],
});

const link = (label: string, url: string | null) =>
  ({ label, url, mediaType: "WEB", language: null }) as const;

/** Which records hold payloads, by section of the newsroom. */
export interface PayloadRecords {
  items: string[];
  /** Items whose links have payloads as addresses: they stay drafts. */
  drafts: string[];
  edition: string;
  categories: string[];
  sources: string[];
  sponsor: string;
}

/** Puts every payload into every text field of every record of the newsroom, as many to a field as it holds. */
export async function storePayloads(editor: ActingEditor): Promise<PayloadRecords> {
  const categories = await storeCategories(editor);
  const sources = await storeSources(editor);
  const items = await storeItems(editor, categories, sources);
  const drafts = await storeAddresses(editor);
  const edition = await storeEdition(editor, items.slice(3));
  await tellOfItems(editor, items);
  return { items, drafts, edition, categories, sources, sponsor: await storeSponsors(editor) };
}

/** Calls one after the other, a few at a time. @returns the ids of what was made */
async function each<T>(all: T[], call: (one: T, at: number) => Promise<{ id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for (const group of inGroups([...all.entries()], 4)) {
    const made = await Promise.all(group.map(([at, one]) => call(one, at)));
    ids.push(...made.map(({ id }) => id).filter(Boolean));
  }
  return ids;
}

/** Other names than the packed texts themselves, as many to a record as it takes. */
const aliasesOf = (texts: string[]) =>
  inGroups(
    packed(texts, 180).map((text) => `även ${text.replace(/\s+/g, " ")}`),
    40,
  );

const storeCategories = (editor: ActingEditor) => {
  const aliases = aliasesOf(payloads);
  return each(packed(livePayloads, 190), (name, at) =>
    editor.call("createCategory", { name, aliases: aliases[at]?.join("\n") ?? "", parentId: null }),
  );
};

const storeSources = async (editor: ActingEditor) => {
  const texts = packed(payloads, 990);
  const aliases = aliasesOf(payloads);
  const made = await each(packed(payloads, 190), (name, at) => {
    const text = texts[at % texts.length] ?? "";
    const passport = { type: "MEDIUM", country: "SE", language: "sv", monitored: at % 2 === 0 };
    const source = { name, ...passport, aliases: (aliases[at] ?? []).join("\n"), homepage: null };
    return editor.call("createSource", { ...source, description: text, reason: text }, "sources");
  });
  await each(payloads, (homepage, at) => {
    const source = { name: `Med adress ${at}`, type: "COURT", aliases: "", country: null, language: null };
    return editor.call("createSource", { ...source, homepage, description: null, reason: null }, "sources");
  });
  return made;
};

async function storeItems(editor: ActingEditor, categories: string[], sources: string[]): Promise<string[]> {
  const leads = packed(payloads, 1990);
  const notes = packed(payloads, 4990);
  const labels = inGroups(payloads, 50);
  const languages = ["sv", "en"];
  return each(packed(payloads, 490), async (title, at) => {
    const id = randomUUID();
    const item = exampleItem({
      title,
      lead: leads[at % leads.length] ?? null,
      editorNote: notes[at % notes.length] ?? null,
      body: bodyOf(at < 3 ? payloads : [title]),
      kind: at % 2 === 0 ? "INFORMATION" : "PRESS",
      language: languages[at % 2],
      categoryId: categories[at % categories.length] ?? null,
      sourceIds: inGroups(sources, 3)[at] ?? sources.slice(0, 1),
      links: (labels[at] ?? []).map((label) => link(label.slice(0, 500), "https://example.org/")),
    });
    await editor.call("createItem", { id, content: { ...item, archiveDate: null } });
    return { id };
  });
}

/** Addresses of links, of links in the text, and of the items themselves. */
async function storeAddresses(editor: ActingEditor): Promise<string[]> {
  const links = inGroups(payloads, 50).map((urls) => urls.map((url) => link("länk", url.slice(0, 2000))));
  const drafts = await each(links, async (given, at) => {
    const id = randomUUID();
    await editor.call("createItem", { id, content: exampleItem({ title: `Adresser ${at}`, links: given }) });
    return { id };
  });
  for (const given of payloads) {
    const id = randomUUID();
    const addresses = { slug: given.slice(0, 120), body: linkingTo(given) };
    for (const [name, value] of Object.entries(addresses)) {
      const item = exampleItem({ title: "Adress", [name]: value });
      const { code } = await editor.call("createItem", { id, content: item });
      if (code === null) drafts.push(id);
    }
  }
  return drafts;
}

async function storeEdition(editor: ActingEditor, itemIds: string[]): Promise<string> {
  const { id } = await editor.call("makeEdition", { date: "2019-03-03" });
  const gaps = packed(payloads, 995).map((text) => ({ text, from: null, to: null }));
  const introduction = packed(payloads, 1990)[0] ?? null;
  await editor.call("saveFacts", { id, version: 1, introduction, gaps: gaps.slice(0, 50) });
  await editor.call("arrangeEdition", { editionId: id, version: 2, itemIds });
  await editor.call("publishEditions", { editions: [{ id, version: 3 }] });
  return id;
}

/** What is said of items when something is done with them. */
async function tellOfItems(
  editor: ActingEditor,
  [withdrawn, returned, _, ...published]: string[],
): Promise<void> {
  const reason = packed(payloads, 490)[0] ?? "";
  await editor.call("submitItem", { id: returned, version: 1, note: packed(payloads, 990)[0] });
  await editor.call("returnItem", { id: returned, version: 1, note: packed(payloads, 990)[1] });
  await editor.call("publishItem", { id: withdrawn, version: 1 });
  await editor.call("withdrawItem", { id: withdrawn, version: 1, reason });
  for (const [at, note] of packed(payloads, 1990).entries()) {
    const item = exampleItem({ title: packed(payloads, 490)[at], body: bodyOf(payloads) });
    await editor.call("publishChange", { id: published[at], version: 1, content: item, note });
  }
}

/** One sponsor says so on every day of its own; addresses are tried one by one. */
async function storeSponsors(editor: ActingEditor): Promise<string> {
  const day = (at: number) => new Date(Date.UTC(2001, 0, 1 + at)).toISOString().slice(0, 10);
  const lines = inGroups(packed(payloads, 290), 50);
  const made = await each(lines, (group, number) => {
    const periods = group.map((line, at) => {
      const date = day(number * 50 + at);
      return { line, from: date, to: date };
    });
    const name = packed(payloads, 190)[number] ?? "";
    return editor.call("createSponsor", { name, url: "https://example.org/", periods });
  });
  await each(payloads, (url, at) =>
    editor.call("createSponsor", { name: `Med adress ${at}`, url, periods: [] }),
  );
  return made[0] ?? "";
}
