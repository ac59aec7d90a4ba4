import type { ReactNode } from "react";

/** The head of a page that is not an edition or an item: what it is, its title, its introduction. */
export function PageHead({
  label,
  title,
  children,
}: {
  label?: ReactNode;
  title: string;
  children?: ReactNode;
}) {
  return (
    <header>
      {label && <div className="font-sans text-label text-soft">{label}</div>}
      <h1 className="title mt-1">{title}</h1>
      {children}
    </header>
  );
}

/** The sentence or two beneath a title. */
export function Introduction({ children }: { children: ReactNode }) {
  return <p className="mt-4 max-w-text text-lead">{children}</p>;
}
