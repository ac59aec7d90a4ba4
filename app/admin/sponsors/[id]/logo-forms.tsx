"use client";

import { useRouter } from "next/navigation";
import type { ChangeEvent } from "react";
import { FoldedForm } from "#components/admin/account/folded-form.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { ReasonField } from "#components/admin/form/reason-field.tsx";
import { SeenVersion } from "#components/admin/form/seen-version.tsx";
import type { DeskSponsor } from "#lib/sponsors/desk.ts";
import { logoBytes } from "#lib/sponsors/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { removeLogo, saveLogo } from "../actions.ts";

const words = newsroom.sponsors.logo;

/** Gives a sponsor a logo, or another one. */
export function LogoForm({ sponsor }: { sponsor: DeskSponsor }) {
  const router = useRouter();
  return (
    <ActionForm
      action={saveLogo}
      submit={sponsor.logo ? words.replace : words.save}
      look="plain"
      done={() => words.done}
      onDone={() => router.refresh()}
      emptyWhenDone
    >
      {(faults) => (
        <>
          <SeenVersion {...sponsor} />
          <Field name="file" label={words.file} guidance={words.guidance} fault={faults.file}>
            {(control) => (
              <input
                {...control}
                type="file"
                required
                accept="image/png,image/jpeg,image/webp"
                onChange={refuseLarge}
                className="control"
              />
            )}
          </Field>
        </>
      )}
    </ActionForm>
  );
}

/** Says so before anything is sent. */
function refuseLarge({ target }: ChangeEvent<HTMLInputElement>): void {
  const isLarge = (target.files?.[0]?.size ?? 0) > logoBytes;
  target.setCustomValidity(isLarge ? words.tooLarge : "");
  if (isLarge) target.reportValidity();
}

/** Takes the logo away. */
export function RemoveLogoForm({ sponsor }: { sponsor: DeskSponsor }) {
  const router = useRouter();
  return (
    <FoldedForm title={words.remove}>
      <ActionForm action={removeLogo} submit={words.remove} look="danger" onDone={() => router.refresh()}>
        {(faults) => (
          <>
            <SeenVersion {...sponsor} />
            <p>{words.removeGuidance}</p>
            <ReasonField id="logo-reason" fault={faults.reason} />
          </>
        )}
      </ActionForm>
    </FoldedForm>
  );
}
