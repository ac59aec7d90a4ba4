import "./admin.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Document } from "#components/site/document.tsx";
import { newsroom } from "#lib/text/newsroom.ts";

export { viewport } from "#components/site/viewport.ts";

export const metadata: Metadata = {
  title: { default: newsroom.frame.title, template: `%s · ${newsroom.frame.title}` },
  robots: { index: false, follow: false },
};

/** A root layout of its own: crossing over from the reader's pages is a full page load. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
