import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** A month's heading with a flag: something happened then. The cells' menu leads there too, so the grid keeps one Tab stop. */
export function EventMark({ name, onShow }: { name: string; onShow: () => void }) {
  const t = useTexts(texts).events;
  return (
    <button type="button" className="eventmark" tabIndex={-1} title={t.marked(name)} onClick={onShow}>
      <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true">
        <path d="M1.5 11.5v-11h7l-2 3 2 3h-7" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
      {name}
    </button>
  );
}
