"use client";

import { useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.people;

/** A link that is shown this once, to hand over. */
export function CopyLink({ url }: { url: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="mt-2 flex gap-2">
      <input
        readOnly
        value={url}
        aria-label={words.link}
        onFocus={({ currentTarget }) => currentTarget.select()}
        className="control font-mono"
      />
      <Button onClick={() => navigator.clipboard.writeText(url).then(() => setCopied(true))}>
        {copied ? words.copied : words.copy}
      </Button>
    </div>
  );
}
