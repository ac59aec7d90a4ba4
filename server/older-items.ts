/** Finds the cases and laws that items name which were saved before there was a place for these. */
export async function readOlder(): Promise<string> {
  // The client that this needs is made during the start.
  const { readOlderItems } = await import("#lib/references/commands.ts");
  const read = await readOlderItems();
  return read > 0 ? `${read} read` : "up to date";
}
