import type { Catalogue } from "./catalogue.ts";

const items = (count: number) => (count === 1 ? "1 item" : `${count} items`);
const editions = (count: number) => (count === 1 ? "1 edition" : `${count} editions`);

export const importEn: Catalogue["imports"] = {
  usage: `Usage: npm run import -- PATH … [options]

Reads pages of Asylnytt: text (.txt) and saved web pages (.html, .htm).
Of a folder, everything in it is read.

  --edition YYYY-MM-DD  the edition's date, for pages that state none
  --category CATEGORY   the category of all items, as in the category's address
  --address /PATH       where the pages stood on the old site; readers are led on from there
  --publish             publish what is read; it becomes drafts otherwise
  --dry-run             read and tell, but write nothing
  --json                print what was read as one JSON object
  --help                show this text`,
  columns: {
    file: "File",
    items: "Items",
    created: "New",
    changed: "Changed",
    unchanged: "Unchanged",
    published: "Published",
    notUnderstood: "Lines not understood",
  },
  total: (files) => (files === 1 ? "1 file" : `All ${files} files`),
  failed: (files) =>
    files === 1 ? "1 file could not be imported." : `${files} files could not be imported.`,
  dryRun: "Nothing was written.",
  notUnderstood: "Lines that could not be understood, with file and line number:",
  skipped: "Left out, for they are neither text nor web pages:",
  progress: (done, all) => `${done} of ${all} files`,
  removed: (removedItems, removedEditions) =>
    `The sample is removed: ${items(removedItems)} and ${editions(removedEditions)}.`,
  kept: (keptItems, keptEditions) =>
    `${items(keptItems)} and ${editions(keptEditions)} stay, for others have built on them.`,
  nothingToRemove: "There is no sample here to remove.",
};
