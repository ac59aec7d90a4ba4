import { formatTime, isoTime } from "#lib/dates.ts";
import type { FoldedRevision, Revision } from "#lib/revisions/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.history.revisions;
const { fields } = newsroom.history;

/** An item's saves, the latest first; each leads to what it changed. */
export function RevisionList({
  itemId,
  revisions,
  shown,
}: {
  itemId: string;
  revisions: FoldedRevision[];
  /** The version that is shown beside the list. */
  shown: number | undefined;
}) {
  const current = revisions[0]?.version;
  return (
    <ol>
      {revisions.map((fold) => {
        const first = fold.saves.at(-1)?.version ?? fold.version;
        const isShown = fold.saves.some(({ version }) => version === shown);
        return (
          <li key={fold.version} className="border-b border-line py-2">
            <a
              href={address(itemId, first - 1, fold.version)}
              aria-current={isShown ? "true" : undefined}
              className="font-semibold aria-[current]:text-accent"
            >
              {first === fold.version ? words.version(first) : words.versions(first, fold.version)}
            </a>{" "}
            {fold.version === current && <span className="text-soft">({words.current})</span>}
            <Facts revision={fold} />
            {fold.saves.length > 1 && (
              <details>
                <summary className="text-label text-soft">{words.each(fold.saves.length)}</summary>
                <ol className="ps-4">
                  {fold.saves.map((save) => (
                    <li key={save.version} className="py-1">
                      <a href={address(itemId, save.version - 1, save.version)}>
                        {words.version(save.version)}
                      </a>
                      <Facts revision={save} />
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const address = (itemId: string, from: number, to: number) =>
  `/admin/items/${itemId}/history?from=${from}&to=${to}`;

function Facts({ revision: { who, savedAt, changed, version } }: { revision: Revision }) {
  const what = changed.map((field) => fields[field]);
  return (
    <>
      <p className="text-label text-soft">
        {who}, <time dateTime={isoTime(savedAt)}>{formatTime(savedAt)}</time>
      </p>
      <p className="text-label">
        {version === 1 ? words.first : what.length > 0 ? words.changed(what) : words.nothing}
      </p>
    </>
  );
}
