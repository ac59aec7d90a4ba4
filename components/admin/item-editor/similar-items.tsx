"use client";

import { newsroom } from "#lib/text/newsroom.ts";
import { useSession } from "./item-session.ts";

/** Other items that may be about the same, named while somebody types. */
export function SimilarItems({ what }: { what: "sameAddress" | "similarTitles" }) {
  const items = useSession(({ checks }) => checks?.[what] ?? null);
  return (
    <div role="status" className="text-label">
      {items && items.length > 0 && (
        <>
          <p className="font-semibold">{newsroom.items.form.checks[what]}</p>
          <ul>
            {items.map(({ id, title, status }) => (
              <li key={id}>
                <a href={`/admin/items/${id}`} target="_blank" rel="noopener">
                  {title || newsroom.items.form.untitled}
                </a>{" "}
                <span className="text-soft">{newsroom.frame.statuses[status]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
