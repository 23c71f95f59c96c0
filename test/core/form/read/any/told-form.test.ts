import { checkRecognised } from '../../../../../src/app/check/check';
import { importPlan } from '../../../../../src/app/recognise/import-plan';
import { recogniseWorkbook } from '../../../../../src/app/recognise/recognised-workbook';
import { fullProfileOf } from '../../../../../src/core/form/read/profile-of-sheets';
import { cellName, type CellValue, type Grid } from '../../../../../src/core/grid/grid';
import { readFormProfile, type FormProfile } from '../../../../../src/core/profile/form-profile';
import { readJson } from '../../../../../src/core/text/json-reader';
import { fromFile, isReadTheSameByItsOwnProfile, rowsOf } from './by-profile';
import {
  KINDS_OF_YEAR,
  ONE_YEAR_TEXTS,
  otherForm,
  PLAN_AND_ACTUAL_ROWS,
  YEARS_BESIDE,
} from './other-forms';

const told = (parts: object): FormProfile => fromFile({ layout: 'table', ...parts });

const figuresOf = (grid: Grid, profile?: FormProfile) => {
  const rows = rowsOf([grid], profile);
  return Array.isArray(rows)
    ? rows.map((row) => [row.item, row.fiscal_year, row.target, row.value])
    : rows;
};

describe('推し量った読み方をそのまま渡しても、読み取りは一つも変わらない', () => {
  it.each([
    ['年度が横', YEARS_BESIDE],
    ['一年度の文章', ONE_YEAR_TEXTS],
    ['計画と実績の行', PLAN_AND_ACTUAL_ROWS],
    ['年度ごとの行', KINDS_OF_YEAR],
  ])('%s', (_, grid) => {
    const full = fullProfileOf(recogniseWorkbook({ grids: [grid] }).forms);
    expect(full?.headers?.length).toBeGreaterThan(0);
    isReadTheSameByItsOwnProfile([grid]);
  });
});

/** Headings of two lines that no word tells. */
const oddHeader = (year: string, first: number): Grid =>
  otherForm('一覧', [
    [`架空町ひかり計画　とりまとめ（${year}）`],
    ...Array.from({ length: first }, (): readonly CellValue[] => []),
    ['やること', 'うけもち', 'ものさし', null, 'しるし'],
    [null, null, 'めやす', 'できばえ', null],
    ['灯りをともす', '光課', 10, 8, 'A'],
    ['窓をひらく', '風課', 20, 21, 'B'],
  ]);

describe('見出しの行を言葉で教える', () => {
  const profile = told({
    headers: [{ title: 'やること', lines: 2 }],
    titles: [
      { title: 'やること', role: 'name' },
      { title: 'うけもち', role: 'departments' },
      { title: 'めやす', role: 'target' },
      { title: 'できばえ', role: 'value' },
      { title: 'しるし', role: 'grade' },
    ],
  });

  it('知らない言葉の二段の見出しを読み、次の年度は位置が変わっても聞かれない', () => {
    expect(figuresOf(oddHeader('令和6年度', 1), profile)).toEqual([
      ['灯りをともす', 'R6', 10, 8],
      ['窓をひらく', 'R6', 20, 21],
    ]);
    expect(figuresOf(oddHeader('令和7年度', 3), profile)).toEqual([
      ['灯りをともす', 'R7', 10, 8],
      ['窓をひらく', 'R7', 20, 21],
    ]);
  });

  it('体系に残り、体系からも読める', () => {
    const grids = [oddHeader('令和6年度', 1)];
    const plan = importPlan(recogniseWorkbook({ grids, profile }));
    if (!plan.ok) throw new RangeError(plan.failure.kind);
    expect(plan.value.form?.headers).toEqual([{ title: 'やること', lines: 2 }]);
    expect(rowsOf(grids, fromFile(plan.value.form))).toEqual(rowsOf(grids, profile));
  });
});

/** Rows whose words no list of words has. */
const ODD_ROWS = otherForm('行', [
  ['架空町みのり計画　進みぐあい（令和6年度）'],
  ['番号', '取組名', '担当課', null, '令和5年度', '令和6年度', '評価'],
  [1, '米づくり', '農政課', 'めあて', 10, 12, 'A'],
  [null, null, null, 'できだか', 9, 11, null],
  [2, '麦づくり', '農政課', 'めあて', 5, 6, 'B'],
  [null, null, null, 'できだか', 5, 4, null],
]);

describe('行の言葉を教える', () => {
  it('知らない言葉を候補に挙げ、教えると目標と実績になる', () => {
    const { forms } = recogniseWorkbook({ grids: [ODD_ROWS] });
    expect(
      forms[0]!.manner!.rowWords.map(({ cell, kind }) => [
        cellName(cell.row, cell.column),
        cell.text,
        kind,
      ]),
    ).toEqual([
      ['D3', 'めあて', null],
      ['D4', 'できだか', null],
    ]);
    const profile = told({
      rowKinds: [
        { word: 'めあて', kind: 'target' },
        { word: 'できだか', kind: 'value' },
      ],
    });
    expect(figuresOf(ODD_ROWS, profile)).toEqual([
      ['米づくり', 'R5', 10, 9],
      ['米づくり', 'R6', 12, 11],
      ['麦づくり', 'R5', 5, 5],
      ['麦づくり', 'R6', 6, 4],
    ]);
  });

  it('知っている言葉も、読まないと言える', () => {
    const profile = told({ rowKinds: [{ word: '計画', kind: null }] });
    const rows = rowsOf([PLAN_AND_ACTUAL_ROWS], profile);
    if (!Array.isArray(rows)) throw new RangeError('no rows');
    expect(rows.every(({ target }) => target === null)).toBe(true);
    expect(rows.some(({ value }) => value !== null)).toBe(true);
  });
});

/** An item of several indicators, each on a row that repeats neither number nor name. */
const SEVERAL = otherForm('指標', [
  ['架空町みち計画　進捗（令和6年度）'],
  ['No.', '取組名', '担当課', '指標', '目標値', '実績値', '評価'],
  [1, '道をなおす', '土木課', '延長', 10, 8, 'A'],
  [1, '道をなおす（歩道）', '土木課', '箇所', 3, 2, 'A'],
  [2, '橋をなおす', '土木課', '橋の数', 4, 4, 'B'],
]);

describe('項目の始まりを教える', () => {
  it('その列の値が変わるところで項目が始まる', () => {
    const count = (profile?: FormProfile): number =>
      recogniseWorkbook({ grids: [SEVERAL], ...(profile ? { profile } : {}) }).forms[0]!.blocks
        .length;
    expect(count()).toBe(3);
    expect(count(told({ itemBegins: 'No.' }))).toBe(2);
    const { forms } = recogniseWorkbook({ grids: [SEVERAL], profile: told({ itemBegins: 'No.' }) });
    expect(
      forms[0]!.blocks.map(({ name, measures }) => [
        name,
        measures.map(({ years }) => years[0]!.value.text),
      ]),
    ).toEqual([
      ['道をなおす', ['8', '2']],
      ['橋をなおす', ['4']],
    ]);
  });

  it('カードでは、その項目名が出てくるところで始まる', () => {
    const card = (code: string, name: string, value: number): readonly (readonly CellValue[])[] => [
      ['整理記号', code],
      ['取組名', name],
      ['担当課', '港課'],
      ['目標値', 10],
      ['実績値', value],
      ['評価', 'A'],
    ];
    const grid = otherForm('カード', [
      ['架空市みなと計画　令和6年度'],
      ...card('あ', '船', 1),
      ...card('い', '灯台', 2),
    ]);
    const profile = told({
      layout: 'cards',
      itemBegins: '整理記号',
      titles: [{ title: '整理記号', role: 'number' }],
    });
    expect(figuresOf(grid, profile)).toEqual([
      ['船', 'R6', 10, 1],
      ['灯台', 'R6', 10, 2],
    ]);
  });
});

describe('評価しない言葉を教える', () => {
  const grid = otherForm('評価', [
    ['架空町もり計画　進捗（令和6年度）'],
    ['No.', '取組名', '担当課', '目標値', '実績値', '評価'],
    ...['A', 'B', '見送り', 'A', '見送り', 'B', 'C'].map((grade, at): readonly CellValue[] => [
      at + 1,
      `木を植える${at + 1}`,
      '森林課',
      10,
      10,
      grade,
    ]),
  ]);
  const invalid = (profile?: FormProfile): readonly string[] => {
    const report = checkRecognised(
      recogniseWorkbook({ grids: [grid], ...(profile ? { profile } : {}) }),
    );
    if (!report.ok) throw new RangeError(report.failure.kind);
    return report.value.findings
      .filter(({ rule }) => rule === 'grade-invalid')
      .map(({ row, column }) => cellName(row, column));
  };

  it('教えるまでは間違いと言い、教えると言わない', () => {
    expect(invalid()).toEqual(['F5', 'F7']);
    expect(invalid(told({ notRated: ['見送り'] }))).toEqual([]);
    const grades = { values: [{ value: 'A' }, { value: 'B' }, { value: 'C' }], ordered: true };
    expect(invalid(told({ grades, notRated: ['見送り'] }))).toEqual([]);
    expect(invalid(told({ grades }))).toEqual(['F5', 'F7']);
  });
});

it.each([
  [{ headers: [{ title: '', lines: 1 }] }, 'profile.headers[0].title'],
  [{ headers: [{ title: 'a', lines: 9 }] }, 'profile.headers[0].lines'],
  [{ rowKinds: [{ word: 'a', kind: 'sum' }] }, 'profile.rowKinds[0].kind'],
  [{ itemBegins: ' ' }, 'profile.itemBegins'],
  [{ notRated: [1] }, 'profile.notRated[0]'],
])('正しくない設定は、その場所を言って断る: %j', (parts, path) => {
  const read = readJson(() => readFormProfile({ layout: 'table', ...parts }, 'profile'));
  expect(read).toMatchObject({ ok: false, failure: { path } });
});
