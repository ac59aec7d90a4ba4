import categories from "#prisma/reference/categories.json" with { type: "json" };
import sources from "#prisma/reference/sources.json" with { type: "json" };
import { directorySchema } from "./schema.ts";

/** The categories and sources that the project ships, for reading a page without a database. */
export const referenceDirectory = directorySchema.parse({ categories, sources });
