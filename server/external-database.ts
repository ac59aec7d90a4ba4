import { Problem } from "#lib/errors.ts";
import { withClient } from "./postgres/connection.ts";

/** The first PostgreSQL that makes the time-ordered ids of our tables. */
const oldest = 18;

/** Makes sure that the database of DATABASE_URL can be used. @throws Problem `database.…`, never with the password in it */
export async function checkDatabase(address: string): Promise<void> {
  const { host, pathname, username } = new URL(address);
  const shown = `${username ? `${username}@` : ""}${host}${pathname}`;
  const found = await version(address).catch((cause) => {
    throw explain(cause, shown, pathname.slice(1)) ?? cause;
  });
  if (Number.parseInt(found, 10) < oldest) {
    throw new Problem("database.too-old", { address: shown, found, needed: oldest });
  }
}

const version = (address: string) =>
  withClient(address, async (client) => {
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    return rows[0]?.server_version ?? "";
  });

function explain(cause: unknown, address: string, name: string): Problem | undefined {
  const { code, message } = firstOf(cause);
  if (code === "28P01" || code === "28000")
    return new Problem("database.login-refused", { address }, { cause });
  if (code === "3D000") return new Problem("database.missing", { address, name }, { cause });
  return new Problem("database.unreachable", { address, code: code ?? message }, { cause });
}

/** A name with several addresses fails with one error for each. */
function firstOf(cause: unknown): { code?: string; message: string } {
  return cause instanceof AggregateError ? firstOf(cause.errors[0]) : (cause as Error);
}
