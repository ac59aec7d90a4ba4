"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { FoldedForm } from "#components/admin/account/folded-form.tsx";
import { RecoveryCodes } from "#components/admin/account/recovery-codes.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { renewOwnRecoveryCodes, stopOwnSecondStep } from "./actions.ts";
import { CurrentPassword } from "./own-forms.tsx";

const words = newsroom.account;

/** What can be done with a second step that is on. */
export function SecondStepForms({ required }: { required: boolean }) {
  const router = useRouter();
  const [codes, setCodes] = useState<string[]>([]);
  return (
    <div className="grid gap-1">
      <FoldedForm title={words.renewCodes}>
        {codes.length > 0 ? (
          <RecoveryCodes codes={codes} />
        ) : (
          <ActionForm action={renewOwnRecoveryCodes} submit={words.renewCodes} look="plain" onDone={setCodes}>
            {(faults) => <CurrentPassword fault={faults.password} />}
          </ActionForm>
        )}
      </FoldedForm>
      {!required && (
        <FoldedForm title={words.turnOff}>
          <ActionForm
            action={stopOwnSecondStep}
            submit={words.turnOff}
            look="danger"
            onDone={() => router.refresh()}
          >
            {(faults) => <CurrentPassword fault={faults.password} />}
          </ActionForm>
        </FoldedForm>
      )}
    </div>
  );
}
