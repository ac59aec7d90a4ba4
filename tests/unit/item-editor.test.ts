import { describe, expect, test } from "vitest";
import { arrived } from "#components/admin/item-editor/arrival.ts";
import { resolve } from "#components/admin/item-editor/conflict-choice.ts";
import { createSession } from "#components/admin/item-editor/item-session.ts";
import {
  dropText,
  type KeptText,
  keepText,
  keyFor,
  listKept,
} from "#components/admin/item-editor/kept-text.ts";
import { blankItem } from "#lib/editing/rules.ts";
import type { DeskItem } from "#lib/items/desk.ts";
import type { ItemContent } from "#lib/items/schema.ts";

const blank = blankItem("item");
const version = (number: number, given: Partial<ItemContent>): DeskItem => ({
  ...blank,
  version: number,
  saved: { by: "Anna", at: new Date(0) },
  content: { ...blank.content, title: "Rubrik", slug: "rubrik", ...given },
});

/** An item open at version 1, into which something was typed. */
function typed(given: Partial<ItemContent>) {
  const session = createSession(version(1, {}), { kind: "empty" });
  session.set({ content: { ...session.get().content, ...given } });
  return session.get();
}

describe("somebody else saves what is open here", () => {
  test("in other fields: theirs are taken, and said to be", () => {
    const after = arrived(typed({ lead: "Min" }), version(2, { editorNote: "Deras" }), []);
    expect(after).toMatchObject({
      item: { version: 2 },
      content: { lead: "Min", editorNote: "Deras" },
      conflict: null,
      taken: { by: "Anna", fields: ["editorNote"] },
    });
  });

  test("in the same field: mine stays in the form until somebody chooses", () => {
    const state = typed({ lead: "Min " });
    const after = { ...state, ...arrived(state, version(2, { lead: "Deras" }), []) };
    expect(after.content.lead).toBe("Min ");
    expect(after.conflict).toMatchObject({ fields: ["lead"], base: { version: 1 }, theirs: { version: 2 } });
    const theirs = { ...after, ...resolve(after, "lead", "theirs") };
    expect(theirs.content.lead).toBe("Deras");
    const mine = { ...theirs, ...resolve(theirs, "lead", "mine") };
    expect(mine).toMatchObject({ content: { lead: "Min" }, conflict: { chosen: { lead: "mine" } } });
  });

  test("and once more before it is decided: the choice is still asked for", () => {
    const state = typed({ lead: "Min" });
    const first = { ...state, ...arrived(state, version(2, { lead: "Deras" }), []) };
    const second = { ...first, ...arrived(first, version(3, { lead: "Deras", editorNote: "Nytt" }), []) };
    expect(second.content).toMatchObject({ lead: "Min", editorNote: "Nytt" });
    expect(second.conflict).toMatchObject({ fields: ["lead"], base: { version: 1 }, theirs: { version: 3 } });
  });

  test("and it was this page, whose answer was lost: what was typed since goes on", () => {
    const sent = typed({ lead: "Skickat" }).content;
    const after = arrived(typed({ lead: "Skickat och mer" }), version(2, { lead: "Skickat" }), [sent]);
    expect(after).toMatchObject({ item: { version: 2 }, content: { lead: "Skickat och mer" } });
    expect(after.conflict).toBeUndefined();
  });
});

/** A browser's storage with room for so many texts. */
function storage(room = 10) {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem(key: string, value: string) {
      if (kept.size >= room) throw new Error("QuotaExceededError");
      kept.set(key, value);
    },
  };
}

const text = (given: Partial<KeptText> = {}): KeptText => ({
  itemId: "item",
  editorId: "anna",
  version: 1,
  base: blank.content,
  content: { ...blank.content, title: "Skrivet" },
  typedAt: "2026-11-24T12:00:00.000Z",
  ...given,
});

describe("a browser keeps what was typed", () => {
  test("for each editor, item and open page by itself, the latest first", () => {
    const browser = storage();
    const later = text({ typedAt: "2026-11-24T13:00:00.000Z" });
    keepText(browser, keyFor("anna", "item", "one"), text());
    keepText(browser, keyFor("anna", "item", "two"), later);
    keepText(browser, keyFor("anna", "other", "one"), text({ itemId: "other" }));
    keepText(browser, keyFor("erik", "item", "one"), text({ editorId: "erik" }));
    expect(listKept(browser, "anna", "item")).toMatchObject([later, text()]);
    dropText(browser, keyFor("anna", "item", "two"));
    expect(listKept(browser, "anna", "item")).toHaveLength(1);
  });

  test("of items that were never saved, too", () => {
    const browser = storage();
    keepText(browser, keyFor("anna", "item", "one"), text());
    keepText(browser, keyFor("anna", "new-one", "one"), text({ itemId: "new-one", version: 0 }));
    expect(listKept(browser, "anna", "new")).toMatchObject([{ itemId: "new-one" }]);
  });

  test("and says when there is no room; what it cannot read it leaves alone", () => {
    const browser = storage(1);
    browser.setItem(keyFor("anna", "item", "one"), '{"itemId":');
    expect(keepText(browser, keyFor("anna", "item", "two"), text())).toBe(false);
    expect(listKept(browser, "anna", "item")).toEqual([]);
  });
});
