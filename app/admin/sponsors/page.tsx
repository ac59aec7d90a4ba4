import type { Metadata } from "next";
import { connection } from "next/server";
import { Day, Period } from "#components/ui/day.tsx";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { type DeskSponsor, listDeskSponsors } from "#lib/sponsors/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../admin-page.tsx";

export const instant = false;
const words = newsroom.sponsors;
export const metadata: Metadata = { title: words.title };

/** Who pays, and when. */
export default async function SponsorsPage() {
  await connection();
  const editor = await requireEditor("sponsor.save");
  const sponsors = await listDeskSponsors(editor);
  return (
    <AdminPage
      editor={editor}
      path="/admin/sponsors"
      title={words.title}
      actions={
        <a href="/admin/sponsors/new" className="button button-primary">
          {words.create}
        </a>
      }
    >
      <p className="guidance mb-4 max-w-[46rem]">{words.introduction}</p>
      {sponsors.length > 0 ? <SponsorTable sponsors={sponsors} /> : <p className="none">{words.none}</p>}
    </AdminPage>
  );
}

function SponsorTable({ sponsors }: { sponsors: DeskSponsor[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.periods}</th>
          <th scope="col" className="text-end!">
            {words.columns.editions}
          </th>
        </tr>
      </thead>
      <tbody>
        {sponsors.map(({ id, name, periods, current, editionCount }) => (
          <tr key={id}>
            <th scope="row" className="font-normal">
              <a href={`/admin/sponsors/${id}`} className="font-semibold no-underline hover:underline">
                {name}
              </a>
              {current && <span className="status ms-2 text-good">{words.current}</span>}
            </th>
            <td>
              {periods.length === 0 && <span className="text-soft">{words.noPeriods}</span>}
              {periods.map(({ from, to }) => (
                <div key={from}>
                  {to ? (
                    <Period from={from} to={to} />
                  ) : (
                    <>
                      <Day day={from} />, {words.untilFurther}
                    </>
                  )}
                </div>
              ))}
            </td>
            <td className="text-end! tabular-nums">{editionCount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
