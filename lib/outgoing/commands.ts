import type { Editor } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import type { Limits } from "./ask.ts";
import { fetchPageTitle } from "./page-title.ts";

/** As many pages may one editor have fetched within a minute: more than anybody clicks. */
const mostPerMinute = 20;

/** What a page calls itself, for an editor. @throws Problem `fetch.too-often`, `page.unreachable`, `page.untitled` */
export async function fetchTitle(editor: Editor, address: string, limits?: Partial<Limits>): Promise<string> {
  const counted = await db().$executeRaw`
    INSERT INTO "Attempt" AS a ("key", "count", "expiresAt")
    VALUES (${`fetch:${editor.id}`}, 1, now() + interval '1 minute')
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN a."expiresAt" < now() THEN 1 ELSE a."count" + 1 END,
      "expiresAt" = CASE WHEN a."expiresAt" < now() THEN EXCLUDED."expiresAt" ELSE a."expiresAt" END
    WHERE a."expiresAt" < now() OR a."count" < ${mostPerMinute}`;
  if (counted === 0) throw new Problem("fetch.too-often", {});
  return fetchPageTitle(address, limits);
}
