"use client";

import { type ClipboardEvent, useId, useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { addressIn, guessLabel, languageOf, mediaTypeOf } from "#lib/links/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { addSource } from "./add-source.ts";
import { suggestion, useActions } from "./editing-actions.ts";
import { useEditing } from "./item-session.ts";
import { changeLink } from "./link-changes.ts";

const words = newsroom.items.form;

/** Where an address is pasted. It becomes a link at once; who it leads to is found out by its host. */
export function LinkAdder() {
  const editing = useEditing();
  const { readAddress } = useActions();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string>();

  function add(text: string): boolean {
    const url = addressIn(text);
    setFault(url ? undefined : words.links.notAnAddress);
    if (!url) return false;
    const { content, sources } = editing.session.get();
    const first = sources[content.sourceIds[0] ?? ""] ?? null;
    const label = words.labelGuess(guessLabel(url, first));
    const language = languageOf(url);
    const link = { label, url, mediaType: mediaTypeOf(url), language };
    editing.edit({ links: [...content.links, link] });
    setTyped("");
    void findSource(url, label);
    return true;
  }

  /** The one source on that host is the item's, where it has none; the label says its name, if nobody has changed it. */
  async function findSource(url: string, guessed: string) {
    const found = await suggestion(readAddress({ url }));
    const [source, another] = found?.sources ?? [];
    const { content } = editing.session.get();
    if (!source || another) return;
    if (content.sourceIds.length === 0) addSource(editing, source);
    const index = content.links.findIndex((link) => link.url === url && link.label === guessed);
    if (index >= 0) changeLink(editing, index, { label: words.labelGuess(guessLabel(url, source)) });
  }

  function onPaste(event: ClipboardEvent) {
    if (typed === "" && add(event.clipboardData.getData("text/plain"))) event.preventDefault();
  }

  return (
    <Field
      id={useId()}
      name="newLink"
      label={<span className="sr-only">{words.links.paste}</span>}
      guidance={words.links.pasteGuidance}
      fault={fault}
    >
      {(control) => (
        <div className="flex flex-wrap gap-2">
          <input
            {...control}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder={words.links.paste}
            className="control min-w-0 flex-1 basis-48"
            value={typed}
            onPaste={onPaste}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.ctrlKey) return;
              event.preventDefault();
              add(typed);
            }}
          />
          {typed === "" ? (
            <Button onClick={() => addUnknown(editing)}>{words.links.withoutAddress}</Button>
          ) : (
            <Button onClick={() => add(typed)}>{words.links.add}</Button>
          )}
        </div>
      )}
    </Field>
  );
}

function addUnknown({ session, edit }: ReturnType<typeof useEditing>) {
  const link = { label: "", url: null, mediaType: "WEB" as const, language: null };
  edit({ links: [...session.get().content.links, link] });
}
