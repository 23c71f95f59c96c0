import { cellKey } from '../../core/grid/grid';
import { DONE, refused, same } from '../case/expect';
import { COLUMN, HEAD_ROWS, progressBook } from './blocks';
import { type ContractCase, edit, gridOf, MISSING, SHEET, valueAt } from './looking';

const values: ContractCase = {
  id: 'port.apply',
  run: async ({ open }) => {
    const book = await open(progressBook(2));
    const [before, merges] = [await book.cell(SHEET, 'H4'), await book.merges(SHEET)];
    const edits = [
      edit('J4', 'A', 'B'),
      edit('H4', 100, 250),
      edit('K4', '計画どおり進んだ。', null),
      edit('J8', 'A', 'C'),
    ];
    same('written', await book.port.apply(edits), DONE);
    same('text', await valueAt(book, 'J4'), 'B');
    same('number', await valueAt(book, 'H4'), 250);
    same('emptied', await valueAt(book, 'K4'), null);
    same('second-item', await valueAt(book, 'J8'), 'C');
    same('others', await valueAt(book, 'J5'), 'A');
    same('look', await book.cell(SHEET, 'H4'), { ...before, value: 250 });
    same('merges', await book.merges(SHEET), merges);
  },
};

/** Texts that Excel would take for something else. */
const TEXTS = [
  '=1+1',
  '+A1',
  '-5',
  '@SUM',
  "'引用",
  '＝A1',
  '1/2',
  '0012',
  '2,300',
  'R4.4.1',
  'TRUE',
  '#N/A',
  '\t=1',
  '12 書面会議',
  '3年度比174パーセント増額',
  '－',
];

const texts: ContractCase = {
  id: 'port.apply-texts',
  run: async ({ open }) => {
    const book = await open(progressBook(TEXTS.length / 4));
    const at = (index: number): string => `I${HEAD_ROWS + index + 1}`;
    const edits = TEXTS.map((text, index) => edit(at(index), '人', text));
    same('written', await book.port.apply(edits), DONE);
    for (const [index, text] of TEXTS.entries()) {
      const cell = await book.cell(SHEET, at(index));
      same(`text-${index + 1}`, [cell.value, cell.formula], [text, undefined]);
    }
  },
};

const textCells: ContractCase = {
  id: 'port.apply-text-cells',
  run: async ({ open }) => {
    const plan = progressBook(1);
    const cells = plan.sheets[0]!.cells.map((cell) =>
      cell.column === COLUMN.value ? { ...cell, value: `${cell.value}`, style: 1 } : cell,
    );
    const book = await open({ ...plan, sheets: [{ ...plan.sheets[0]!, cells }] });
    const formula = '=IF(J4="","",J4)';
    const edits = [
      edit('H4', '100', '15/664'),
      edit('H5', '101', { formula }),
      edit('H6', '102', 7),
    ];
    same('written', await book.port.apply(edits), DONE);
    const [text, result, number] = [
      await book.cell(SHEET, 'H4'),
      await book.cell(SHEET, 'H5'),
      await book.cell(SHEET, 'H6'),
    ];
    same('text', text.value, '15/664');
    same('formula', [result.formula, result.value], [formula, 'A']);
    same('number', number.value, 7);
    for (const { numberFormat } of [text, result, number]) same('format', numberFormat, '@');
  },
};

const formulas: ContractCase = {
  id: 'port.apply-formula',
  run: async ({ open }) => {
    const book = await open(progressBook(2));
    const formula = '=IF(J4="","",J4)';
    same('written', await book.port.apply([edit('J8', 'A', { formula })]), DONE);
    same('formula', (await gridOf(book)).formulas.get(cellKey(7, COLUMN.grade)), formula);
    same('back', await book.port.apply([edit('J8', { formula }, 'A')]), DONE);
    same('value', (await book.cell(SHEET, 'J8')).value, 'A');
    same('none-left', (await gridOf(book)).formulas.size, 0);
  },
};

const stale: ContractCase = {
  id: 'port.apply-stale',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    await book.type(SHEET, 'J5', 'D');
    const old = edit('J5', 'A', 'C');
    const written = await book.port.apply([edit('J4', 'A', 'B'), old]);
    same('stale', written, refused({ kind: 'stale', edits: [old] }));
    same('nothing-written', await valueAt(book, 'J4'), 'A');
  },
};

const blanks: ContractCase = {
  id: 'port.apply-blank',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    same('from-blank', await book.port.apply([edit('L4', '', 'メモ')]), DONE);
    same('to-blank', await book.port.apply([edit('L4', 'メモ', '')]), DONE);
    same('blank', await valueAt(book, 'L4'), null);
  },
};

const missing: ContractCase = {
  id: 'port.apply-missing',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const written = await book.port.apply([edit('A1', null, 1, MISSING)]);
    same('sheet-missing', written, refused({ kind: 'sheet-missing', sheet: MISSING }));
  },
};

const locked: ContractCase = {
  id: 'port.apply-protected',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    await book.protect(SHEET);
    same('open-cell', await book.port.apply([edit('J4', 'A', 'B')]), DONE);
    const written = await book.port.apply([edit('B4', '取組1', '別名')]);
    same('locked-cell', written, refused({ kind: 'protected', sheet: SHEET }));
  },
};

const filtered: ContractCase = {
  id: 'port.apply-filtered',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    await book.filter(SHEET);
    const written = await book.port.apply([edit('J4', 'A', 'B')]);
    same('filtered', written, refused({ kind: 'filtered', sheet: SHEET }));
  },
};

/** 直す. */
export const EDITING: readonly ContractCase[] = [
  values,
  texts,
  textCells,
  formulas,
  stale,
  blanks,
  missing,
  locked,
  filtered,
];
