"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { LineField } from "#components/admin/form/text-fields.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { createCategory } from "./actions.ts";

const words = newsroom.categories;

/** Makes a category, or a part of one, and stays for the next. */
export function CreateForm({ parentId }: { parentId: string | null }) {
  const router = useRouter();
  return (
    <ActionForm
      action={createCategory}
      submit={parentId ? words.create.submitPart : words.create.submit}
      look="plain"
      emptyWhenDone
      onDone={() => router.refresh()}
      className="grid max-w-[34rem] gap-3"
    >
      {(faults) => (
        <>
          <input type="hidden" name="parentId" value={parentId ?? ""} />
          <input type="hidden" name="aliases" value="" />
          <LineField id="new-name" name="name" label={words.form.name} faults={faults} />
        </>
      )}
    </ActionForm>
  );
}
