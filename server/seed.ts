import type { Settings } from "#lib/env.ts";

/**
 * Fills an empty database: what the project ships, and the sample unless it is not wanted. One that is older than
 * references gets those of its items.
 */
export async function seed({ SAMPLE }: Settings): Promise<"filled" | "up to date"> {
  // The client that this needs is made during the start.
  const { loadSample, seedReference } = await import("#lib/seed/commands.ts");
  const made = await seedReference();
  const loaded = SAMPLE === "sample" && (await loadSample());
  const { readOlderItems } = await import("#lib/references/commands.ts");
  const read = await readOlderItems();
  return made || loaded || read > 0 ? "filled" : "up to date";
}
