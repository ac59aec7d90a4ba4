import { z } from "zod";
import type { Status } from "#lib/items/schema.ts";

export const findSchema = z.strictObject({ text: z.string().trim().min(1).max(200) });
export type FindInput = z.infer<typeof findSchema>;

/** Something of the newsroom's that has a page of its own. */
export type Found =
  | { type: "item"; id: string; name: string; status: Status }
  | { type: "edition"; id: string; date: string; number: number; published: boolean }
  | { type: "category" | "source" | "sponsor"; id: string; name: string };
