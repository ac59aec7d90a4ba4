import type { categoriesSv } from "./categories-sv.ts";

export const categoriesEn: typeof categoriesSv = {
  title: "Categories",
  introduction:
    "In this order the categories stand on the site and in new editions. Published editions keep names and order as they were.",
  none: "There are no categories yet.",
  count: (count: number) => (count === 1 ? "1 item" : `${count} items`),
  archived: "archived",
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  moved: (name: string, place: number, of: number) => `${name} is now number ${place} of ${of}.`,
  create: {
    title: "Add a category",
    part: "Add a sub-category",
    submit: "Add the category",
    submitPart: "Add the sub-category",
  },
  public: "Show on the site",
  all: "All categories",
  parts: "Sub-categories",
  noParts: "No sub-categories.",
  form: {
    title: "Name and place",
    name: "Name",
    nameGuidance: "The old name goes on being understood. Published editions keep it.",
    slug: "Address",
    slugGuidance: "When the address changes, the old one leads here.",
    parent: "Part of",
    noParent: "None: a category of its own",
    hasParts: "The category has sub-categories, so it cannot become one itself.",
    aliases: "Old headings",
    aliasesGuidance: "One on each line. Imported pages with such a heading go into this category.",
    submit: "Save the category",
    done: "The category is saved.",
  },
  merge: {
    title: "Merge",
    open: "Merge into another category",
    introduction: (name: string) =>
      `All items in “${name}” move, its address leads to the other category, and its name becomes an old heading there. This cannot be undone.`,
    into: "Merge into",
    choose: "Choose a category",
    submit: (name: string) => `Merge and remove “${name}”`,
  },
  archive: {
    title: "Archive",
    open: "Close the category to new items",
    introduction: "The category takes no new items. Its page and everything on it stay.",
    submit: "Archive the category",
    isArchived: "The category is archived and takes no new items.",
    reopen: "Open the category again",
  },
};
