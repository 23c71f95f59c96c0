import { findFiscalYears, parseFiscalYear, type FiscalYear } from '../../era/fiscal-year';
import { parseIndicator, type Indicator } from '../../value/indicator';
import type { ColumnRole } from '../../profile/columns';
import { solveFlags } from './flags';
import type { Grid } from '../../grid/grid';
import type {
  FieldCell,
  ItemBlock,
  ItemFlags,
  LooseMarks,
  ProgressBox,
  RecognisedSheet,
  YearFigures,
} from './recognised';
import { ownText } from '../../text/text';
import { blankCell, missingFieldsOf } from './place';
import { SheetReader } from './sheet-reader';
import { parseItemNumber, type OpenBlock } from './open-block';
import {
  GRADES,
  parseDepartments,
  PROGRESS_WORDS,
  splitRepeatMark,
} from '../../profile/vocabulary';

const PLAN_NAME =
  /([^\s「」（）()]*?(?:第\d+次|第[一二三四五六七八九十]+[次期])?[^\s「」（）()]*計画)/u;

const findTitle = (above: readonly FieldCell[]): FieldCell | null =>
  above.find((cell) => /進行管理/u.test(cell.text)) ??
  above.find(
    (cell) => /計画/u.test(cell.text) && cell.text.length < 120 && !/^\s*※/u.test(cell.text),
  ) ??
  null;

const findSheetYear = (
  title: FieldCell | null,
  blocks: readonly OpenBlock[],
): FiscalYear | null => {
  const named = title ? findFiscalYears(title.text).at(-1) : undefined;
  if (named !== undefined) return named;
  let newest: FiscalYear | null = null;
  for (const block of blocks) {
    for (const entry of block.rows) {
      const year = parseFiscalYear(entry.cells.year.text)?.year;
      if (year !== undefined && (newest === null || year > newest)) newest = year;
    }
  }
  return newest;
};

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

const NO_FLAGS: ItemFlags = { reviewFrom: null, newFrom: null, candidateFrom: null };

const indicatorMemory = new Map<string, Indicator | undefined>();

const indicatorOf = (text: string): Indicator | undefined => {
  if (indicatorMemory.has(text)) return indicatorMemory.get(text);
  if (indicatorMemory.size > 20_000) indicatorMemory.clear();
  const own = ownText(text);
  const indicator = parseIndicator(own);
  indicatorMemory.set(own, indicator);
  return indicator;
};

/** Years of a block's rows; a lone entry at the oldest row of an item that is new this year belongs to this year. */
const yearFiguresOf = (
  block: OpenBlock,
  sheetYear: FiscalYear | null,
  flags: ItemFlags,
): readonly YearFigures[] => {
  const rows = block.rows.map((entry): YearFigures => ({
    yearCell: entry.cells.year,
    year: parseFiscalYear(entry.cells.year.text, sheetYear ?? undefined),
    baseline: null,
    target: null,
    value: entry.cells.value,
    rate: null,
    unit: entry.cells.unit,
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

/** Blocks understood between two steps. */
const BLOCKS_A_STEP = 200;

/** Understands a sheet as {@link recognise} does, in steps; each yields how many rows are done, at most all. */
export function* recogniseInSteps(grid: Grid): Generator<number, RecognisedSheet> {
  const reader = new SheetReader(grid);
  yield* reader.read();
  const title = findTitle(reader.above);
  const fiscalYear = findSheetYear(title, reader.blocks);
  const numbers = reader.blocks.map((block) => parseItemNumber(block.cells.number?.text ?? ''));
  const indexOf = new Map(reader.blocks.map((block, index) => [block, index]));
  const indicators = reader.blocks.map((block) => indicatorOf(indicatorCellOf(block).text));
  const solved = solveFlags(
    reader.pages.map((page) => ({
      marks: page.marks.map((mark) => mark.flag),
      blocks: page.blocks.map((block) => {
        const index = indexOf.get(block)!;
        return {
          number: numbers[index]!,
          indicator: indicators[index],
          narrative: block.narrative[0]?.text ?? '',
          marks: block.marks.map((mark) => mark.flag),
        };
      }),
    })),
  );
  const seen = new Map<number, number>();
  const blocks: ItemBlock[] = [];
  for (const [index, block] of reader.blocks.entries()) {
    if (index % BLOCKS_A_STEP === 0) yield grid.values.length;
    const number = numbers[index]!;
    const occurrence = number === null ? 1 : (seen.get(number) ?? 0) + 1;
    if (number !== null) seen.set(number, occurrence);
    const flags = (number === null ? undefined : solved.byItem.get(number)) ?? NO_FLAGS;
    blocks.push(closeBlock(block, { index, number, occurrence, flags, fiscalYear }));
  }
  const looseMarks = reader.pages
    .filter((page) => page.marks.length > 0)
    .map((page): LooseMarks => ({
      marks: page.marks,
      blocks: page.blocks.map((block) => indexOf.get(block)!),
    }));
  return {
    grid,
    title,
    plan: title ? (PLAN_NAME.exec(title.text)?.[1] ?? null) : null,
    fiscalYear,
    layouts: reader.headers,
    headings: reader.headings,
    blocks,
    missingFields: missingFieldsOf(reader.blocks.map((block) => block.layout)),
    looseMarks,
    candidates: solved.candidates,
    unread: reader.unread,
  };
}

/**
 * Understands a sheet by its meaning, never by address: headers by their titles (spelling variants,
 * any order), items by the numbers in the No. column, years by the year column, flags wherever they
 * stand. Nothing is changed or dropped: what cannot be read is listed in `unread`.
 */
export const recognise = (grid: Grid): RecognisedSheet => {
  const steps = recogniseInSteps(grid);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const indicatorCellOf = (block: OpenBlock): FieldCell =>
  joined(block.indicator, blankCell(block, 'indicator'));

/** What the sheet as a whole says of a block. */
export interface BlockSetting {
  readonly index: number;
  readonly number: number | null;
  readonly occurrence: number;
  readonly flags: ItemFlags;
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
  { index, number, occurrence, flags, fiscalYear }: BlockSetting,
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
        years: yearFiguresOf(block, fiscalYear, flags),
      },
    ],
    boxes,
    progressCell: boxes[0] ?? blankCell(block, 'progress'),
    noBoxes: booleans.length > 0 ? [] : block.noBoxes,
    narrative: narrativeOf(block, fiscalYear),
    remarks: cell('remarks'),
    marks: block.marks,
    flags,
    heading: block.heading,
    fields: block.layout.fields,
    layout: block.layout,
    top: block.top,
    bottom: block.bottom,
  };
};
