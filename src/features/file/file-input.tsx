import type { ChangeEvent } from "react";

/** A button that asks for a file. */
export function FileInput({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  function choose(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.target.files?.[0];
    event.target.value = ""; // the same file, corrected, can be chosen again
    if (file) onFile(file);
  }
  return (
    <label className="btn filebtn">
      {label}
      <input type="file" accept=".json,application/json" className="vh" onChange={choose} />
    </label>
  );
}
