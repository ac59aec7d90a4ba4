"use client";

import { lazy, Suspense } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { formatTime } from "#lib/dates.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { useEditing, useSession } from "./item-session.ts";

const words = newsroom.items.form;
/** Comparing is rare, and its script is not small. */
const ConflictPanel = lazy(() => import("./conflict-panel.tsx"));

/** What happened besides typing: text that was kept in the browser, and what others have saved. */
export function Meanwhile() {
  const conflict = useSession((state) => state.conflict);
  return (
    <>
      <KeptOffer />
      <Taken />
      {conflict && (
        <Suspense>
          <ConflictPanel conflict={conflict} />
        </Suspense>
      )}
    </>
  );
}

/** Text that this browser holds and the server does not. */
function KeptOffer() {
  const { restore, discardOffer } = useEditing();
  const offer = useSession((state) => state.offer);
  if (!offer) return null;
  return (
    <div className="mb-4">
      <Notice>
        <p>
          <strong>{words.offer.title}</strong> {words.offer.typedAt(formatTime(new Date(offer.typedAt)))}
        </p>
        {offer.content.title && <p>”{offer.content.title}”</p>}
        <div className="mt-2 flex flex-wrap gap-2">
          <Button small look="primary" onClick={() => void restore()}>
            {words.offer.restore}
          </Button>
          <Button small onClick={discardOffer}>
            {words.offer.discard}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

function Taken() {
  const { session } = useEditing();
  const taken = useSession((state) => state.taken);
  if (!taken) return null;
  const names = taken.fields.map((field) => words.fields[field].toLocaleLowerCase());
  return (
    <div className="mb-4">
      <Notice>
        {names.length > 0 ? words.taken(taken.by, names) : words.takenElse(taken.by)}{" "}
        <Button small look="quiet" onClick={() => session.set({ taken: null })}>
          {words.dismiss}
        </Button>
      </Notice>
    </div>
  );
}
