import { randomUUID } from "node:crypto";
import type { Editor } from "#lib/auth/schema.ts";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { db } from "#lib/db.ts";
import { scheduleEditions } from "#lib/edition-publishing/commands.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { eraseItem } from "#lib/erasing/commands.ts";
import { createItems, type SavedItem, saveItems } from "#lib/items/commands.ts";
import type { ItemInput } from "#lib/items/schema.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { publishItems, scheduleItems, withdrawItem } from "#lib/publishing/commands.ts";
import { returnItem, submitItem } from "#lib/review/commands.ts";
import { createSource } from "#lib/sources/commands.ts";
import { handleTip, receiveTip } from "#lib/tips/commands.ts";
import { exampleItem } from "./examples.ts";
import { createEditor } from "./log-in.ts";

/** Everything that readers must not see, with a word in it that stands nowhere else. */
export interface HiddenRecords {
  /** In every text of every record, and in none of their addresses. */
  secret: string;
  /** The addresses at which they would be, were they public. */
  addresses: string[];
  draft: SavedItem;
  /** Public, but not what was typed into it before and since. */
  published: SavedItem;
  editor: Editor;
}

const later = new Date("2098-01-01T08:00:00Z");

/** Makes records in every state in which they are not public, by the commands that editors use. */
export async function makeHiddenRecords(): Promise<HiddenRecords> {
  const secret = `hemlig${randomUUID().replaceAll("-", "")}`;
  const editor = await editorNamed(secret);
  const source = await createSource(editor, { ...passport(secret), name: `Källa ${secret}` });
  const slug = `dold-${randomUUID()}`;
  await db().source.update({ where: { id: source.id }, data: { slug } });
  const make = (given: Partial<ItemInput> = {}) =>
    makeItem(editor, {
      ...textsWith(secret),
      slug: `dold-${randomUUID()}`,
      sourceIds: [source.id],
      ...given,
    });

  const draft = await make();
  const inReview = await make();
  await submitItem(editor, { ...seen(inReview), note: `Se ${secret}` });
  const returned = await make();
  await submitItem(editor, { ...seen(returned), note: secret });
  await returnItem(editor, { ...seen(returned), note: `Inte än, ${secret}` });
  const scheduled = await make();
  await scheduleItems(editor, { items: [seen(scheduled)], publishAt: later });
  const withdrawn = await make();
  await publishItems(editor, { items: [seen(withdrawn)] });
  await withdrawItem(editor, { ...seen(withdrawn), reason: "Den stämde inte." });
  const erased = await make();
  await publishItems(editor, { items: [seen(erased)] });
  await eraseItem(editor, { id: erased.id, title: `Notis ${secret}`, reason: "För en person." });
  const published = await publishedOver(editor, await make({ sourceIds: [] }));

  const hidden = [draft, inReview, returned, scheduled, withdrawn, erased];
  const editions = await makeEditions(editor, secret, [draft, scheduled, published]);
  await receiveTip({ text: `Tips ${secret}`, link: `https://${secret}.example/`, contact: secret });
  await receiveTip({ text: `Hanterat ${secret}`, link: null, contact: secret });
  const { id } = await db().tip.findFirstOrThrow({ where: { text: `Hanterat ${secret}` } });
  await handleTip(editor, { id });
  const addresses = [...hidden.map((item) => `/nyheter/${item.slug}`), `/kallor/${slug}`, ...editions];
  return { secret, addresses, draft, published, editor };
}

const seen = ({ id, version }: SavedItem) => ({ id, version });

async function editorNamed(secret: string): Promise<Editor> {
  const editor = await createEditor("ADMINISTRATOR", `Anna ${secret}`);
  const email = `${secret}@example.org`;
  await db().editor.update({ where: { id: editor.id }, data: { email } });
  return { ...editor, email };
}

async function makeItem(editor: Editor, given: Partial<ItemInput>): Promise<SavedItem> {
  const [item] = await createItems(editor, [exampleItem(given)]);
  if (!item) throw new Error("no item was made");
  return item;
}

const textsWith = (secret: string): Partial<ItemInput> => ({
  title: `Notis ${secret}`,
  lead: `Ingress ${secret}`,
  body: bodyFromParagraphs([`Text ${secret}`]),
  editorNote: `Anmärkning ${secret}`,
  links: [{ label: secret, url: `https://${secret}.example/`, mediaType: "WEB", language: "sv" }],
});

/** Published with other words than it was first written with. */
async function publishedOver(editor: Editor, item: SavedItem): Promise<SavedItem> {
  const content = exampleItem({ title: `Offentlig ${randomUUID()}`, slug: `offentlig-${randomUUID()}` });
  const save = { ...seen(item), content: { ...content, archiveDate: null } };
  const [saved] = await saveItems(editor, [save]);
  if (!saved) throw new Error("the item was not saved");
  await publishItems(editor, { items: [seen(saved)] });
  return saved;
}

const passport = (secret: string) => ({
  aliases: [`Även ${secret}`],
  type: "AUTHORITY" as const,
  homepage: `https://${secret}.example/`,
  country: "SE",
  language: "sv",
  description: secret,
  reason: secret,
  monitored: false,
});

/** One that is being made and one that will come out. @returns their addresses */
async function makeEditions(editor: Editor, secret: string, items: SavedItem[]): Promise<string[]> {
  const gaps = [{ text: `Saknas: ${secret}`, from: null, to: null }];
  const facts = { introduction: secret, publishedOn: null, period: null, sponsorId: null, gaps };
  const open = await createEdition(editor, { date: "2097-05-17", ...facts });
  const due = await createEdition(editor, { date: "2097-05-18", ...facts });
  await placeItems(editor, { editionId: open.id, itemIds: items.map(({ id }) => id) });
  const { version } = await db().edition.findUniqueOrThrow({ where: { id: due.id } });
  await scheduleEditions(editor, { editions: [{ id: due.id, version }], publishAt: later });
  return ["/utgavor/2097-05-17", "/utgavor/2097-05-18", "/utgavor/2097"];
}
