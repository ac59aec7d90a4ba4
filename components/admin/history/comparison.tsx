import { createElement, Fragment, type ReactNode } from "react";
import type { ComparedRevisions } from "#lib/revisions/desk.ts";
import type { LineDifference } from "#lib/revisions/rules.ts";
import { langOf } from "#lib/text/languages.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { Differences } from "./differences.tsx";

const { revisions: words, fields: fieldNames, roles } = newsroom.history;

/** What was changed from one version to another, field by field. */
export function Comparison({ compared: { from, to, fields, language } }: { compared: ComparedRevisions }) {
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison" className="section-title">
        {from ? words.changesOf(from.version, to.version) : words.contentOf(to.version)}
      </h2>
      {fields.length === 0 && <p className="none">{words.same}</p>}
      {fields.map(({ field, lines }) => (
        <section key={field} aria-labelledby={`field-${field}`} className="mt-5">
          <h3 id={`field-${field}`} className="text-label font-semibold text-soft first-letter:uppercase">
            {fieldNames[field]}
          </h3>
          <Lines lines={lines} lang={isText(field) ? langOf(language) : undefined} />
        </section>
      ))}
    </section>
  );
}

const isText = (field: string) => ["title", "lead", "body"].includes(field);

/** Lines that are the same before and after a change stand for where it is; more of them are folded away. */
const kept = 1;

function Lines({ lines, lang }: { lines: LineDifference[]; lang: string | undefined }) {
  return (
    <div className="mt-1 grid max-w-column gap-2 font-serif text-body">
      {stretchesOf(lines).map(({ start, lines: stretch, isFar }) =>
        isFar ? (
          <details key={start} className="font-sans text-label text-soft">
            <summary>{words.unchanged(stretch.length)}</summary>
            <ShownLines lines={stretch} lang={lang} />
          </details>
        ) : (
          <ShownLines key={start} lines={stretch} lang={lang} />
        ),
      )}
    </div>
  );
}

/** Passed one by one: a line has no name of its own to serve as a key. */
const ShownLines = ({ lines, lang }: { lines: LineDifference[]; lang: string | undefined }) =>
  createElement(Fragment, null, ...lines.map((line) => renderLine(line, lang)));

const signs = { same: "", changed: "±", added: "+", removed: "−" } as const;

function renderLine({ kind, role, was, parts }: LineDifference, lang: string | undefined): ReactNode {
  return (
    <div className="grid grid-cols-[1.25rem_minmax(0,1fr)]">
      <span aria-hidden="true" className="font-sans text-soft">
        {signs[kind]}
      </span>
      <div className={kind === "same" ? "text-soft" : ""}>
        {(role !== "plain" || was) && (
          <span className="me-2 font-sans text-label text-soft">
            {was ? words.roleChanged(roles[was], roles[role]) : roles[role]}:
          </span>
        )}
        <Differences parts={parts} lang={lang} />
      </div>
    </div>
  );
}

interface Stretch {
  /** Which line of all it begins with. */
  start: number;
  lines: LineDifference[];
  /** Unchanged and away from any change. */
  isFar: boolean;
}

function stretchesOf(lines: LineDifference[]): Stretch[] {
  const isChanged = lines.map(({ kind }) => kind !== "same");
  const stretches: Stretch[] = [];
  for (const [index, line] of lines.entries()) {
    const near = isChanged.slice(Math.max(0, index - kept), index + kept + 1).includes(true);
    const last = stretches.at(-1);
    if (last && last.isFar === !near) last.lines.push(line);
    else stretches.push({ start: index, lines: [line], isFar: !near });
  }
  return stretches;
}
