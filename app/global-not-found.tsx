import "./globals.css";
import type { Metadata } from "next";
import { Document } from "#components/site/document.tsx";
import { text } from "#lib/text/catalogue.ts";
import NotFound from "./(site)/not-found.tsx";

export const instant = false;

export const metadata: Metadata = {
  title: `${text.site.missing.title} – ${text.siteName}`,
  description: text.site.missing.introduction,
};

/** Complete HTML for an address that no route matches. */
export default function GlobalNotFound() {
  return (
    <Document>
      <NotFound />
    </Document>
  );
}
