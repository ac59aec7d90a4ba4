import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { mailResetLink } from "#lib/auth/forgotten.ts";
import { db } from "#lib/db.ts";
import { deliverLink } from "#lib/mail/deliver-link.ts";
import { anna, erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { startSmtpSink, textOf } from "#tests/support/smtp-sink.ts";

async function sink(answer?: string) {
  const server = await startSmtpSink(answer);
  onTestFinished(() => void server.stop());
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "redaktion@example.org" });
  return server;
}

beforeEach(emptyTables);
afterEach(() => {
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});

const mail = { subject: "Inbjudan", body: "Välkommen, åäö:\n\nhttps://example.org/x" };

test("an invited person gets one plain mail, at their address alone", async () => {
  const { mails } = await sink();
  expect(await deliverLink("https://example.org/x", { to: "eva@example.org", ...mail })).toMatchObject({
    mail: "sent",
  });
  const [got] = mails;
  expect(mails).toHaveLength(1);
  expect(got).toMatchObject({ from: "redaktion@example.org", to: ["eva@example.org"] });
  expect(got?.source).toMatch(/^From: Asylnytt <redaktion@example\.org>$/m);
  expect(got && textOf(got)).toContain("Välkommen, åäö");
});

test.each([
  "eva@example.org, mallory@example.net",
  "eva@example.org\r\nBcc: mallory@example.net",
  '"eva@example.net"@example.org',
  "Eva <eva@example.org>",
  "eva@example.org>",
  "eva@exa mple.org",
  "eva@example.org\u0000",
  "(x)eva@example.org",
  "g: eva@example.org, mallory@example.net;",
  "@example.org",
  "eva@",
])("no mail goes to %j", async (to) => {
  const { mails } = await sink();
  expect(await deliverLink("https://example.org/x", { to, ...mail })).toMatchObject({ mail: "failed" });
  expect(mails).toEqual([]);
});

test("a subject with a line break makes no other header", async () => {
  const { mails } = await sink();
  await deliverLink("x", { to: "eva@example.org", ...mail, subject: "Hej\r\nBcc: mallory@example.net" });
  expect(mails[0]?.to).toEqual(["eva@example.org"]);
  expect(mails[0]?.source).not.toMatch(/^Bcc:/m);
});

test("whoever invites is told when the mail server refuses, and has the link", async () => {
  await sink("550 no");
  const link = await deliverLink("https://example.org/x", { to: "eva@example.org", ...mail });
  expect(link).toEqual({ url: "https://example.org/x", to: "eva@example.org", mail: "failed" });
});

test("an editor who has forgotten the password gets a link; nobody else does", async () => {
  const { mails } = await sink();
  await mailResetLink("ingen@example.org");
  await db().editor.update({ where: { id: erik.id }, data: { disabledAt: new Date() } });
  await mailResetLink(erik.email);
  expect(mails).toEqual([]);
  await mailResetLink(anna.email);
  expect(mails.map(textOf)).toEqual([expect.stringMatching(/http\S+\/admin\/setup\/[\w-]{43}/)]);
});

test("without a mail server nothing is made", async () => {
  await mailResetLink(anna.email);
  expect(await db().accessLink.count()).toBe(0);
});
