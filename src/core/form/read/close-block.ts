import type { ItemNumber } from '../../value/item-number';
import { parseFiscalYear, type FiscalYear } from '../../era/fiscal-year';
import { parseIndicator, type Indicator } from '../../value/indicator';
import type { ColumnRole } from '../../profile/columns';
import type { FieldCell, ItemBlock, ItemFlags, ProgressBox, YearFigures } from './recognised';
import { ownText } from '../../text/text';
import type { Grid } from '../../grid/grid';
import { blankCell } from './place';
import { unitInName, unitInValue } from './told-unit';
import { type OpenBlock } from './open-block';
import {
  GRADES,
  parseDepartments,
  PROGRESS_WORDS,
  splitRepeatMark,
} from '../../profile/vocabulary';

const textsOf = (cells: readonly FieldCell[]): string => cells.map(({ text }) => text).join('\n');

const joined = (cells: readonly FieldCell[], otherwise: FieldCell): FieldCell =>
  cells.length === 1 ? cells[0]! : cells[0] ? { ...cells[0], text: textsOf(cells) } : otherwise;

/** Whether one text was copied into every row: it is said once. */
const isFilledDown = ({ filledDown, narratives, rows }: OpenBlock): boolean =>
  filledDown ||
  (narratives.length > 1 &&
    narratives.length === rows.length &&
    narratives.every(({ text }) => text === narratives[0]!.text));

/** A narrative over several cells: every line of it, the same one twice too. */
const joinedNarrative = (block: OpenBlock): FieldCell => {
  const once = joined(block.narrative, blankCell(block, 'narrative'));
  if (block.narratives.length === block.narrative.length || isFilledDown(block)) return once;
  const earlier = once.earlier ?? once.text;
  return { ...once, text: textsOf(block.narratives), earlier };
};

const indicatorMemory = new Map<string, Indicator | undefined>();

/** The indicator of a cell's text. */
export const indicatorOf = (text: string): Indicator | undefined => {
  if (indicatorMemory.has(text)) return indicatorMemory.get(text);
  if (indicatorMemory.size > 20_000) indicatorMemory.clear();
  const own = ownText(text);
  const indicator = parseIndicator(own);
  indicatorMemory.set(own, indicator);
  return indicator;
};

/** An item's indicator cells as one. */
export const indicatorCellOf = (block: OpenBlock): FieldCell =>
  joined(block.indicator, blankCell(block, 'indicator'));

/** Where a form has no place for the unit: what stands behind the figure, or in the indicator's name. */
const toldUnit = (block: OpenBlock, grid: Grid, value: FieldCell): FieldCell => ({
  row: value.row,
  column: value.column,
  text: unitInName(indicatorCellOf(block).text) || unitInValue(grid, value),
  fault: 'absent',
});

/** Years of a block's rows; a lone entry at the oldest row of an item that is new this year belongs to this year. */
const yearFiguresOf = (
  block: OpenBlock,
  grid: Grid,
  sheetYear: FiscalYear | null,
  flags: ItemFlags,
): readonly YearFigures[] => {
  const rows = block.rows.map((entry): YearFigures => ({
    yearCell: entry.cells.year,
    year: parseFiscalYear(entry.cells.year.text, sheetYear ?? undefined),
    baseline: null,
    target: entry.cells.target,
    value: entry.cells.value,
    rate: entry.cells.rate,
    difference: null,
    unit: block.layout.fields.has('unit')
      ? entry.cells.unit
      : toldUnit(block, grid, entry.cells.value),
    grade: entry.cells.grade,
    shifted: entry.shifted,
  }));
  return sheetYear !== null && flags.newFrom === sheetYear
    ? moveLoneEntry(rows, block, sheetYear)
    : rows;
};

const moveLoneEntry = (
  rows: readonly YearFigures[],
  block: OpenBlock,
  sheetYear: FiscalYear,
): readonly YearFigures[] => {
  const first = rows[0];
  const current = rows.find((row) => row.year?.year === sheetYear);
  if (!first || !current || first === current) return rows;
  const firstRow = block.rows[0]!.row;
  const isElsewhere = (row: YearFigures): boolean =>
    [row.value, row.unit, row.grade].some((cell) => cell.text !== '' && cell.row !== firstRow);
  if (first.value.text === '' || rows.some(isElsewhere)) return rows;
  const blankOf = (figures: YearFigures, row: number): YearFigures => ({
    ...figures,
    value: { ...figures.value, row, text: '' },
    unit: { ...figures.unit, row, text: '' },
    grade: { ...figures.grade, row, text: '' },
  });
  return rows.map((row, index) =>
    row === current
      ? { ...row, value: first.value, unit: first.unit, grade: first.grade }
      : blankOf(row, block.rows[index]!.row),
  );
};

/** What the sheet as a whole says of a block. */
export interface BlockSetting {
  readonly index: number;
  readonly number: ItemNumber | null;
  readonly occurrence: number;
  readonly flags: ItemFlags;
  readonly grid: Grid;
  /** The sheet's. */
  readonly fiscalYear: FiscalYear | null;
}

/** The row of a block's year, in which a plain table says what holds for that year. */
const rowOfYear = (block: OpenBlock, fiscalYear: FiscalYear | null): number | undefined =>
  block.rows.find(
    (entry) => parseFiscalYear(entry.cells.year.text, fiscalYear ?? undefined)?.year === fiscalYear,
  )?.row;

/** Check boxes in cells (TRUE, FALSE) in the place of the boxes' words, one for each grade in its order. */
const booleanBoxes = ({ noBoxes, boxes }: OpenBlock): readonly ProgressBox[] => {
  const isWhole =
    boxes.length === 0 &&
    noBoxes.length === GRADES.length &&
    noBoxes.every(({ text }) => /^(?:TRUE|FALSE)$/u.test(text));
  return isWhole
    ? noBoxes.map((cell, at) => {
        const grade = GRADES[at]!;
        const ticked = cell.text === 'TRUE';
        return {
          ...cell,
          box: { ticked, signed: true, grade, word: PROGRESS_WORDS[grade], earlier: null },
        };
      })
    : [];
};

/** Boxes of a block; a word that stands alone, without any box, is the choice itself. */
const boxesOf = (block: OpenBlock, fiscalYear: FiscalYear | null): readonly ProgressBox[] => {
  if (block.boxes.some(({ box }) => box.signed)) return block.boxes;
  const row = block.filledDown ? rowOfYear(block, fiscalYear) : undefined;
  const own = row === undefined ? block.boxes : block.boxes.filter((cell) => cell.row === row);
  const isChoice = new Set(own.map(({ box }) => box.grade)).size === 1;
  return isChoice
    ? own.slice(0, 1).map((cell) => ({ ...cell, box: { ...cell.box, ticked: true } }))
    : own;
};

/** A block's narrative: all its lines, or in a plain table that of the sheet's year. */
const narrativeOf = (block: OpenBlock, fiscalYear: FiscalYear | null): FieldCell => {
  const row = block.filledDown ? rowOfYear(block, fiscalYear) : undefined;
  if (row === undefined) return joinedNarrative(block);
  const own = block.narratives.find((cell) => cell.row === row);
  const column = block.layout.columns.get('narrative') ?? 0;
  const merged = block.narrative.length === 1 ? block.narrative[0] : undefined;
  return own ?? merged ?? { row, column, text: '' };
};

/** Understands a block whose rows were read. */
export const closeBlock = (
  block: OpenBlock,
  { index, number, occurrence, flags, grid, fiscalYear }: BlockSetting,
): ItemBlock => {
  const cell = (role: ColumnRole): FieldCell => block.cells[role] ?? blankCell(block, role);
  const indicatorCell = indicatorCellOf(block);
  const booleans = booleanBoxes(block);
  const boxes = booleans.length > 0 ? booleans : boxesOf(block, fiscalYear);
  const { name, repeat } = splitRepeatMark(cell('name').text);
  return {
    index,
    number,
    numberCell: cell('number'),
    repeat,
    occurrence,
    nameCell: cell('name'),
    name,
    departmentsCell: cell('departments'),
    departments: parseDepartments(cell('departments').text),
    description: cell('description'),
    measures: [
      {
        indicatorCell,
        indicator: indicatorOf(indicatorCell.text),
        years: yearFiguresOf(block, grid, fiscalYear, flags),
        goal: null,
      },
    ],
    boxes,
    progressCell: boxes[0] ?? blankCell(block, 'progress'),
    noBoxes: booleans.length > 0 ? [] : block.noBoxes,
    narrative: narrativeOf(block, fiscalYear),
    remarks: cell('remarks'),
    further: [],
    marks: block.marks,
    flags,
    heading: block.heading,
    fields: block.layout.fields,
    layout: block.layout,
    top: block.top,
    bottom: block.bottom,
  };
};
