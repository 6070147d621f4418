import { storedPreferences } from "./preferences.ts";
import { texts } from "./texts.ts";

/** A page cannot forbid being framed by a meta tag: it then shows nothing of the workbook. */
export function FramedRefusal() {
  const t = texts[storedPreferences().language];
  return (
    <p className="framed">
      {t.framed}{" "}
      <a href={window.location.href} target="_blank" rel="noopener noreferrer">
        {t.openDirectly}
      </a>
    </p>
  );
}
