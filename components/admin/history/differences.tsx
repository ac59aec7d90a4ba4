import { createElement, type ReactNode } from "react";
import type { Difference } from "#lib/revisions/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const { added, removed, end } = newsroom.history.marks;

/** A text with what was added underlined and what was removed struck out; said in words to who does not see it. */
export function Differences({ parts, lang }: { parts: Difference[]; lang?: string }) {
  // Passed one by one: stretches of text have no names of their own to serve as keys.
  return createElement("span", { lang, className: "whitespace-pre-line" }, ...parts.map(renderPart));
}

function renderPart({ kind, text }: Difference): ReactNode {
  switch (kind) {
    case "same":
      return text;
    case "added":
      return (
        <ins className="bg-good/15 decoration-good decoration-2 underline-offset-3 [del+&]:ms-1">
          <Mark>{added}</Mark>
          {text}
          <Mark>{end}</Mark>
        </ins>
      );
    case "removed":
      return (
        <del className="bg-danger/10 decoration-danger">
          <Mark>{removed}</Mark>
          {text}
          <Mark>{end}</Mark>
        </del>
      );
  }
}

/** Neither element is said aloud by every screen reader. */
const Mark = ({ children }: { children: string }) => <span className="sr-only"> [{children}] </span>;
