import { formatDay } from "#lib/dates.ts";
import type { ItemField } from "#lib/editing/rules.ts";
import type { ItemContent } from "#lib/items/schema.ts";
import { bodyLines } from "#lib/revisions/rules.ts";
import type { LineRole } from "#lib/revisions/schema.ts";
import { languageName } from "#lib/text/languages.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.items.form;

/** What an id stands for: a category or a source. */
export type NameOf = (id: string) => string;

const marks: Record<LineRole, string> = {
  plain: "",
  heading2: "## ",
  heading3: "### ",
  bullet: "• ",
  number: "# ",
  quotation: "> ",
  quotedBullet: "> • ",
  quotedNumber: "> # ",
  quoted: "— ",
};

/** A field as it is read, so that two versions of it can be compared word by word. */
export function fieldText(field: ItemField, content: ItemContent, nameOf: NameOf): string {
  switch (field) {
    case "body":
      return bodyLines(content.body)
        .map(({ role, text }) => marks[role] + text)
        .join("\n");
    case "kind":
      return words.kinds[content.kind];
    case "language":
      return languageName(content.language);
    case "categoryId":
      return content.categoryId ? nameOf(content.categoryId) : "";
    case "alsoInIds":
    case "sourceIds":
      return content[field].map(nameOf).join("\n");
    case "sourceDate":
    case "archiveDate": {
      const day = content[field];
      return day ? formatDay(day) : "";
    }
    case "links":
      return content.links.map(linkText).join("\n");
    default:
      return content[field] ?? "";
  }
}

function linkText({ label, url, mediaType, language }: ItemContent["links"][number]): string {
  const parts = [words.links.mediaTypes[mediaType], language && languageName(language), url].filter(Boolean);
  return `${label || words.links.nameless} (${parts.join(", ")})`;
}
