import { expect, test } from "vitest";
import { unsteadyTests } from "../../scripts/unsteady-tests.ts";

test("a test that passed only when it was tried again is named, with what was wrong at first", () => {
  const spec = (title: string, status: string, messages: string[]) => ({
    title,
    file: "tips.spec.ts",
    line: 7,
    tests: [
      { projectName: "phone", status, results: [...messages.map((message) => ({ error: { message } })), {}] },
    ],
  });
  const steady = spec("steady", "expected", []);
  const specs = [steady, spec("slow", "flaky", ["\u001b[31mtoo\u001b[39m\nlate"])];
  expect(unsteadyTests({ suites: [{ suites: [{ specs }] }, { specs: [steady] }] })).toEqual([
    "[phone] tips.spec.ts:7 › slow\n    too\n    late",
  ]);
});
