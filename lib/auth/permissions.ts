import { Problem } from "#lib/errors.ts";
import type { Actor } from "#lib/history/schema.ts";
import type { Status } from "#lib/items/schema.ts";
import type { Role } from "./schema.ts";

/** The state of an item that decides who may do what with it. */
export interface ItemState {
  status: Status;
  /** Whether the one who acts made it. */
  own: boolean;
}

/** In which states: `own` only one's own items, `any` those of everybody. Always: where no state matters. */
type Allowed = "always" | "never" | { own: readonly Status[] } | { any: readonly Status[] };
type Rule = Record<Role, Allowed>;

const unpublished = ["DRAFT", "REVIEW", "SCHEDULED"] as const;
const editable = [...unpublished, "PUBLISHED"] as const;
const everyState = [...editable, "WITHDRAWN"] as const;

const administrators: Rule = { ADMINISTRATOR: "always", EDITOR: "never", CONTRIBUTOR: "never" };
const editors: Rule = { ADMINISTRATOR: "always", EDITOR: "always", CONTRIBUTOR: "never" };
const everybody: Rule = { ADMINISTRATOR: "always", EDITOR: "always", CONTRIBUTOR: "always" };

/** Editors and administrators in these states; contributors never. */
const editorsIn = (...states: Status[]): Rule => ({
  ADMINISTRATOR: { any: states },
  EDITOR: { any: states },
  CONTRIBUTOR: "never",
});

/** The same, and contributors with what is their own, in fewer states. */
const contributorsToo = (states: readonly Status[], own: readonly Status[]): Rule => ({
  ...editorsIn(...states),
  CONTRIBUTOR: { own },
});

/**
 * Who may do what, and in which state of the item: role × action × state. The doors read the role's part,
 * commands the state's under lock, pages show a button by the same word, and a test tries every cell.
 */
const permissions = {
  "item.create": everybody,
  "item.read": contributorsToo(everyState, everyState),
  "item.save": contributorsToo(editable, ["DRAFT"]),
  /** What is saved while it is typed: never where readers would see it at once. */
  "item.autosave": contributorsToo(unpublished, ["DRAFT"]),
  "item.submit": contributorsToo(["DRAFT"], ["DRAFT"]),
  "item.return": contributorsToo(["REVIEW"], ["REVIEW"]),
  "item.publish": editorsIn(...unpublished),
  "item.schedule": editorsIn(...unpublished),
  "item.unschedule": editorsIn("SCHEDULED"),
  "item.correct": editorsIn("PUBLISHED"),
  "item.withdraw": editorsIn("PUBLISHED"),
  "item.restore": contributorsToo(editable, ["DRAFT"]),
  "item.preview": contributorsToo(editable, unpublished),
  "item.remove": contributorsToo(["DRAFT", "REVIEW"], ["DRAFT"]),
  "item.erase": { ADMINISTRATOR: { any: everyState }, EDITOR: "never", CONTRIBUTOR: "never" },
  "item.place": editorsIn(...editable),
  "item.move": editorsIn(...editable),
  "edition.create": editors,
  "edition.save": editors,
  "edition.publish": editors,
  "edition.schedule": editors,
  "edition.preview": editors,
  "edition.remove": editors,
  "category.save": editors,
  "source.save": editors,
  "sponsor.save": editors,
  "tip.handle": editors,
  "job.retry": editors,
  "history.read": editors,
  "settings.save": administrators,
  "people.manage": administrators,
  /** One's own: password, second step, passkeys, sessions. */
  "account.manage": everybody,
  /** Reads of the newsroom that answer while one works: quick find, presence, checks while typing. */
  "newsroom.read": everybody,
} satisfies Record<string, Rule>;

export type Action = keyof typeof permissions;

/**
 * Whether a role may do this with an item in this state. Without a state: whether it may in any state,
 * which is what a door asks before it reads the record.
 */
export function allows(role: Role, action: Action, item?: ItemState): boolean {
  const allowed: Allowed = permissions[action][role];
  if (typeof allowed === "string") return allowed === "always";
  if ("any" in allowed) return !item || allowed.any.includes(item.status);
  return !item || (item.own && allowed.own.includes(item.status));
}

/** Programs may do everything: what they do was decided by whoever runs them. @throws Problem `not-allowed` */
export function requireAllowed(actor: Actor, action: Action, item?: ItemState): void {
  if (actor.kind === "program" || allows(actor.role, action, item)) return;
  throw new Problem("not-allowed", { action, status: item?.status ?? null });
}
