"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

/** The newsroom's sections in one line; where that is too narrow for them, the one where one is stands in view. */
export function SectionList({ children }: { children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const here = list.current?.querySelector<HTMLElement>("[aria-current]")?.parentElement;
    if (list.current && here) list.current.scrollLeft = here.offsetLeft - list.current.offsetLeft;
  }, []);
  return (
    <ul ref={list} className="flex gap-x-4 overflow-x-auto py-1 lg:flex-wrap">
      {children}
    </ul>
  );
}
