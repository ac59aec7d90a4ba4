import { Field } from "#components/admin/form/field.tsx";
import { timeOn } from "#lib/dates.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.editions;

/** The day and the time on the clock in Stockholm at which something is to be published. */
export function TimeFields({ day, faults }: { day: string; faults: Record<string, string> }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Field name="day" label={words.scheduleDay} fault={faults.publishAt}>
        {(control) => (
          <input {...control} type="date" required defaultValue={day} className="control w-auto" />
        )}
      </Field>
      <Field name="clock" label={words.scheduleClock}>
        {(control) => (
          <input {...control} type="time" required defaultValue="07:00" className="control w-auto" />
        )}
      </Field>
    </div>
  );
}

/** What was chosen in them. */
export const chosenTime = (fields: FormData) =>
  timeOn(String(fields.get("day")), String(fields.get("clock")));
