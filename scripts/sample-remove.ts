import { text } from "#lib/text/catalogue.ts";
import { withDatabase } from "#server/database.ts";
import { generateClient } from "#server/generate-client.ts";
import { tell } from "#server/tell.ts";

/** `npm run sample:remove`: says what is gone, and what stays because others have built on it. */
try {
  await generateClient();
  const { removed, kept } = await withDatabase(async () => {
    const { removeSample } = await import("#lib/seed/commands.ts");
    return removeSample();
  });
  const { imports } = text;
  const nothing = removed.item + removed.edition + kept.item + kept.edition === 0;
  console.log(nothing ? imports.nothingToRemove : imports.removed(removed.item, removed.edition));
  if (kept.item + kept.edition > 0) console.log(imports.kept(kept.item, kept.edition));
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
