import "../globals.css";
import type { ReactNode } from "react";
import { Document } from "#components/site/document.tsx";

export { viewport } from "#components/site/viewport.ts";

/** A root layout of its own: readers' pages know nothing of what is not public. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
