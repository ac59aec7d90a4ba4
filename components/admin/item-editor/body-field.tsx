"use client";

import { useCallback, useEffect, useRef } from "react";
import { BodyEditor, type BodyEditorHandle } from "#components/admin/body-editor/body-editor.tsx";
import { plainText } from "#lib/body/rules.ts";
import type { Body } from "#lib/body/schema.ts";
import { langOf } from "#lib/text/languages.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { useEditing, useSession } from "./item-session.ts";

const words = newsroom.items.form;

/** The item's text; what is quoted from the press is counted. */
export function BodyField() {
  const { edit, beforeSave } = useEditing();
  const body = useSession(({ content }) => content.body);
  const language = useSession(({ content }) => content.language);
  const handle = useRef<BodyEditorHandle>(null);
  const onChange = useCallback((changed: Body) => edit({ body: changed }), [edit]);
  useEffect(() => {
    beforeSave.current = () => void handle.current?.flush();
  }, [beforeSave]);
  return (
    <div>
      <BodyEditor
        ref={handle}
        id={bodyFieldId}
        label={words.fields.body}
        body={body}
        onChange={onChange}
        describedBy={`${bodyFieldId}-guidance`}
        lang={langOf(language)}
      />
      <p id={`${bodyFieldId}-guidance`} className="guidance mt-1">
        {words.guidance.body} <BodyCount body={body} />
      </p>
    </div>
  );
}

const bodyFieldId = "body";

function BodyCount({ body }: { body: Body }) {
  const { longestQuotation } = useEditing().given;
  const isPress = useSession(({ content }) => content.kind === "PRESS");
  const count = plainText(body).length;
  if (!isPress) return words.characters(count);
  return (
    <>
      {words.guidance.press}{" "}
      <span className={count > longestQuotation ? "font-semibold text-danger" : ""}>
        {words.charactersOf(count, longestQuotation)}
      </span>
    </>
  );
}
