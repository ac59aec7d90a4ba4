import { stripVTControlCharacters } from "node:util";

/** The parts of Playwright's report that tell which tests were unsteady. */
export interface Suite {
  suites?: Suite[];
  specs?: {
    title: string;
    file: string;
    line: number;
    tests: { projectName: string; status: string; results: { error?: { message?: string } }[] }[];
  }[];
}

/** The tests that passed only when they were tried again: where each stands, and what was wrong at first. */
export function unsteadyTests({ suites = [], specs = [] }: Suite): string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "flaky")
      .map(({ projectName, results }) => {
        const [first = ""] = results.flatMap(({ error }) => error?.message ?? []);
        const where = `[${projectName}] ${file}:${line} › ${title}`;
        return `${where}\n${stripVTControlCharacters(first).replace(/^/gm, "    ")}`;
      }),
  );
  return [...own, ...suites.flatMap(unsteadyTests)];
}
