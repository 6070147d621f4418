/** What a person typed or brought: a value, or the fault in words they can act on. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/**
 * A success.
 *
 * @example
 * ok(3) // => { ok: true, value: 3 }
 */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/**
 * A fault.
 *
 * @example
 * fault("empty") // => { ok: false, error: "empty" }
 */
export function fault<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
