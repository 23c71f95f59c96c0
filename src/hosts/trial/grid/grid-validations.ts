import type { ISheetDataValidationRule } from '@univerjs/core';
import type { PlannedValidation } from '../../../core/grid/blueprint';
import { type HostValidation, toSerial } from '../../../excel-host';
import { fromRange, toRange } from './grid-data';

// Univer's numbers for what happens after a wrong entry.
const ERROR_STYLES: Readonly<Record<PlannedValidation['errorStyle'], number>> = {
  information: 0,
  stop: 1,
  warning: 2,
};

const ARROW = 1;

/** A validation as the grid wants it. */
export const toGridValidation = (one: HostValidation): ISheetDataValidationRule =>
  ({
    uid: one.id,
    type: one.type,
    ranges: one.areas.map(toRange),
    allowBlank: one.allowBlank,
    errorStyle: ERROR_STYLES[one.errorStyle],
    showErrorMessage: one.showError,
    showInputMessage: one.showPrompt,
    formula1: one.choices ? one.choices.join(',') : toGridFormula(one, one.formula1),
    formula2: toGridFormula(one, one.formula2),
    operator: one.operator,
    error: one.error,
    errorTitle: one.errorTitle,
    prompt: one.prompt,
    promptTitle: one.promptTitle,
    renderMode: ARROW,
  }) as ISheetDataValidationRule;

// A plain number is one to the grid too; everything else needs its `=` there.
const toGridFormula = ({ type }: PlannedValidation, formula: string | undefined) => {
  if (formula === undefined) return undefined;
  const isNumber = type !== 'list' && type !== 'custom' && /^-?[\d.]+$/u.test(formula);
  return isNumber ? formula : `=${formula}`;
};

const TYPES: Readonly<Record<string, PlannedValidation['type']>> = {
  any: 'any',
  checkbox: 'list',
  custom: 'custom',
  date: 'decimal',
  decimal: 'decimal',
  list: 'list',
  listMultiple: 'list',
  none: 'any',
  textLength: 'textLength',
  time: 'decimal',
  whole: 'whole',
};

// A date of the grid's is a text; to Excel it is the number of a day, and a rule for numbers does.
const toNumberText = (text: string): string => {
  const day = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/u.exec(text);
  const serial =
    day && toSerial({ year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) });
  if (serial) return String(serial);
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u.exec(text);
  if (!time) return text;
  const [hours, minutes, seconds] = [time[1], time[2], time[3] ?? 0].map(Number);
  return String((hours! * 3600 + minutes! * 60 + seconds!) / 86_400);
};

const fromGridFormula = (formula: string | undefined): string | undefined =>
  formula === undefined || formula === '' ? undefined : toNumberText(formula.replace(/^=/u, ''));

type Bounds = Pick<PlannedValidation, 'choices' | 'formula1' | 'formula2'>;

const boundsOf = (rule: ISheetDataValidationRule, type: PlannedValidation['type']): Bounds => {
  const { formula1, formula2 } = rule;
  if (rule.type === 'checkbox') return { choices: [formula1 || 'TRUE', formula2 || 'FALSE'] };
  if (type === 'list' && !formula1?.startsWith('=')) {
    return { choices: (formula1 ?? '').split(',').filter((choice) => choice !== '') };
  }
  const [first, second] = [fromGridFormula(formula1), fromGridFormula(formula2)];
  return {
    ...(first !== undefined && { formula1: first }),
    ...(second !== undefined && { formula2: second }),
  };
};

const errorStyleOf = (number: unknown): PlannedValidation['errorStyle'] =>
  number === ERROR_STYLES.warning
    ? 'warning'
    : number === ERROR_STYLES.information
      ? 'information'
      : 'stop';

const fromGridValidation = (rule: ISheetDataValidationRule): Omit<PlannedValidation, 'areas'> => {
  const { error, errorTitle, operator, prompt, promptTitle } = rule;
  const type = TYPES[rule.type] ?? 'any';
  return {
    type,
    ...boundsOf(rule, type),
    ...(operator !== undefined && type !== 'list' && { operator }),
    allowBlank: rule.allowBlank ?? true,
    errorStyle: errorStyleOf(rule.errorStyle),
    showError: rule.showErrorMessage ?? false,
    showPrompt: rule.showInputMessage ?? false,
    ...(error && { error }),
    ...(errorTitle && { errorTitle }),
    ...(prompt && { prompt }),
    ...(promptTitle && { promptTitle }),
  };
};

const sameRule = (a: ISheetDataValidationRule, b: ISheetDataValidationRule): boolean =>
  JSON.stringify(fromGridValidation(a)) === JSON.stringify(fromGridValidation(b));

/**
 * A sheet's validations as they stand in the grid. What the grid cannot say (the input mode) is kept
 * from the one of the same name.
 */
export const takeValidations = (
  before: readonly HostValidation[],
  rules: readonly ISheetDataValidationRule[],
): readonly HostValidation[] => {
  const known = new Map(before.map((one) => [one.id, one]));
  return rules.flatMap((rule) => {
    const areas = rule.ranges.map(fromRange);
    if (areas.length === 0) return [];
    const one = known.get(rule.uid);
    if (one && sameRule(rule, toGridValidation(one))) return [{ ...one, areas }];
    const imeMode = one?.imeMode;
    const taken = fromGridValidation(rule);
    return [{ ...taken, areas, id: rule.uid, ...(imeMode && { imeMode }) }];
  });
};
