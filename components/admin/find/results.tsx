import { newsroom } from "#lib/text/newsroom.ts";
import type { Entry, Group } from "./entries.ts";

const { groups } = newsroom.find;

/** What was found, by what it is; the field keeps the focus. */
export function Results({
  id,
  entries,
  active,
  onPick,
}: {
  id: string;
  entries: Entry[];
  active: number;
  onPick: (href: string) => void;
}) {
  const numbered = entries.map((entry, index) => ({ ...entry, index }));
  const shown = (Object.keys(groups) as Group[]).filter((group) =>
    entries.some((entry) => entry.group === group),
  );
  return (
    <div id={`${id}-list`} role="listbox" aria-label={newsroom.find.title} className="mt-2">
      {shown.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, not fieldsets
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} role="presentation" className="guidance px-2 pt-2 font-semibold">
            {groups[group]}
          </div>
          {numbered
            .filter((entry) => entry.group === group)
            .map(({ href, name, fact, index }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field, which keeps the focus
              <div
                key={href + name}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onPick(href)}
                className="flex cursor-pointer items-baseline justify-between gap-4 px-2 py-1.5 hover:bg-note aria-selected:bg-note aria-selected:shadow-[inset_3px_0_var(--color-accent)]"
              >
                <span className="min-w-0 wrap-anywhere">{name}</span>
                {fact && <span className="text-label whitespace-nowrap text-soft">{fact}</span>}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
