"use client";

import { useRouter } from "next/navigation";
import { FoldedForm } from "#components/admin/account/folded-form.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { ReasonField } from "#components/admin/form/reason-field.tsx";
import { SeenVersion } from "#components/admin/form/seen-version.tsx";
import type { DeskCategory } from "#lib/categories/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { archiveCategory, reopenCategory } from "../actions.ts";

const words = newsroom.categories.archive;

/** Closes a category to new items, or opens it again. */
export function ArchiveForm({ category }: { category: DeskCategory }) {
  const router = useRouter();
  const seen = <SeenVersion {...category} />;
  if (category.archived) {
    return (
      <ActionForm
        action={reopenCategory}
        submit={words.reopen}
        look="plain"
        onDone={() => router.refresh()}
        className="grid gap-3"
      >
        {() => (
          <>
            {seen}
            <p>{words.isArchived}</p>
          </>
        )}
      </ActionForm>
    );
  }
  return (
    <FoldedForm title={words.open}>
      <ActionForm
        action={archiveCategory}
        submit={words.submit}
        look="danger"
        onDone={() => router.refresh()}
      >
        {(faults) => (
          <>
            {seen}
            <p>{words.introduction}</p>
            <ReasonField id="archive-reason" fault={faults.reason} />
          </>
        )}
      </ActionForm>
    </FoldedForm>
  );
}
