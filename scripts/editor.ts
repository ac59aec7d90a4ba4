import { Problem } from "#lib/errors.ts";
import type { Actor } from "#lib/history/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { withDatabase } from "#server/database.ts";
import { generateClient } from "#server/generate-client.ts";
import { tell } from "#server/tell.ts";

const operator: Actor = { kind: "program", name: "operator" };
const commands: Record<string, (email: string) => Promise<string>> = {
  /** A link for a new password; for somebody whom the mail does not reach, or who is the only administrator. */
  link: async (email) => {
    const { findEditor, makeResetLink } = await import("#lib/people/commands.ts");
    return makeResetLink(operator, await findEditor(email));
  },
  /** For somebody who has lost phone, recovery codes and passkeys. */
  "remove-second-step": async (email) => {
    const { findEditor, removeSecondStep } = await import("#lib/people/commands.ts");
    await removeSecondStep(operator, { ...(await findEditor(email)), reason: "npm run editor" });
    return newsroom.people.secondStepRemoved(email);
  },
};

/** `npm run editor -- link ADDRESS`, on the server, where nobody else can let an editor in. */
try {
  const [name = "", address = ""] = process.argv.slice(2);
  const run = commands[name];
  if (!run || !address) throw new Problem("editor.usage", {});
  await generateClient();
  console.log(await withDatabase(() => run(address.trim().toLowerCase())));
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
