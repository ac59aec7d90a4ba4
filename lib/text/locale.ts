/** The language of the interface, `SITE_LOCALE`; in a browser, which knows no settings, the page's own. */
export const locale: "sv" | "en" = settled() === "en" ? "en" : "sv";

function settled(): string | undefined {
  return typeof document === "undefined" ? process.env.SITE_LOCALE : document.documentElement.lang;
}
