import type { ReactNode } from "react";
import { locale } from "#lib/text/catalogue.ts";

/** The document around a page, for the root layout and for pages that stand outside it. */
export function Document({ children }: { children: ReactNode }) {
  return (
    <html lang={locale}>
      <body className="antialiased">{children}</body>
    </html>
  );
}
