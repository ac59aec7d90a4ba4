import type { ReactNode } from "react";

/**
 * A message about what was or was not done. A problem is read aloud at once, other news when there is a pause.
 * `focus` "always" is for the outcome of an act whose button goes; "lost" takes it where it would be nowhere else.
 */
export function Notice({
  kind = "news",
  focus,
  children,
}: {
  kind?: "news" | "done" | "problem";
  focus?: keyof typeof takeFocus;
  children: ReactNode;
}) {
  return (
    <div
      ref={focus && takeFocus[focus]}
      tabIndex={focus && -1}
      role={kind === "problem" ? "alert" : "status"}
      className={`notice ${looks[kind]}`}
    >
      {children}
    </div>
  );
}

const takeFocus = {
  always: (notice: HTMLElement | null) => notice?.focus(),
  lost: (notice: HTMLElement | null) => {
    if (document.activeElement === document.body) notice?.focus();
  },
};

const looks = { news: "", done: "notice-done", problem: "notice-problem" };
