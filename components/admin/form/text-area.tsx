"use client";

import type { ComponentProps } from "react";
import { useAtWork } from "./at-work.tsx";

/**
 * A field of several lines. An empty one can be typed into before the page's script is there. One that holds a
 * text is off until then: on its arrival React puts the text there once more and what is selected is so no
 * longer, so that what was typed would be lost, and what is pasted would stand beside what it was to replace.
 */
export function TextArea({
  value,
  defaultValue = "",
  disabled = false,
  ...given
}: ComponentProps<"textarea">) {
  const text = String(value ?? defaultValue);
  const isWaking = !useAtWork() && text !== "";
  return (
    <>
      <textarea
        {...given}
        {...(value === undefined ? { defaultValue } : { value })}
        disabled={disabled || isWaking}
        data-waking={isWaking || undefined}
      />
      {/* A form can be sent before the script is there, and fields that are off are not. */}
      {isWaking && <input type="hidden" name={given.name} value={text} />}
    </>
  );
}
