"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { BodyEditor, type BodyEditorHandle } from "#components/admin/body-editor/body-editor.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import type { DeskSettings } from "#lib/settings/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { saveAbout } from "./actions.ts";

const words = newsroom.settings.about;

/** What the about page says. */
export function AboutForm({ settings: { version, about } }: { settings: DeskSettings }) {
  const router = useRouter();
  const editor = useRef<BodyEditorHandle>(null);
  const [body, setBody] = useState(about ?? bodyFromParagraphs([]));
  return (
    <ActionForm
      action={() => saveAbout({ version, about: editor.current?.flush() ?? body })}
      submit={words.submit}
      done={() => words.done}
      onDone={() => router.refresh()}
    >
      {() => (
        <div>
          <BodyEditor
            ref={editor}
            id="about"
            label={words.label}
            body={body}
            onChange={setBody}
            describedBy="about-guidance"
          />
          <p id="about-guidance" className="guidance mt-1">
            {words.guidance}
          </p>
        </div>
      )}
    </ActionForm>
  );
}
