import { type DashboardBoard, dashboardBoards } from "#domain/dashboard-board.ts";
import { Button } from "#ui/control/button.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** Who looks at the dashboard; the person's own view is arranged from here. */
export function BoardChoice({
  board,
  onChange,
  onArrange,
}: {
  board: DashboardBoard;
  onChange: (board: DashboardBoard) => void;
  onArrange: () => void;
}) {
  const words = useTexts(texts);
  return (
    <span className="board">
      <select
        aria-label={words.board}
        value={board}
        onChange={({ target }) => onChange(dashboardBoards.find((known) => known === target.value) ?? "all")}
      >
        {dashboardBoards.map((known) => (
          <option key={known} value={known}>
            {words.boards[known]}
          </option>
        ))}
      </select>
      {board === "own" && (
        <Button look="text" size="small" onClick={onArrange}>
          {words.arrange}
        </Button>
      )}
    </span>
  );
}
