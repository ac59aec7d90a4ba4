import type { itemFormSv } from "./item-form-sv.ts";

const list = new Intl.ListFormat("en");

export const itemFormEn: typeof itemFormSv = {
  newTitle: "New item",
  editTitle: (title) => title || "Item without a title",
  untitled: "Untitled",
  state: {
    label: "Saved or not",
    empty: "Is saved as soon as you type",
    saved: (clock) => `Saved ${clock}`,
    typed: "About to save …",
    saving: "Saving …",
    unreachable: "NOT saved – no connection, trying again",
    loggedOut: "NOT saved – you are logged out.",
    logIn: "Log in in a new tab",
    loggedOutThen: "It is saved by itself then.",
    refused: "NOT saved –",
    both: "NOT saved – you have both changed the same thing. Choose below.",
    outdated: "NOT saved – the site has been updated. Reload the page; what you typed is kept.",
    kept: "The change is not published yet; it is kept in this browser",
    notKept: "The browser cannot keep the text either. Leave the page open.",
    saveNow: "Save now",
    saveKeys: "Ctrl+S saves, Ctrl+Enter goes to publishing.",
  },
  others: (names) => `${list.format(names)} also has the item open.`,
  taken: (by, fields) =>
    `${by ?? "A program"} has saved meanwhile. Taken from there: ${list.format(fields)}.`,
  takenElse: (by) => `${by ?? "A program"} has saved meanwhile.`,
  dismiss: "Close",
  fields: {
    title: "Title",
    lead: "Lead",
    body: "Text",
    editorNote: "Asylnytt’s comment",
    kind: "Kind",
    language: "Language",
    categoryId: "Category",
    alsoInIds: "Also in",
    sourceIds: "Sources",
    sourceDate: "The source’s date",
    archiveDate: "Archive date",
    links: "Links",
    slug: "Address",
  },
  guidance: {
    title: "Say what has happened, in a sentence without a full stop.",
    lead: "One or two sentences. Without a lead, lists show the beginning of the text.",
    body: "Quotations and summaries, no comments of our own.",
    press: "We quote at most 600 characters from the press.",
    editorNote: "The only place for our own words. Shown apart from the text.",
    alsoInIds: "When the item belongs in more places.",
    sourceDate: "When the source released it, not when we write about it.",
    slug: "Made from the title.",
    slugPublic: "When it is changed, the old address leads to the new one.",
  },
  characters: (count) => (count === 1 ? "1 character" : `${count} characters`),
  charactersOf: (count, most) => `${count} of ${most} characters`,
  kinds: {
    INFORMATION: "Information",
    PRESS: "Press clipping",
    CASE_NOTE: "Case note",
    EDITORIAL: "Editorial",
  },
  noCategory: "Choose a category",
  addCategory: "Add a category",
  removeCategory: (name) => `Remove the category ${name}`,
  sources: {
    find: "Find a source by name or abbreviation",
    add: (name) => `Add ${name}`,
    suggested: "Suggested by the link:",
    none: "No source has that name.",
    create: (name) => `Create the source “${name}”`,
    createAs: "Create the source as",
    createNow: (name) => `Create “${name}”`,
    count: (count) => (count === 1 ? "1 source found" : `${count} sources found`),
    remove: (name) => `Remove the source ${name}`,
    earlier: (name) => `Move ${name} forward`,
    types: {
      INSTITUTION: "Institution",
      COURT: "Court",
      AUTHORITY: "Authority",
      ORGANISATION: "Organisation",
      MEDIUM: "News outlet",
    },
  },
  language: {
    guessed: "Guessed from the text.",
    looksLike: (language) => `The text looks like ${language}.`,
    change: (language) => `Change to ${language}`,
    ofLink: "As the item",
  },
  links: {
    paste: "Paste an address",
    pasteGuidance: "Type and label are guessed from the address.",
    add: "Add",
    withoutAddress: "Add without an address",
    notAnAddress: "That is no web address.",
    label: "Label",
    url: "Address",
    urlUnknown: "Unknown",
    mediaType: "Type",
    language: "Language",
    check: "Open in a new tab",
    fetchTitle: "Fetch title",
    fetching: "Fetching …",
    earlier: (label) => `Move ${label || "the link"} up`,
    later: (label) => `Move ${label || "the link"} down`,
    remove: (label) => `Remove ${label || "the link"}`,
    drag: "Drag to move",
    nameless: "Link without a label",
    mediaTypes: { WEB: "Web page", PDF: "PDF", AUDIO: "Audio", VIDEO: "Video", OTHER: "Other file" },
  },
  labelGuess: ({ what, name }) => {
    switch (what) {
      case "article":
        return `Article in ${name}`;
      case "press":
        return `Press release by ${name}`;
      case "ruling":
        return `Ruling by ${name}`;
      case "video":
        return `Video by ${name}`;
      case "audio":
        return `Audio by ${name}`;
      case "page":
        return `More at ${name}`;
      case "document":
        return name;
    }
  },
  checks: {
    sameAddress: "The same link is already in:",
    similarTitles: "Similar titles:",
  },
  offer: {
    title: "There is text here in the browser that was not saved.",
    typedAt: (time) => `Typed ${time}.`,
    restore: "Bring it back",
    discard: "Throw it away",
  },
  conflict: {
    title: (by) => `${by ?? "A program"} has saved the same item while you were typing`,
    explanation:
      "Nothing is written over. Here is what you have both changed: underlined is with you but not there, struck out the other way round. Choose for each field.",
    mine: "Keep mine",
    theirs: "Take theirs",
    byHand: "Edit by hand",
    byHandGuidance: "What stands in the field below holds.",
    formatting: "The words are the same; only the form differs.",
    empty: "(empty)",
    done: "Save the merged text",
    left: (count) => (count === 1 ? "One field left to choose." : `${count} fields left to choose.`),
  },
  change: {
    title: "Published item",
    publish: "Publish the change",
    publishGuidance: "For typos and the like; readers are not told.",
    withCorrection: "Publish with a correction …",
    note: "Correction",
    noteGuidance: "What was wrong, and what does it say now? Shown beneath the item with today’s date.",
    publishWithCorrection: "Publish with the correction",
    discard: "Throw the change away",
    done: "The change is published. Readers see it now.",
  },
  toPublishing: "To publishing",
  publishing: "Publishing",
  readOnly: {
    REVIEW: "The item is waiting for review and cannot be changed by you right now.",
    WITHDRAWN: "The item is withdrawn and cannot be changed.",
    other: "You can read the item but not change it.",
    erased: "The text is erased for good.",
  },
};
