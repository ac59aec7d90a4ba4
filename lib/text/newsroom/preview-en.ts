import type { previewSv } from "./preview-sv.ts";

export const previewEn: typeof previewSv = {
  title: "Preview",
  edition: "edition",
  banner: {
    item: "This is how readers will see the item. It may still be changed.",
    edition:
      "This is how readers will see the edition. It may still be changed, and links to items that are not published lead nowhere yet.",
  },
  until: (time) => `The address works until ${time}.`,
  panel: "Preview",
  open: "Show as a reader sees it",
  opening: "Opening …",
  copy: "Copy link",
  copyGuidance: (days) =>
    `Whoever gets the link can read it without an account, for ${days} days. Send it only to those who are to see the text.`,
  copied: (time) => `The link is copied. It works until ${time}.`,
  copyByHand: (time) => `Copy the address here. It works until ${time}.`,
  address: "Address to send",
  links: "Links that work",
  link: (who, made, until) => `${who}, made ${made}, works until ${until}`,
  somebody: "Somebody",
  revoke: "Remove the link",
  revoked: "The link is removed and leads nowhere.",
};
