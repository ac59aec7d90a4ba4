"use client";

import { useId, useLayoutEffect } from "react";
import { Field } from "#components/admin/form/field.tsx";
import { TextArea } from "#components/admin/form/text-area.tsx";
import { langOf } from "#lib/text/languages.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { useEditing, useSession } from "./item-session.ts";

const words = newsroom.items.form;

/** From this share of the most on, the characters are counted aloud. */
const nearlyFull = 0.8;

/** A field of plain text, with a count where it comes near its limit. */
export function TextField({
  name,
  most,
  guidance,
  rows,
  optional = false,
  className = "",
  isFirst = false,
}: {
  name: "title" | "lead" | "editorNote";
  most: number;
  guidance: string;
  /** More than one: line breaks may be typed. */
  rows?: number;
  optional?: boolean;
  className?: string;
  /** Where one begins: typed into at once, also before the page's script is there. */
  isFirst?: boolean;
}) {
  const { edit, session } = useEditing();
  const value = useSession(({ content }) => content[name]) ?? "";
  const fault = useSession(({ faults }) => faults[name]);
  const language = useSession(({ content }) => content.language);
  const id = useId();
  // What somebody typed before the page's script was there stands in the field, and nowhere else: taken in before
  // anything is rendered once more, which would put the empty title back.
  useLayoutEffect(() => {
    const typed = (document.getElementById(id) as HTMLTextAreaElement).value;
    if (typed !== (session.get().content[name] ?? "")) edit({ [name]: typed });
  }, [id, name, edit, session]);
  const take = (typed: string) => edit({ [name]: rows ? typed : typed.replace(/\s*\n\s*/g, " ") });
  return (
    <Field
      id={id}
      name={name}
      label={words.fields[name]}
      optional={optional}
      fault={fault}
      guidance={
        <>
          {guidance}
          {value.length > most * nearlyFull && <> {words.charactersOf(value.length, most)}.</>}
        </>
      }
    >
      {(control) => (
        <TextArea
          {...control}
          // A new item begins with its title, and letters typed nowhere are lost.
          autoFocus={isFirst}
          rows={rows ?? 1}
          maxLength={most}
          lang={name === "editorNote" ? undefined : langOf(language)}
          value={value}
          onChange={({ target }) => take(target.value)}
          onKeyDown={(event) => {
            if (!rows && event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
          }}
          className={`control ${rows ? "" : "min-h-9"} ${className}`}
        />
      )}
    </Field>
  );
}
