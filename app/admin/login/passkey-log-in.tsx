"use client";

import { browserSupportsWebAuthn, startAuthentication } from "@simplewebauthn/browser";
import { useState, useSyncExternalStore, useTransition } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { logInWithPasskey, offerPasskeyLogIn } from "./actions.ts";

const words = newsroom.account;
const never = () => () => {};

/** Logs in with a passkey, where the browser knows them. */
export function PasskeyLogIn({ next }: { next: string }) {
  const supported = useSyncExternalStore(never, browserSupportsWebAuthn, () => false);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, start] = useTransition();
  if (!supported) return null;

  const logIn = () =>
    start(async () => {
      const offer = await offerPasskeyLogIn({}).catch(() => null);
      if (!offer) return setProblem(newsroom.frame.unreachable);
      if (!offer.ok) return setProblem(offer.problem.text);
      const response = await startAuthentication({ optionsJSON: offer.value }).catch(() => null);
      if (!response) return setProblem(words.usePasskeyAgain);
      const answer = await logInWithPasskey({ next, response });
      if (!answer.ok) setProblem(answer.problem.text);
    });

  return (
    <div className="grid gap-3">
      <p className="text-soft">{words.or}</p>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Button onClick={logIn} disabled={working} className="w-fit">
        {working ? newsroom.frame.working : words.usePasskey}
      </Button>
    </div>
  );
}
