import { parseArgs } from "node:util";
import { Problem } from "#lib/errors.ts";
import { dateSchema } from "#lib/items/schema.ts";

export interface ImportArguments {
  paths: string[];
  edition?: string;
  category?: string;
  /** Where the pages stood on the old site: `/asylnytt/brev`. */
  address?: string;
  publish: boolean;
  dryRun: boolean;
  json: boolean;
  help: boolean;
}

/**
 * What `npm run import` was told.
 * @throws Problem `import.usage`, `import.no-path`, `import.not-a-date`, `import.not-an-address`
 */
export function readArguments(args: string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const { edition, category, address, publish, json, help } = values;
  if (positionals.length === 0 && !help) throw new Problem("import.no-path", {});
  if (edition !== undefined && !dateSchema.safeParse(edition).success) {
    throw new Problem("import.not-a-date", { value: edition });
  }
  if (address !== undefined && !/^(\/[\w.~-]+)*\/?$/.test(address)) {
    throw new Problem("import.not-an-address", { value: address });
  }
  return { paths: positionals, edition, category, address, publish, dryRun: values["dry-run"], json, help };
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
        address: { type: "string" },
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
