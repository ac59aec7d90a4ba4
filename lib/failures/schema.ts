import { z } from "zod";

/** What runs by itself. */
export const jobNames = [
  "publish-item",
  "publish-edition",
  "tell-search-engines",
  "erase-tips",
  "clean-up",
  "make-dumps",
  "make-backup",
] as const;
const jobNameSchema = z.enum(jobNames);
export type JobName = z.infer<typeof jobNameSchema>;

/** One thing to do: a job, and the record and time that it is for, where it is for one. */
export const taskSchema = z.strictObject({
  job: jobNameSchema,
  about: z
    .strictObject({ type: z.enum(["item", "edition"]), id: z.uuid(), publishAt: z.coerce.date() })
    .nullable(),
});
export type Task = z.output<typeof taskSchema>;

/** The same for the same thing, whoever asks for it. */
export const keyOf = ({ job, about }: Task): string =>
  about ? `${job} ${about.id} ${about.publishAt.toISOString()}` : job;

/** A row of what failed, read back. */
export const failureSchema = z.object({
  key: z.string(),
  job: jobNameSchema,
  recordType: z.enum(["item", "edition"]).nullable(),
  recordId: z.string().nullable(),
  dueAt: z.date().nullable(),
  problem: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }),
  failedAt: z.date(),
});
export type FailureRow = z.infer<typeof failureSchema>;

export const failureKeySchema = z.strictObject({ key: z.string().max(200) });
export type FailureKey = z.infer<typeof failureKeySchema>;
