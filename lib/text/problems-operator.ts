import type { OperatorProblemDetails } from "#lib/errors.ts";

type OperatorWords = {
  [Code in keyof OperatorProblemDetails]: (details: OperatorProblemDetails[Code]) => string;
};

/** What whoever runs the site reads on the terminal when it cannot start: what is wrong, and the way out. */
export const operatorProblems: OperatorWords = {
  "backup.usage": () => "Say where to: npm run backup -- FILE",
  "restore.usage": () => "Say which: npm run restore -- FILE [--replace]",
  "backup.unwritable": ({ file, code }) =>
    `The backup ${file} cannot be written: ${reason(code)}. What was there before is still there.`,
  "backup.missing": ({ file }) => `There is no file ${file}.`,
  "backup.broken": ({ file }) => `${file} is no backup, or not a whole one. Nothing was changed.`,
  "backup.newer": ({ file }) =>
    `${file} was made by a newer version of the program. Update the program first. Nothing was changed.`,
  "backup.not-empty": () =>
    `There is something in the database already. To put the backup in its place, add --replace: ` +
    `what is there is kept as another backup first.`,
  "backup.differs": ({ table }) =>
    `The table ${table} did not come out as it was written, so nothing was restored. The backup may be damaged.`,
  "backup.other-secret": ({ file }) =>
    `AUTH_SECRET is not the one of the backup, and nobody with a second step could log in. ` +
    `Set it to what this prints: tar -xzOf ${file} secret`,
  "release.usage": () => "Say where to: npm run release -- FOLDER",
  "export.usage": () => "Say where to: npm run export -- FOLDER",
  "export.foreign-folder": ({ folder }) =>
    `${folder} holds something that is no export of the site, and is left as it is. Name another folder.`,
  "export.unwritable": ({ folder, code }) =>
    `${folder} cannot be written to: ${reason(code)}. What was there before is still there.`,
  "export.page-failed": ({ path, status }) =>
    `The page ${path} could not be made (${status}). Nothing was exported; what was there before is still there.`,
  "settings.invalid": ({ faults }) =>
    faults
      .map(({ name, value, rule }) => `${name} ${rule}, and is ${value ? `"${value}"` : "not set"}.`)
      .join("\n"),
  "data-dir.unusable": ({ path, code }) =>
    `The data folder ${path} cannot be written to: ${reason(code)}. ${isFull(code) ? "Make room there." : "Set DATA_DIR to a folder of your own."}`,
  "data-dir.in-use": ({ path, purpose, pid }) =>
    `The data folder ${path} is in use by ${purpose} (process ${pid}). Stop that first, or set DATA_DIR to another folder.`,
  "data-dir.busy": ({ path, purpose, pid }) =>
    `${purpose} (process ${pid}) has been at work in ${path} for more than a minute, and only one can be at a time. Try again when it is done.`,
  "port.taken": ({ port, for: { PORT } }) =>
    `Port ${port} is taken by another program. Stop that, or choose another: ${PORT}=${port + 1} npm start.`,
  "port.refused": ({ port, host, code, for: { HOST, PORT } }) =>
    `It is not possible to listen on ${host}, port ${port}: ${reason(code)}. Set ${HOST} and ${PORT}.`,
  "database.unreachable": ({ address, code }) =>
    `The database of DATABASE_URL cannot be reached at ${address}: ${reason(code)}.`,
  "database.login-refused": ({ address }) =>
    `The database of DATABASE_URL refuses the user name or password: ${address}.`,
  "database.missing": ({ address, name }) =>
    `There is no database ${name} on the server of DATABASE_URL: ${address}.`,
  "database.too-old": ({ address, found, needed }) =>
    `The database of DATABASE_URL is PostgreSQL ${found}, and at least ${needed} is needed: ${address}.`,
  "database.other-version": ({ folder, found, expected }) =>
    `The data in ${folder} belongs to PostgreSQL ${found}, and this version brings PostgreSQL ${expected}. ` +
    `Move it over with PostgreSQL's pg_upgrade, or set DATA_DIR to a new folder.`,
  "database.no-binaries": ({ platform }) =>
    `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL of your own.`,
  "database.no-account": () =>
    `PostgreSQL does not run as root, and the account "postgres" could not be made. ` +
    `Start as another user, make that account, or set DATABASE_URL to a PostgreSQL of your own.`,
  "database.not-starting": ({ log, path }) =>
    `The embedded PostgreSQL does not start: ${log} (More in ${path}.)`,
  "migrations.unknown": ({ names }) =>
    `The database is ahead of this version of the program: it knows ${list(names)}, which is not here. ` +
    `Update the program, or use the database that belongs to it.`,
  "migrations.changed": ({ names }) =>
    `The migration ${list(names)} was changed after it ran in this database. Restore the file as it was.`,
  "migrations.unfinished": ({ names }) =>
    `The migration ${list(names)} was begun in this database and did not finish. ` +
    `Put the data right, then say so with "prisma migrate resolve".`,
  "migrations.failed": ({ name, reason }) =>
    `The migration ${name} failed and was undone: ${reason}. The database is as it was.`,
  "client.failed": ({ output }) => `The database client could not be made from schema.prisma:\n${output}`,
  "build.failed": ({ output }) => `The site could not be built:\n${output}`,
  "system.failed": ({ code, path }) => `${path || "The system"} failed us: ${reason(code)}.`,
  "migrations.foreign-tables": ({ table }) =>
    `The database of DATABASE_URL holds something else already (a table ${table}). Give the site an empty one.`,
};

const isFull = (code: string) => ["ENOSPC", "EDQUOT"].includes(code);

/** What the system's codes mean. */
const reasons: Record<string, string> = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "there is a file where a folder should be",
  EEXIST: "there is a file where a folder should be",
  ELOOP: "its links lead in a circle",
  ENOENT: "it does not exist",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "no machine has that name",
  EAI_AGAIN: "the name could not be looked up",
  ECONNREFUSED: "nothing answers there",
  EHOSTUNREACH: "there is no way to that machine",
  ENETUNREACH: "there is no way to that machine",
  ETIMEDOUT: "it does not answer",
  "timeout expired": "it does not answer",
  ECONNRESET: "it breaks the connection off",
};

const reason = (code: string) => reasons[code] ?? code;
const list = (names: string[]) => names.join(", ");
