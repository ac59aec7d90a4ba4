import { connection } from "next/server";
import { describeApi } from "#lib/open-data/rules.ts";
import { getSite } from "#lib/settings/published.ts";
import { licence } from "../../../api-answer.ts";

export async function GET() {
  await connection();
  return Response.json(describeApi(await getSite(), licence));
}
