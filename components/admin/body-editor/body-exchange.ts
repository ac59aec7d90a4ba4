import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { toBody } from "#lib/body/rules.ts";
import type { Body } from "#lib/body/schema.ts";
import { toDocument } from "./to-document.ts";

/** As long as a change may wait before it is told, so that typing never waits for what is done with it. */
const longestWait = 300;

/**
 * What goes between an editor and the form around it: changes go out a moment after they were made,
 * new content comes in without moving the cursor more than it must.
 */
export class BodyExchange {
  onChange: (body: Body) => void = () => {};
  private waiting: { editor: Editor; timer: ReturnType<typeof setTimeout> } | null = null;
  /** Bodies that were told and have not come back yet as what the form has. */
  private readonly told = new WeakSet<Body>();

  /** Something was typed. */
  changed(editor: Editor): void {
    this.waiting ??= { editor, timer: setTimeout(() => this.flush(), longestWait) };
  }

  /** Tells at once what is still waiting to be told, and gives it back. */
  flush(): Body | null {
    if (!this.waiting) return null;
    const { editor, timer } = this.waiting;
    clearTimeout(timer);
    this.waiting = null;
    const body = toBody(editor.getJSON());
    this.told.add(body);
    this.onChange(body);
    return body;
  }

  /** Shows what the form has, unless it is what it was told. What was there before can be had back by undo. */
  receive(editor: Editor, body: Body): void {
    if (this.told.delete(body)) return;
    const { schema, doc } = editor.state;
    const same = JSON.stringify(toBody(body)) === JSON.stringify(toBody(editor.getJSON()));
    if (same) return;
    const next = schema.nodeFromJSON(toDocument(body));
    const start = doc.content.findDiffStart(next.content);
    const end = doc.content.findDiffEnd(next.content);
    if (start === null || end === null) return;
    // The two ends may overlap where a text repeats itself.
    const overlap = Math.max(start - Math.min(end.a, end.b), 0);
    const slice = next.slice(start, end.b + overlap);
    const change = editor.state.tr.replace(start, end.a + overlap, slice).setMeta("preventUpdate", true);
    editor.view.dispatch(closeHistory(change));
    if (this.waiting) clearTimeout(this.waiting.timer);
    this.waiting = null;
  }
}
