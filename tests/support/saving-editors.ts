import { randomUUID } from "node:crypto";
import { db } from "#lib/db.ts";
import { type ActingEditor, actingWith } from "./acting-editor.ts";
import { exampleItem } from "./example-item.ts";
import { findHalfWritten, leadsOf } from "./half-written.ts";
import { cookieOf, createEditor } from "./log-in.ts";

/** An item that is written on, as the one who writes it knows it. */
interface Draft {
  id: string;
  /** 0 before its first save. */
  version: number;
}

/** Editors who save many items at once, and remember what was acknowledged. */
export interface SavingEditors {
  /** Each save that the site has acknowledged, by its text. */
  acknowledged: string[];
  /**
   * Saves `count` items, all at once; a tenth of them are new each time. Resolves when all have an answer, or none.
   * @param onAnswered hears of each that has an answer, or none: how many there are by now, acknowledged among them
   */
  saveAtOnce(count: number, onAnswered?: (answered: number, stored: number) => void): Promise<void>;
  /** Saves one, as somebody who tries again. @throws when that is not acknowledged */
  saveOne(): Promise<void>;
  /** @returns what was acknowledged and is nowhere, and what does not agree with itself */
  findLosses(): Promise<{ lost: string[]; halfWritten: string[] }>;
}

/** @param url the site, in whose database the test works */
export async function savingEditors(url: string, editors = 4): Promise<SavingEditors> {
  const acting: ActingEditor[] = [];
  for (let count = 0; count < editors; count += 1)
    acting.push(actingWith(url, await cookieOf(await createEditor("EDITOR"))));
  const sources = await db().source.findMany({ select: { id: true }, take: 3 });
  const drafts: Draft[] = [];
  const acknowledged: string[] = [];

  async function save(draft: Draft, by: ActingEditor | undefined): Promise<boolean> {
    const { id, version } = draft;
    const lead = `Version ${version + 1}: ${randomUUID()}`;
    const link = { label: lead, url: `https://example.org/${id}/${version}`, mediaType: "WEB" } as const;
    const content = exampleItem({
      title: `Notis ${id}`,
      lead,
      sourceIds: sources.slice(version % 2).map((source) => source.id),
      links: [link, { ...link, label: "Rapporten" }].map((each) => ({ ...each, language: null })),
    });
    const stored = version === 0 ? by?.call("createItem", { id, content }) : undefined;
    const { code } = (await (stored ?? by?.call("saveItem", { id, version, content }))) ?? {};
    if (code !== null) return false;
    acknowledged.push(lead);
    draft.version += 1;
    return true;
  }

  /** As an editor sees it who opens it anew. */
  async function reopen(some: Draft[]): Promise<void> {
    const ids = some.map(({ id }) => id);
    const rows = await db().item.findMany({
      where: { id: { in: ids } },
      select: { id: true, version: true },
    });
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    for (const draft of some) draft.version = versions.get(draft.id) ?? 0;
  }

  return {
    acknowledged,
    async saveAtOnce(count, onAnswered = () => {}) {
      const fresh = Math.max(Math.ceil(count / 10), count - drafts.length);
      for (let made = 0; made < fresh; made += 1) drafts.push({ id: randomUUID(), version: 0 });
      const chosen = drafts.slice(-count);
      await reopen(chosen);
      let answered = 0;
      let stored = 0;
      const one = async (draft: Draft, at: number) => {
        // Nothing comes back where the site has gone: what it had stored by then the editor does not know.
        const isStored = await save(draft, acting[at % acting.length]).catch(() => false);
        if (isStored) stored += 1;
        onAnswered(++answered, stored);
      };
      await Promise.all(chosen.map(one));
    },
    async saveOne() {
      const chosen = drafts.slice(-1);
      await reopen(chosen);
      for (const draft of chosen) if (!(await save(draft, acting[0]))) throw new Error("it was refused");
    },
    async findLosses() {
      const ids = drafts.map(({ id }) => id);
      const there = await leadsOf(ids);
      return {
        lost: acknowledged.filter((lead) => !there.has(lead)),
        halfWritten: await findHalfWritten(ids),
      };
    },
  };
}
