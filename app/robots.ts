import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { absolute, sitemap } from "#lib/addresses.ts";

export default async function robots(): Promise<MetadataRoute.Robots> {
  // The site's address is known when it runs, not when it is built.
  await connection();
  return { rules: { userAgent: "*", allow: "/" }, sitemap: absolute(sitemap) };
}
