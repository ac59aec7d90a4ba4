/** What is done while people wait: a line for each step, and how long it took. */
export async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  process.stdout.write(`${name} … `);
  const begun = performance.now();
  try {
    const result = await work();
    process.stdout.write(`${seconds(begun)}${typeof result === "string" ? ` (${result})` : ""}\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

const seconds = (begun: number) => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
