import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { MARKED_CELL, SIGNATURE } from '../../../adapters/office/read/marks-list';
import { type Area, cellName, columnLetters } from '../../../core/grid/grid';
import type { HostConditionalFormat } from '../../../excel-host';
import { fromRange, toRange } from './grid-data';

/**
 * A mark of ours as the grid works it out: plain ones are true everywhere, and the cell that is asked
 * about is named relative to the first area, in the grid's own order of them.
 */
const markFormula = ({ formula, areas }: HostConditionalFormat): string => {
  const [first] = areas.toSorted((a, b) => a.top - b.top || a.left - b.left);
  const isPlain = !formula.includes(MARKED_CELL);
  if (isPlain || !first) return '=TRUE';
  return `=${formula.replaceAll(MARKED_CELL, cellName(first.top, first.left))}`;
};

/** A conditional format as the grid wants it. */
export const toGridFormat = (one: HostConditionalFormat): IConditionFormattingRule =>
  ({
    cfId: one.id,
    ranges: one.areas.map(toRange),
    stopIfTrue: one.stopIfTrue ?? false,
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: one.formula.includes(SIGNATURE) ? markFormula(one) : `=${one.formula}`,
      style: {
        ...(one.fill !== undefined && { bg: { rgb: one.fill } }),
        ...(one.fontColor !== undefined && { cl: { rgb: one.fontColor } }),
      },
    },
  }) as IConditionFormattingRule;

/** The grid's rules as far as they are looked at. */
interface GridRule {
  readonly type: string;
  readonly subType?: string;
  readonly operator?: string;
  readonly value?: unknown;
  readonly isBottom?: boolean;
  readonly isPercent?: boolean;
  readonly style?: {
    readonly bg?: { readonly rgb?: string | null };
    readonly cl?: { readonly rgb?: string | null };
  };
}

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

const inQuotes = (text: unknown): string => `"${String(text ?? '').replaceAll('"', '""')}"`;

const fixed = ({ top, left, bottom, right }: Area): string =>
  `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;

const numberFormula = ({ operator = '', value }: GridRule, cell: string): string | undefined => {
  if (Array.isArray(value)) {
    const [low, high] = (value as readonly unknown[]).map(Number);
    const inside = `AND(${cell}>=${low},${cell}<=${high})`;
    return operator === 'notBetween' ? `NOT(${inside})` : inside;
  }
  const comparison = COMPARISONS[operator];
  return comparison && `AND(ISNUMBER(${cell}),${cell}${comparison}${Number(value)})`;
};

const textFormula = ({ operator = '', value }: GridRule, cell: string): string | undefined => {
  const text = inQuotes(value);
  const formulas: Readonly<Record<string, string>> = {
    beginsWith: `LEFT(${cell},LEN(${text}))=${text}`,
    endsWith: `RIGHT(${cell},LEN(${text}))=${text}`,
    containsText: `NOT(ISERROR(SEARCH(${text},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${text},${cell}))`,
    equal: `${cell}=${text}`,
    notEqual: `${cell}<>${text}`,
    containsBlanks: `LEN(TRIM(${cell}))=0`,
    notContainsBlanks: `LEN(TRIM(${cell}))>0`,
    containsErrors: `ISERROR(${cell})`,
    notContainsErrors: `NOT(ISERROR(${cell}))`,
  };
  return formulas[operator];
};

const rankFormula = (rule: GridRule, cell: string, area: Area): string => {
  const place = rule.isPercent
    ? `MAX(1,INT(COUNT(${fixed(area)})*${Number(rule.value)}/100))`
    : Number(rule.value);
  return rule.isBottom
    ? `${cell}<=SMALL(${fixed(area)},${place})`
    : `${cell}>=LARGE(${fixed(area)},${place})`;
};

/** The formula that colours the same cells; `undefined` where the workbook has none for it. */
const formulaOf = (rule: GridRule, areas: readonly Area[]): string | undefined => {
  const [first] = areas;
  if (rule.type !== 'highlightCell' || !first) return undefined;
  const cell = cellName(first.top, first.left);
  const count = areas.map((area) => `COUNTIF(${fixed(area)},${cell})`).join('+');
  switch (rule.subType) {
    case 'formula':
      return String(rule.value).replace(/^=/u, '');
    case 'number':
      return numberFormula(rule, cell);
    case 'text':
      return textFormula(rule, cell);
    case 'duplicateValues':
      return `${count}>1`;
    case 'uniqueValues':
      return `${count}=1`;
    case 'rank':
      return areas.length === 1 ? rankFormula(rule, cell, first) : undefined;
    case 'average': {
      const comparison = COMPARISONS[rule.operator ?? ''];
      return comparison && areas.length === 1
        ? `${cell}${comparison}AVERAGE(${fixed(first)})`
        : undefined;
    }
    default:
      return undefined;
  }
};

type Look = Pick<HostConditionalFormat, 'formula' | 'fill' | 'fontColor' | 'stopIfTrue'>;

const fromGridFormat = (
  given: IConditionFormattingRule,
  areas: readonly Area[],
): Look | undefined => {
  const rule = given.rule as unknown as GridRule;
  const formula = formulaOf(rule, areas);
  if (formula === undefined) return undefined;
  const [fill, fontColor] = [rule.style?.bg?.rgb, rule.style?.cl?.rgb];
  return {
    formula,
    ...(fill && { fill: fill.toUpperCase() }),
    ...(fontColor && { fontColor: fontColor.toUpperCase() }),
    ...(given.stopIfTrue && { stopIfTrue: true }),
  };
};

/** What of the grid's conditional formats a workbook can hold, and the rules that it cannot. */
export interface TakenFormats {
  readonly formats: readonly HostConditionalFormat[];
  readonly gridOnly: readonly IConditionFormattingRule[];
}

const taken = (
  rule: IConditionFormattingRule,
  one: HostConditionalFormat | undefined,
  priority: number,
): HostConditionalFormat | undefined => {
  const areas = rule.ranges.map(fromRange);
  const look = fromGridFormat(rule, areas);
  if (!look) return undefined;
  const shown = one && fromGridFormat(toGridFormat(one), one.areas);
  if (one && JSON.stringify(look) === JSON.stringify(shown)) return { ...one, areas };
  return { ...look, areas, id: rule.cfId, priority };
};

/** A sheet's conditional formats as they stand in the grid, the first tried first. */
export const takeFormats = (
  before: readonly HostConditionalFormat[],
  rules: readonly IConditionFormattingRule[],
): TakenFormats => {
  const known = new Map(before.map((one) => [one.id, one]));
  const formats: HostConditionalFormat[] = [];
  const gridOnly: IConditionFormattingRule[] = [];
  for (const rule of rules) {
    if (rule.ranges.length === 0) continue;
    const format = taken(rule, known.get(rule.cfId), formats.length + 1);
    if (format) formats.push(format);
    else gridOnly.push(rule);
  }
  return { formats: inOrder(before, formats), gridOnly };
};

// Numbers stay as the file has them unless the order is another one.
const inOrder = (
  before: readonly HostConditionalFormat[],
  formats: readonly HostConditionalFormat[],
): readonly HostConditionalFormat[] => {
  const order = before.toSorted((a, b) => a.priority - b.priority).map(({ id }) => id);
  const left = order.filter((id) => formats.some((one) => one.id === id));
  const isSame =
    left.length === formats.length && formats.every(({ id }, index) => id === left[index]);
  if (!isSame) return formats.map((one, index) => ({ ...one, priority: index + 1 }));
  const byId = new Map(formats.map((one) => [one.id, one]));
  return before.flatMap(({ id }) => byId.get(id) ?? []);
};
