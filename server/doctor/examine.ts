import { readSettings, type Settings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";
import { problemText } from "#lib/text/catalogue.ts";
import { openDataDir } from "../data-dir.ts";
import { withDatabase } from "../database.ts";
import { checkDatabaseServer } from "./database.ts";
import { checkDisk } from "./disk.ts";
import { type Finding, fault, ok } from "./finding.ts";
import { checkBackups, checkJobs } from "./jobs.ts";
import { checkMail } from "./mail.ts";
import { checkSettings } from "./settings.ts";
import { checkSite } from "./site.ts";

const neededNode = 24;

/** Looks at the installation, beside a site that runs or without one, and changes nothing. What needs more than is there is left out. */
export async function examine(): Promise<Finding[]> {
  const major = Number.parseInt(process.versions.node, 10);
  const says = `Node ${process.versions.node}`;
  const versions =
    major >= neededNode ? ok("versions", says) : fault("versions", `${says}: ${neededNode} is needed.`);
  let settings: Settings;
  try {
    settings = readSettings();
    openDataDir(settings.DATA_DIR);
  } catch (error) {
    return [versions, told("settings", error)];
  }
  return [
    versions,
    ...checkSettings(settings),
    await checkDisk(settings.DATA_DIR),
    ...(await examineDatabase(settings)),
    ...(settings.SMTP_URL ? [await checkMail(settings.SMTP_URL)] : []),
    await checkSite(settings),
  ];
}

async function examineDatabase({ DATA_DIR, DATABASE_REPLICA_URL }: Settings): Promise<Finding[]> {
  const look = async () => {
    const address = process.env.DATABASE_URL ?? "";
    const found = await checkDatabaseServer(address, DATABASE_REPLICA_URL);
    return [...found, await checkJobs(address), await checkBackups(address, DATA_DIR)];
  };
  try {
    return await withDatabase(look, { asItIs: true, shares: true });
  } catch (error) {
    return [told("database", error)];
  }
}

/** @throws what is no problem of the installation's */
function told(check: string, error: unknown): Finding {
  if (error instanceof Problem) return fault(check, problemText(error));
  throw error;
}
