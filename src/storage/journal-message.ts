import type { Journal, JournalFailure } from "./journal.ts";

export type JournalMethod = Exclude<keyof Journal, "renew" | "dispose">;

export interface JournalRequest {
  readonly id: number;
  readonly method: JournalMethod;
  readonly args: readonly unknown[];
}

export type JournalResponse =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: JournalFailure["code"]; readonly message: string };
