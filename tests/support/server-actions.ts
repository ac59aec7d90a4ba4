import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Action } from "#lib/auth/permissions.ts";
import { root } from "#server/stale.ts";

/** A server action as the running build has it. */
export interface ServerAction {
  id: string;
  name: string;
  /** Null for those that ask for no session, such as logging in. */
  permission: Action | null;
  /** The address of a page that has it. */
  page: string;
}

interface Manifest {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
}

/** Every server action of the build that is being served, and the permission that its door asks for. */
export function readServerActions(): ServerAction[] {
  const manifest: Manifest = JSON.parse(
    readFileSync(path.join(servedBuild(), "server/server-reference-manifest.json"), "utf8"),
  );
  return Object.entries(manifest.node).map(([id, { exportedName: name, filename, workers }]) => {
    const source = readFileSync(path.join(root, filename), "utf8");
    const [, door, permission] =
      new RegExp(`export const ${name} = (\\w+)\\(\\s*(?:"([^"]+)")?`).exec(source) ?? [];
    if (!door) throw new Error(`${name} in ${filename} is not made by a door`);
    const page = Object.keys(workers)[0] ?? "";
    return { id, name, permission: (permission as Action | undefined) ?? null, page: addressOf(page) };
  });
}

/** The build that was taken into use last. */
function servedBuild(): string {
  const builds = path.join(root, ".build");
  const marks = readdirSync(builds)
    .flatMap((build) => readdirSync(path.join(builds, build)).map((name) => path.join(builds, build, name)))
    .filter((file) => path.basename(file).startsWith("served-by-"))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!marks[0]) throw new Error("no build is being served");
  return path.dirname(marks[0]);
}

/** `app/admin/items/[id]/page` → `/admin/items/x`. */
const addressOf = (page: string) =>
  page
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace(/\/\([^)]+\)/g, "")
    .replace(/\[[^\]]+\]/g, "x");

export interface Answer {
  status: number;
  /** What stood in the way, as the door says it; null when nothing did. */
  code: string | null;
}

/** Calls an action as a browser's script would, directly as an HTTP request. */
export async function callAction(...call: Parameters<typeof sendAction>): Promise<Answer> {
  const { status, text } = await sendAction(...call);
  return { status, code: /"problem":\{"code":"([^"]+)"/.exec(text)?.[1] ?? null };
}

/** The same. @returns all that was answered */
export async function sendAction(
  url: string,
  { id, page }: ServerAction,
  input: unknown,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}${page}`, {
    method: "POST",
    headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8", ...headers },
    body: JSON.stringify([input], asReact),
    redirect: "manual",
  });
  return { status: response.status, text: await response.text() };
}

/** A text that begins with React's own sign for something else has it twice. */
const asReact = (_: string, value: unknown) =>
  typeof value === "string" && value.startsWith("$") ? `$${value}` : value;
