import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createXlsx } from '../../../src/adapters/xlsx';
import { recogniseOpen } from '../../../src/app/recognise/recognise-open';
import {
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../../../src/app/recognise/recognised-workbook';
import { checkRecognised } from '../../../src/app/check/check';
import { cellName, type CellValue } from '../../../src/core/grid/grid';
import type { PlannedValidation, WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { openOfficeBook } from '../../adapters/office/open-book';
import { progressBook } from '../../../src/conformance/contract/blocks';

/** A plan of another city whose grades no family of words tells; 見送り stands for what was not graded. */
const rows = (grades: readonly string[], legend?: string): readonly (readonly CellValue[])[] => [
  ['架空町みどり計画　進捗（令和6年度）'],
  ['No.', '取組名', '担当課', '目標値', '実績値', '単位', '評価'],
  ...grades.map((grade, at): readonly CellValue[] => [
    at + 1,
    `取組${at + 1}`,
    'みどり課',
    10,
    8 + at,
    '件',
    grade,
  ]),
  ...(legend === undefined ? [] : [[], [legend]]),
];

const LIST: PlannedValidation = {
  areas: [{ top: 2, left: 6, bottom: 9, right: 6 }],
  type: 'list',
  allowBlank: true,
  errorStyle: 'stop',
  showError: true,
  showPrompt: false,
};

const sheetOf = (
  name: string,
  values: readonly (readonly CellValue[])[],
  validations: readonly PlannedValidation[],
  visibility: 'visible' | 'veryHidden' = 'visible',
): WorkbookBlueprint['sheets'][number] => ({
  name,
  visibility,
  cells: values.flatMap((row, at) =>
    row.map((value, column) => ({ row: at, column, value, style: 0 })),
  ),
  merges: [],
  validations,
  conditionalFormats: [],
  notes: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
});

const bookOf = (
  grades: readonly string[],
  source: Pick<PlannedValidation, 'choices' | 'formula1'> | null,
  legend?: string,
): WorkbookBlueprint => ({
  styles: [{}],
  sheets: [
    sheetOf('進捗', rows(grades, legend), source ? [{ ...LIST, ...source }] : []),
    sheetOf('リスト', [['はなまる'], ['まる'], ['さんかく'], ['見送り']], [], 'veryHidden'),
  ],
  activeSheet: 0,
});

const inFile = (book: WorkbookBlueprint): RecognisedWorkbook => {
  const read = createXlsx().read(createXlsx().write(book));
  if (!read.ok) throw new RangeError(read.failure.kind);
  return recogniseWorkbook(read.value);
};

const inExcel = async (
  book: WorkbookBlueprint,
): Promise<{ readonly workbook: RecognisedWorkbook; readonly trips: number }> => {
  const { port, host } = openOfficeBook(book);
  const read = await port.read();
  if (!read.ok) throw new RangeError(read.failure.kind);
  host.meter.reset();
  const known = await recogniseOpen(port, read.value, () => Promise.resolve());
  if (!known.ok) throw new RangeError('cancelled');
  return { workbook: known.value, trips: host.meter.trips.length };
};

const scaleIn = ({ forms }: RecognisedWorkbook) => {
  const scale = forms[0]?.scale;
  return (
    scale && {
      source: scale.source,
      steps: scale.steps.map(({ value }) => value),
      isOrdered: scale.isOrdered,
    }
  );
};

const gradeFindings = (workbook: RecognisedWorkbook) => {
  const checked = checkRecognised(workbook);
  if (!checked.ok) throw new RangeError(checked.failure.kind);
  return checked.value.findings
    .filter(({ rule }) => rule === 'grade-invalid')
    .map(({ row, column, facts }) => [cellName(row, column), facts]);
};

const GRADES = ['はなまる', 'まる', 'さんかく', '見送り', 'まる', 'ばつ'];
const WRITTEN = { choices: ['はなまる', 'まる', 'さんかく', '見送り'] };
const IN_CELLS = { formula1: 'リスト!$A$1:$A$4' };

describe.each([
  ['その場の一覧', WRITTEN],
  ['見えないシートのセル', IN_CELLS],
])('ドロップダウン（%s）', (_, source) => {
  const expected = { source: 'choices', steps: WRITTEN.choices, isOrdered: false };

  test('ファイルでも、開いているブックでも、評価の段階になる', async () => {
    const book = bookOf(GRADES, source);
    expect(scaleIn(inFile(book))).toEqual(expected);
    const { workbook, trips } = await inExcel(book);
    expect(scaleIn(workbook)).toEqual(expected);
    expect(trips).toBe(1);
  });

  test('一覧にない評価だけを指摘する', async () => {
    const book = bookOf(GRADES, source);
    const { workbook } = await inExcel(book);
    for (const read of [inFile(book), workbook]) {
      expect(gradeFindings(read)).toEqual([['G8', expect.objectContaining({ written: 'ばつ' })]]);
    }
  });
});

test('評価がまだ一つもなくても、段階が分かる', async () => {
  const book = bookOf(['', '', ''], { choices: ['A', 'B', 'C', 'D', '－'] });
  const scale = { source: 'choices', steps: ['A', 'B', 'C', 'D'], isOrdered: true };
  expect(scaleIn(inFile(book))).toEqual(scale);
  expect(scaleIn((await inExcel(book)).workbook)).toEqual(scale);
});

test('名前を付けた範囲の一覧も、ファイルでは読む', () => {
  const parts = unzipSync(createXlsx().write(bookOf(GRADES, { formula1: '評価の一覧' })));
  const workbook = strFromU8(parts['xl/workbook.xml']!);
  const name =
    '<definedNames><definedName name="評価の一覧">リスト!$A$1:$A$4</definedName></definedNames>';
  const withName = workbook.replace('</sheets>', `</sheets>${name}`);
  const read = createXlsx().read(zipSync({ ...parts, 'xl/workbook.xml': strToU8(withName) }));
  if (!read.ok) throw new RangeError(read.failure.kind);
  expect(scaleIn(recogniseWorkbook(read.value))).toMatchObject({
    source: 'choices',
    steps: WRITTEN.choices,
  });
});

test('凡例は一覧に勝ち、ほかのことの一覧は評価の段階にしない', async () => {
  const legend = '評価の凡例　A：できた　B：まあまあ　C：できない';
  const book = bookOf(['A', 'B', 'C'], { choices: ['A', 'B', 'C', 'D', 'E'] }, legend);
  const { workbook, trips } = await inExcel(book);
  expect(scaleIn(workbook)).toMatchObject({ source: 'legend', steps: ['A', 'B', 'C'] });
  expect(trips).toBe(0);
  const other = bookOf(['A', 'B', 'C', 'A'], { choices: ['済', '未'] });
  expect(scaleIn(inFile(other))).toMatchObject({ source: 'values' });
});

test('Shinko の様式では、一覧を尋ねない', async () => {
  const { workbook, trips } = await inExcel(progressBook(10));
  expect(workbook.forms.length).toBeGreaterThan(0);
  expect(trips).toBe(0);
});
