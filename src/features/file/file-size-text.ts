interface SizeWords {
  readonly megabytes: (size: string) => string;
  readonly kilobytes: (size: string) => string;
}

/** A size in bytes as people read it: 12 KB, 1.4 MB. */
export function fileSizeText(bytes: number, words: SizeWords): string {
  return bytes < 1_000_000
    ? words.kilobytes(String(Math.max(1, Math.round(bytes / 1_000))))
    : words.megabytes((bytes / 1_000_000).toFixed(1));
}
