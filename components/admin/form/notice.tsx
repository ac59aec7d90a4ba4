import type { ReactNode } from "react";

/** A message about what was or was not done. A problem is read aloud at once, other news when there is a pause. */
export function Notice({
  kind = "news",
  children,
}: {
  kind?: "news" | "done" | "problem";
  children: ReactNode;
}) {
  return (
    <div role={kind === "problem" ? "alert" : "status"} className={`notice ${looks[kind]}`}>
      {children}
    </div>
  );
}

const looks = { news: "", done: "notice-done", problem: "notice-problem" };
