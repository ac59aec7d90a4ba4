"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { NeedsScript } from "#components/admin/form/at-work.tsx";
import { PreviewLinks } from "#components/admin/publishing/preview-links.tsx";
import type { PreviewActions } from "#components/admin/publishing/publishing-actions.ts";
import type { DeskEdition } from "#lib/editions/desk.ts";
import type { PlaceableItems } from "#lib/placements/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { Board } from "./board.tsx";
import { Candidates, type FindItems } from "./candidates.tsx";
import { ComposerViews, type View, viewClass } from "./composer-views.tsx";
import { EditionChecklist } from "./edition-checklist.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { type PublishActions, PublishPanel } from "./publish-panel.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useBoardDrop } from "./use-board-drop.ts";
import { useBoardMoves } from "./use-board-moves.ts";
import { type OrderActions, useComposer } from "./use-composer.ts";
import { type SaveFacts, useFacts } from "./use-facts.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { type StayPresent, usePresence } from "./use-presence.ts";

const words = newsroom.editions;

export type ComposerActions = OrderActions &
  PublishActions &
  PreviewActions & { find: FindItems; saveFacts: SaveFacts; stay: StayPresent };

/** The page on which an edition is put together, told about, checked and published. */
export function EditionComposer({
  initial,
  candidates,
  categories,
  today,
  actions,
}: {
  initial: DeskEdition;
  candidates: PlaceableItems;
  categories: { id: string; name: string }[];
  today: string;
  actions: ComposerActions;
}) {
  const router = useRouter();
  const [view, setView] = useState<View>("board");
  const composer = useComposer(initial, actions);
  const facts = useFacts(composer, actions.saveFacts);
  const doings = useBoardMoves(composer);
  const { board: sections, told, asked, ask, moves, add, takeBack } = doings;
  const { board, isOver } = useBoardDrop(doings.drop);
  const isUnsaved = composer.state !== "saved" || facts.isChanged;
  const others = usePresence(composer, actions.stay);
  useLeaveGuard(isUnsaved);
  // Its date is the page's heading too.
  const { date, number } = composer.edition;
  useEffect(() => {
    if (date !== initial.date || number !== initial.number) router.refresh();
  }, [date, number, initial.date, initial.number, router]);
  // Where the board is seen anyway, what stands beside it is the choice.
  useEffect(() => {
    if (window.matchMedia("(min-width: 64rem)").matches) setView("place");
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select");
      if (!(event.ctrlKey || event.metaKey) || event.key !== "z" || event.shiftKey || isTyping) return;
      event.preventDefault();
      takeBack();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  return (
    <>
      <SaveBar composer={composer} others={others} told={told} undo={takeBack} />
      <NeedsScript>
        <div className="composer">
          <ComposerViews view={view} choose={setView} itemCount={composer.items.length} />
          <div
            ref={board}
            className={`composer-board ${viewClass("board", view)} ${isOver ? "outline-2 outline-offset-8 outline-accent outline-dashed" : ""}`}
          >
            <h2 className="font-semibold">{words.board}</h2>
            <Board sections={sections} moves={moves} />
          </div>
          <div className="composer-side">
            <div className={viewClass("place", view)}>
              <Candidates
                initial={candidates}
                returned={doings.returned}
                placed={new Set(composer.items.map(({ id }) => id))}
                categories={categories}
                find={actions.find}
                add={add}
              />
            </div>
            <div className={viewClass("facts", view)}>
              <FactsPanel edition={composer.edition} form={facts} />
            </div>
            <div className={viewClass("publish", view)}>
              <div className="grid gap-6">
                <EditionChecklist
                  items={composer.items}
                  isPublished={composer.edition.status === "PUBLISHED"}
                />
                <PreviewLinks
                  of={{ editionId: composer.edition.id }}
                  links={composer.edition.previewLinks}
                  flush={async () => (isUnsaved ? null : composer.edition.version)}
                  onChanged={() => void composer.reload()}
                  actions={actions}
                />
                <PublishPanel
                  composer={composer}
                  actions={actions}
                  today={today}
                  unsaved={
                    composer.state !== "saved" ? words.saveFirst : facts.isChanged && words.saveFactsFirst
                  }
                />
              </div>
            </div>
          </div>
        </div>
      </NeedsScript>
      {asked && (
        <ReasonDialog
          question={asked.question}
          submit={words.takeOut}
          onReason={asked.go}
          onCancel={() => ask(null)}
        />
      )}
    </>
  );
}
