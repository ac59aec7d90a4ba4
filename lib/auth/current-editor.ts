import { redirect } from "next/navigation";
import type { Action } from "./permissions.ts";
import { allows } from "./permissions.ts";
import type { Editor } from "./schema.ts";

/** Whose session the request's cookie names, or null. */
export async function sessionEditor(): Promise<Editor | null> {
  return null;
}

/** For pages: whoever is logged in; others are sent to log in, and those who may not do `action` to the desk. */
export async function requireEditor(action: Action = "newsroom.read"): Promise<Editor> {
  const editor = await sessionEditor();
  if (!editor) redirect("/admin/login");
  if (!allows(editor.role, action)) redirect("/admin");
  return editor;
}
