"use client";

import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import type { ActionResult } from "#lib/doors/action-result.ts";
import { newsroom } from "#lib/text/newsroom.ts";

/** The fields that an act on several items needs, with its button; what is in the way is said here. */
export function BulkForm({
  submit,
  dangerous,
  act,
  onDone,
  onCancel,
  children,
}: {
  submit: string;
  dangerous: boolean;
  act: (fields: Record<string, unknown>) => Promise<ActionResult<void>>;
  onDone: () => void;
  onCancel: () => void;
  children: (faults: Record<string, string>) => ReactNode;
}) {
  const [problem, setProblem] = useState<{ text: string; fields: Record<string, string> } | null>(null);
  const [working, start] = useTransition();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (working) return;
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    start(async () => {
      const answer = await act(fields).catch(() => null);
      if (answer?.ok) onDone();
      else setProblem(answer?.problem ?? { text: newsroom.frame.unreachable, fields: {} });
    });
  }

  return (
    <form ref={focusFirst} onSubmit={send} className="mt-3 grid max-w-140 gap-3">
      {children(problem?.fields ?? {})}
      {problem && <Notice kind="problem">{problem.text}</Notice>}
      <div className="flex gap-2">
        <Button type="submit" look={dangerous ? "danger" : "primary"} aria-disabled={working}>
          {working ? newsroom.frame.working : submit}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {newsroom.frame.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Who asked for the form types in it at once: elsewhere single keys are shortcuts that leave the page. */
const focusFirst = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
