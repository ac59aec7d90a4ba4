import type { ReactNode } from "react";
import type { OpenSession } from "#lib/auth/own-account.ts";
import { formatTime, isoTime } from "#lib/dates.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.account;

/** Where somebody is logged in; `end` makes the button that ends one elsewhere. */
export function SessionList({ sessions, end }: { sessions: OpenSession[]; end: (id: string) => ReactNode }) {
  return (
    <ul className="grid">
      {sessions.map(({ id, device, lastUsedAt, isThis }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2 first:border-t"
        >
          <div>
            <p>
              {words.device(device.browser, device.system)}
              {isThis && <strong className="font-semibold"> · {words.thisSession}</strong>}
            </p>
            <p className="guidance">
              <time dateTime={isoTime(lastUsedAt)}>{words.lastUsed(formatTime(lastUsedAt))}</time>
            </p>
          </div>
          {!isThis && end(id)}
        </li>
      ))}
    </ul>
  );
}
