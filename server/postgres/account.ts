import { execFileSync, type SpawnOptions } from "node:child_process";
import { chownSync, existsSync, statSync } from "node:fs";
import path from "node:path";
import { Problem } from "#lib/errors.ts";

/** How to start a program of PostgreSQL, which refuses to run as root. */
export interface Launch {
  command: string;
  args: string[];
  options: Pick<SpawnOptions, "uid" | "gid">;
}

interface Account {
  uid: number;
  gid: number;
}

/**
 * Says how to start `command` on `folder`. An ordinary user runs it as it is. Root hands it to whom the folder
 * belongs to, else to the account `postgres`, which is made if need be.
 * @throws Problem `database.no-account` where root cannot make that account.
 */
export function launchOn(folder: string, command: string, args: string[]): Launch {
  const account = accountFor(folder);
  if (!account) return { command, args, options: {} };
  if (mayEnter(folder, account) && mayEnter(command, account)) return { command, args, options: account };
  return { command: "setpriv", args: [...throughClosedFolders(account), command, ...args], options: {} };
}

/** Gives what root has just made to the account that will use it. */
export function handOver(made: string): void {
  const account = accountFor(made);
  if (account) chownSync(made, account.uid, account.gid);
}

function accountFor(folder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(folder) ? statSync(folder) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findAccount() ?? makeAccount();
}

function findAccount(): Account | undefined {
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return undefined;
  }
}

const idOf = (which: "-u" | "-g") =>
  Number(execFileSync("id", [which, "postgres"], { encoding: "utf8", stdio: "pipe" }));

function makeAccount(): Account {
  try {
    const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
    execFileSync("useradd", [...options, "postgres"], { stdio: "pipe" });
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch (cause) {
    throw new Problem("database.no-account", {}, { cause });
  }
}

/** Whether every folder on the way lets the account pass; /root, for one, does not. */
function mayEnter(target: string, account: Account): boolean {
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const passes = uid === account.uid ? mode & 0o100 : gid === account.gid ? mode & 0o010 : mode & 0o001;
    if (!passes) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** A clone in root's own home: the account may pass closed folders, and nothing else of root's powers comes along. */
const throughClosedFolders = ({ uid, gid }: Account) => [
  `--reuid=${uid}`,
  `--regid=${gid}`,
  "--clear-groups",
  "--inh-caps=+dac_override",
  "--ambient-caps=+dac_override",
  // Without this, asking whether a file may be read forgets that power.
  "--securebits=+no_setuid_fixup",
];
