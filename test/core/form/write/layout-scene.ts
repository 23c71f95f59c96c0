import type { Catalog, CatalogItem } from '../../../../src/core/catalog/catalog';
import { FORM_STYLES, styleIndex, type StyleName } from '../../../../src/core/form/write/form-look';
import { layoutForm, type FormRequest } from '../../../../src/core/form/write/layout';
import type { PlannedCell, SheetBlueprint } from '../../../../src/core/grid/blueprint';
import { cellName, parseCellName, type Area } from '../../../../src/core/grid/grid';
import { parseArea } from '../read/any/areas';
import type { BlockEntries, SheetEntries } from '../../../../src/core/record/entries';
import { SAMPLE_CATALOG, SAMPLE_ENTRIES, SAMPLE_FORM } from '../../rules/sample-sheet';

/** The sample plan's form as it is laid out, with something else asked for. */
export const laidForm = (more: Partial<FormRequest> = {}): SheetBlueprint =>
  layoutForm({ ...SAMPLE_FORM, ...more }).sheets[0]!;

/** The sample plan with some of its items changed, by number. */
export const planWith = (changes: Readonly<Record<number, Partial<CatalogItem>>>): Catalog => ({
  ...SAMPLE_CATALOG,
  items: SAMPLE_CATALOG.items.map((item) => ({ ...item, ...changes[Number(item.number)] })),
});

/** No entries at all. */
export const NONE: SheetEntries = { fiscalYear: 2022, blocks: new Map() };

/** The sample's entries with others for some items. */
export const entriesWith = (
  ...blocks: readonly (readonly [string, BlockEntries])[]
): SheetEntries => ({
  ...SAMPLE_ENTRIES,
  blocks: new Map([...SAMPLE_ENTRIES.blocks, ...blocks]),
});

/** The name of an area: A10:A13, or A10 of one cell. */
export const areaName = ({ top, left, bottom, right }: Area): string => {
  const [from, to] = [cellName(top, left), cellName(bottom, right)];
  return from === to ? from : `${from}:${to}`;
};

const STYLE_OF = new Map(
  (
    [
      ...['closed', 'box', 'linkedBox', 'year', 'yearNow', 'pastNumber', 'pastText'],
      ...['pastCenter', 'pastDecimal', 'entryNumber', 'entryText', 'entryCenter', 'entryDecimal'],
      ...['narrative', 'linked', 'linkedNumber', 'linkedDecimal', 'linkedText', 'number'],
      ...['planText', 'remarks', 'plain', 'title', 'submission', 'legend', 'header', 'levelLabel'],
      ...['level', 'projectLabel', 'project', 'textLabel', 'text'],
    ] as StyleName[]
  ).map((name) => [styleIndex(name), name] as const),
);

/** The name of a cell's style. */
export const styleOf = ({ style }: PlannedCell): StyleName => {
  const name = STYLE_OF.get(style);
  if (name === undefined) throw new RangeError(`no style ${style} of ${FORM_STYLES.length}`);
  return name;
};

/** The cell at a name such as A10; `undefined` where the form writes none. */
export const cellOf = (sheet: SheetBlueprint, name: string): PlannedCell | undefined => {
  const at = parseCellName(name);
  return sheet.cells.find(({ row, column }) => row === at?.row && column === at.column);
};

/** Value and style of cells, and the formula where they have one. */
export const shown = (sheet: SheetBlueprint, ...names: readonly string[]) =>
  names.map((name) => {
    const cell = cellOf(sheet, name);
    if (!cell) return [name, undefined];
    return [cell.value, styleOf(cell), ...(cell.formula === undefined ? [] : [cell.formula])];
  });

const sameArea = (one: Area, other: Area): boolean =>
  (['top', 'left', 'bottom', 'right'] as const).every((side) => one[side] === other[side]);

/** Whether an area is merged. */
export const isMerged = ({ merges }: SheetBlueprint, name: string): boolean =>
  merges.some((area) => sameArea(area, parseArea(name)));

/** Heights of rows, counted as Excel does. */
export const heightsOf = ({ rowHeights }: SheetBlueprint, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => rowHeights.get(first - 1 + at));
