import { requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor, Role } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";

export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  hasSecondStep: boolean;
  passkeys: number;
  lastLogIn: Date | null;
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  expiresAt: Date;
}

/** Everybody who can log in, or could; those who may not stand last. @throws Problem `not-allowed` */
export async function listPeople(editor: Editor): Promise<Person[]> {
  requireAllowed(editor, "people.manage");
  const [rows, logIns] = await Promise.all([
    db().editor.findMany({
      select: {
        id: true,
        name: true,
        email: true,
        role: true,
        disabledAt: true,
        twoFactorEnabled: true,
        _count: { select: { passkeys: true } },
      },
    }),
    db().historyEvent.groupBy({
      by: ["recordId"],
      where: { recordType: "editor", action: "logged-in" },
      _max: { at: true },
    }),
  ]);
  const last = new Map(logIns.map(({ recordId, _max }) => [recordId, _max.at]));
  return rows
    .map(({ twoFactorEnabled, _count, ...person }) => ({
      ...person,
      hasSecondStep: twoFactorEnabled,
      passkeys: _count.passkeys,
      lastLogIn: last.get(person.id) ?? null,
    }))
    .sort((a, b) => Number(a.disabledAt !== null) - Number(b.disabledAt !== null) || byName(a, b));
}

/** Who is invited and has not come yet. @throws Problem `not-allowed` */
export async function listInvitations(editor: Editor): Promise<Invitation[]> {
  requireAllowed(editor, "people.manage");
  const rows = await db().accessLink.findMany({
    where: { purpose: "INVITATION", usedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
    select: { id: true, email: true, role: true, expiresAt: true },
  });
  return rows.flatMap(({ email, role, ...row }) => (email && role ? [{ ...row, email, role }] : []));
}

const byName = (a: Person, b: Person) => a.name.localeCompare(b.name, "sv");
