import type { ComponentPropsWithRef } from "react";

export interface ButtonLook {
  /** "primary" is the filled one: exactly one per view. */
  readonly look?: "primary" | "plain" | "text" | "danger";
  readonly size?: "small" | "normal";
}

const lookClass = { primary: " pri", plain: "", text: " text", danger: " danger" } as const;

function buttonClass({ look = "plain", size = "normal" }: ButtonLook): string {
  return `btn${lookClass[look]}${size === "small" ? " sm" : ""}`;
}

export function Button({
  look = "plain",
  size = "normal",
  className = "",
  type = "button",
  ...rest
}: ComponentPropsWithRef<"button"> & ButtonLook) {
  return <button type={type} className={`${buttonClass({ look, size })} ${className}`.trim()} {...rest} />;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({
  look = "plain",
  size = "normal",
  className = "",
  children,
  ...rest
}: ComponentPropsWithRef<"a"> & ButtonLook) {
  return (
    <a className={`${buttonClass({ look, size })} ${className}`.trim()} {...rest}>
      {children}
    </a>
  );
}
