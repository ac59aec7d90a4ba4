import type { Metadata } from "next";
import { connection } from "next/server";
import { TipText } from "#components/admin/tips/tip-text.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { type DeskTip, listTips } from "#lib/tips/desk.ts";
import { daysTipsAreKept } from "#lib/tips/rules.ts";
import { AdminPage } from "../admin-page.tsx";
import { TipForms } from "./tip-forms.tsx";

export const instant = false;
const words = newsroom.tips;
export const metadata: Metadata = { title: words.title };

/** What readers have told the editors: what is new, and what was handled of late. */
export default async function TipsAtDeskPage() {
  await connection();
  const editor = await requireEditor("tip.handle");
  const { fresh, handled } = await listTips(editor);
  return (
    <AdminPage editor={editor} path="/admin/tips" title={words.title}>
      <p className="guidance max-w-text">{words.guidance(daysTipsAreKept)}</p>
      <Tips id="nya" heading={words.fresh} tips={fresh} none={words.none} />
      <Tips id="hanterade" heading={words.handled} tips={handled} none={words.noneHandled} />
    </AdminPage>
  );
}

function Tips({ id, heading, tips, none }: { id: string; heading: string; tips: DeskTip[]; none: string }) {
  return (
    <section aria-labelledby={id} className="mt-7">
      <h2 id={id} className="section-title">
        {heading}
      </h2>
      {tips.length === 0 && <p className="none">{none}</p>}
      <ul className="mt-2">
        {tips.map((tip) => (
          <li key={tip.id} className="border-t border-line py-4">
            <TipText tip={tip} />
            <TipForms id={tip.id} isHandled={tip.handled !== null} hasDraft={tip.item !== null} />
          </li>
        ))}
      </ul>
    </section>
  );
}
