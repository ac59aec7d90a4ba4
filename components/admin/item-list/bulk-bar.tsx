"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { formatDay } from "#lib/dates.ts";
import type { ActionResult } from "#lib/doors/action-result.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { BulkForm } from "./bulk-form.tsx";

const words = newsroom.itemLists;

type Doing = keyof typeof words.done;
type BulkAction = (input: object) => Promise<ActionResult<void>>;

/** What several items can be given, and the actions that do it. */
export interface BulkChoices {
  actions: Record<Doing, BulkAction>;
  categories: { id: string; name: string; parentId: string | null }[];
  editions: { id: string; date: string; number: number }[];
  /** The day that is proposed for publishing. */
  today: string;
}

/** What is done to the ticked items: a choice of four, and what each still needs to know. */
export function BulkBar({
  items,
  choices,
  onDeselect,
  onDone,
}: {
  items: { id: string; version: number }[];
  choices: BulkChoices;
  onDeselect: () => void;
  onDone: (message: string) => void;
}) {
  const router = useRouter();
  const [doing, setDoing] = useState<Doing | null>(null);
  const forms: Record<Doing, { submit: string; fields: (faults: Record<string, string>) => ReactNode }> = {
    place: { submit: words.placeNow, fields: () => <Editions editions={choices.editions} /> },
    move: { submit: words.moveNow, fields: () => <Categories categories={choices.categories} /> },
    schedule: { submit: words.scheduleNow, fields: () => <Time today={choices.today} /> },
    withdraw: {
      submit: words.withdrawNow,
      fields: ({ reason }) => (
        <Field name="reason" label={words.withdrawReason} guidance={words.withdrawGuidance} fault={reason}>
          {(control) => <input {...control} required maxLength={500} className="control" />}
        </Field>
      ),
    },
  };
  return (
    <section
      aria-label={words.selected(items.length)}
      className="sticky top-0 z-10 my-3 border-y border-ink bg-note px-3 py-2"
    >
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="me-2 font-semibold">
          {words.selected(items.length)}
        </p>
        {(Object.keys(forms) as Doing[]).map((each) => (
          <Button
            key={each}
            small
            aria-expanded={doing === each}
            onClick={() => setDoing(doing === each ? null : each)}
          >
            {words[each]}
          </Button>
        ))}
        <Button small look="quiet" onClick={onDeselect}>
          {words.deselect}
        </Button>
      </div>
      {doing && (
        <BulkForm
          key={doing}
          submit={forms[doing].submit}
          dangerous={doing === "withdraw"}
          onCancel={() => setDoing(null)}
          act={(fields) => choices.actions[doing]({ ...fields, items })}
          onDone={() => {
            onDone(words.done[doing](items.length));
            router.refresh();
          }}
        >
          {forms[doing].fields}
        </BulkForm>
      )}
    </section>
  );
}

function Editions({ editions }: Pick<BulkChoices, "editions">) {
  if (editions.length === 0) return <p>{words.noEditions}</p>;
  return (
    <Field name="editionId" label={words.edition}>
      {(control) => (
        <select {...control} required className="control">
          {editions.map(({ id, date, number }) => (
            <option key={id} value={id}>
              {number > 1 ? `${formatDay(date)} (${number})` : formatDay(date)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Categories({ categories }: Pick<BulkChoices, "categories">) {
  return (
    <Field name="categoryId" label={words.category}>
      {(control) => (
        <select {...control} required className="control">
          {categories.map(({ id, name, parentId }) => (
            <option key={id} value={id}>
              {parentId ? `– ${name}` : name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Time({ today }: Pick<BulkChoices, "today">) {
  return (
    <div className="flex flex-wrap gap-3">
      <Field name="day" label={words.day}>
        {(control) => (
          <input {...control} type="date" required defaultValue={today} min={today} className="control" />
        )}
      </Field>
      <Field name="clock" label={words.clock}>
        {(control) => <input {...control} type="time" required className="control" />}
      </Field>
    </div>
  );
}
