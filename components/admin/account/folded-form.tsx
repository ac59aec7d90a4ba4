import type { ReactNode } from "react";

/** A form that is seldom needed, behind the name of what it does. */
export function FoldedForm({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1 text-accent">{title}</summary>
      <div className="mt-2 mb-3 border-s-2 border-line ps-4">{children}</div>
    </details>
  );
}
