import { requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { dayFromColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";

/** A tip as the newsroom reads it. */
export interface DeskTip {
  id: string;
  text: string;
  link: string | null;
  contact: string | null;
  /** `yyyy-mm-dd` */
  receivedOn: string;
  /** By whom and when, where it is handled. */
  handled: { by: string | null; at: Date } | null;
  /** The draft that it became, while there is one. */
  item: { id: string; title: string } | null;
}

export interface DeskTips {
  /** All of them, the oldest first: it has waited longest. */
  fresh: DeskTip[];
  /** The last handled first. */
  handled: DeskTip[];
}

const handledShown = 50;

/** @throws Problem `not-allowed` */
export async function listTips(editor: Editor): Promise<DeskTips> {
  requireAllowed(editor, "tip.handle");
  const [fresh, handled] = await Promise.all([
    db().tip.findMany({
      where: { status: "NEW" },
      orderBy: [{ receivedOn: "asc" }, { id: "asc" }],
      include,
    }),
    db().tip.findMany({
      where: { status: "HANDLED" },
      orderBy: [{ handledAt: "desc" }, { id: "asc" }],
      take: handledShown,
      include,
    }),
  ]);
  return { fresh: fresh.map(toTip), handled: handled.map(toTip) };
}

const include = {
  item: { select: { id: true, title: true } },
  handledBy: { select: { name: true } },
} as const;

type TipRow = Omit<DeskTip, "receivedOn" | "handled"> & {
  receivedOn: Date;
  handledAt: Date | null;
  handledBy: { name: string } | null;
};

function toTip({ id, text, link, contact, item, receivedOn, handledAt, handledBy }: TipRow): DeskTip {
  return {
    id,
    text,
    link,
    contact,
    item,
    receivedOn: dayFromColumn(receivedOn),
    handled: handledAt && { by: handledBy?.name ?? null, at: handledAt },
  };
}
