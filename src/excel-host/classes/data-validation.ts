import type { PlannedValidation } from '../../core/grid/blueprint';
import { contains, cutOut, overlaps } from '../address';
import {
  booleanArgument,
  optionalText,
  recordArgument,
  textArgument,
  wordArgument,
} from '../arguments';
import { refuse } from '../host-error';
import { defineClass } from '../host-object';
import { refuseProtected } from '../operations';
import type { ExcelSession, LiveRange } from '../session';
import { areaOf } from './range-values';

const TYPES: Readonly<Record<PlannedValidation['type'], string>> = {
  list: 'List',
  any: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** The cells whose validation is read or set: a range, or those of a `RangeAreas`. */
type ValidationTarget = readonly LiveRange[];

const find = ([range]: ValidationTarget): PlannedValidation | undefined =>
  range?.sheet.validations.find(({ areas }) => areas.some((area) => contains(area, areaOf(range))));

const isMixed = (target: ValidationTarget): boolean =>
  !find(target) &&
  target.some((range) =>
    range.sheet.validations.some(({ areas }) =>
      areas.some((area) => overlaps(area, areaOf(range))),
    ),
  );

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
const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

const ANY: PlannedValidation = {
  areas: [],
  type: 'any',
  allowBlank: true,
  errorStyle: 'stop',
  showError: true,
  showPrompt: true,
};

/** Changes the one validation of some cells, which leave those that they had. */
const change = (
  target: ValidationTarget,
  { book }: ExcelSession,
  members: Partial<PlannedValidation>,
): void => {
  const [first] = target;
  if (!first) return;
  const { sheet } = first;
  refuseProtected(sheet);
  const areas = target.map(areaOf);
  const before = find(target) ?? ANY;
  const others = sheet.validations
    .map((one) => ({ ...one, areas: areas.reduce(cutOut, one.areas) }))
    .filter((one) => one.areas.length > 0);
  sheet.validations = [...others, { ...before, ...members, areas, id: book.newValidationId() }];
  book.tell({ kind: 'layout', sheet: sheet.id });
};

// Excel takes 255 characters of an inline list.
const LONGEST_LIST = 255;

const listMembers = (list: unknown): Partial<PlannedValidation> => {
  const source = textArgument(recordArgument(list).source);
  if (source.startsWith('=')) return { type: 'list', formula1: source.slice(1) };
  if (source.length > LONGEST_LIST) refuse('InvalidArgument', 'the list is too long');
  return { type: 'list', choices: source.split(',') };
};

const basicMembers = (rule: unknown): Partial<PlannedValidation> => {
  const { formula1, formula2, operator } = recordArgument(rule);
  const second = formula2 === null || formula2 === undefined ? undefined : String(formula2);
  const word = small(optionalText(operator) ?? 'Between').replace(/To$/u, '');
  return {
    formula1: String(formula1),
    ...(second !== undefined && { formula2: second }),
    operator: word,
  };
};

const ruleMembers = (value: unknown): Partial<PlannedValidation> => {
  const [[kind, rule] = ['', undefined], ...more] = Object.entries(recordArgument(value));
  if (more.length > 0) refuse('InvalidArgument', 'a validation has one rule');
  switch (kind) {
    case 'list':
      return listMembers(rule);
    case 'custom':
      return { type: 'custom', formula1: textArgument(recordArgument(rule).formula).slice(1) };
    case 'wholeNumber':
      return { type: 'whole', ...basicMembers(rule) };
    case 'decimal':
    case 'textLength':
      return { type: kind, ...basicMembers(rule) };
    default:
      return refuse('NotImplemented', `validations of ${kind}`);
  }
};

const words = (title: unknown, text: unknown, names: readonly [string, string]) => ({
  ...(title !== '' && title !== undefined && { [names[0]]: textArgument(title) }),
  ...(text !== '' && text !== undefined && { [names[1]]: textArgument(text) }),
});

/** `Range.dataValidation` and `RangeAreas.dataValidation`. */
export const dataValidation = defineClass<ValidationTarget>({
  name: 'DataValidation',
  scalars: {
    type: {
      read: (target) => (isMixed(target) ? 'Inconsistent' : TYPES[find(target)?.type ?? 'any']),
    },
    rule: {
      read: (target) => ruleOf(find(target)),
      write: (target, value, session) => change(target, session, ruleMembers(value)),
    },
    ignoreBlanks: {
      read: (target) => find(target)?.allowBlank ?? true,
      write: (target, value, session) =>
        change(target, session, { allowBlank: booleanArgument(value) }),
    },
    errorAlert: {
      read: (target) => {
        const one = find(target);
        return {
          showAlert: one?.showError ?? true,
          style: capital(one?.errorStyle ?? 'stop'),
          title: one?.errorTitle ?? '',
          message: one?.error ?? '',
        };
      },
      write: (target, value, session) => {
        const { showAlert, style, title, message } = recordArgument(value);
        const kind = wordArgument(style, ['stop', 'warning', 'information'] as const);
        const said = words(title, message, ['errorTitle', 'error']);
        const members = { showError: booleanArgument(showAlert), errorStyle: kind, ...said };
        change(target, session, members);
      },
    },
    prompt: {
      read: (target) => {
        const one = find(target);
        return {
          showPrompt: one?.showPrompt ?? true,
          title: one?.promptTitle ?? '',
          message: one?.prompt ?? '',
        };
      },
      write: (target, value, session) => {
        const { showPrompt, title, message } = recordArgument(value);
        const said = words(title, message, ['promptTitle', 'prompt']);
        change(target, session, { showPrompt: booleanArgument(showPrompt), ...said });
      },
    },
  },
});
