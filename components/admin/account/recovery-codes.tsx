"use client";

import { useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.account;

/** Codes for when the phone is lost; they are shown this once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const [copied, setCopied] = useState(false);
  return (
    <Notice>
      <div className="grid gap-3">
        <p className="font-semibold">{words.recoveryCodes}</p>
        <p>{words.keepCodes}</p>
        <ul className="grid max-w-xs grid-cols-2 gap-x-6 gap-y-0.5 font-mono">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div>
          <Button onClick={() => navigator.clipboard.writeText(codes.join("\n")).then(() => setCopied(true))}>
            {copied ? words.copied : words.copyCodes}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
