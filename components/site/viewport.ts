import type { Viewport } from "next";

/** The browser's own surfaces in the colours of the page; the values are those of `--color-paper`. */
export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#12161a" },
  ],
};
