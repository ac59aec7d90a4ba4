import { type Mail, sendMail, sendsMail } from "./send-mail.ts";

/** A link to hand over, and whether it went out by mail: `none` where the site sends none. */
export interface DeliveredLink {
  url: string;
  to: string;
  mail: "sent" | "failed" | "none";
}

/** Mails a link where the site sends mail. Whoever made it sees it all the same: a mail may not arrive. */
export async function deliverLink(url: string, mail: Mail): Promise<DeliveredLink> {
  if (!sendsMail()) return { url, to: mail.to, mail: "none" };
  return { url, to: mail.to, mail: (await sendMail(mail)) ? "sent" : "failed" };
}
