import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.editions.views;

/** The parts of the page. Where there is room the board stays, with one of the others beside it. */
export type View = "board" | "place" | "facts" | "publish";

const views: View[] = ["board", "place", "facts", "publish"];

/** How a part is shown while `view` is chosen. Beside the board stands what can be placed, or what was chosen. */
export function viewClass(part: View, view: View): string {
  const isChosen = part === view;
  if (part === "board") return isChosen ? "" : "max-lg:hidden";
  if (part === "place" && view === "board") return "max-lg:hidden";
  return isChosen ? "" : "hidden";
}

/** The choice between the parts of the page. */
export function ComposerViews({
  view,
  choose,
  itemCount,
}: {
  view: View;
  choose: (view: View) => void;
  itemCount: number;
}) {
  return (
    <nav aria-label={words.label} className="composer-views">
      <ul className="flex overflow-x-auto">
        {views.map((each) => (
          <li key={each} className={each === "board" ? "lg:hidden" : ""}>
            <button
              type="button"
              aria-current={each === view ? "true" : undefined}
              onClick={() => choose(each)}
              className="view-choice"
            >
              {words[each]}
              {each === "board" && ` (${itemCount})`}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
