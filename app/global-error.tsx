"use client";

import "./globals.css";
import { siteSv } from "#lib/text/site-sv.ts";

/**
 * When a page could not be rendered. It goes to the browser with every page, so it brings the least:
 * no catalogue, no reads, nothing that may be what failed.
 */
export default function GlobalError() {
  const { title, introduction, home } = siteSv.failed;
  return (
    <html lang="sv">
      <body>
        <title>{`${title} – Asylnytt`}</title>
        <main className="wrap py-16">
          <p className="font-sans text-small text-soft">Asylnytt</p>
          <h1 className="title mt-1">{title}</h1>
          <p className="mt-4 max-w-text text-lead">{introduction}</p>
          <p className="mt-4 font-sans text-small">
            <a href="/">{home}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
