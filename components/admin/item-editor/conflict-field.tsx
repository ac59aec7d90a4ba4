"use client";

import { useMemo } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Differences } from "#components/admin/history/differences.tsx";
import type { ItemField } from "#lib/editing/rules.ts";
import { wordDifferences } from "#lib/revisions/rules.ts";
import { langOf } from "#lib/text/languages.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { fieldText, type NameOf } from "./field-text.ts";
import { type Choice, type Conflict, useEditing } from "./item-session.ts";

const { conflict: words, fields } = newsroom.items.form;
const choices: Choice[] = ["mine", "theirs", "hand"];
const names: Record<Choice, string> = { mine: words.mine, theirs: words.theirs, hand: words.byHand };

/** One field, from the other's version to mine, word by word, and which of them is to hold. */
export function ConflictField({
  field,
  conflict,
  nameOf,
}: {
  field: ItemField;
  conflict: Conflict;
  nameOf: NameOf;
}) {
  const { choose } = useEditing();
  const { mine, theirs, chosen } = conflict;
  const parts = useMemo(
    () => wordDifferences(fieldText(field, theirs.content, nameOf), fieldText(field, mine, nameOf)),
    [field, mine, theirs, nameOf],
  );
  const isText = ["title", "lead", "body"].includes(field);
  return (
    <fieldset className="border-t border-line pt-2">
      <legend className="sr-only">{fields[field]}</legend>
      <p aria-hidden="true" className="field-label">
        {fields[field]}
      </p>
      <div className="my-1 max-h-80 overflow-y-auto font-serif">
        <Differences parts={parts} lang={isText ? langOf(mine.language) : undefined} />
        {parts.every(({ kind }) => kind === "same") && <p className="guidance">{words.formatting}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <Button
            key={choice}
            small
            look={chosen[field] === choice ? "primary" : "plain"}
            aria-pressed={chosen[field] === choice}
            onClick={() => choose(field, choice)}
          >
            {names[choice]}
          </Button>
        ))}
      </div>
      {chosen[field] === "hand" && <p className="guidance mt-1">{words.byHandGuidance}</p>}
    </fieldset>
  );
}
