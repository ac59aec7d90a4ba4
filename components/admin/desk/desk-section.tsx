import type { ReactNode } from "react";
import { newsroom } from "#lib/text/newsroom.ts";

/** One of the desk's lists; the rest of a long one is a link away. */
export function DeskSection({
  id,
  heading,
  count,
  all,
  children,
}: {
  id: string;
  heading: string;
  /** How many there are, and where all of them are listed, when only some are shown. */
  count: number;
  all?: string | undefined;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mb-8 break-inside-avoid border-t-2 border-ink pt-2">
      <h2 id={id} className="section-title flex items-baseline justify-between gap-4">
        {heading}
        <span className="text-label font-normal text-soft tabular-nums">{count}</span>
      </h2>
      <ul className="mt-1.5">{children}</ul>
      {all && (
        <p className="mt-2">
          <a href={all} className="inline-block py-0.5">
            {newsroom.desk.showAll(count)}
          </a>
        </p>
      )}
    </section>
  );
}

/** What waits, what is known of it, and what can be done: the whole row leads there. */
export function DeskRow({
  href,
  name,
  facts,
  action,
  warning,
}: {
  href: string;
  name: ReactNode;
  facts: ReactNode;
  action: string;
  warning?: ReactNode;
}) {
  return (
    <li className="border-t border-line">
      <a
        href={href}
        className="group grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-2 no-underline"
      >
        <span className="font-semibold wrap-anywhere group-hover:underline">{name}</span>
        <span className="text-label font-semibold whitespace-nowrap text-accent">{action} ›</span>
        <span className="guidance col-span-2">{facts}</span>
        {warning && <span className="col-span-2 text-label font-semibold">{warning}</span>}
      </a>
    </li>
  );
}
