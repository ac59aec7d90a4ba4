import type { ReactNode } from "react";

/** The small heading over a list in the rail. */
export function RailHeading({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <h2 id={id} className="pb-2 font-sans text-label font-semibold text-soft">
      {children}
    </h2>
  );
}
