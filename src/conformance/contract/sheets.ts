import type { PlannedChart } from '../../core/grid/blueprint';
import { DONE, isTrue, refused, same } from '../case/expect';
import { metaSheet, progressBook, progressSheet, STYLES } from './blocks';
import {
  type ContractCase,
  fileOf,
  gridOf,
  MISSING,
  namesOf,
  NEW_SHEET,
  ownSnapshot,
  placeOf,
  SHEET,
  valueAt,
} from './looking';

/** Charts of every kind. */
export const CHARTS: readonly PlannedChart[] = [
  {
    name: 'shinko-year',
    kind: 'stacked-columns',
    title: '年度ごと',
    source: { top: 3, left: 0, bottom: 5, right: 2 },
    seriesIn: 'columns',
    looks: [
      { color: '#1F4E79', label: '#FFFFFF' },
      { color: '#FFE699', label: '#000000' },
    ],
    place: { top: 8, left: 0, bottom: 18, right: 9 },
  },
  {
    name: 'shinko-policy',
    kind: 'stacked-bars',
    title: '基本方針ごと',
    source: { top: 3, left: 0, bottom: 9, right: 1 },
    seriesIn: 'columns',
    looks: [{ color: '#5B9BD5', label: '#000000' }],
    place: { top: 20, left: 0, bottom: 30, right: 9 },
  },
  {
    name: 'shinko-series',
    kind: 'lines',
    title: '推移',
    source: { top: 3, left: 0, bottom: 5, right: 4 },
    seriesIn: 'rows',
    looks: [
      { color: '#1F4E79', label: '#1F4E79' },
      { color: '#C55A11', label: '#843C0C', dashed: true },
    ],
    place: { top: 32, left: 1, bottom: 45, right: 9 },
  },
];

const putIn: ContractCase = {
  id: 'port.insert',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const file = fileOf(book, NEW_SHEET);
    same('put', await book.port.insertSheets(file, [NEW_SHEET], { show: NEW_SHEET }), DONE);
    const read = await ownSnapshot(book);
    same('shown', read.activeSheet, NEW_SHEET);
    same(
      'order',
      read.grids.map(({ sheet }) => sheet),
      [SHEET, '_shinko', NEW_SHEET],
    );
    const lists = await book.port.dropDowns([{ sheet: NEW_SHEET, ...placeOf('J4') }]);
    same('drop-down', lists, { ok: true, value: ['"A,B,C,D"'] });
    same('look', (await book.cell(NEW_SHEET, 'J4')).fill, '#FFF9E5');
    same('merges', (await book.merges(NEW_SHEET)).length, 16);
    same('taken', await book.port.removeSheets([read.grids[2]!]), DONE);
    same('none-left', await namesOf(book), [SHEET, '_shinko']);
  },
};

const taken: ContractCase = {
  id: 'port.insert-taken',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const put = await book.port.insertSheets(fileOf(book, SHEET), [SHEET], { show: null });
    same('sheet-exists', put, refused({ kind: 'sheet-exists', sheet: SHEET }));
    same('count', (await namesOf(book)).length, 2);
  },
};

const replaced: ContractCase = {
  id: 'port.insert-replacing',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const sheets = [progressSheet(1, NEW_SHEET), metaSheet('福祉課')];
    const file = book.file({ styles: STYLES, sheets, activeSheet: 0 });
    const options = { show: NEW_SHEET, replace: ['_shinko'] };
    same('put', await book.port.insertSheets(file, [NEW_SHEET, '_shinko'], options), DONE);
    same('new-content', await valueAt(book, 'B1', '_shinko'), '福祉課');
    const own = (await book.sheets()).filter(({ name }) => name === '_shinko');
    same('very-hidden', own, [{ name: '_shinko', visibility: 'veryHidden' }]);
  },
};

const drawn: ContractCase = {
  id: 'port.insert-charts',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const charts = [{ sheet: NEW_SHEET, charts: CHARTS }];
    const file = fileOf(book, NEW_SHEET);
    same('put', await book.port.insertSheets(file, [NEW_SHEET], { show: null, charts }), DONE);
    const wanted = CHARTS.map(({ name, title, looks }) => ({ name, title, series: looks.length }));
    same('charts', await book.charts(NEW_SHEET), wanted);
    same('taken', await book.port.removeSheets([await gridOf(book, NEW_SHEET)]), DONE);
    same('count', (await namesOf(book)).length, 2);
  },
};

const undrawn: ContractCase = {
  id: 'port.insert-charts-fail',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const charts = [NEW_SHEET, MISSING].map((sheet) => ({ sheet, charts: CHARTS }));
    const file = fileOf(book, NEW_SHEET);
    const put = await book.port.insertSheets(file, [NEW_SHEET], { show: null, charts });
    isTrue('refused', !put.ok);
    same('none-left', await namesOf(book), [SHEET, '_shinko']);
  },
};

const entered: ContractCase = {
  id: 'port.remove-entered',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    await book.port.insertSheets(fileOf(book, NEW_SHEET), [NEW_SHEET], { show: null });
    const grid = await gridOf(book, NEW_SHEET);
    await book.type(NEW_SHEET, 'M40', 'メモ');
    const removed = await book.port.removeSheets([grid]);
    same('entered-since', removed, refused({ kind: 'entered-since', sheet: NEW_SHEET }));
    same('count', (await namesOf(book)).length, 3);
  },
};

/** シートの出し入れ. */
export const SHEETS: readonly ContractCase[] = [putIn, taken, replaced, drawn, undrawn, entered];
