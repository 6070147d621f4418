import type { Encoding } from "#transfer/csv/decoded-text.ts";

const names: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  shift_jis: "Shift_JIS",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  "euc-jp": "EUC-JP",
};

export function encodingName(encoding: Encoding): string {
  return names[encoding];
}
