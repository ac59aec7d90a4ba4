import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/find-browser.ts";

const widths = { phone: 390, tablet: 768, desktop: 1280 };

/** What is sent is the same for every width, and a site of its own takes its time. */
const onceIsEnough = [
  "html",
  "front-finished",
  "front-headers",
  "front-policy",
  "search-engines",
  "permissions",
  "first-editor",
  "never-kept",
  "draft-leak",
  "stolen-session",
  "payloads",
  "front-navigation",
  "open-data",
].map(specOf);

/** What people do is tried on a phone and at a desk; between the two, how pages look and read. */
const looks = ["reading", "accessibility", "newsroom-accessibility"].map(specOf);

/** The site that tests/support/e2e-site.ts starts for the run tells its address in E2E_URL. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-site.ts",
  fullyParallel: true,
  workers: 2,
  use: {
    baseURL: process.env.E2E_URL,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    launchOptions: { executablePath: findBrowser() },
    trace: "retain-on-failure",
  },
  projects: Object.entries(widths).map(([name, width]) => ({
    name,
    testIgnore: name === "desktop" ? [] : onceIsEnough,
    testMatch: name === "tablet" ? looks : specOf("*"),
    use: { ...devices["Desktop Chrome"], viewport: { width, height: 900 } },
  })),
});

function specOf(name: string): string {
  return `**/${name}.spec.ts`;
}
