"use client";

import { Button } from "#components/admin/form/button.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { ConflictField } from "./conflict-field.tsx";
import type { NameOf } from "./field-text.ts";
import { type Conflict, useEditing, useSession } from "./item-session.ts";

const words = newsroom.items.form.conflict;

/** Both versions of every field that two people have changed, and the choice between them. */
export default function ConflictPanel({ conflict }: { conflict: Conflict }) {
  const { finishMerge, given } = useEditing();
  const sources = useSession((state) => state.sources);
  const categories = given.categories.flatMap((each) => [each, ...each.children]);
  const nameOf: NameOf = (id) =>
    sources[id]?.name ?? categories.find((category) => category.id === id)?.name ?? id;
  const left = conflict.fields.filter((field) => !conflict.chosen[field]).length;
  return (
    <section aria-labelledby="conflict" className="notice notice-problem mb-6 grid gap-4">
      <div role="alert">
        <h2 id="conflict" className="text-clip font-semibold">
          {words.title(conflict.theirs.saved.by)}
        </h2>
        <p>{words.explanation}</p>
      </div>
      {conflict.fields.map((field) => (
        <ConflictField key={field} field={field} conflict={conflict} nameOf={nameOf} />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={left > 0} onClick={finishMerge}>
          {words.done}
        </Button>
        {left > 0 && <p>{words.left(left)}</p>}
      </div>
    </section>
  );
}
