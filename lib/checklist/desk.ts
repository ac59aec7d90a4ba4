import { Prisma } from "#generated/prisma/client.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { db, transaction } from "#lib/db.ts";
import { getDeskItem } from "#lib/items/desk.ts";
import { addressKey } from "#lib/items/rules.ts";
import type { ItemContent, Status } from "#lib/items/schema.ts";
import { getSponsor } from "#lib/sponsors/published.ts";
import {
  type AdvisoryFault,
  advisoryFaults,
  type BlockingFault,
  blockingFaults,
  longestQuotation,
  quotationLength,
} from "./rules.ts";

/** Another item that may be about the same thing. */
export interface OtherItem {
  id: string;
  title: string;
  status: Status;
}

const most = 5;
/** Of how much of two titles is the same, measured in threes of letters. */
const alike = "0.6";

/** The items, of any status, other than this one, that link to one of these addresses already. */
export async function findSameAddress(editor: Editor, id: string, urls: string[]): Promise<OtherItem[]> {
  const keys = urls.flatMap((url) => addressKey(url) ?? []);
  if (keys.length === 0) return [];
  return db().item.findMany({
    where: { AND: [{ id: { not: id }, links: { some: { urlKey: { in: keys } } } }, seenBy(editor)] },
    orderBy: { id: "desc" },
    take: most,
    select: { id: true, title: true, status: true },
  });
}

/** The items, of any status, other than this one, whose title is very like this one. */
export async function findSimilarTitles(editor: Editor, id: string, title: string): Promise<OtherItem[]> {
  if (title.trim().length < 8) return [];
  const seen =
    editor.role === "CONTRIBUTOR"
      ? Prisma.sql`(status = 'PUBLISHED' OR "createdById" = ${editor.id}::uuid)`
      : Prisma.sql`true`;
  return transaction(async (tx) => {
    // The index itself leaves out what is less alike: otherwise it hands over thousands to be measured.
    await tx.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', ${alike}, true)`;
    return tx.$queryRaw<OtherItem[]>`
      SELECT id::text, title, status::text FROM "Item" WHERE title % ${title} AND id <> ${id}::uuid AND ${seen}
      ORDER BY similarity(title, ${title}) DESC, id DESC LIMIT ${most}`;
  });
}

/** One line of the checklist. */
export interface Fault {
  code: BlockingFault | AdvisoryFault | "same-address" | "similar-title";
  /** Whether it keeps the item from being published. */
  level: "blocking" | "advisory";
  /** Where it can be mended. */
  field: keyof ItemContent;
  details: { items?: OtherItem[]; length?: number; limit?: number; sponsor?: string };
}

const fieldOf: Record<Fault["code"], Fault["field"]> = {
  "no-title": "title",
  "no-category": "categoryId",
  "no-source": "sourceIds",
  "invalid-link": "links",
  "no-lead": "lead",
  "no-source-date": "sourceDate",
  "link-without-address": "links",
  "long-quotation": "body",
  "names-sponsor": "body",
  "same-address": "links",
  "similar-title": "title",
};

/** What is to be mended or looked at before an item is published, as it is saved. @throws Problem `item.missing` */
export async function checkItem(editor: Editor, id: string): Promise<Fault[]> {
  const { content } = await getDeskItem(editor, id);
  const urls = content.links.flatMap(({ url }) => url ?? []);
  const [sponsor, sameAddress, similarTitles] = await Promise.all([
    getSponsor(),
    findSameAddress(editor, id, urls),
    findSimilarTitles(editor, id, content.title),
  ]);
  const fault = (level: Fault["level"], code: Fault["code"], details: Fault["details"] = {}): Fault => ({
    code,
    level,
    field: fieldOf[code],
    details,
  });
  const about: Partial<Record<AdvisoryFault, Fault["details"]>> = {
    "long-quotation": { length: quotationLength(content), limit: longestQuotation },
    "names-sponsor": { sponsor: sponsor?.name ?? "" },
  };
  return [
    ...blockingFaults(content).map((code) => fault("blocking", code)),
    ...advisoryFaults(content, sponsor).map((code) => fault("advisory", code, about[code])),
    ...(sameAddress.length > 0 ? [fault("advisory", "same-address", { items: sameAddress })] : []),
    ...(similarTitles.length > 0 ? [fault("advisory", "similar-title", { items: similarTitles })] : []),
  ];
}

/** A contributor is told of what readers see, and of what is their own. */
const seenBy = (editor: Editor): Prisma.ItemWhereInput =>
  editor.role === "CONTRIBUTOR" ? { OR: [{ status: "PUBLISHED" }, { createdById: editor.id }] } : {};
