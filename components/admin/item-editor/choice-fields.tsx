"use client";

import { useId } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import type { CategoryChoice } from "#lib/editing/desk.ts";
import type { Kind } from "#lib/items/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { useEditing, useSession } from "./item-session.ts";

const words = newsroom.items.form;

export function KindField() {
  const { edit } = useEditing();
  const kind = useSession(({ content }) => content.kind);
  return (
    <Field id={useId()} name="kind" label={words.fields.kind}>
      {(control) => (
        <select
          {...control}
          className="control"
          value={kind}
          onChange={({ target }) => edit({ kind: target.value as Kind }, { kind: true })}
        >
          {Object.entries(words.kinds).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CategoryField() {
  const {
    edit,
    given: { categories },
  } = useEditing();
  const categoryId = useSession(({ content }) => content.categoryId);
  const fault = useSession(({ faults }) => faults.categoryId);
  return (
    <Field id={useId()} name="categoryId" label={words.fields.categoryId} fault={fault}>
      {(control) => (
        <select
          {...control}
          className="control"
          value={categoryId ?? ""}
          onChange={({ target }) => edit({ categoryId: target.value || null })}
        >
          <option value="">{words.noCategory}</option>
          <CategoryOptions categories={categories} without={[]} />
        </select>
      )}
    </Field>
  );
}

/** Further categories: each of them a line with a button, and a list to add from. */
export function AlsoInField() {
  const {
    edit,
    given: { categories },
  } = useEditing();
  const alsoInIds = useSession(({ content }) => content.alsoInIds);
  const categoryId = useSession(({ content }) => content.categoryId);
  const names = new Map(
    categories.flatMap((each) => [each, ...each.children]).map(({ id, name }) => [id, name]),
  );
  return (
    <Field
      id={useId()}
      name="alsoInIds"
      label={words.fields.alsoInIds}
      guidance={words.guidance.alsoInIds}
      optional
    >
      {(control) => (
        <>
          {alsoInIds.length > 0 && (
            <ul className="grid gap-1">
              {alsoInIds.map((id) => (
                <li key={id} className="flex items-center justify-between gap-2 border-b border-line">
                  {names.get(id)}
                  <Button
                    small
                    look="quiet"
                    aria-label={words.removeCategory(names.get(id) ?? "")}
                    onClick={() => edit({ alsoInIds: alsoInIds.filter((other) => other !== id) })}
                  >
                    ×
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <select
            {...control}
            className="control"
            value=""
            onChange={({ target }) => edit({ alsoInIds: [...alsoInIds, target.value] })}
          >
            <option value="">{words.addCategory}</option>
            <CategoryOptions categories={categories} without={[...alsoInIds, categoryId ?? ""]} />
          </select>
        </>
      )}
    </Field>
  );
}

/** A category stands before its sub-categories, which are set in. */
function CategoryOptions({ categories, without }: { categories: CategoryChoice[]; without: string[] }) {
  return categories
    .flatMap(({ id, name, children }) => [
      { id, name },
      ...children.map((child) => ({ id: child.id, name: `\u2003${child.name}` })),
    ])
    .filter(({ id }) => !without.includes(id))
    .map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
}
