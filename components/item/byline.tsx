import { Day } from "#components/ui/day.tsx";
import type { ItemLine } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { langOf, languageName } from "#lib/text/languages.ts";

/** Who an item comes from, the source's own date, and its language where that is another one. */
export function Byline({ item }: { item: Pick<ItemLine, "sources" | "sourceDate" | "language"> }) {
  const names = item.sources.map(({ name }) => name);
  const isForeign = langOf(item.language) !== undefined;
  if (names.length === 0 && !item.sourceDate && !isForeign) return null;
  return (
    <p className="byline">
      {names.length > 0 && <strong>{names.join(", ")}</strong>}
      {item.sourceDate && <Day day={item.sourceDate} />}
      {isForeign && <span>{text.items.inLanguage(languageName(item.language))}</span>}
    </p>
  );
}
