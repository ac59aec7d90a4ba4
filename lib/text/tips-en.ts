import type { tipsSv } from "./tips-sv.ts";

export const tipsEn: typeof tipsSv = {
  title: "Tell the editors",
  link: "Send a tip",
  intro: "Have you seen a judgment, a report or an article that belongs in Asylnytt, or found a mistake?",
  before: {
    heading: "Before you write",
    kept: "We keep what you write here and the day it came, nothing else: not your IP address, nothing about your browser, not the time.",
    erased: (days: number) =>
      `Only the editors read the tip, and it is erased ${days} days after we have dealt with it. If it becomes an item, the item is not erased. How to reach you is never put into it.`,
    unsafe:
      "This is not a secure channel for people in danger. Whoever can watch your computer, phone or connection can see that you were here. Write nothing that could harm you or others in the wrong hands.",
    cases:
      "Do not send details of anyone’s grounds for asylum, health or whereabouts. We cannot advise on individual cases.",
  },
  text: "Your tip",
  textGuidance:
    "Say why it matters if you can. If it is about a mistake: which item, and what it should have said.",
  linkField: "Link to the original",
  linkGuidance: "Such as the address of the judgment or the article.",
  contact: "How we can reach you",
  contactGuidance: "E-mail, phone or something else. Leave it empty to stay anonymous.",
  optional: "optional",
  trap: "Leave this field empty. It is there to recognise automatic spam.",
  send: "Send the tip",
  faultTitle: "Not sent",
  faults: {
    input: "The tip has not been sent yet. What you wrote is still here; see beside the fields.",
    textMissing: "Write what you want to tell us.",
    textTooLong: (most: number) => `The tip is too long. There is room for ${most} characters.`,
    link: "That is not a web address. Write it as it stands in the browser, or leave the field empty.",
    contact: "That is too long. Write only what is needed to reach you.",
    trap: "A field that should be empty was filled in, perhaps by the browser. It is empty now: send once more.",
    quick:
      "That was so quick that we cannot tell it from spam. What you wrote is still here: send once more.",
    old: "The page had been open for long. What you wrote is still here: send once more.",
    foreign:
      "It did not come from the form on this page, so we did not take it. Go back in your browser if you had written something, or write here.",
    tooLarge:
      "That was more than we can take at once. Go back in your browser, shorten the text and send it again.",
    tooMany:
      "Many tips have come in a short time. What you wrote is still here: wait a while and send again.",
    failed:
      "Something went wrong on our side, and the tip was not received. What you wrote is still here: send again in a while.",
    nothingWorks:
      "Something went wrong on our side, and the tip was not received. Go back in your browser: what you wrote is still there. Try again in a while.",
  },
  sent: {
    title: "Thank you for the tip",
    intro: (days: number) =>
      `The editors will read it. It is erased ${days} days after we have dealt with it.`,
    next: "To the current edition",
    another: "Write another tip",
  },
};
