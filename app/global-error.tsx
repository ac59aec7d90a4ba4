"use client";

import "./globals.css";
import { Birds } from "#components/site/birds.tsx";
import { locale } from "#lib/text/locale.ts";
import { unavailableEn } from "#lib/text/unavailable-en.ts";
import { unavailableSv } from "#lib/text/unavailable-sv.ts";

/**
 * When a page could not be rendered. It goes to the browser with every page, so it brings the least:
 * no catalogue, no reads, nothing that may be what failed.
 */
export default function GlobalError({ error: { digest } }: { error: Error & { digest?: string } }) {
  const { title, introduction, home, number } = locale === "en" ? unavailableEn : unavailableSv;
  return (
    <html lang={locale}>
      <body>
        <title>{`${title} – Asylnytt`}</title>
        <header className="border-b-4 border-double border-ink">
          <p className="wrap flex items-center gap-3 py-5 text-brand font-semibold">
            <Birds className="h-[0.78em] w-auto shrink-0 text-accent" />
            Asylnytt
          </p>
        </header>
        <main className="wrap py-11">
          <h1 className="title">{title}</h1>
          <p className="mt-4 max-w-text text-lead">{introduction}</p>
          {digest && <p className="mt-4 font-sans text-small">{number(digest)}</p>}
          <p className="mt-4 font-sans text-small">
            <a href="/">{home}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
