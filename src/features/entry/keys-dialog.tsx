import { Button } from "#ui/control/button.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { texts } from "./texts.ts";

/** Every key of the grid. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { help } = useTexts(texts);
  return (
    <Dialog open={open} onClose={onClose} title={help.title} actions={<Button onClick={onClose}>{help.close}</Button>}>
      <dl className="keylist">
        {help.list.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <span className="kbd">{keys}</span>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
