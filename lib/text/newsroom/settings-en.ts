import type { settingsSv } from "./settings-sv.ts";

export const settingsEn: typeof settingsSv = {
  title: "Settings",
  introduction:
    "What is said here is shown on every page. An empty field leaves it to the words that come along.",
  site: {
    title: "The site",
    siteName: "Name",
    siteNameGuidance: (name: string) => `Empty: ${name}.`,
    tagline: "Subtitle",
    contactEmail: "E-mail for contact",
    contactEmailGuidance: "Shown at the foot of every page.",
    submit: "Save what the site says",
    done: "It is saved and shown on the site.",
  },
  colophon: {
    title: "Colophon",
    monitoring: "Monitoring",
    compilation: "Compilation",
    names: "One name on each line.",
    responsiblePublisher: "Responsible publisher",
    submit: "Save the colophon",
    done: "The colophon is saved.",
  },
  about: {
    title: "The about page",
    label: "Text of the about page",
    guidance:
      "Takes the place of the text that comes along about selection and method. Empty: that text is shown.",
    submit: "Save the about page's text",
    done: "The text is saved.",
  },
  sample: {
    title: "Sample data",
    left: (items: string, editions: string) =>
      `There are ${items} and ${editions} that are examples. They can be removed when you begin in earnest.`,
    items: (count: number) => (count === 1 ? "1 item" : `${count} items`),
    editions: (count: number) => (count === 1 ? "1 edition" : `${count} editions`),
    open: "Remove the sample data",
    introduction:
      "The examples' items, editions, sources, sub-categories and sponsor are removed from the site. What you have built on yourselves stays. This cannot be undone.",
    confirmation: (word: string) => `Write ${word} to confirm`,
    submit: "Remove the sample data",
    done: (removed: string, kept: string) =>
      `Removed: ${removed}. Kept because you have built on it: ${kept}.`,
  },
};
