import { z } from "zod";

/** Whether what an address names can be a record's id at all; the database refuses to look for anything else. */
export const isRecordId = (id: string) => z.uuid().safeParse(id).success;
