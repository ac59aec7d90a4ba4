import "../globals.css";
import type { ReactNode } from "react";
import { Document } from "#components/site/document.tsx";

export { viewport } from "#components/site/viewport.ts";

export default function SiteLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
