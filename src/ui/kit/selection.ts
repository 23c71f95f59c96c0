import type { CellPlace } from '../../app/ports/workbook';

/** The selected cell; known once something was selected while the pane is open. */
export interface Selection {
  readonly place: () => CellPlace | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly select: (place: CellPlace) => void;
}

/** A selection that nobody has made yet. */
export const createSelection = (): Selection => {
  let selected: CellPlace | null = null;
  const listeners = new Set<() => void>();
  return {
    place: () => selected,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select: (place) => {
      const isSame =
        selected?.sheet === place.sheet &&
        selected.row === place.row &&
        selected.column === place.column;
      if (isSame) return;
      selected = place;
      for (const listener of listeners) listener();
    },
  };
};
