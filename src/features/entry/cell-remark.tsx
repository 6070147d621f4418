import { Button } from "#ui/control/button.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** Beside a cell: what was remarked on it. */
export function CellRemark({ text, onEdit, onRemove }: { text: string; onEdit: () => void; onRemove: () => void }) {
  const t = useTexts(texts).remark;
  return (
    <div className="question remark">
      <p>{text}</p>
      <div className="acts">
        <Button size="small" onClick={onEdit}>
          {t.edit} <span className="kbd">Shift+F2</span>
        </Button>
        <Button size="small" look="text" onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
    </div>
  );
}
