import { rmSync } from "node:fs";
import { ensureBuild } from "#server/build.ts";
import { generateClient } from "#server/generate-client.ts";
import { step } from "#server/progress.ts";
import { tell } from "#server/tell.ts";
import { ensureBrowser } from "./find-browser.ts";
import { type Count, Failure, playwright, reports, run, vitest } from "./run-check.ts";

/** `npm test`: every check, in the order in which a mistake is cheapest to find. */
const checks: Record<string, () => Promise<Count | string>> = {
  types: () => run("next", "typegen").then(() => run("tsc", "-p", ".")),
  lint: () => run("biome", "ci", "."),
  knip: () => run("knip"),
  architecture: () => vitest("architecture"),
  unit: () => vitest("unit"),
  integration: () => vitest("integration"),
  build: () => ensureBuild().then(({ outcome }) => outcome),
  pages: () => vitest("pages"),
  start: () => vitest("start"),
  browser: () => ensureBrowser(),
  e2e: () => playwright(),
};

const total: Count = { passed: 0, failed: 0 };
const unsteady: string[] = [];
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
process.on("exit", () => rmSync(reports, { recursive: true, force: true }));

try {
  const chosen = chooseChecks(process.argv.slice(2));
  await step("client", generateClient);
  for (const check of chosen) await step(check, () => carryOut(check));
} catch (error) {
  if (error instanceof Failure) console.error(`\n${error.output}\n`);
  else tell(error);
  total.failed ||= 1;
}
if (unsteady.length > 0) {
  console.log(`\nUNSTEADY, passed only when tried again, to be mended:\n\n${unsteady.join("\n\n")}\n`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** All of them, or those that are named and what they need. */
function chooseChecks(names: string[]): string[] {
  const unknown = names.find((name) => !(name in checks));
  if (unknown)
    throw new Failure(`There is no check "${unknown}". There are: ${Object.keys(checks).join(", ")}.`);
  const needs: Record<string, string[]> = { pages: ["build"], start: ["build"], e2e: ["build", "browser"] };
  const wanted = new Set(names.flatMap((name) => [...(needs[name] ?? []), name]));
  return Object.keys(checks).filter((name) => wanted.size === 0 || wanted.has(name));
}

/** Adds to the total; the first check that fails ends the run. @returns what its line says */
async function carryOut(check: string): Promise<string> {
  const result = await checks[check]?.();
  if (typeof result !== "object") return result ?? "";
  total.passed += result.passed;
  total.failed += result.failed;
  unsteady.push(...(result.unsteady ?? []));
  if (result.failure) throw result.failure;
  return `${result.passed} passed${result.unsteady?.length ? `, ${result.unsteady.length} UNSTEADY` : ""}`;
}
