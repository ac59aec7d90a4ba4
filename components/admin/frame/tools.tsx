"use client";

import { useState } from "react";
import { QuickFind } from "#components/admin/find/quick-find.tsx";
import type { Find } from "#components/admin/find/use-find.ts";
import { Button } from "#components/admin/form/button.tsx";
import { ShortcutList } from "#components/admin/shortcuts/shortcut-list.tsx";
import { type Tool, useShortcuts } from "#components/admin/shortcuts/use-shortcuts.ts";
import type { Role } from "#lib/auth/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.find;

/** What is at hand on every page, by key and by button: finding anything, and the list of what keys do. */
export function Tools({ role, find }: { role: Role; find: Find }) {
  const [opened, open] = useState<Tool | null>(null);
  useShortcuts(role, open);
  return (
    <>
      <Button small title={words.openTitle} aria-haspopup="dialog" onClick={() => open("find")}>
        {words.open}
      </Button>
      <Button
        small
        look="quiet"
        aria-label={words.shortcuts.open}
        title={words.shortcuts.open}
        aria-haspopup="dialog"
        className="max-sm:hidden"
        onClick={() => open("shortcuts")}
      >
        ?
      </Button>
      {opened === "find" && <QuickFind role={role} find={find} onClose={() => open(null)} />}
      {opened === "shortcuts" && <ShortcutList role={role} onClose={() => open(null)} />}
    </>
  );
}
