import { type FileHandle, open } from "node:fs/promises";
import { subHours } from "date-fns/subHours";
import { removalsMark } from "#lib/removals/published.ts";
import { type DumpFile, listDumpFiles, removeDumpFiles } from "./dump-files.ts";
import type { DumpFormat } from "./formats.ts";
import { makeDumps } from "./make-dumps.ts";

/** They are made each night. Where an instance has no job worker, they are made by who asks for older ones. */
const hoursGood = 25;

/**
 * Opens the file with all items as they were last night or later, and nothing that has been removed since. It is made
 * where there is none.
 */
export async function openDump(format: DumpFormat): Promise<DumpFile & { opened: FileHandle }> {
  for (;;) {
    const file = await findCurrent(format);
    try {
      return { ...file, opened: await open(file.path) };
    } catch (error) {
      // Others have come in its place meanwhile.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

async function findCurrent(format: DumpFormat): Promise<DumpFile> {
  const [mark, files] = await Promise.all([removalsMark(), listDumpFiles()]);
  const oldest = subHours(new Date(), hoursGood);
  const good = files.find((file) => file.format === format && file.mark === mark && file.madeAt > oldest);
  if (good) return good;
  const made = (await makeDumps()).files.find((file) => file.format === format);
  // What was being made already may have begun before the removal.
  if (made?.mark === mark) return made;
  return findCurrent(format);
}

/** Takes away the files that hold what has been removed since. */
export async function sweepDumps(): Promise<void> {
  const [mark, files] = await Promise.all([removalsMark(), listDumpFiles()]);
  await removeDumpFiles(files.filter((file) => file.mark !== mark));
}
