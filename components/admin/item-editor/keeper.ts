import { differingFields, isEmpty, trimmed } from "#lib/editing/rules.ts";
import type { ItemSession, SessionState } from "./item-session.ts";
import { dropText, keepText, keyFor } from "./kept-text.ts";

/** Whether something was typed that the server does not have. */
export function isUnsaved({ item, content }: SessionState): boolean {
  if (item.version === 0) return !isEmpty(content);
  return differingFields(trimmed(content), item.content).length > 0;
}

/** Keeps what was typed in this browser until the server has it. */
export interface Keeper {
  /** Soon: keystrokes come in batches. */
  typed(): void;
  /** At once, as when the page is left. */
  keepNow(): void;
}

const batch = 200;

export function createKeeper(session: ItemSession, editorId: string): Keeper {
  const page = crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  function keepNow() {
    clearTimeout(timer);
    const state = session.get();
    const key = keyFor(editorId, state.item.id, page);
    if (!isUnsaved(state)) return dropText(localStorage, key);
    const { item, content } = state;
    const isKept = keepText(localStorage, key, {
      itemId: item.id,
      editorId,
      // While two versions are compared, what mine was made from is still the older one.
      version: (state.conflict?.base ?? item).version,
      base: (state.conflict?.base ?? item).content,
      content,
      typedAt: new Date().toISOString(),
    });
    if (isKept !== state.isKept) session.set({ isKept });
  }
  return {
    typed() {
      clearTimeout(timer);
      timer = setTimeout(keepNow, batch);
    },
    keepNow,
  };
}
