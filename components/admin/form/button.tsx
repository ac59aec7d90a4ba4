"use client";

import type { ButtonHTMLAttributes } from "react";
import { useAtWork } from "./at-work.tsx";

const looks = {
  plain: "",
  primary: "button-primary",
  danger: "button-danger",
  quiet: "button-quiet",
} as const;

export type ButtonLook = keyof typeof looks;

/**
 * A button; `look` says how much it weighs. It submits only where it says `type="submit"`; any other does
 * something by script, and is off until that is there.
 */
export function Button({
  look = "plain",
  small = false,
  className = "",
  type = "button",
  disabled = false,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook; small?: boolean }) {
  const isWaking = !useAtWork() && type === "button";
  return (
    <button
      type={type}
      disabled={disabled || isWaking}
      data-waking={isWaking || undefined}
      className={`button ${looks[look]} ${small ? "button-small" : ""} ${className}`}
      {...rest}
    />
  );
}
