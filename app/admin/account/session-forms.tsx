"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { logOut } from "../login/actions.ts";
import { endOwnSession, logOutEverywhere } from "./actions.ts";

const words = newsroom.account;

/** Ends a session somewhere else. */
export function EndSession({ id }: { id: string }) {
  const router = useRouter();
  return (
    <ActionForm
      action={endOwnSession}
      submit={words.endSession}
      look="plain"
      onDone={() => router.refresh()}
      className="grid"
    >
      {() => <input type="hidden" name="id" value={id} />}
    </ActionForm>
  );
}

/** Ends this session. */
export const LogOut = () => (
  <ActionForm action={logOut} submit={words.logOut} look="plain" className="grid">
    {() => null}
  </ActionForm>
);

/** Ends all of them. */
export const LogOutEverywhere = () => (
  <ActionForm action={logOutEverywhere} submit={words.logOutEverywhere} look="danger" className="grid">
    {() => null}
  </ActionForm>
);
