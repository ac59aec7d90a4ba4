import { generateClient } from "#server/generate-client.ts";
import { tell } from "#server/tell.ts";

/** `npm run doctor`: says of each part of the installation how it is, and what to do; fails when something does not work. */
try {
  await generateClient();
  const { examine } = await import("#server/doctor/examine.ts");
  const findings = await examine();
  for (const { check, verdict, says } of findings)
    console.log(`${verdict.padEnd(6)}${check.padEnd(13)}${says.replaceAll("\n", `\n${" ".repeat(19)}`)}`);
  process.exitCode = findings.some(({ verdict }) => verdict === "fault") ? 1 : 0;
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
