import type { Metadata } from "next";
import { connection } from "next/server";
import { AccountSection } from "#components/admin/account/account-section.tsx";
import { FoldedForm } from "#components/admin/account/folded-form.tsx";
import { HistoryLink } from "#components/admin/history/history-link.tsx";
import { PersonFacts } from "#components/admin/people/person-facts.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { formatTime } from "#lib/dates.ts";
import { listInvitations, listPeople } from "#lib/people/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../admin-page.tsx";
import { InviteForm } from "./invite-form.tsx";
import { PersonForms, RevokeInvitation } from "./person-forms.tsx";

export const instant = false;
const words = newsroom.people;
export const metadata: Metadata = { title: words.title };

/** Who can log in, as what; and how others come to. */
export default async function PeoplePage() {
  await connection();
  const editor = await requireEditor("people.manage");
  const [people, invitations] = await Promise.all([listPeople(editor), listInvitations(editor)]);
  return (
    <AdminPage editor={editor} path="/admin/people" title={words.title}>
      <ul className="mb-6 grid border-t border-line">
        {people.map((person) => (
          <li
            key={person.id}
            className="grid max-w-[48rem] gap-1 py-3 not-first:border-t not-first:border-line"
          >
            <PersonFacts person={person} isSelf={person.id === editor.id} />
            <FoldedForm title={words.manage}>
              <HistoryLink type="editor" id={person.id} />
              <PersonForms person={person} />
            </FoldedForm>
          </li>
        ))}
      </ul>
      <AccountSection title={words.invite}>
        <InviteForm />
      </AccountSection>
      {invitations.length > 0 && (
        <AccountSection title={words.invitations}>
          <ul className="grid">
            {invitations.map(({ id, email, role, expiresAt }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2 first:pt-0"
              >
                <div>
                  <p className="break-all">{email}</p>
                  <p className="guidance">
                    {newsroom.frame.roles[role]} · {words.validUntil(formatTime(expiresAt))}
                  </p>
                </div>
                <RevokeInvitation id={id} />
              </li>
            ))}
          </ul>
        </AccountSection>
      )}
    </AdminPage>
  );
}
