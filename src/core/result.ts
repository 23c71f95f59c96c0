/** The outcome of work that may fail in expected ways; our own mistakes are exceptions instead. */
export type Result<T, F> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

/** Wraps a success. */
export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({
  ok: true,
  value,
});

/** Wraps an expected failure; `F` is a union per port, told apart by `kind`. */
export const failure = <F>(reason: F): { readonly ok: false; readonly failure: F } => ({
  ok: false,
  failure: reason,
});
