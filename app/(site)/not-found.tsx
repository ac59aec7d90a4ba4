import { connection } from "next/server";
import { MissingPage } from "#components/site/missing-page.tsx";
import { listNewest } from "#lib/items/published.ts";
import { SitePage } from "./site-page.tsx";

export const instant = false;

const shownNewest = 5;

export default async function NotFound() {
  await connection();
  return (
    <SitePage path="">
      <MissingPage newest={await listNewest(shownNewest)} />
    </SitePage>
  );
}
