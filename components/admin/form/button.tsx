import type { ButtonHTMLAttributes } from "react";

const looks = {
  plain: "",
  primary: "button-primary",
  danger: "button-danger",
  quiet: "button-quiet",
} as const;

export type ButtonLook = keyof typeof looks;

/** A button; `look` says how much it weighs. It submits only where it says `type="submit"`. */
export function Button({
  look = "plain",
  small = false,
  className = "",
  type = "button",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook; small?: boolean }) {
  return (
    <button
      type={type}
      className={`button ${looks[look]} ${small ? "button-small" : ""} ${className}`}
      {...rest}
    />
  );
}
