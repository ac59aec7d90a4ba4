import { z } from "zod";

export const roles = ["ADMINISTRATOR", "EDITOR", "CONTRIBUTOR"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/**
 * Somebody who is logged in; the proof that reads of what is not public ask for. Made from a session
 * in `current-editor.ts`, never from what a request says of itself.
 */
export interface Editor {
  kind: "editor";
  id: string;
  name: string;
  email: string;
  role: Role;
}
