import type { PlannedValidation } from '../../core/grid/blueprint';
import { contains, overlaps } from '../address';
import { defineClass } from '../host-object';
import type { LiveRange } from '../session';
import { areaOf } from './range-values';

const TYPES: Readonly<Record<PlannedValidation['type'], string>> = {
  list: 'List',
  any: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  custom: 'Custom',
};

const find = (range: LiveRange): PlannedValidation | undefined =>
  range.sheet.validations.find(({ areas }) => areas.some((area) => contains(area, areaOf(range))));

const isMixed = (range: LiveRange): boolean =>
  !find(range) &&
  range.sheet.validations.some(({ areas }) => areas.some((area) => overlaps(area, areaOf(range))));

const ruleOf = (one: PlannedValidation | undefined): unknown => {
  if (!one) return {};
  const { type, choices, formula1, formula2, operator } = one;
  if (type === 'list') {
    return { list: { inCellDropDown: true, source: choices?.join(',') ?? `=${formula1 ?? ''}` } };
  }
  if (type === 'custom') return { custom: { formula: `=${formula1 ?? ''}` } };
  return type === 'any' ? {} : { [type]: { formula1, formula2, operator } };
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `Range.dataValidation`, to be read only: the form is written by one writer, never through here. */
export const dataValidation = defineClass<LiveRange>({
  name: 'DataValidation',
  scalars: {
    type: {
      read: (range) => (isMixed(range) ? 'Inconsistent' : TYPES[find(range)?.type ?? 'any']),
    },
    rule: { read: (range) => ruleOf(find(range)) },
    ignoreBlanks: { read: (range) => find(range)?.allowBlank ?? true },
    errorAlert: {
      read: (range) => {
        const one = find(range);
        return {
          showAlert: one?.showError ?? true,
          style: capital(one?.errorStyle ?? 'stop'),
          title: one?.errorTitle ?? '',
          message: one?.error ?? '',
        };
      },
    },
    prompt: {
      read: (range) => {
        const one = find(range);
        return {
          showPrompt: one?.showPrompt ?? true,
          title: one?.promptTitle ?? '',
          message: one?.prompt ?? '',
        };
      },
    },
  },
});
