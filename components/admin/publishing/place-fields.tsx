import { useState } from "react";
import { Field } from "#components/admin/form/field.tsx";
import { dayOf, formatDay } from "#lib/dates.ts";
import type { EditionChoice } from "#lib/item-publishing/desk.ts";
import type { PlaceItemInput } from "#lib/item-publishing/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.publishing;

export const editionName = ({ date, number }: Pick<EditionChoice, "date" | "number">) =>
  words.edition(formatDay(date), number);

const anotherOne = "new";

/** With which edition an item is to come out: one that is being made, or a new one of a date. */
export function PlaceFields({
  editions,
  faults,
}: {
  editions: EditionChoice[];
  faults: Record<string, string>;
}) {
  const [chosen, setChosen] = useState(editions[0]?.id ?? anotherOne);
  return (
    <>
      {editions.length > 0 && (
        <Field name="edition" label={words.place.edition} fault={faults.edition}>
          {(control) => (
            <select
              {...control}
              className="control"
              value={chosen}
              onChange={({ target }) => setChosen(target.value)}
            >
              {editions.map((edition) => (
                <option key={edition.id} value={edition.id}>
                  {editionName(edition)}
                </option>
              ))}
              <option value={anotherOne}>{words.place.other}</option>
            </select>
          )}
        </Field>
      )}
      {chosen === anotherOne && (
        <Field name="date" label={words.place.date} fault={faults["edition.date"]}>
          {(control) => (
            <input
              {...control}
              type="date"
              required
              defaultValue={dayOf(new Date())}
              className="control w-auto"
            />
          )}
        </Field>
      )}
    </>
  );
}

/** What was chosen in them. */
export const chosenEdition = ({ edition, date }: Record<string, unknown>): PlaceItemInput["edition"] =>
  typeof date === "string" ? { date } : { id: String(edition) };
