"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { NeedsScript } from "#components/admin/form/at-work.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { BodyField } from "./body-field.tsx";
import { AlsoInField, CategoryField, KindField } from "./choice-fields.tsx";
import { LanguageField, SourceDateField } from "./date-language-fields.tsx";
import { EditorBar, publishingAnchor } from "./editor-bar.tsx";
import { useSession } from "./item-session.ts";
import { LinksField } from "./links-field.tsx";
import { Meanwhile } from "./meanwhile.tsx";
import { PublishChange } from "./publish-change.tsx";
import { SimilarItems } from "./similar-items.tsx";
import { SlugField } from "./slug-field.tsx";
import { SourcesField } from "./sources-field.tsx";
import { TextField } from "./text-field.tsx";
import { useShortcuts } from "./use-shortcuts.ts";
import { useTypedChecks } from "./use-typed-checks.ts";

const { guidance, publishing } = newsroom.items.form;

/** The fields of an item being written. `children` stand in the side column, where it is published. */
export function ItemEditor({ isNew, children }: { isNew: boolean; children?: ReactNode }) {
  const form = useRef<HTMLDivElement>(null);
  const publish = useRef<HTMLElement>(null);
  const address = useSession(({ item }) => (item.version > 0 ? `/admin/items/${item.id}` : null));
  useTypedChecks();
  useShortcuts(form, publish);
  // From its first save on the item has an address of its own: what is loaded anew there is the same item.
  useEffect(() => {
    if (isNew && address) window.history.replaceState(null, "", address);
  }, [isNew, address]);
  return (
    <div ref={form}>
      <EditorBar />
      <Meanwhile />
      <div className="grid items-start gap-x-10 grid-cols-[minmax(0,1fr)] gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <div>
            <TextField
              name="title"
              isFirst={isNew}
              most={500}
              guidance={guidance.title}
              className="font-serif text-headline"
            />
            <SimilarItems what="similarTitles" />
          </div>
          <NeedsScript>
            <LinksField />
          </NeedsScript>
          <TextField
            name="lead"
            most={2000}
            guidance={guidance.lead}
            rows={2}
            optional
            className="font-serif"
          />
          <BodyField />
          <TextField name="editorNote" most={5000} guidance={guidance.editorNote} rows={2} optional />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <NeedsScript>
            <KindField />
            <CategoryField />
            <SourcesField />
            <SourceDateField />
            <LanguageField />
            <AlsoInField />
            <SlugField />
          </NeedsScript>
          <aside
            ref={publish}
            id={publishingAnchor}
            tabIndex={-1}
            aria-label={publishing}
            className="grid scroll-mt-24 gap-4 border-t border-line pt-4"
          >
            <PublishChange />
            {children}
          </aside>
        </div>
      </div>
    </div>
  );
}
