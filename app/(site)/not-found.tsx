import { connection } from "next/server";
import { MissingPage } from "#components/site/missing-page.tsx";
import { listNewest } from "#lib/items/published.ts";
import { shownNewest } from "#lib/items/rules.ts";
import { SitePage } from "./site-page.tsx";

export const instant = false;

/** For what only a page itself finds missing, such as a list's page beyond its last. */
export default async function NotFound() {
  await connection();
  return (
    <SitePage path="">
      <MissingPage newest={await listNewest(shownNewest)} />
    </SitePage>
  );
}
