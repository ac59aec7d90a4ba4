import type { ReactNode } from "react";

/**
 * The page's one grid: text to the left, and on wide screens a rail to the right that stays while
 * the text scrolls. On narrow screens the rail stands between head and text.
 */
export function Columns({
  head,
  rail,
  children,
}: {
  head?: ReactNode;
  rail?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="wrap grid gap-x-[clamp(3rem,7vw,6.5rem)] pt-8 pb-16 sm:pt-11 lg:grid-cols-[minmax(0,var(--container-column))_minmax(13rem,17rem)] lg:grid-rows-[auto_1fr] lg:justify-between">
      {head && <div className="min-w-0">{head}</div>}
      {rail && (
        <div className="rail min-w-0 max-lg:mt-8 lg:sticky lg:top-6 lg:col-start-2 lg:row-start-1 lg:row-end-3 lg:self-start">
          {rail}
        </div>
      )}
      <div className="min-w-0 max-w-column lg:col-start-1">{children}</div>
    </div>
  );
}
