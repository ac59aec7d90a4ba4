"use client";

import { useId } from "react";
import { Field } from "#components/admin/form/field.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { useEditing, useSession } from "./item-session.ts";

const words = newsroom.items.form;

/** The item's address. It follows the title until somebody types another, or it is public. */
export function SlugField() {
  const { edit, given } = useEditing();
  const slug = useSession(({ content }) => content.slug);
  const isPublic = useSession(({ item }) => item.status === "PUBLISHED");
  const fault = useSession(({ faults }) => faults.slug);
  const { slug: ofDraft, slugPublic } = words.guidance;
  return (
    <Field
      id={useId()}
      name="slug"
      label={words.fields.slug}
      guidance={isPublic ? slugPublic : ofDraft}
      fault={fault}
    >
      {(control) => (
        <div className="flex items-baseline gap-1">
          <span className="text-label text-soft">{given.address}</span>
          <input
            {...control}
            className="control"
            spellCheck={false}
            autoCapitalize="none"
            value={slug}
            onChange={({ target }) =>
              edit({ slug: target.value.toLowerCase().replace(/\s+/g, "-") }, { slug: target.value !== "" })
            }
          />
        </div>
      )}
    </Field>
  );
}
