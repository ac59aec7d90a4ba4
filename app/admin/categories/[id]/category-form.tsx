"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { SeenVersion } from "#components/admin/form/seen-version.tsx";
import { LineField, LinesField } from "#components/admin/form/text-fields.tsx";
import type { DeskCategory } from "#lib/categories/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { saveCategory } from "../actions.ts";

const words = newsroom.categories.form;

/** What a category is called and where it stands. `parents` are those of which it may become a part. */
export function CategoryForm({
  category,
  parents,
}: {
  category: DeskCategory;
  parents: { id: string; name: string }[];
}) {
  const router = useRouter();
  const hasParts = category.children.length > 0;
  return (
    <ActionForm
      action={saveCategory}
      submit={words.submit}
      done={() => words.done}
      onDone={() => router.refresh()}
    >
      {(faults) => (
        <>
          <SeenVersion {...category} />
          <LineField
            name="name"
            label={words.name}
            guidance={words.nameGuidance}
            value={category.name}
            faults={faults}
          />
          <LineField
            name="slug"
            label={words.slug}
            guidance={words.slugGuidance}
            value={category.slug}
            maxLength={120}
            faults={faults}
          />
          {hasParts ? (
            <input type="hidden" name="parentId" value="" />
          ) : (
            <Field name="parentId" label={words.parent} fault={faults.parentId}>
              {(control) => (
                <select {...control} defaultValue={category.parentId ?? ""} className="control">
                  <option value="">{words.noParent}</option>
                  {parents.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <LinesField
            // A former name joins them by itself: the next save must not take it away again.
            key={category.aliases.join("\n")}
            name="aliases"
            label={words.aliases}
            guidance={words.aliasesGuidance}
            value={category.aliases.join("\n")}
            faults={faults}
            optional
          />
        </>
      )}
    </ActionForm>
  );
}
