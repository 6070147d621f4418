import type { Encoding } from "#transfer/csv/decoded-text.ts";
import type { Decoding } from "#transfer/csv/opened-table.ts";
import { Button } from "#ui/control/button.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { encodingName } from "./encoding-name.ts";
import { texts } from "./texts.ts";

/** The same lines in both likely encodings: the eye decides at once. */
export function EncodingDoubt({
  decoding,
  onEncoding,
}: {
  decoding: NonNullable<Decoding>;
  onEncoding: (encoding: Encoding) => void;
}) {
  const { source } = useTexts(texts);
  const { encoding, preview, alternative } = decoding;
  return (
    <>
      <Notice>{source.guessed(encodingName(encoding))}</Notice>
      <div className="doubt">
        <figure>
          <figcaption>
            <b>{encodingName(encoding)}</b>
            <span className="sub">{source.chosenNow}</span>
          </figcaption>
          <pre>{preview.join("\n")}</pre>
        </figure>
        {alternative && (
          <figure>
            <figcaption>
              <b>{encodingName(alternative.encoding)}</b>
              <Button size="small" onClick={() => onEncoding(alternative.encoding)}>
                {source.readAs(encodingName(alternative.encoding))}
              </Button>
            </figcaption>
            <pre>{alternative.preview.join("\n")}</pre>
          </figure>
        )}
      </div>
    </>
  );
}
