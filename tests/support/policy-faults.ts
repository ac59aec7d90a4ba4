import type { BrowserContext } from "@playwright/test";

/**
 * Listens to what the browser holds against the pages of a context: what breaks their content security policy, and
 * every other error on the console. @returns what it has said so far, each with the page's address
 */
export async function hearFaults(context: BrowserContext): Promise<string[]> {
  const said: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") said.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => said.push(`${error.page()?.url()}: ${error.error()}`));
  await context.exposeFunction("tellFault", (fault: string) => said.push(fault));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ documentURI, effectiveDirective, blockedURI, sample }) => {
      const { tellFault } = globalThis as unknown as { tellFault: (fault: string) => void };
      tellFault(`${documentURI}: ${effectiveDirective} refused ${blockedURI} ${sample}`);
    });
  });
  return said;
}
