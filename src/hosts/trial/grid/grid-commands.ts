import type { ICellData, IRange } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/grid';
import type { Shift } from '../../../excel-host/index';
import { fromRange } from './grid-data';
import type { TakeWhat } from './grid-take';

export const UNIT = 'trial';

export const SET_VALUES = 'sheet.mutation.set-range-values';

export const ADD_FORMAT = 'sheet.mutation.add-conditional-rule';

export const DELETE_FORMAT = 'sheet.mutation.delete-conditional-rule';

export const RESULTS = 'formula.mutation.set-formula-calculation-result';

export const SCROLL = 'sheet.operation.scroll-to-range';

/** Does nothing while somebody types into a cell. */
export const ZOOM = 'sheet.command.set-zoom-ratio';

export const SELECTED = 'sheet.operation.set-selections';

export const ACTIVATED = 'sheet.operation.set-worksheet-active';

/** Milliseconds after which a new grid has been drawn. */
export const DRAWING_TIME = 150;

/** Milliseconds within which mutations belong to one step of a person's. */
export const STEP_TIME = 50;

/** Milliseconds after which the grid's new width stays. */
export const RESIZING_TIME = 200;

/** Options that mark a change of the host's, so that its echo is not taken for a person's. Not `onlyLocal`: formulas would not follow. */
export const FROM_HOST = { fromHost: true };

// What the grid does by itself while it draws, or to its own bookkeeping.
const OWN_AFFAIRS = /auto-height|row-count|column-count|permission|protection|empty|mark-dirty/u;

export type Results = Record<
  string,
  Record<string, Record<string, ICellData | null> | null> | null
>;

/** Parameters of the grid's commands, as far as they are looked at. */
export interface CommandParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Record<number, Record<number, ICellData | null> | null>;
  readonly range?: IRange;
  readonly selections?: readonly { readonly range: Parameters<typeof fromRange>[0] }[];
  readonly unitData?: Readonly<Record<string, Results>>;
}

export const RANK: Readonly<Record<TakeWhat, number>> = { rules: 0, shape: 1, all: 2 };

const RULES = /^(?:data-validation|thread-comment)\.mutation\.|conditional-rule$/u;

const SHAPE = /row-height|col-width|hidden$|visible$|frozen|tab-color|gridlines|worksheet-merge$/u;

/** What a mutation of the grid's makes worth reading again. */
export const touchedBy = (id: string): TakeWhat | undefined => {
  if (RULES.test(id)) return 'rules';
  if (!id.startsWith('sheet.mutation.') || OWN_AFFAIRS.test(id)) return undefined;
  return SHAPE.test(id) && id !== 'sheet.mutation.set-worksheet-hidden' ? 'shape' : 'all';
};

const SHIFTS: Readonly<Record<string, Pick<Shift, 'axis' | 'kind'>>> = {
  'sheet.mutation.insert-row': { axis: 'rows', kind: 'insert' },
  'sheet.mutation.remove-rows': { axis: 'rows', kind: 'delete' },
  'sheet.mutation.insert-col': { axis: 'columns', kind: 'insert' },
  'sheet.mutation.remove-col': { axis: 'columns', kind: 'delete' },
};

export const toShift = (id: string, range: IRange): Shift | undefined => {
  const shift = SHIFTS[id];
  if (!shift) return undefined;
  const { top, left, bottom, right } = fromRange(range);
  return shift.axis === 'rows'
    ? { ...shift, at: top, count: bottom - top + 1, across: { first: 0, last: MAX_COLUMNS - 1 } }
    : { ...shift, at: left, count: right - left + 1, across: { first: 0, last: MAX_ROWS - 1 } };
};
