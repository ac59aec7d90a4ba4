import type { BlockingFault } from "./checklist/rules.ts";

/** The names of the settings by which a port is chosen. */
export type PortSettings = Record<"HOST" | "PORT", string>;

/**
 * Everything that can go wrong through a person's doing, with what is needed to say it well.
 * Raised where it arises; turned into words in one place, `problems` in the text catalogue.
 */
export interface ProblemDetails {
  "import.missing": { path: string };
  "import.empty": { file: string };
  "import.binary": { file: string };
  "import.too-large": { file: string; bytes: number; limit: number };
  "import.no-items": { file: string };
  "import.unknown-category": { slug: string };
  "import.usage": { argument: string };
  "import.no-path": Record<never, never>;
  "import.no-pages": Record<never, never>;
  "import.not-a-date": { value: string };
  "import.not-an-address": { value: string };
  "import.unreadable": { path: string; reason: string };
  "import.failed": { file: string; reason: string };
  "origin.foreign": Record<never, never>;
  "session.missing": Record<never, never>;
  "slow-down": { seconds: number };
  "login.wrong": Record<never, never>;
  "account.disabled": Record<never, never>;
  "code.wrong": Record<never, never>;
  "code.too-late": Record<never, never>;
  "link.dead": Record<never, never>;
  "password.wrong": Record<never, never>;
  "password.common": Record<never, never>;
  "password.personal": Record<never, never>;
  "second-step.required": Record<never, never>;
  "passkey.refused": Record<never, never>;
  "email.taken": { email: string };
  "editor.missing": { id: string };
  "editor.unknown": { email: string };
  "editor.usage": Record<never, never>;
  "editor.last-administrator": { name: string };
  "not-allowed": { action: string; status: string | null };
  "record.stale": { name: string; version: number };
  "item.missing": { id: string };
  "item.stale": { title: string; version: number };
  "item.not-publishable": { title: string };
  "item.public": { title: string };
  "item.not-public": { title: string };
  "item.not-scheduled": { title: string };
  "item.incomplete": { items: { id: string; title: string; faults: BlockingFault[] }[] };
  "schedule.past": Record<never, never>;
  "job.missing": Record<never, never>;
  "job.failed": { reason: string };
  "ping.key-refused": { keyFile: string };
  "ping.site-refused": { site: string };
  "ping.refused": { status: number };
  "ping.unanswered": Record<never, never>;
  "fetch.too-often": Record<never, never>;
  "page.unreachable": { host: string };
  "page.untitled": { host: string };
  "slug.taken": { slug: string };
  "revision.missing": { revision: number };
  "item.not-a-draft": { title: string };
  "item.not-in-review": { title: string };
  "item.placed": { title: string; date: string };
  "item.title-differs": { title: string };
  "preview.missing": Record<never, never>;
  "edition.missing": { id: string };
  "edition.published": { date: string };
  "edition.scheduled": { date: string };
  "edition.not-scheduled": { date: string };
  "edition.stale": { date: string; number: number; version: number };
  "reason.missing": Record<never, never>;
  "category.missing": { id: string };
  "category.name-taken": { name: string };
  "category.has-children": { name: string };
  "category.not-top": { name: string };
  "category.archived": { name: string };
  "category.last": { name: string };
  "category.order-stale": Record<never, never>;
  "alias.taken": { name: string; owner: string };
  "merge.same": Record<never, never>;
  "source.missing": { id: string };
  "source.name-taken": { name: string };
  "sponsor.missing": { id: string };
  "sponsor.name-taken": { name: string };
  "sponsor.overlap": { from: string; to: string | null; other: string };
  "tips.too-many": Record<never, never>;
  "tip.missing": Record<never, never>;
  "tip.handled": Record<never, never>;
  "logo.wrong-kind": { isSvg: boolean };
  "logo.too-large": { bytes: number; limit: number };
  "logo.too-many-pixels": { limit: number };
  "logo.broken": Record<never, never>;
}

/** What can go wrong for whoever runs the site: said in English, on the terminal. */
export interface OperatorProblemDetails {
  "backup.usage": Record<never, never>;
  "restore.usage": Record<never, never>;
  "backup.unwritable": { file: string; code: string };
  "backup.missing": { file: string };
  "backup.broken": { file: string };
  "backup.newer": { file: string };
  "backup.not-empty": Record<never, never>;
  "backup.differs": { table: string };
  "backup.other-secret": { file: string };
  "release.usage": Record<never, never>;
  "export.usage": Record<never, never>;
  "export.foreign-folder": { folder: string };
  "export.unwritable": { folder: string; code: string };
  "export.page-failed": { path: string; status: number };
  "settings.invalid": { faults: { name: string; value: string; rule: string }[] };
  "data-dir.unusable": { path: string; code: string };
  "data-dir.in-use": { path: string; purpose: string; pid: number };
  "data-dir.busy": { path: string; purpose: string; pid: number };
  "port.taken": { port: number; for: PortSettings };
  "port.refused": { port: number; host: string; code: string; for: PortSettings };
  "database.unreachable": { address: string; code: string };
  "database.login-refused": { address: string };
  "database.missing": { address: string; name: string };
  "database.too-old": { address: string; found: string; needed: number };
  "database.other-version": { folder: string; found: string; expected: string };
  "database.no-binaries": { platform: string };
  "database.no-account": Record<never, never>;
  "database.not-starting": { log: string; path: string };
  "migrations.unknown": { names: string[] };
  "migrations.changed": { names: string[] };
  "migrations.unfinished": { names: string[] };
  "migrations.failed": { name: string; reason: string };
  "client.failed": { output: string };
  "build.failed": { output: string };
  "system.failed": { code: string; path: string };
  "migrations.foreign-tables": { table: string };
}

type AnyProblemDetails = ProblemDetails & OperatorProblemDetails;
export type ProblemCode = keyof AnyProblemDetails;

/** A mistake or obstacle that a person can do something about; never a fault in the program. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = "Problem";
  readonly code: Code;
  readonly details: AnyProblemDetails[Code];

  constructor(code: Code, details: AnyProblemDetails[Code], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
