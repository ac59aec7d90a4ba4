"use client";

import { FoldedForm } from "#components/admin/account/folded-form.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { ReasonField } from "#components/admin/form/reason-field.tsx";
import { LineField } from "#components/admin/form/text-fields.tsx";
import type { SampleRemoval } from "#lib/seed/schema.ts";
import { text } from "#lib/text/catalogue.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { removeSample } from "./actions.ts";

const words = newsroom.settings.sample;

/** Removes the sample, once somebody has said why and that they mean it. */
export function SampleForm({ left }: { left: { items: number; editions: number } }) {
  return (
    <>
      <p>{words.left(words.items(left.items), words.editions(left.editions))}</p>
      <FoldedForm title={words.open}>
        <ActionForm action={removeSample} submit={words.submit} look="danger" done={told} emptyWhenDone>
          {(faults) => (
            <>
              <p>{words.introduction}</p>
              <LineField
                name="confirmation"
                label={words.confirmation(text.doors.removeWord)}
                faults={faults}
              />
              <ReasonField id="sample-reason" fault={faults.reason} />
            </>
          )}
        </ActionForm>
      </FoldedForm>
    </>
  );
}

const told = ({ removed, kept }: SampleRemoval) => words.done(counted(removed), counted(kept));

const counted = ({ item, edition }: SampleRemoval["kept"]) =>
  `${words.items(item)}, ${words.editions(edition)}`;
