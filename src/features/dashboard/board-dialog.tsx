import { useState } from "react";
import { dashboardBlocks, movedBlock } from "#domain/dashboard-board.ts";
import type { DashboardArrangement, DashboardKpis } from "#domain/workbook.ts";
import { arrangeDashboard } from "#state/commands/arrange-dashboard.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { texts } from "./texts.ts";

const KPIS: readonly DashboardKpis[] = ["all", "primary", "marketing", "sales"];

/** The person's own view: which blocks, in which order, with which KPIs. */
export default function BoardDialog({
  arrangement,
  onClose,
}: {
  arrangement: Required<DashboardArrangement>;
  onClose: () => void;
}) {
  const words = useTexts(texts);
  const store = useWorkbookStore();
  const [blocks, setBlocks] = useState(arrangement.blocks);
  const [kpis, setKpis] = useState(arrangement.kpis);
  const listed = [...blocks, ...dashboardBlocks.filter((block) => !blocks.includes(block))];
  const save = () => {
    store.dispatch(arrangeDashboard({ blocks, kpis }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.arrangeTitle}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <p className="sub">{words.arrangeHelp}</p>
      <ul className="boardlist">
        {listed.map((block) => {
          const on = blocks.includes(block);
          return (
            <li key={block}>
              <label>
                <input
                  type="checkbox"
                  checked={on}
                  onChange={() => setBlocks(on ? blocks.filter((one) => one !== block) : [...blocks, block])}
                />
                {words.blocks[block]}
              </label>
              {on && (
                <>
                  <Button
                    look="text"
                    size="small"
                    aria-label={words.moveUp(words.blocks[block])}
                    onClick={() => setBlocks(movedBlock(blocks, block, -1))}
                  >
                    {words.up}
                  </Button>
                  <Button
                    look="text"
                    size="small"
                    aria-label={words.moveDown(words.blocks[block])}
                    onClick={() => setBlocks(movedBlock(blocks, block, 1))}
                  >
                    {words.down}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <label className="boardkpis">
        {words.boardKpis}
        <select value={kpis} onChange={({ target }) => setKpis(KPIS.find((known) => known === target.value) ?? "all")}>
          {KPIS.map((known) => (
            <option key={known} value={known}>
              {words.kpiChoices[known]}
            </option>
          ))}
        </select>
      </label>
    </Dialog>
  );
}
