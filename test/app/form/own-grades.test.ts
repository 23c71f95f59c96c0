import { createXlsx } from '../../../src/adapters/xlsx';
import { checkRecognised } from '../../../src/app/check/check';
import { entriesOfWorkbook, makeForm, unreadOfWorkbook } from '../../../src/app/form/make-form';
import { planRollover } from '../../../src/app/cycle/rollover';
import { ownPlanOf } from '../../../src/app/form/own-plan';
import {
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../../../src/app/recognise/recognised-workbook';
import { departmentBooks, splitWorkbook } from '../../../src/app/split/split';
import { importPlan } from '../../../src/app/recognise/import-plan';
import { blockKey } from '../../../src/core/record/entries';
import { cellName, type CellValue, type Grid } from '../../../src/core/grid/grid';
import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { otherForm } from '../../core/form/read/any/other-forms';

/** A plan of signs; `legend` explains them. */
const signs = (legend?: string): Grid =>
  otherForm('進捗', [
    ['架空町こみち計画　進捗（令和6年度）'],
    ['番号', '取組名', '担当課', '目標値', '実績値', '単位', '評価', '実施内容', '評価の理由'],
    ...['◎', '○', '○', '△', '○', '◎'].map((grade, at): readonly CellValue[] => [
      at + 1,
      `取組その${at + 1}`,
      at % 2 === 0 ? '道路課' : '公園課',
      10,
      9,
      '件',
      grade,
      '計画のとおりに進めた。',
      at === 0 ? '早く終わったため。' : null,
    ]),
    ...(legend === undefined ? [] : [[], [legend]]),
  ]);

const LEGEND = '評価の凡例　◎：できた　○：おおむね　△：途中　×：まだ';

const gradeLists = ({ sheets }: WorkbookBlueprint): readonly (readonly string[] | undefined)[] =>
  sheets[0]!.validations
    .filter(({ error }) => error?.startsWith('評価は'))
    .map((one) => one.choices);

/** A blueprint as a file, read again. */
const again = (blueprint: WorkbookBlueprint): RecognisedWorkbook => {
  const read = createXlsx().read(createXlsx().write(blueprint));
  if (!read.ok) throw new RangeError(read.failure.kind);
  return recogniseWorkbook(read.value);
};

const scaleOf = ({ forms }: RecognisedWorkbook) =>
  forms.map(({ kind, scale }) => [kind, scale?.steps.map(({ value }) => value).join('')]);

describe.each([
  ['凡例から', LEGEND],
  ['値から', undefined],
])('評価の段階が%s分かる計画', (_, legend) => {
  const workbook = recogniseWorkbook({ grids: [signs(legend)] });

  test('課のブックのドロップダウンと評価は、計画のものになる', () => {
    const split = splitWorkbook(workbook, {}, { byName: new Map(), byItem: new Map() });
    if (!split.ok) throw new RangeError(split.failure.kind);
    const books = [...departmentBooks(split.value, () => 'id')];
    expect(books.map(({ department }) => department)).toEqual(['道路課', '公園課']);
    for (const { blueprint } of books) {
      expect(gradeLists(blueprint)).toEqual([['◎', '○', '△', '×']]);
      const read = again(blueprint);
      expect(scaleOf(read)).toEqual([['years-below', '◎○△×']]);
      const report = checkRecognised(read);
      if (!report.ok) throw new RangeError(report.failure.kind);
      expect(report.value.findings.filter(({ rule }) => rule === 'grade-invalid')).toEqual([]);
    }
  });

  test('Shinko の様式に移しても同じで、移せない記入は、どのセルの何かを言う', () => {
    const own = ownPlanOf(workbook)!;
    const entries = entriesOfWorkbook(workbook, own.catalog)!.entries;
    const made = makeForm({ catalog: own.catalog, fiscalYear: 2024, entries, id: 'new' });
    if (!made.ok) throw new RangeError(made.failure.kind);
    const read = again(made.value);
    expect(scaleOf(read)).toEqual([['years-below', '◎○△×']]);
    expect(
      read.forms[0]!.blocks.map(({ measures }) => {
        const year = measures[0]!.years.at(-1)!;
        return [year.value.text, year.grade.text];
      }),
    ).toEqual(['◎', '○', '○', '△', '○', '◎'].map((grade) => ['9', grade]));
    expect(unreadOfWorkbook(workbook, 2024, 3)).toEqual([
      { sheet: '進捗', cell: 'I3', text: '早く終わったため。' },
    ]);
    const plan = importPlan(read);
    expect(plan.ok && plan.value.form?.grades?.values.map(({ value }) => value)).toEqual([
      '◎',
      '○',
      '△',
      '×',
    ]);
  });
});

test('移した様式でほかの評価を書くと、計画の段階でないと言われる', () => {
  const own = ownPlanOf(recogniseWorkbook({ grids: [signs(LEGEND)] }))!;
  const blocks = new Map([
    [
      blockKey(1, 1),
      {
        years: new Map([[2024, { value: '9', unit: '件', grade: 'A' }]]),
        ticked: [],
        narrative: '',
      },
    ],
  ]);
  const entries = { fiscalYear: 2024, blocks };
  const made = makeForm({ catalog: own.catalog, fiscalYear: 2024, entries, id: 'new' });
  if (!made.ok) throw new RangeError(made.failure.kind);
  const report = checkRecognised(again(made.value));
  if (!report.ok) throw new RangeError(report.failure.kind);
  const found = report.value.findings.filter(({ rule }) => rule === 'grade-invalid');
  expect(found.map(({ facts }) => facts)).toEqual([
    expect.objectContaining({ written: 'A', choices: ['◎', '○', '△', '×'] }),
  ]);
  expect(found.map(({ row, column }) => cellName(row, column))).toHaveLength(1);
});

test('二つ目の指標の数値は、移らないと言う', () => {
  const grid = otherForm('指標', [
    ['架空町みち計画　進捗（令和6年度）'],
    ['番号', '取組名', '担当課', '指標', '単位', '基準値', '令和5年度', '令和6年度', '評価'],
    [1, '道をなおす', '土木課', '延長', 'm', 5, 10, 8, 'A'],
    [null, null, null, '箇所', 'か所', null, 3, 2, null],
    [2, '橋をなおす', '土木課', '橋の数', '橋', null, 4, 4, 'B'],
  ]);
  const workbook = recogniseWorkbook({ grids: [grid] });
  expect(unreadOfWorkbook(workbook, 2024, 3).map(({ cell, text }) => [cell, text])).toEqual([
    ['F3', '5'],
    ['G4', '3'],
    ['H4', '2'],
  ]);
});

describe('年度が項目の下に並ぶ、ほかの段階の表', () => {
  const SAID = ['◎', '○', '△', '○', '◎', '△', '○', '◎'];
  const sheetOf = (sheet: string, first: number): Grid =>
    otherForm(sheet, [
      ['架空町第2次ふくし計画　進行管理シート（令和6年度）'],
      ['No.', '取組項目', '担当課', '取組内容', '実績の指標', '年度', '実績値', '単位', '評価'],
      ...[0, 2].flatMap((at): readonly CellValue[][] => {
        const number = first + at / 2;
        return [
          [number, `取組${number}`, `${sheet}`, '内容', '件数', 'R5', 4, '件', SAID[at]!],
          [null, null, null, null, null, 'R6', 5, '件', SAID[at + 1]!],
        ];
      }),
    ]);
  const workbook = recogniseWorkbook({ grids: [sheetOf('福祉課', 1), sheetOf('健康課', 3)] });

  test('次の年度の様式は、どの課のシートの項目も、計画の評価も持つ', () => {
    expect(workbook.forms.map(({ kind }) => kind)).toEqual(['years-below', 'years-below']);
    const rollover = planRollover(workbook, {
      to: undefined,
      years: undefined,
      revisions: [],
      catalog: undefined,
      protect: false,
      id: 'next',
    });
    if (!rollover.ok) throw new RangeError(rollover.failure.kind);
    const { items, left, form, styles } = rollover.value;
    expect([items, left]).toEqual([4, []]);
    expect(gradeLists({ sheets: [form], styles, activeSheet: 0 })).toEqual([['◎', '○', '△', '×']]);
  });

  test('計画の分かる点検は、ほかの課のシートの項目を足りないと言わず、どこにもない項目は言う', () => {
    const plan = importPlan(workbook);
    if (!plan.ok) throw new RangeError(plan.failure.kind);
    const missing = (sheets: readonly Grid[]) => {
      const checked = checkRecognised(recogniseWorkbook({ grids: sheets }), {
        catalog: plan.value,
      });
      if (!checked.ok) throw new RangeError(checked.failure.kind);
      return checked.value.findings
        .filter(({ rule }) => rule === 'item-missing')
        .map(({ facts }) => facts['item']);
    };
    expect(missing(workbook.grids)).toEqual([]);
    const short = { ...workbook.grids[1]!, values: workbook.grids[1]!.values.slice(0, 4) };
    expect(new Set(missing([workbook.grids[0]!, short]))).toEqual(new Set([4]));
  });

  test('配るブックの評価も、計画のもの', () => {
    const split = splitWorkbook(workbook, {}, { byName: new Map(), byItem: new Map() });
    if (!split.ok) throw new RangeError(split.failure.kind);
    for (const { blueprint } of departmentBooks(split.value, () => 'id')) {
      const report = checkRecognised(again(blueprint));
      if (!report.ok) throw new RangeError(report.failure.kind);
      expect(report.value.findings.filter(({ rule }) => rule === 'grade-invalid')).toEqual([]);
    }
  });
});
