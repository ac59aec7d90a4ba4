import { Button } from "#components/admin/form/button.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { editionName } from "./place-fields.tsx";
import type { ActsProps } from "./publishing-acts.tsx";

const words = newsroom.publishing;

/** The editions in which an item stands; out of those that are being made it can be taken here. */
export function Placements({ item, publishing: { run, isWorking }, actions, may }: ActsProps) {
  if (item.placements.length === 0) return null;
  return (
    <ul>
      {item.placements.map(({ editionId, published, ...edition }) => {
        const name = editionName(edition);
        return (
          <li key={editionId} className="flex flex-wrap items-center justify-between gap-x-2">
            <a href={`/admin/editions/${editionId}`}>
              {published || item.status === "PUBLISHED" ? words.placed(name) : words.placedComing(name)}
            </a>
            {!published && may("item.place") && (
              <Button
                look="quiet"
                small
                disabled={isWorking}
                onClick={() =>
                  void run(
                    () => actions.takeItemOut({ editionId, itemIds: [item.id] }),
                    words.takenOut(name),
                    (version) => actions.placeItem({ id: item.id, version, edition: { id: editionId } }),
                  )
                }
              >
                {words.takeOut}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
