"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import type { CategoryBranch, CategoryRow } from "#lib/categories/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { orderCategories } from "./actions.ts";

const words = newsroom.categories;

/** The categories of one level in their order, each with buttons that move it; a moved row keeps the focus. */
export function OrderForm({
  rows,
  parentId,
}: {
  rows: (CategoryRow | CategoryBranch)[];
  parentId: string | null;
}) {
  const router = useRouter();
  const [told, setTold] = useState("");
  const [problem, setProblem] = useState("");
  const [working, start] = useTransition();
  const seen = rows.map(({ id }) => id);

  function move(id: string, by: 1 | -1) {
    const from = seen.indexOf(id);
    const wanted = seen.toSpliced(from, 1).toSpliced(from + by, 0, id);
    start(async () => {
      const answer = await orderCategories({ parentId, seen, wanted }).catch(() => null);
      setProblem(answer === null ? newsroom.frame.unreachable : answer.ok ? "" : answer.problem.text);
      if (answer?.ok) setTold(words.moved(rows[from]?.name ?? "", from + by + 1, rows.length));
      if (answer) router.refresh();
    });
  }

  return (
    <>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p role="status" className="sr-only">
        {told}
      </p>
      <ul className="border-t border-line">
        {rows.map((row, index) => (
          <li key={row.id} className="border-b border-line py-1">
            <div className="flex items-center gap-2">
              <CategoryLink row={row} />
              <Move name={row.name} up busy={working} atEnd={index === 0} onMove={() => move(row.id, -1)} />
              <Move
                name={row.name}
                busy={working}
                atEnd={index === rows.length - 1}
                onMove={() => move(row.id, 1)}
              />
            </div>
            {"children" in row && row.children.length > 0 && (
              <div className="ms-6 [&_li:last-child]:border-0">
                <OrderForm rows={row.children} parentId={row.id} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function CategoryLink({ row: { id, name, itemCount, archived } }: { row: CategoryRow }) {
  return (
    <a
      href={`/admin/categories/${id}`}
      className="flex grow flex-wrap gap-x-3 py-1 no-underline hover:underline"
    >
      <span className={archived ? "text-soft" : "font-semibold"}>{name}</span>
      <span className="text-soft tabular-nums">{words.count(itemCount)}</span>
      {archived && <span className="status text-soft">{words.archived}</span>}
    </a>
  );
}

/** Not disabled where there is nowhere to go: the focus would be lost. */
function Move({
  name,
  up = false,
  busy,
  atEnd,
  onMove,
}: {
  name: string;
  up?: boolean;
  busy: boolean;
  atEnd: boolean;
  onMove: () => void;
}) {
  const off = busy || atEnd;
  return (
    <Button
      small
      aria-label={up ? words.up(name) : words.down(name)}
      aria-disabled={off}
      onClick={() => !off && onMove()}
      className="aria-disabled:opacity-40"
    >
      {up ? "↑" : "↓"}
    </Button>
  );
}
