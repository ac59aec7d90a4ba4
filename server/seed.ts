import type { Settings } from "#lib/env.ts";

/** Fills an empty database: what the project ships, and the sample unless it is not wanted. */
export async function seed({ SAMPLE }: Settings): Promise<"filled" | "up to date"> {
  // The client that this needs is made during the start.
  const { loadSample, seedReference } = await import("#lib/seed/commands.ts");
  const made = await seedReference();
  const loaded = SAMPLE === "sample" && (await loadSample());
  return made || loaded ? "filled" : "up to date";
}
