import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Copy } from "#server/front/copies.ts";

/** A page as it is kept on disk. */
export const copyOf = (key: string, text = `The page at ${key}\n`): Copy => ({
  key,
  status: 200,
  type: "text/html; charset=utf-8",
  location: null,
  body: Buffer.from(text),
  madeAt: 1_700_000_000_123.5,
});

/** All files below a folder. */
export const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name).isFile());
