import type { Metadata } from "next";
import { connection } from "next/server";
import { Gate } from "#components/admin/account/gate.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { requireSession } from "#lib/auth/current-editor.ts";
import { desk } from "#lib/auth/pages.ts";
import { readSettings } from "#lib/env.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { SecondStepSetup } from "./second-step-setup.tsx";

export const instant = false;
const words = newsroom.account;
export const metadata: Metadata = { title: words.secondStep };

/**
 * Where the second step is turned on: offered to whoever is new, demanded where the site requires it. It stays
 * when that is done, for the recovery codes are shown then and never again.
 */
export default async function SecondStepPage() {
  await connection();
  const { hasSecondStep } = await requireSession();
  const required = readSettings().REQUIRE_2FA === "on";
  return (
    <Gate title={words.secondStepSetUp}>
      <p>{words.secondStepWhy}</p>
      {required && !hasSecondStep && <Notice>{words.secondStepRequired}</Notice>}
      <SecondStepSetup wasOn={hasSecondStep} />
      {!required && !hasSecondStep && (
        <p>
          <a href={desk}>{words.notNow}</a>
        </p>
      )}
    </Gate>
  );
}
