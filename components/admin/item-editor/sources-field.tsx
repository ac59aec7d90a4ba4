"use client";

import { Button } from "#components/admin/form/button.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { useEditing, useSession } from "./item-session.ts";
import { SourceFinder } from "./source-finder.tsx";

const words = newsroom.items.form;

/** Who the item comes from, in order; found by any of their names, or made on the spot. */
export function SourcesField() {
  const { edit } = useEditing();
  const sourceIds = useSession(({ content }) => content.sourceIds);
  const sources = useSession((state) => state.sources);
  const fault = useSession(({ faults }) => faults.sourceIds);
  const nameOf = (id: string) => sources[id]?.name ?? "";
  const earlier = (index: number) =>
    edit({
      sourceIds: sourceIds.with(index - 1, sourceIds[index] ?? "").with(index, sourceIds[index - 1] ?? ""),
    });
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1">
      <legend className="field-label">{words.fields.sourceIds}</legend>
      <ol className="grid gap-1">
        {sourceIds.map((id, index) => (
          <li key={id} className="flex items-center gap-1 border-b border-line">
            <span className="grow">{nameOf(id)}</span>
            {index > 0 && (
              <Button
                small
                look="quiet"
                aria-label={words.sources.earlier(nameOf(id))}
                onClick={() => earlier(index)}
              >
                ↑
              </Button>
            )}
            <Button
              small
              look="quiet"
              aria-label={words.sources.remove(nameOf(id))}
              onClick={() => edit({ sourceIds: sourceIds.filter((other) => other !== id) })}
            >
              ×
            </Button>
          </li>
        ))}
      </ol>
      <SourceFinder />
      {fault && <p className="fault">{fault}</p>}
    </fieldset>
  );
}
