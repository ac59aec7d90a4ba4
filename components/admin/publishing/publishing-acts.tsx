import { TimeFields } from "#components/admin/edition/time-fields.tsx";
import { Button } from "#components/admin/form/button.tsx";
import type { Action } from "#lib/auth/permissions.ts";
import { dayOf, formatTime, timeOn } from "#lib/dates.ts";
import type { ItemPublishing } from "#lib/item-publishing/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { Act } from "./act.tsx";
import { chosenEdition, editionName, PlaceFields } from "./place-fields.tsx";
import type { PublishingActions } from "./publishing-actions.ts";
import { TextReason } from "./text-reason.tsx";
import type { Publishing } from "./use-publishing.ts";

const words = newsroom.publishing;
const oneDay = 24 * 60 * 60 * 1000;

export interface ActsProps {
  item: ItemPublishing;
  publishing: Publishing;
  actions: PublishingActions;
  /** Whether this editor may do something with the item as it is now. */
  may: (action: Action) => boolean;
}

/** The ways to the readers: at once, at a time, with an edition, or by a colleague's eyes. */
export function PublishingActs({ item, publishing: { run, isWorking }, actions, may }: ActsProps) {
  const { id, status, own, faults } = item;
  const blocking = faults.filter(({ level }) => level === "blocking").length;
  return (
    <>
      {may("item.publish") && (
        <div>
          <Button
            look="primary"
            className="w-full"
            disabled={isWorking}
            // Pressed all the same it says what is missing, and where.
            aria-disabled={blocking > 0}
            aria-describedby="publish-now"
            onClick={() => void run((version) => actions.publishItem({ id, version }), words.publishNow.done)}
          >
            {isWorking ? newsroom.frame.working : words.publishNow.button}
          </Button>
          <p id="publish-now" className="guidance mt-1">
            {blocking > 0 ? words.publishNow.blocked(blocking) : words.publishNow.guidance}
          </p>
        </div>
      )}
      {may("item.schedule") && (
        <Act
          button={status === "SCHEDULED" ? words.schedule.again : words.schedule.button}
          explanation={words.schedule.explanation}
          submit={words.schedule.submit}
          disabled={isWorking}
          act={({ day, clock }) => {
            const publishAt = timeOn(String(day), String(clock));
            const done = words.schedule.done(formatTime(publishAt));
            return run((version) => actions.scheduleItem({ id, version, publishAt }), done);
          }}
        >
          {(faulty) => <TimeFields day={dayOf(new Date(Date.now() + oneDay))} faults={faulty} />}
        </Act>
      )}
      {may("item.unschedule") && (
        <Button
          disabled={isWorking}
          onClick={() =>
            void run((version) => actions.unscheduleItem({ id, version }), words.unschedule.done)
          }
        >
          {words.unschedule.button}
        </Button>
      )}
      {may("item.place") && status !== "PUBLISHED" && (
        <Act
          button={words.place.button}
          explanation={words.place.explanation}
          submit={words.place.submit}
          disabled={isWorking}
          act={(fields) => {
            const edition = chosenEdition(fields);
            const chosen = "id" in edition && item.editions.find((each) => each.id === edition.id);
            const name = chosen || { date: "date" in edition ? edition.date : "", number: 1 };
            const undo = chosen
              ? () => actions.takeItemOut({ editionId: chosen.id, itemIds: [id] })
              : undefined;
            return run(
              (version) => actions.placeItem({ id, version, edition }),
              words.place.done(editionName(name)),
              undo,
            );
          }}
        >
          {(faulty) => <PlaceFields editions={item.editions} faults={faulty} />}
        </Act>
      )}
      {may("item.submit") && (
        <Act
          button={words.submit.button}
          look={may("item.publish") ? "plain" : "primary"}
          explanation={words.submit.explanation}
          submit={words.submit.submit}
          disabled={isWorking}
          act={({ note }) =>
            run(
              (version) => actions.submitItem({ id, version, note: String(note) }),
              words.submit.done,
              own ? (version) => actions.returnItem({ id, version }) : undefined,
            )
          }
        >
          {({ note }) => (
            <TextReason name="note" label={words.submit.note} fault={note} most={1000} optional />
          )}
        </Act>
      )}
      {may("item.return") && own && (
        <Button
          disabled={isWorking}
          onClick={() => void run((version) => actions.returnItem({ id, version }), words.takeBack.done)}
        >
          {words.takeBack.button}
        </Button>
      )}
      {may("item.return") && !own && (
        <Act
          button={words.return.button}
          explanation={words.return.explanation}
          submit={words.return.submit}
          disabled={isWorking}
          act={({ note }) =>
            run((version) => actions.returnItem({ id, version, note: String(note) }), words.return.done)
          }
        >
          {({ note }) => <TextReason name="note" label={words.return.note} fault={note} most={1000} />}
        </Act>
      )}
    </>
  );
}
