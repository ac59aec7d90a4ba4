import type { BoardSection } from "#lib/editions/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { type BoardMoves, BoardRow, handleGuidanceId } from "./board-row.tsx";

const words = newsroom.editions;

export const sectionName = ({ heading }: BoardSection) =>
  heading === null ? words.kinds.EDITORIAL : heading.name || words.noCategory;

/** The edition as it will stand: editorials, then categories in their order, each by kind. */
export function Board({ sections, moves }: { sections: BoardSection[]; moves: BoardMoves }) {
  return (
    <>
      {sections.length === 0 ? (
        <p className="none">{words.boardEmpty}</p>
      ) : (
        <p id={handleGuidanceId} className="guidance">
          {words.handleGuidance}
        </p>
      )}
      {sections.map((section) => (
        <section key={section.key} aria-labelledby={`section-${section.key}`} className="mt-5">
          <h3 id={`section-${section.key}`} className="border-t-2 border-ink pt-1.5 font-semibold">
            {sectionName(section)}
          </h3>
          {section.groups.map(({ key, kind, items }) => (
            <div key={key}>
              {section.heading && <h4 className="mt-2 text-label text-soft">{words.kinds[kind]}</h4>}
              <ol>
                {items.map((item) => (
                  <BoardRow key={item.id} item={item} group={items} moves={moves} />
                ))}
              </ol>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
