import type { Metadata } from "next";
import { connection } from "next/server";
import { ComingEditions } from "#components/admin/desk/coming-editions.tsx";
import { DeskRow, DeskSection } from "#components/admin/desk/desk-section.tsx";
import { WaitingItems } from "#components/admin/desk/waiting-items.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { allows } from "#lib/auth/permissions.ts";
import { getDesk } from "#lib/desk/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "./admin-page.tsx";
import { FailedWork } from "./failed-work.tsx";

export const instant = false;
const words = newsroom.desk;
export const metadata: Metadata = { title: words.title };

/** What waits for somebody: the first page of the newsroom. */
export default async function DeskPage() {
  await connection();
  const editor = await requireEditor();
  const desk = await getDesk(editor);
  const mayDecide = allows(editor.role, "item.publish");
  const empty = [
    desk.review.count === 0 && words.review.none,
    desk.scheduled.count === 0 && words.scheduled.none,
    desk.drafts.count === 0 && words.drafts.none,
    mayDecide && desk.editions.length === 0 && words.editions.none,
    mayDecide && desk.unplaced.count === 0 && words.unplaced.none,
    mayDecide && desk.newTips === 0 && words.tips.none,
  ].filter((sentence) => sentence !== false);
  return (
    <AdminPage
      editor={editor}
      path="/admin"
      title={words.title}
      actions={
        <>
          <a href="/admin/items/new" className="button button-primary">
            {words.writeItem}
          </a>
          {allows(editor.role, "edition.create") && (
            <a href="/admin/editions" className="button">
              {words.makeEdition}
            </a>
          )}
        </>
      }
    >
      <div className="gap-x-12 lg:columns-2">
        <FailedWork failures={desk.failures} />
        <WaitingItems
          waitingFor="review"
          waiting={desk.review}
          mayDecide={mayDecide}
          all={listed("REVIEW")}
        />
        <ComingEditions editions={desk.editions} />
        {desk.newTips > 0 && (
          <DeskSection id="tips" heading={words.tips.heading} count={desk.newTips}>
            <DeskRow
              href="/admin/tips"
              name={words.tips.count(desk.newTips)}
              facts={null}
              action={words.tips.action}
            />
          </DeskSection>
        )}
        <WaitingItems waitingFor="drafts" waiting={desk.drafts} mayDecide all={listed("DRAFT")} />
        <WaitingItems
          waitingFor="scheduled"
          waiting={desk.scheduled}
          mayDecide={mayDecide}
          all={listed("SCHEDULED")}
        />
        <WaitingItems
          waitingFor="unplaced"
          waiting={desk.unplaced}
          mayDecide={mayDecide}
          all={`${listed("PUBLISHED")}&edition=none`}
        />
      </div>
      {empty.length > 0 && <p className="none">{empty.join(" ")}</p>}
    </AdminPage>
  );
}

const listed = (status: string) => `/admin/items?status=${status}`;
