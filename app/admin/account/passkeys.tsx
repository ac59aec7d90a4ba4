"use client";

import { startRegistration } from "@simplewebauthn/browser";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { FoldedForm } from "#components/admin/account/folded-form.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { addOwnPasskey, offerOwnPasskey, removeOwnPasskey } from "./actions.ts";
import { CurrentPassword } from "./own-forms.tsx";

const words = newsroom.account;

/** Asks for the password, lets the browser make a passkey, and keeps it under a name. */
export function AddPasskey() {
  const router = useRouter();
  const [said, say] = useState<{ kind: "done" | "problem"; text: string } | null>(null);
  const [working, start] = useTransition();

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    start(async () => {
      const problem = await makePasskey(String(fields.get("name")), String(fields.get("password")));
      say(problem ? { kind: "problem", text: problem } : { kind: "done", text: words.passkeyAdded });
      if (problem) return;
      form.reset();
      router.refresh();
    });
  }

  return (
    <form onSubmit={add} className="grid gap-4">
      <Field id="passkey-name" name="name" label={words.passkeyName} guidance={words.passkeyNameGuidance}>
        {(control) => <input {...control} required maxLength={100} autoComplete="off" className="control" />}
      </Field>
      <CurrentPassword fault={undefined} />
      {said && <Notice kind={said.kind}>{said.text}</Notice>}
      <div>
        <Button type="submit" disabled={working}>
          {working ? newsroom.frame.working : words.addPasskey}
        </Button>
      </div>
    </form>
  );
}

/** @returns what is in the way, or null when it is kept */
async function makePasskey(name: string, password: string): Promise<string | null> {
  try {
    const offer = await offerOwnPasskey({ password });
    if (!offer.ok) return offer.problem.text;
    const response = await startRegistration({ optionsJSON: offer.value }).catch(() => null);
    if (!response) return words.passkeyNotMade;
    const kept = await addOwnPasskey({ name, response });
    return kept.ok ? null : kept.problem.text;
  } catch {
    return newsroom.frame.unreachable;
  }
}

/** Takes a passkey away. */
export function RemovePasskey({ id }: { id: string }) {
  const router = useRouter();
  return (
    <FoldedForm title={words.removePasskey}>
      <ActionForm
        action={removeOwnPasskey}
        submit={words.removePasskey}
        look="danger"
        onDone={() => router.refresh()}
      >
        {(faults) => (
          <>
            <input type="hidden" name="id" value={id} />
            <CurrentPassword fault={faults.password} />
          </>
        )}
      </ActionForm>
    </FoldedForm>
  );
}
