/**
 * What is done while people wait: a line for each step, with how long it took and, where the work says so, what
 * came of it.
 */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  process.stdout.write(`${name} … `);
  const begun = performance.now();
  try {
    const result = await work();
    const outcome = outcomeOf(result);
    process.stdout.write(`${seconds(begun)}${outcome && ` (${outcome})`}\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

function outcomeOf(result: unknown): string {
  if (typeof result === "string") return result;
  return result && typeof result === "object" && "outcome" in result ? String(result.outcome) : "";
}

const seconds = (begun: number) => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
