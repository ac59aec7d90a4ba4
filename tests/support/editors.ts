import type { Editor, Role } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";

const made = (number: number, name: string, role: Role): Editor => ({
  kind: "editor",
  id: `0197a000-0000-7000-8000-00000000000${number}`,
  name,
  email: `${name.split(" ")[0]?.toLowerCase()}@example.org`,
  role,
});

/** One of each role, as if they were logged in. They are in every test file's database. */
export const anna = made(1, "Anna Administratör", "ADMINISTRATOR");
export const erik = made(2, "Erik Redaktör", "EDITOR");
export const mira = made(3, "Mira Medarbetare", "CONTRIBUTOR");

/** Puts them into an empty database. */
export async function insertEditors(): Promise<void> {
  const data = [anna, erik, mira].map(({ kind: _, ...columns }) => columns);
  await db().editor.createMany({ data });
}
