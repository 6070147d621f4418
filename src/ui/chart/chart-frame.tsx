import { type ReactNode, useRef, useState } from "react";
import { Button } from "#ui/control/button.tsx";
import { TableIcon } from "#ui/icon/icon.tsx";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import { ChartImageButtons } from "./chart-image-buttons.tsx";
import { ChartImageSource, type ChartPicture } from "./chart-image-source.ts";
import "./chart.css";

const texts = bilingual(
  { asTable: "表で見る", asChart: "図で見る" },
  { asTable: "View as table", asChart: "View as chart" },
);

export type ScenarioMark = "ac" | "pl" | "fc" | "py";

/**
 * A chart's title and key, and the choice between the picture and a table of the same data. A drawn chart, which has a
 * `caption`, can be taken along as a picture.
 */
export function ChartFrame({
  title,
  caption,
  marks,
  chart,
  table,
}: {
  title: string;
  caption?: string;
  marks: readonly { readonly mark: ScenarioMark; readonly word: string }[];
  chart: ReactNode;
  table: ReactNode;
}) {
  const words = useTexts(texts);
  const [asTable, setAsTable] = useState(false);
  const source = useRef<(() => ChartPicture) | null>(null);
  return (
    <figure className="chart" aria-label={title}>
      <div className="ct">
        <h3>{title}</h3>
        <span className="key">
          {marks.map(({ mark, word }) => (
            <span key={mark}>
              <i className={`k ${mark}`} />
              {word}
            </span>
          ))}
        </span>
        <Button look="text" size="small" onClick={() => setAsTable(!asTable)}>
          <TableIcon size={14} />
          {asTable ? words.asChart : words.asTable}
        </Button>
      </div>
      {asTable ? table : <ChartImageSource value={source}>{chart}</ChartImageSource>}
      {caption !== undefined && !asTable && (
        <ChartImageButtons source={source} words={{ title, key: marks, caption }} />
      )}
    </figure>
  );
}
