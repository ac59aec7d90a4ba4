"use client";

import { useState } from "react";
import { CodeField } from "#components/admin/account/code-field.tsx";
import { RecoveryCodes } from "#components/admin/account/recovery-codes.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { accountPage } from "#lib/auth/pages.ts";
import type { SecondStepOffer } from "#lib/auth/second-step.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { confirmOwnSecondStep, offerOwnSecondStep } from "../actions.ts";
import { CurrentPassword } from "../own-forms.tsx";

const words = newsroom.account;

/** Password, then the picture and a first code, then the codes to keep. `wasOn`: it is, and nothing is left to do. */
export function SecondStepSetup({ wasOn }: { wasOn: boolean }) {
  const [offer, setOffer] = useState<SecondStepOffer | null>(null);
  const [isOn, setOn] = useState(false);
  if (!offer) {
    return wasOn ? (
      <Notice>
        {words.isOn} <a href={accountPage}>{words.title}</a>
      </Notice>
    ) : (
      <ActionForm action={offerOwnSecondStep} submit={words.start} onDone={setOffer}>
        {(faults) => <CurrentPassword fault={faults.password} />}
      </ActionForm>
    );
  }
  if (isOn) {
    return (
      <div className="grid gap-4">
        <Notice kind="done">{words.isOn}</Notice>
        <RecoveryCodes codes={offer.recoveryCodes} />
        <a href="/admin" className="button button-primary w-fit">
          {words.goOn}
        </a>
      </div>
    );
  }
  return (
    <ActionForm action={confirmOwnSecondStep} submit={words.turnOn} onDone={() => setOn(true)}>
      {(faults) => (
        <>
          <p>{words.scan}:</p>
          <Picture {...offer.picture} />
          <p>
            {words.orType}{" "}
            <code className="font-mono break-all select-all">{offer.secret.match(/.{1,4}/g)?.join(" ")}</code>
          </p>
          <p>{words.thenCode}</p>
          <CodeField fault={faults.code} />
        </>
      )}
    </ActionForm>
  );
}

/** Dark on white in any light: cameras want it so. */
function Picture({ path, size }: SecondStepOffer["picture"]) {
  const side = size + 8;
  return (
    <svg
      role="img"
      aria-label={words.picture}
      viewBox={`-4 -4 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="w-56 max-w-full"
    >
      <rect x={-4} y={-4} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
