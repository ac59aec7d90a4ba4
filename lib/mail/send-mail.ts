import { createTransport } from "nodemailer";
import { readSettings } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { text } from "#lib/text/catalogue.ts";
import { mailAddress } from "./mail-address.ts";

export interface Mail {
  to: string;
  subject: string;
  /** Plain text; lines are broken by whoever reads it. */
  body: string;
}

/** Whether this site sends mail at all: `SMTP_URL` and `MAIL_FROM` are set. */
export const sendsMail = () => readSettings().SMTP_URL !== undefined;

/**
 * Sends one mail to one address. No part of a header is ever parsed out of what somebody wrote: the
 * address is checked here and handed over as it is, with an envelope of its own.
 * @returns whether the mail server took it; why not stands in the log
 */
export async function sendMail({ to, subject, body }: Mail): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM } = readSettings();
  const from = mailAddress(MAIL_FROM ?? "");
  const recipient = mailAddress(to);
  if (!SMTP_URL || !from || !recipient) return false;
  const transport = openTransport(SMTP_URL);
  try {
    await transport.sendMail({
      from: { name: text.siteName, address: from },
      to: { name: "", address: recipient },
      envelope: { from, to: [recipient] },
      subject: subject.replace(/\s+/g, " "),
      text: body,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return true;
  } catch (error) {
    log.error({ err: error }, "a mail could not be sent");
    return false;
  } finally {
    transport.close();
  }
}

/** Connects to the mail server and logs in, and sends nothing. @throws what keeps it from that, in the library's words */
export async function checkMailServer(address: string): Promise<void> {
  const transport = openTransport(address);
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

const openTransport = (url: string) =>
  createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/** In milliseconds: an editor waits for the answer. */
const patience = 10_000;
