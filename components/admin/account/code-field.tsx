import { Field } from "#components/admin/form/field.tsx";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.account;

/** Six digits from the app; phones offer a keyboard of figures. */
export const CodeField = ({ fault }: { fault: string | undefined }) => (
  <Field name="code" label={words.code} guidance={words.codeGuidance} fault={fault}>
    {(control) => (
      <input
        {...control}
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        className="control max-w-[9rem] font-mono text-lead tracking-[0.15em]"
      />
    )}
  </Field>
);
