import { memo, useEffect, useState } from "react";
import { waitingAlerts } from "#domain/alert/alert-standing.ts";
import { useAlertBoard } from "#state/use-alert-board.tsx";
import { useWorkbook } from "#state/use-workbook.tsx";
import { whenIdle } from "#state/when-idle.ts";
import { AlertDigest } from "#ui/alert/alert-digest.tsx";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** The alerts that wait for an answer. Every rule is read over all months: that comes after the picture. */
export default memo(function AlertsBlock({ style }: { style: NumberStyle }) {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => whenIdle(() => setQuiet(true)), []);
  return quiet ? <Waiting style={style} /> : <section className="panel block-wait" />;
});

function Waiting({ style }: { style: NumberStyle }) {
  const { alerts } = useWorkbook();
  const board = useAlertBoard();
  if (board === null) return <section className="panel block-wait" />;
  return <AlertDigest alerts={waitingAlerts(board, alerts)} style={style} />;
}
