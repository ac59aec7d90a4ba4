import { Field } from "#components/admin/form/field.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { Act } from "./act.tsx";
import type { ActsProps } from "./publishing-acts.tsx";
import { TextReason } from "./text-reason.tsx";

const words = newsroom.publishing;

/** The ways back from the readers, and out of the newsroom for good; each asks why. */
export function RemovingActs({ item, publishing: { run, isWorking }, actions, may }: ActsProps) {
  const { id, title } = item;
  return (
    <>
      {may("item.withdraw") && (
        <Act
          {...words.withdraw}
          dangerous
          disabled={isWorking}
          act={({ reason }) =>
            run(
              (version) => actions.withdrawItem({ id, version, reason: String(reason) }),
              words.withdraw.done,
            )
          }
        >
          {({ reason }) => <TextReason name="reason" label={words.withdraw.reason} fault={reason} />}
        </Act>
      )}
      {may("item.remove") && (
        <Act
          {...words.remove}
          dangerous
          disabled={isWorking}
          act={async ({ reason }) => {
            const version = item.version;
            const answer = await actions.removeItem({ id, version, reason: String(reason) });
            if (answer.ok) location.assign("/admin/items");
            return answer;
          }}
        >
          {({ reason }) => (
            <TextReason
              name="reason"
              label={words.remove.reason}
              guidance={newsroom.frame.reasonGuidance}
              fault={reason}
            />
          )}
        </Act>
      )}
      {may("item.erase") && !item.erasedAt && (
        <Act
          {...words.erase}
          dangerous
          disabled={isWorking}
          act={async (fields) => {
            const [typed, reason] = [String(fields.title ?? ""), String(fields.reason)];
            const answer = await run(() => actions.eraseItem({ id, title: typed, reason }), words.erase.done);
            if (answer.ok) location.reload();
            return answer;
          }}
        >
          {(faults) => (
            <>
              <TextReason
                name="reason"
                label={words.erase.reason}
                guidance={words.erase.reasonGuidance}
                fault={faults.reason}
              />
              {title === "" ? (
                <p>{words.erase.confirmUntitled}</p>
              ) : (
                <Field name="title" id="erase-title" label={words.erase.confirm(title)} fault={faults.title}>
                  {(control) => <input {...control} required autoComplete="off" className="control" />}
                </Field>
              )}
            </>
          )}
        </Act>
      )}
    </>
  );
}
