import type { ChartPicture } from "./chart-image-source.ts";

export interface ImageWords {
  /** Metric, period and unit. */
  readonly title: string;
  readonly key: readonly { readonly mark: string; readonly word: string }[];
  /** What the strip at the head shows. */
  readonly caption: string;
  /** When the picture was made. */
  readonly made: string;
}

const SCALE = 2;
const PAD = 24;
const HEAD = 64;
const FOOT = 28;

/** A chart as a PNG that explains itself: its title with unit and period, its key, and the day it was made. */
export function chartImage(picture: ChartPicture, words: ImageWords): Promise<Blob> {
  const { canvas: chart, width, height, colours, release } = picture;
  const canvas = document.createElement("canvas");
  canvas.width = (width + 2 * PAD) * SCALE;
  canvas.height = (HEAD + height + FOOT) * SCALE;
  const context = canvas.getContext("2d")!;
  context.scale(SCALE, SCALE);
  context.fillStyle = colours.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colours.ink1;
  context.font = `700 16px ${colours.font}`;
  context.fillText(words.title, PAD, 28, width);
  context.font = `400 12px ${colours.font}`;
  let x = PAD;
  for (const { mark, word } of words.key) {
    drawMark(context, mark, x, 42, picture);
    context.fillStyle = colours.ink2;
    context.fillText(word, x + 16, 53);
    x += context.measureText(word).width + 34;
  }
  context.drawImage(chart, PAD, HEAD, width, height);
  context.fillStyle = colours.ink3;
  context.fillText(words.caption, PAD, HEAD + 12);
  context.textAlign = "right";
  context.fillText(words.made, PAD + width, HEAD + height + 18);
  release();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

/** The key's marks as the columns are drawn: solid, outlined, hatched, pale with a cap. */
function drawMark(
  context: CanvasRenderingContext2D,
  mark: string,
  x: number,
  y: number,
  { colours }: ChartPicture,
): void {
  const [width, height] = [10, 12];
  context.save();
  context.lineWidth = 1.2;
  context.strokeStyle = mark === "pl" ? colours.target : colours.forecast;
  context.fillStyle = mark === "py" ? colours.priorYear : colours.actual;
  context.beginPath();
  context.rect(x, y, width, height);
  context.globalAlpha = mark === "py" ? 0.5 : 1;
  if (mark === "ac" || mark === "py") context.fill();
  else context.stroke();
  context.globalAlpha = 1;
  context.clip();
  if (mark === "fc")
    for (let from = -height; from < width; from += 4.5) {
      context.beginPath();
      context.moveTo(x + from, y + height);
      context.lineTo(x + from + height, y);
      context.stroke();
    }
  if (mark === "py") {
    context.fillStyle = colours.lineStrong;
    context.fillRect(x, y, width, 1.5);
  }
  context.restore();
}
