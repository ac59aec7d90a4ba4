import type { ReactNode } from "react";

/**
 * The page's one grid: text to the left, and on wide screens a rail to the right. A `rail` is an index
 * of the page: it stays in view, and on narrow screens stands between head and content. An `aside` is
 * what else there is: on narrow screens it follows the content. `wide` content takes the rail's space.
 */
export function Columns({
  head,
  rail,
  aside,
  wide,
  children,
}: {
  head?: ReactNode;
  rail?: ReactNode;
  aside?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="wrap grid gap-x-[clamp(3rem,7vw,6.5rem)] pt-8 pb-16 sm:pt-11 lg:grid-cols-[minmax(0,var(--container-column))_minmax(13rem,17rem)] lg:grid-rows-[auto_1fr] lg:justify-between">
      {head && <div className="min-w-0">{head}</div>}
      {rail && (
        <div className="min-w-0 max-w-column max-lg:mt-8 lg:sticky lg:top-6 lg:col-start-2 lg:row-start-1 lg:row-end-3 lg:max-h-[calc(100vh-3rem)] lg:self-start lg:-m-1.5 lg:overflow-y-auto lg:p-1.5">
          {rail}
        </div>
      )}
      <div className={`min-w-0 ${wide ? "lg:col-span-2" : "max-w-column lg:col-start-1"}`}>{children}</div>
      {aside && (
        <div className="min-w-0 max-w-column max-lg:mt-12 lg:col-start-2 lg:row-start-1 lg:row-end-3">
          {aside}
        </div>
      )}
    </div>
  );
}
