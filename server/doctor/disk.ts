import { statfs } from "node:fs/promises";
import { type Finding, fault, look, ok, size } from "./finding.ts";

const scarce = 1e9;
const tooLittle = 2e8;

/** Copies of pages, dumps and backups are there, and the embedded database. */
export async function checkDisk(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  const says = `${size(free)} free where ${dataDir} is`;
  if (free >= scarce) return ok("disk", says);
  const make = `${says}: make room, or move DATA_DIR to a larger disk.`;
  return free < tooLittle ? fault("disk", make) : look("disk", make);
}
