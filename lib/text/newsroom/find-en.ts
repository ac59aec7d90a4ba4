import { plural } from "../plural.ts";
import type { findSv } from "./find-sv.ts";

const hits = plural("result", "results");

export const findEn: typeof findSv = {
  open: "Find",
  openTitle: "Find anything (Ctrl+K)",
  title: "Find anything",
  guidance: "Items, editions, categories, sources, sponsors and the newsroom’s pages",
  close: "Close",
  groups: {
    page: "Go to",
    item: "Items",
    edition: "Editions",
    source: "Sources",
    category: "Categories",
    sponsor: "Sponsors",
  },
  writeItem: "Write a new item",
  makeEdition: "New edition",
  account: "Your account",
  untitled: "(without a title)",
  unpublished: "being made",
  none: (typed) => `Nothing has “${typed}” in its name, title or lead.`,
  count: (count) => `${count} ${hits(count)}`,
  failed: "The search did not get through. Change the word or try again in a while.",
  shortcuts: {
    open: "Shortcuts",
    title: "Keyboard shortcuts",
    or: "or",
    thenKey: "then",
    everywhere: "Everywhere",
    goTo: "Go to",
    writing: "While you write an item",
    arranging: "While you arrange an edition",
    find: "Find anything",
    list: "Show this list",
    newItem: "Write a new item",
    search: "Go to the list’s search field",
    save: "Save now",
    publish: "Go to publishing",
    link: "Link the selected text",
    move: "Move the item one step",
    moveFar: "Move the item first or last",
    takeBack: "Undo the last move",
    single: "Use shortcuts of a single key",
    singleGuidance:
      "Switch them off if you dictate text or hit keys by accident. The choice is kept in this browser. Ctrl+K works all the same.",
    keys: { up: "Up", down: "Down", home: "Home", end: "End", enter: "Enter", shift: "Shift" },
  },
};
