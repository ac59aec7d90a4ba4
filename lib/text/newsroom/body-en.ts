import type { bodySv } from "./body-sv.ts";

export const bodyEn: typeof bodySv = {
  toolbar: "Tools for the text",
  tools: {
    heading2: "Heading H2",
    heading3: "Sub-heading H3",
    bold: "Bold",
    italic: "Italic",
    link: "Link",
    bulletList: "Bulleted list",
    orderedList: "Numbered list",
    quotation: "Quotation",
    undo: "Undo",
    redo: "Redo",
  },
  boldLetter: "B",
  italicLetter: "I",
  shiftKey: "Shift",
  linkAddress: "Address of the link",
  makeLink: "Make it a link",
  changeLink: "Change the link",
  removeLink: "Remove the link",
  linkFault: "Write a web address, such as https://www.migrationsverket.se, or an e-mail address.",
  quotedWho: "Who is quoted?",
};
