import { useState } from "react";
import { Button } from "#ui/control/button.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { texts } from "./texts.ts";

/** The decisions about the last table of this form, offered again; they can be taken up or forgotten. */
export function MappingMemory({ count, onUse, onForget }: { count: number; onUse: () => void; onForget: () => void }) {
  const { mapping } = useTexts(texts);
  const [done, setDone] = useState<"used" | "forgotten" | null>(null);
  if (done !== null) return <Notice tone="good">{mapping[done]}</Notice>;
  return (
    <Notice>
      {mapping.remembered(count)}{" "}
      <Button
        size="small"
        onClick={() => {
          onUse();
          setDone("used");
        }}
      >
        {mapping.use}
      </Button>{" "}
      <Button
        size="small"
        onClick={() => {
          onForget();
          setDone("forgotten");
        }}
      >
        {mapping.forget}
      </Button>
    </Notice>
  );
}
