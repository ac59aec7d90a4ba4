"use client";

import { useId, useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import type { SourceChoice } from "#lib/editing/desk.ts";
import type { SourceType } from "#lib/sources/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { useActions } from "./editing-actions.ts";

const words = newsroom.items.form.sources;

/** Makes a source of a name, on the spot. `onDone` gets it, or null when it was not wanted after all. */
export function SourceCreator({
  name,
  onDone,
}: {
  name: string;
  onDone: (source: SourceChoice | null) => void;
}) {
  const { createSource } = useActions();
  const [type, setType] = useState<SourceType>("AUTHORITY");
  const [fault, setFault] = useState<string>();
  const [isWorking, setWorking] = useState(false);

  async function create() {
    setWorking(true);
    const answer = await createSource({ name, type }).catch(() => null);
    setWorking(false);
    if (answer?.ok) return onDone(answer.value);
    setFault(answer ? answer.problem.text : newsroom.frame.unreachable);
  }

  return (
    <div className="notice grid gap-2">
      <Field id={useId()} name="sourceType" label={words.createAs} fault={fault}>
        {(control) => (
          <select
            {...control}
            // Somebody has just chosen to make one: this is where they go on.
            ref={(element) => element?.focus()}
            className="control"
            value={type}
            onChange={({ target }) => setType(target.value as SourceType)}
          >
            {Object.entries(words.types).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button small look="primary" disabled={isWorking} onClick={() => void create()}>
          {words.createNow(name)}
        </Button>
        <Button small onClick={() => onDone(null)}>
          {newsroom.frame.cancel}
        </Button>
      </div>
    </div>
  );
}
