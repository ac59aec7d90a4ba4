import { useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { dayOf, formatDay, formatTime } from "#lib/dates.ts";
import type { SentPreviewLink } from "#lib/previews/desk.ts";
import { previewDays } from "#lib/previews/rules.ts";
import type { Previewed } from "#lib/previews/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import type { PreviewActions } from "./publishing-actions.ts";

const words = newsroom.preview;

/** Looking at a page as its readers will, and links by which others can, with those that still work. */
export function PreviewLinks({
  of,
  links,
  flush,
  onChanged,
  actions,
}: {
  of: Previewed;
  links: SentPreviewLink[];
  /** Saves what is typed; null where it could not be saved. */
  flush: () => Promise<number | null>;
  onChanged: () => void;
  actions: PreviewActions;
}) {
  const [said, setSaid] = useState<{ kind: "done" | "problem"; text: string } | null>(null);
  const [address, setAddress] = useState<string | null>(null);

  async function make(whom: "oneself" | "others") {
    setSaid(null);
    setAddress(null);
    if ((await flush()) === null) {
      setSaid({ kind: "problem", text: newsroom.publishing.notSaved });
      return null;
    }
    const answer = await actions.createPreviewLink({ ...of, whom }).catch(() => null);
    if (answer?.ok) return answer.value;
    setSaid({ kind: "problem", text: answer?.problem.text ?? newsroom.frame.unreachable });
    return null;
  }

  async function open() {
    // Opened at once, while the press still counts as one: later the browser would block it.
    const tab = window.open("", "_blank");
    const link = await make("oneself");
    if (!tab) return link && location.assign(link.url);
    if (link) tab.location.replace(link.url);
    else tab.close();
  }

  async function copy() {
    const link = await make("others");
    if (!link) return;
    const until = formatTime(link.expiresAt);
    setAddress(link.url);
    const isCopied = await navigator.clipboard.writeText(link.url).then(
      () => true,
      () => false,
    );
    setSaid({ kind: "done", text: isCopied ? words.copied(until) : words.copyByHand(until) });
    onChanged();
  }

  async function revoke(id: string) {
    setAddress(null);
    const answer = await actions.revokePreviewLink({ id }).catch(() => null);
    if (answer?.ok) setSaid({ kind: "done", text: words.revoked });
    else setSaid({ kind: "problem", text: answer?.problem.text ?? newsroom.frame.unreachable });
    onChanged();
  }

  return (
    <section aria-labelledby="preview" className="grid gap-2">
      <h2 id="preview" className="font-semibold">
        {words.panel}
      </h2>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void open()}>{words.open}</Button>
        <Button aria-describedby="copy-link" onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <p id="copy-link" className="guidance">
        {words.copyGuidance(previewDays.others)}
      </p>
      {said && <Notice kind={said.kind}>{said.text}</Notice>}
      {address && (
        <Field name="preview-address" label={words.address}>
          {(control) => (
            <input
              {...control}
              readOnly
              value={address}
              className="control"
              onFocus={({ target }) => target.select()}
            />
          )}
        </Field>
      )}
      {links.length > 0 && (
        <div>
          <h3 className="text-label font-semibold text-soft">{words.links}</h3>
          <ul>
            {links.map(({ id, createdBy, createdAt, expiresAt }) => (
              <li key={id} className="border-b border-line py-1">
                {words.link(
                  createdBy ?? words.somebody,
                  formatDay(dayOf(createdAt)),
                  formatDay(dayOf(expiresAt)),
                )}
                <Button look="quiet" small onClick={() => void revoke(id)}>
                  {words.revoke}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
