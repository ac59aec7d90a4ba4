import type { BrowserContext, Page } from "@playwright/test";

/**
 * Notices whatever a script from outside does in any page of the browser: a dialog, printing, a request to
 * somewhere else. It is added to `fired`.
 */
export async function layTripwire(context: BrowserContext, url: string, fired: string[]): Promise<void> {
  await context.exposeBinding("tripped", ({ page }, what: string) => {
    fired.push(`${what} on ${page.url()}`);
  });
  await context.addInitScript(() => {
    const { tripped } = window as unknown as { tripped: (what: string) => void };
    for (const name of ["alert", "confirm", "prompt", "print", "msgbox"]) {
      Object.defineProperty(window, name, { value: () => tripped(name), writable: true });
    }
  });
  context.on("dialog", (dialog) => {
    fired.push(`dialog on ${dialog.page()?.url()}`);
    void dialog.dismiss();
  });
  context.on("request", (request) => {
    const asked = request.url();
    if (/^(https?|wss?|ftp):/.test(asked) && new URL(asked).origin !== url) fired.push(`request to ${asked}`);
  });
}

/** What of a page's markup could run a script or bring one in, apart from the site's own scripts. */
export function dangersIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const leading = /^(href|src|action|formaction|xlink:href|data|poster|background|srcdoc)$/;
    // What React writes until a form has its script.
    const ofReact = "javascript:throw new Error('React form unexpectedly submitted.')";
    // A browser takes no notice of these before and within a scheme.
    const running = (value: string) =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: see above
      /^(javascript|data|vbscript):/i.test(value.replace(/[\u0000-\u0020]/g, ""));
    const foreign = "iframe, object, embed, base, applet, frame, marquee, [http-equiv=refresh]";
    const found = [...document.querySelectorAll(foreign)].map(({ outerHTML }) => outerHTML);
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (/^on/.test(name) || (leading.test(name) && running(value) && value !== ofReact))
          found.push(`<${element.tagName} ${name}="${value}">`);
      }
    }
    return found;
  });
}
