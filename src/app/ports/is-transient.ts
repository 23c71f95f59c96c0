/** Whether a failure is over in a moment, so that the same can be tried again: the person types in a cell, or Excel is at work. */
export const isTransient = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'cell-edit' || kind === 'busy';
