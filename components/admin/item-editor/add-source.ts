import type { SourceChoice } from "#lib/editing/desk.ts";
import type { Editing } from "./item-session.ts";

/** The item comes from one more source. A medium makes a new item a press clipping, until somebody says otherwise. */
export function addSource({ session, edit }: Editing, source: SourceChoice): void {
  const { content, byHand, sources } = session.get();
  session.set({ sources: { ...sources, [source.id]: source } });
  if (content.sourceIds.includes(source.id)) return;
  const isFirst = content.sourceIds.length === 0;
  const isPress = isFirst && !byHand.kind && source.type === "MEDIUM";
  edit({ sourceIds: [...content.sourceIds, source.id], ...(isPress && { kind: "PRESS" }) });
}
