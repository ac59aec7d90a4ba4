import { type ReactNode, useId } from "react";

/** A part of a page about somebody: its heading beside it where there is room. */
export function AccountSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-8 gap-y-3 border-t border-line py-5 lg:grid-cols-[12rem_minmax(0,1fr)]"
    >
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      <div className="grid max-w-[34rem] gap-4">{children}</div>
    </section>
  );
}
