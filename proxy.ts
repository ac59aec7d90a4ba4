import { type NextRequest, NextResponse } from "next/server";
import { askedHeader, pingKeyFile } from "#lib/addresses.ts";
import { pingKey } from "#lib/pings/rules.ts";
import { isPreview } from "#lib/previews/desk.ts";
import { previewToken } from "#lib/read-address.ts";
import { whereLeads } from "#lib/redirects/published.ts";

/**
 * Looks up a record's address before its page is rendered. `notFound()` in a page answers with a shell
 * that only a script fills; an address that no route matches gets complete HTML. So what leads nowhere is
 * sent to such a one, with word of the address that was asked for.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl;
  if (isKeyFile.test(pathname)) return answerKeyFile(pathname);
  // When the look-up fails the page will fail too, and its error page says so.
  const target = await lookUp(pathname).catch(() => "there" as const);
  if (target === "there") return NextResponse.next();
  if (target !== "nowhere") return NextResponse.redirect(new URL(target.movedTo, request.url), 308);
  const headers = new Headers(request.headers);
  headers.set(askedHeader, pathname);
  return NextResponse.rewrite(new URL("/404", request.url), { request: { headers } });
}

const isKeyFile = /^\/[a-zA-Z0-9-]+\.txt$/;

/** No route can have the key for its address: a setting is known when the site runs, not when it is built. */
function answerKeyFile(pathname: string): Response {
  const key = pingKey();
  if (key === null || pathname !== pingKeyFile(key)) return NextResponse.next();
  return new Response(key, { headers: { "content-type": "text/plain; charset=utf-8" } });
}

async function lookUp(pathname: string): ReturnType<typeof whereLeads> {
  const token = previewToken(pathname);
  if (token === null) return whereLeads(pathname);
  return (await isPreview(token)) ? "there" : "nowhere";
}

export const config = {
  matcher: [
    "/nyheter/:rest+",
    "/amnen/:rest+",
    "/utgavor/:rest+",
    "/kallor/:rest+",
    "/mal/:rest+",
    "/arkiv/:rest+",
    "/forhandsvisning/:rest+",
    // By which search engines know the site.
    "/([a-zA-Z0-9-]{8,128}\\.txt)",
    // Pages of the old, hand-made site.
    "/(.*\\.[hH][tT][mM][lL]?)",
  ],
};
