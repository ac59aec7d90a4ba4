"use client";

import { type FormEvent, type ReactNode, useRef, useState, useTransition } from "react";
import type { ActionResult } from "#lib/doors/action-result.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { Button, type ButtonLook } from "./button.tsx";
import { Notice } from "./notice.tsx";

/** What is wrong, by the field's name. */
export type Faults = Record<string, string>;

/**
 * A form that calls a server action with its fields and says what came of it. What was typed stays
 * when something is in the way, the line included; `done` is shown, or `onDone` called, when it worked.
 */
export function ActionForm<Value>({
  action,
  submit,
  look = "primary",
  done,
  onDone,
  emptyWhenDone = false,
  className = "grid gap-4",
  children,
}: {
  action: (previous: unknown, fields: FormData) => Promise<ActionResult<Value>>;
  submit: string;
  look?: ButtonLook;
  done?: (value: Value) => ReactNode;
  onDone?: (value: Value) => void;
  emptyWhenDone?: boolean;
  className?: string;
  children: (faults: Faults) => ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [result, setResult] = useState<ActionResult<Value> | "unreachable" | null>(null);
  const [working, start] = useTransition();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (working) return;
    const fields = new FormData(event.currentTarget);
    start(async () => {
      const answer = await action(null, fields).catch(unreachable);
      setResult(answer);
      if (answer === "unreachable" || !answer.ok) return;
      if (emptyWhenDone) form.current?.reset();
      onDone?.(answer.value);
    });
  }

  // Sent before the script is there, the form goes to the same action by itself, never into an address.
  const withoutScript = action as unknown as (fields: FormData) => Promise<void>;
  const problem = result !== null && result !== "unreachable" && !result.ok ? result.problem : null;
  return (
    <form ref={form} action={withoutScript} onSubmit={send} className={className}>
      {children(problem?.fields ?? {})}
      {problem && <Notice kind="problem">{problem.text}</Notice>}
      {result === "unreachable" && <Notice kind="problem">{newsroom.frame.unreachable}</Notice>}
      {result !== null && result !== "unreachable" && result.ok && done && (
        <Notice kind="done">{done(result.value)}</Notice>
      )}
      <div>
        {/* Not `disabled`: that would take the focus from who pressed it. */}
        <Button type="submit" look={look} aria-disabled={working}>
          {working ? newsroom.frame.working : submit}
        </Button>
      </div>
    </form>
  );
}

/** A redirect that an action asks for is no fault: the framework follows it. */
function unreachable(error: unknown): "unreachable" {
  if (error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT"))
    throw error;
  return "unreachable";
}
