import type { LinkInput } from "#lib/items/schema.ts";
import type { Editing } from "./item-session.ts";

/** Moves a link to another place among the links. */
export function moveLink({ session, edit }: Editing, from: number, to: number): void {
  const { links } = session.get().content;
  const link = links[from];
  if (!link || from === to || to < 0 || to >= links.length) return;
  edit({ links: links.toSpliced(from, 1).toSpliced(to, 0, link) });
}

/** Changes one link. */
export function changeLink({ session, edit }: Editing, index: number, change: Partial<LinkInput>): void {
  const { links } = session.get().content;
  const link = links[index];
  if (link) edit({ links: links.with(index, { ...link, ...change }) });
}

export function removeLink({ session, edit }: Editing, index: number): void {
  edit({ links: session.get().content.links.toSpliced(index, 1) });
}
