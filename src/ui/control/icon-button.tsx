import type { ComponentPropsWithRef } from "react";

/** A button that is only a drawing: its name is spoken and shown on hover. Stays focusable when there is nothing to do. */
export function IconButton({
  label,
  inactive = false,
  onClick,
  ...rest
}: Omit<ComponentPropsWithRef<"button">, "aria-label" | "title"> & { label: string; inactive?: boolean }) {
  return (
    <button
      type="button"
      className="iconbtn"
      aria-label={label}
      title={label}
      aria-disabled={inactive ? true : undefined}
      onClick={inactive ? undefined : onClick}
      {...rest}
    />
  );
}
