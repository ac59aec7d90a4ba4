import type { AboutTexts } from "./about-sv.ts";

export const aboutEn: AboutTexts = {
  about: {
    title: "About Asylnytt",
    intro:
      "Asylnytt gathers news about asylum and migration from authorities, courts, organisations and the press. Every item names its source and links to it.",
    sections: [
      {
        heading: "What we choose",
        paragraphs: [
          "The editors follow the sources listed on this page. They pick what affects people seeking protection or their rights: new rules, judgments, statistics, reports and events.",
          "Items are arranged by topic. Within a topic, information from authorities and organisations is kept apart from press clippings, and notes on case law stand on their own.",
        ],
      },
      {
        heading: "Quotations and summaries",
        paragraphs: [
          "Items quote and summarise. The editors add no comments of their own and take no stand on what they report.",
          "When readers need something that is not in the source, it stands in a note from the editors, clearly set apart from the item.",
          "Items are in Swedish, but one that is based on an English source may be in English. The language is then stated.",
        ],
      },
      {
        heading: "Editions",
        paragraphs: [
          "Items come out in dated editions. These are irregular, sometimes close together and sometimes far apart. If a period has not been covered, the edition says so.",
          "Single items may appear between editions. They stand under Latest on the front page.",
        ],
      },
      {
        heading: "Two dates",
        paragraphs: [
          "The date of the source is the day on which the source made its information known. The date of publication is the day on which the item came out in Asylnytt. There may be several days between them.",
        ],
      },
      {
        heading: "Corrections",
        paragraphs: [
          "If something is factually wrong, the item is corrected. What was wrong, and when it was put right, is stated below it. Mere misprints are corrected without a remark.",
          "A published item keeps its address. If it is withdrawn, the address says so.",
        ],
      },
      {
        heading: "How links are marked",
        paragraphs: [
          "Each link is followed by what it leads to: another website, a PDF, sound or video. If the content is in another language than English, the language is stated too.",
          "Sometimes the address is not known, for instance when the source was printed. Then the name of the document is given, and that there is no address.",
        ],
      },
    ],
  },
  independence: {
    title: "Independence and sponsoring",
    intro: "Asylnytt is a non-profit project. Its content is decided by the editors and by nobody else.",
    sections: [
      {
        heading: "What sponsoring is",
        paragraphs: [
          "Sponsoring concerns subscription fees.",
          "The sponsor is named on the front page and in every edition. Old editions keep the name of the sponsor they had when they came out.",
        ],
      },
      {
        heading: "What sponsoring is not",
        paragraphs: [
          "A sponsor has no influence over what is included, how it is written or where it is placed. Nobody can pay for an item.",
          "Links to sponsors are marked, so that search engines do not count them as recommendations.",
        ],
      },
    ],
  },
  tips: {
    title: "Tips",
    intro: "Tips are welcome: about a judgment, a report, an article or a mistake in Asylnytt.",
    sections: [
      {
        heading: "What helps us most",
        paragraphs: [
          "A link to the original. Feel free to add a sentence on why it matters.",
          "If the tip is about a mistake, tell us which item it is and what it should have said.",
        ],
      },
      {
        heading: "Mind other people's safety",
        paragraphs: [
          "Do not send information about a person's grounds for asylum, health or whereabouts. Asylnytt cannot give advice in individual cases.",
        ],
      },
    ],
  },
  reuse: {
    title: "Using the content",
    intro: "You are welcome to link to items, topics and editions. Their addresses are meant to last.",
    sections: [
      {
        heading: "Quotations",
        paragraphs: [
          "You may quote short passages from Asylnytt. Name both Asylnytt and the source of the item, and link to both.",
          "Texts, reports and articles to which the items link belong to their authors. Read and quote them at the source.",
        ],
      },
    ],
  },
  follow: {
    title: "Follow by RSS",
    intro:
      "RSS brings you new items without your giving an e-mail address and without anybody seeing what you read.",
    sections: [
      {
        heading: "How to do it",
        paragraphs: [
          "You need an RSS reader: a program or an app that fetches news from the websites you choose. Many are free.",
          "Enter the address of Asylnytt in the reader. It finds the feed by itself. There is also a link to the feed at the bottom of every page.",
        ],
      },
    ],
  },
  privacy: {
    title: "Privacy",
    intro:
      "You can read Asylnytt without leaving a trace with us. We do not know who you are, and we do not try to find out.",
    sections: [
      {
        heading: "No cookies, no tracking",
        paragraphs: [
          "Readers' pages set no cookies and work entirely without scripts. There is no measuring of visits, no advertising and no buttons from social media.",
          "The pages fetch nothing from other websites: no fonts, no images, no embedded videos. No outsider learns that you are here.",
          "Editors who log in get a cookie that logging in requires.",
        ],
      },
      {
        heading: "What is logged",
        paragraphs: [
          "Your IP address and details of your browser are not stored.",
          "So that faults can be found, the server notes what went wrong and when. It does not note who was reading.",
        ],
      },
      {
        heading: "Tips to the editors",
        paragraphs: [
          "Of whoever sends a tip we keep only what they write in the form, and the day it came. How long it is kept stands beside the form.",
        ],
      },
      {
        heading: "Links to other websites",
        paragraphs: [
          "Items link to sources outside Asylnytt. When you follow such a link, the rules of that website apply, and it may set cookies. We do not tell it where you came from.",
        ],
      },
      {
        heading: "People mentioned in items",
        paragraphs: [
          "Asylnytt reports what others have already made public. Names of individuals are included only when they are needed to understand the matter.",
          "Anyone mentioned in an item may ask for a mistake to be corrected or for the item to be reconsidered. Items about people who must not be found can be erased altogether.",
        ],
      },
      {
        heading: "Your rights and how to reach us",
        paragraphs: [
          "You have the right to know whether we hold information about you, to have it corrected and, in certain cases, to have it erased. Turn to the editors. Who they are, and who is the responsible publisher, is stated on the page About Asylnytt.",
          "If you believe that your information has been handled wrongly, you may complain to the Swedish Authority for Privacy Protection.",
        ],
      },
    ],
  },
};
