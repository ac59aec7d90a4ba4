import { connection } from "next/server";
import { isDatabaseUp } from "#lib/health/published.ts";

/** For load balancers and watchdogs. */
export async function GET() {
  await connection();
  const up = await isDatabaseUp();
  return Response.json(
    { status: up ? "ok" : "unavailable" },
    { status: up ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
