import { parseArgs } from "node:util";
import { Problem } from "#lib/errors.ts";
import { dateSchema } from "#lib/items/schema.ts";

export interface ImportArguments {
  paths: string[];
  edition?: string;
  category?: string;
  publish: boolean;
  dryRun: boolean;
  json: boolean;
  help: boolean;
}

/**
 * What `npm run import` was told.
 * @throws Problem `import.usage`, `import.no-path`, `import.not-a-date`
 */
export function readArguments(args: string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const { edition, category, publish, json, help } = values;
  if (positionals.length === 0 && !help) throw new Problem("import.no-path", {});
  if (edition !== undefined && !dateSchema.safeParse(edition).success) {
    throw new Problem("import.not-a-date", { value: edition });
  }
  return { paths: positionals, edition, category, publish, dryRun: values["dry-run"], json, help };
}

function parse(args: string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        edition: { type: "string" },
        category: { type: "string" },
        publish: flag,
        "dry-run": flag,
        json: flag,
        help: { ...flag, short: "h" },
      },
    });
  } catch (cause) {
    const argument = /'([^' ]+)/.exec((cause as Error).message)?.[1] ?? args.join(" ");
    throw new Problem("import.usage", { argument }, { cause });
  }
}
