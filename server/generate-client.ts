import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Problem } from "#lib/errors.ts";
import { takeTurn } from "./lock.ts";
import { release } from "./release.ts";
import { fingerprint, root } from "./stale.ts";

const folder = path.join(root, "generated");
const stamp = path.join(folder, "prisma/made-from");

/**
 * Makes the database client from schema.prisma, unless the one that is there was made from the same. Of two that want
 * it at once one makes it, and the other takes nothing that is half made. A release brings it.
 * @throws Problem `client.failed`
 */
export async function generateClient(): Promise<"made" | "up to date"> {
  if (release) return "up to date";
  const wanted = fingerprint([
    "prisma/schema.prisma",
    "prisma.config.ts",
    "node_modules/prisma/package.json",
  ]);
  const isThere = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (isThere()) return "up to date";
  mkdirSync(folder, { recursive: true });
  const turn = await takeTurn(folder);
  try {
    if (isThere()) return "up to date";
    await generate();
    writeFileSync(stamp, wanted);
    return "made";
  } finally {
    turn.release();
  }
}

async function generate(): Promise<void> {
  const prisma = path.join(root, "node_modules/prisma/build/index.js");
  // Generating needs no engine, but insists on having one at hand: any file will do.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  await promisify(execFile)(process.execPath, [prisma, "generate"], { cwd: root, env }).catch((cause) => {
    throw new Problem("client.failed", { output: `${cause.stdout}${cause.stderr}`.trim() }, { cause });
  });
}
