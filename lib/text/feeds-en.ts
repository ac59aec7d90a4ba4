import type { feedsSv } from "./feeds-sv.ts";

export const feedsEn: typeof feedsSv = {
  list: "Subscribe",
  description: (name) => `Items on asylum and migration: ${name}.`,
  edition: (day, number) => (number > 1 ? `${day}, edition ${number}` : day),
  introduction: (name) =>
    `With a feed, new items from ${name} come to you, in a program or an app of your own choice. No e-mail address is needed, and nobody sees what you read.`,
  howHeading: "How to do it",
  steps: [
    "Get a feed reader, such as NetNewsWire, Thunderbird, Feeder or Feedly. Most are free.",
    "Copy the address of a feed below.",
    "Paste it into the reader where it says Add feed or Subscribe. New items then turn up by themselves.",
  ],
  everything: "All items",
  categories: "A topic",
  kinds: "A kind of items",
  sources: "A source",
  homepages: "The sources' own websites",
  more: "More to follow",
  moreText: "Every edition, every case and law and every search has a feed, too. It stands on that page.",
  opml: "All feeds in one file (OPML)",
  opmlText: "Many feed readers can take in the file, and you have all feeds at once.",
  opmlTitle: (name) => `Feeds of ${name}`,
  follow: "Follow as RSS",
  followAtom: "Atom",
  whichFormat: "RSS and Atom have the same items. Choose RSS if you are not sure.",
  inBrowser:
    "This is a feed. Copy its address into a feed reader, and new items come as soon as they are published.",
};
