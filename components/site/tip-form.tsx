import type { ReactNode } from "react";
import { sendTipAddress } from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";
import { longestTip } from "#lib/tips/schema.ts";

const words = text.tips;

/**
 * The form for a tip, plain HTML. Where faults are told it holds empty, hidden elements, so that an answer
 * that asks to send once more is this same page filled in. `stamp` says, signed, when it was shown.
 */
export function TipForm({ stamp }: { stamp: string }) {
  return (
    // Of several parts: in an address's encoding, letters outside a–z would take up to nine bytes each.
    <form
      method="post"
      action={sendTipAddress}
      encType="multipart/form-data"
      className="mt-8 grid max-w-text gap-5 font-sans text-small"
    >
      <Field name="text" label={words.text} guidance={words.textGuidance}>
        {(control) => (
          <textarea {...control} className="control min-h-44" required maxLength={longestTip} rows={8} />
        )}
      </Field>
      <Field name="link" label={words.linkField} guidance={words.linkGuidance} optional>
        {(control) => <input {...control} inputMode="url" autoComplete="off" maxLength={2000} />}
      </Field>
      <Field name="contact" label={words.contact} guidance={words.contactGuidance} optional>
        {(control) => <input {...control} autoComplete="off" maxLength={300} />}
      </Field>
      <div className="sr-only">
        <label htmlFor="tip-website">{words.trap}</label>
        <input id="tip-website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <input type="hidden" name="stamp" value={stamp} />
      <div>
        <button type="submit" className="button button-primary">
          {words.send}
        </button>
      </div>
    </form>
  );
}

/** Where it is said, above everything else, why a tip was not taken. */
export function TipProblem() {
  return (
    <div id="tip-problem" role="alert" className="notice notice-problem mt-5 font-sans text-small" hidden />
  );
}

function Field({
  name,
  label,
  guidance,
  optional = false,
  children,
}: {
  name: string;
  label: string;
  guidance: string;
  optional?: boolean;
  children: (control: {
    id: string;
    name: string;
    className: string;
    "aria-describedby": string;
  }) => ReactNode;
}) {
  const id = `tip-${name}`;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="field-label">
        {label}
        {optional && <span className="font-normal text-soft"> ({words.optional})</span>}
      </label>
      {children({ id, name, className: "control", "aria-describedby": `${id}-fault ${id}-guidance` })}
      <p id={`${id}-fault`} className="fault" hidden />
      <p id={`${id}-guidance`} className="guidance">
        {guidance}
      </p>
    </div>
  );
}
