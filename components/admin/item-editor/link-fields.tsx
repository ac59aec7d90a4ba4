"use client";

import { useId, useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import type { LinkInput, MediaType } from "#lib/items/schema.ts";
import { addressIn } from "#lib/links/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { LanguageOptions } from "./date-language-fields.tsx";
import { useActions } from "./editing-actions.ts";
import { useEditing } from "./item-session.ts";
import { changeLink } from "./link-changes.ts";

const words = newsroom.items.form.links;

/** Everything that a link says of itself. */
export function LinkFields({ index, link }: { index: number; link: LinkInput }) {
  const editing = useEditing();
  const [fault, setFault] = useState<string>();
  const change = (given: Partial<LinkInput>) => changeLink(editing, index, given);
  const address = addressIn(link.url ?? "");
  return (
    <div className="grid gap-2 pb-3 sm:grid-cols-2 sm:ps-6">
      <div className="sm:col-span-2">
        <Field id={useId()} name="label" label={words.label} fault={fault}>
          {(control) => (
            <input
              {...control}
              className="control"
              maxLength={500}
              value={link.label}
              onChange={({ target }) => change({ label: target.value })}
            />
          )}
        </Field>
      </div>
      <div className="sm:col-span-2">
        <Field
          id={useId()}
          name="url"
          label={words.url}
          optional
          fault={link.url && !address ? words.notAnAddress : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="control"
              inputMode="url"
              spellCheck={false}
              maxLength={2000}
              value={link.url ?? ""}
              onChange={({ target }) => change({ url: target.value || null })}
            />
          )}
        </Field>
      </div>
      <Field id={useId()} name="mediaType" label={words.mediaType}>
        {(control) => (
          <select
            {...control}
            className="control"
            value={link.mediaType}
            onChange={({ target }) => change({ mediaType: target.value as MediaType })}
          >
            {Object.entries(words.mediaTypes).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={useId()} name="linkLanguage" label={words.language}>
        {(control) => (
          <select
            {...control}
            className="control"
            value={link.language ?? ""}
            onChange={({ target }) => change({ language: target.value || null })}
          >
            <option value="">{newsroom.items.form.language.ofLink}</option>
            <LanguageOptions chosen={link.language} />
          </select>
        )}
      </Field>
      {address && (
        <div className="flex flex-wrap gap-2 sm:col-span-2">
          <a href={address} target="_blank" rel="noopener noreferrer" className="button button-small">
            {words.check}
          </a>
          {/^https?:/i.test(address) && (
            <FetchTitle address={address} onTitle={(label) => change({ label })} onFault={setFault} />
          )}
        </div>
      )}
    </div>
  );
}

/** Asks the page itself what it is called. */
function FetchTitle({
  address,
  onTitle,
  onFault,
}: {
  address: string;
  onTitle: (title: string) => void;
  onFault: (fault: string | undefined) => void;
}) {
  const { fetchTitle } = useActions();
  const [isFetching, setFetching] = useState(false);

  async function fetch() {
    setFetching(true);
    const answer = await fetchTitle({ url: address }).catch(() => null);
    setFetching(false);
    onFault(answer?.ok ? undefined : (answer?.problem.text ?? newsroom.frame.offline));
    if (answer?.ok) onTitle(answer.value.title);
  }

  return (
    <Button small disabled={isFetching} onClick={() => void fetch()}>
      {isFetching ? words.fetching : words.fetchTitle}
    </Button>
  );
}
