import type { ComponentPropsWithRef } from "react";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** The platform's own list: works with IME, touch and screen readers everywhere, and weighs nothing. */
export function SelectInput({
  options,
  ...rest
}: ComponentPropsWithRef<"select"> & { options: readonly SelectOption[] }) {
  return (
    <select className="sel" {...rest}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
