import type { Body } from "#lib/body/schema.ts";
import type { DeskItem } from "#lib/items/desk.ts";
import type { ItemContent, LinkInput } from "#lib/items/schema.ts";

export type ItemField = keyof ItemContent;

export interface Merged {
  content: ItemContent;
  /** What only they changed: taken as it stands with them. */
  taken: ItemField[];
  /** What both changed, each in another way; `content` holds mine. */
  conflicts: ItemField[];
}

/**
 * Two people's changes of the same item in one, field by field: what only one side changed since `base`
 * is taken from that side. What both changed is for a person to decide.
 */
export function mergeContents(base: ItemContent, mine: ItemContent, theirs: ItemContent): Merged {
  const fields = Object.keys(theirs) as ItemField[];
  const differing = fields.filter((field) => !isSame(mine[field], theirs[field]));
  const taken = differing.filter((field) => isSame(mine[field], base[field]));
  const conflicts = differing.filter(
    (field) => !taken.includes(field) && !isSame(theirs[field], base[field]),
  );
  const content = { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
  return { content, taken, conflicts };
}

/** Which fields say something else. */
export function differingFields(one: ItemContent, other: ItemContent): ItemField[] {
  return (Object.keys(one) as ItemField[]).filter((field) => !isSame(one[field], other[field]));
}

/** What was typed as it will be kept: without spaces around it, nothing where there are only spaces. */
export function trimmed(content: ItemContent): ItemContent {
  return {
    ...content,
    title: content.title.trim(),
    lead: content.lead?.trim() || null,
    editorNote: content.editorNote?.trim() || null,
    alsoInIds: content.alsoInIds.filter((id) => id !== content.categoryId),
    links: content.links.map(trimmedLink),
    slug: content.slug.trim(),
  };
}

const trimmedLink = (link: LinkInput): LinkInput => ({
  ...link,
  label: link.label.trim(),
  url: link.url?.trim() || null,
});

/** An item before its first save, under the id that it will have. */
export function blankItem(id: string): DeskItem {
  return {
    id,
    version: 0,
    status: "DRAFT",
    own: true,
    content: {
      title: "",
      lead: null,
      body: { type: "doc", content: [] },
      editorNote: null,
      kind: "INFORMATION",
      language: "sv",
      categoryId: null,
      alsoInIds: [],
      sourceIds: [],
      sourceDate: null,
      archiveDate: null,
      links: [],
      slug: "",
    },
    slugFollowsTitle: true,
    saved: { by: null, at: new Date(0) },
    createdBy: null,
    publishAt: null,
    publishedAt: null,
    withdrawalReason: null,
    erasedAt: null,
    sources: [],
    corrections: [],
    placements: [],
  };
}

/** Whether nothing has been written yet. */
export function isEmpty(content: ItemContent): boolean {
  const { title, lead, body, editorNote, links } = trimmed(content);
  return !title && !lead && !editorNote && links.length === 0 && !hasText(body);
}

const hasText = ({ content }: Body) =>
  content.some((block) => block.type !== "paragraph" || (block.content?.length ?? 0) > 0);

/** Whether two JSON values say the same, in whatever order their keys stand; what is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one, other] as Record<string, unknown>[];
  const keys = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
  return [...keys].every((key) => isSame(left?.[key], right?.[key]));
}
