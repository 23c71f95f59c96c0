import type {
  PlannedConditionalFormat,
  SheetBlueprint,
  WorkbookBlueprint,
} from '../../src/core/grid/blueprint';
import type { Area } from '../../src/core/grid/grid';

/** Our marks, and one that was put and not yet told what it is of. */
const isOurs = ({ formula, fill }: PlannedConditionalFormat): boolean =>
  formula.includes('shinko:') || (formula === 'FALSE' && fill === undefined);

/** A workbook as text, so that two states of it can be compared: all but our marks, and they alone. */
export interface BookState {
  readonly bare: readonly string[];
  readonly marks: string;
}

/** Whatever order members were set in. */
const plain = (_: string, value: unknown): unknown => {
  if (value instanceof Map) return [...value].sort(([a], [b]) => Number(a) - Number(b));
  if (value instanceof Set) return [...value].sort((a, b) => Number(a) - Number(b));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};

const byPlace = (a: { readonly row: number; readonly column: number }, b: typeof a): number =>
  a.row - b.row || a.column - b.column;

/** What is left out does not reach a person: a lock that is Excel's own, blank texts, results that follow. */
const cellsOf = ({ cells }: SheetBlueprint, styles: WorkbookBlueprint['styles']): unknown =>
  cells
    .map(({ row, column, value, formula, style }) => {
      const { locked = true, ...look } = styles[style] ?? {};
      const content = formula ?? (value === '' ? null : value);
      return { row, column, content, look: locked ? look : { ...look, locked } };
    })
    .filter(({ content, look }) => content !== null || Object.keys(look).length > 0)
    .toSorted(byPlace)
    .map(({ row, column, content, look }) => [row, column, content, look]);

/** Areas that stand right below each other are one. */
const joined = (areas: readonly Area[]): readonly Area[] => {
  const all: Area[] = [];
  const sorted = areas.toSorted((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  for (const area of sorted) {
    const last = all.at(-1);
    const isBelow = last?.left === area.left && last.right === area.right;
    if (last && isBelow && area.top <= last.bottom + 1) {
      all[all.length - 1] = { ...last, bottom: Math.max(last.bottom, area.bottom) };
    } else all.push(area);
  }
  return all;
};

/** In whatever order they are kept; the input mode is what Excel's API does not set. */
const validationsOf = ({ validations }: SheetBlueprint): unknown =>
  validations
    .map(({ areas, ...rest }) =>
      JSON.stringify({ ...rest, areas: joined(areas), imeMode: undefined }, plain),
    )
    .toSorted();

/** Everything of a sheet, with looks instead of their numbers; cells that hold and show nothing are none. */
const sheetText = (sheet: SheetBlueprint, styles: WorkbookBlueprint['styles']): string =>
  JSON.stringify(
    {
      ...sheet,
      cells: cellsOf(sheet, styles),
      columnStyles: [...(sheet.columnStyles ?? [])].map(([at, style]) => [at, styles[style]]),
      columnWidths: [...sheet.columnWidths].map(([at, width]) => [at, Math.round(width * 100)]),
      validations: validationsOf(sheet),
      conditionalFormats: sheet.conditionalFormats
        .filter((rule) => !isOurs(rule))
        .map(({ areas, formula, fill, fontColor }) => ({ areas, formula, fill, fontColor })),
    },
    plain,
  );

/** The state of a workbook. Which sheet is shown is left out: a person may look at any. */
export const stateOf = (plan: WorkbookBlueprint): BookState => ({
  bare: plan.sheets.map((sheet) => sheetText(sheet, plan.styles)),
  marks: JSON.stringify(
    plan.sheets.flatMap(({ name, conditionalFormats }) =>
      conditionalFormats
        .filter(isOurs)
        .map(({ areas, formula, fill }) => [name, areas, formula, fill]),
    ),
  ),
});

/** Where two texts part, in a few words. */
const parting = (one: string, other: string): string => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `…${one.slice(from, at + 80)} | …${other.slice(from, at + 80)}`;
};

const nameIn = (text: string): string => (JSON.parse(text) as { readonly name: string }).name;

/** How a state departs from the one wanted, our marks aside; `null` where it does not. */
export const departure = (now: BookState, wanted: BookState): string | null => {
  const names = now.bare.map(nameIn).join();
  const wantedNames = wanted.bare.map(nameIn).join();
  if (names !== wantedNames) return `sheets ${names} instead of ${wantedNames}`;
  const at = now.bare.findIndex((text, index) => text !== wanted.bare[index]);
  return at < 0 ? null : `${nameIn(now.bare[at]!)}: ${parting(now.bare[at]!, wanted.bare[at]!)}`;
};
