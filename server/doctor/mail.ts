import { checkMailServer } from "#lib/mail/send-mail.ts";
import { type Finding, fault, ok } from "./finding.ts";

/** Asks the mail server whether it would take mail, and sends none. */
export async function checkMail(address: string): Promise<Finding> {
  try {
    await checkMailServer(address);
    return ok("mail", `${new URL(address).host} takes mail`);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const why = code === "EAUTH" ? "it refuses the user name or password" : message;
    return fault(
      "mail",
      `${new URL(address).host}: ${why}. Mend SMTP_URL, or unset it: links are shown to copy then.`,
    );
  }
}
