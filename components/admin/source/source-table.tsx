import type { SourceRow } from "#lib/sources/desk.ts";
import { countryName } from "#lib/text/countries.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.sources;

/** Sources under each other, each a way to its page. */
export function SourceTable({ rows }: { rows: SourceRow[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col" className="max-sm:hidden">
            {words.columns.type}
          </th>
          <th scope="col" className="max-sm:hidden">
            {words.columns.country}
          </th>
          <th scope="col" className="text-end!">
            {words.columns.items}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, type, country, monitored, itemCount }) => (
          <tr key={id}>
            <th scope="row" className="font-normal">
              <a href={`/admin/sources/${id}`} className="font-semibold no-underline hover:underline">
                {name}
              </a>
              {monitored && <span className="ms-2 text-label text-soft">{words.monitored}</span>}
              <span className="block text-label text-soft sm:hidden">{words.types[type]}</span>
            </th>
            <td className="max-sm:hidden">{words.types[type]}</td>
            <td className="max-sm:hidden">{country && countryName(country)}</td>
            <td className="text-end! tabular-nums">{itemCount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
