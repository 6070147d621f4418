import { waitingAlerts } from "#domain/alert/alert-standing.ts";
import { useAlertBoard } from "#state/use-alert-board.tsx";
import { useWorkbook } from "#state/use-workbook.tsx";
import { AlertDigest } from "#ui/alert/alert-digest.tsx";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** The alerts that wait for an answer. */
export default function AlertsBlock({ style }: { style: NumberStyle }) {
  const { alerts } = useWorkbook();
  const board = useAlertBoard();
  if (board === null) return <section className="panel block-wait" />;
  return <AlertDigest alerts={waitingAlerts(board, alerts)} style={style} />;
}
