import type { ReactNode } from "react";
import type { OwnPasskey } from "#lib/auth/own-account.ts";
import { formatTime } from "#lib/dates.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.account;

/** Somebody's passkeys; `remove` makes the form that takes one away. */
export function PasskeyList({
  passkeys,
  remove,
}: {
  passkeys: OwnPasskey[];
  remove: (id: string) => ReactNode;
}) {
  if (passkeys.length === 0) return <p className="text-soft">{words.noPasskeys}</p>;
  return (
    <ul className="grid">
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id} className="border-b border-line py-2 first:border-t">
          <p className="font-semibold">{name}</p>
          <p className="guidance">
            {words.added(formatTime(createdAt))},{" "}
            {lastUsedAt ? words.lastUsed(formatTime(lastUsedAt)) : words.neverUsed}
          </p>
          {remove(id)}
        </li>
      ))}
    </ul>
  );
}
