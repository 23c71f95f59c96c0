import { recogniseWorkbook } from '../../../../../src/app/recognise/recognised-workbook';
import { checkRecognised } from '../../../../../src/app/check/check';
import { exportRows } from '../../../../../src/app/export/export-table';
import { cellName, type Grid } from '../../../../../src/core/grid/grid';
import {
  card,
  KINDS_OF_YEAR,
  ONE_YEAR_TEXTS,
  PLAN_AND_ACTUAL_ROWS,
  YEARS_BESIDE,
} from './other-forms';

const bookOf = (...grids: readonly Grid[]) => recogniseWorkbook({ grids });

/** The findings of a book by cell and rule; what says only that there is nothing to compare with is none. */
const foundIn = (...grids: readonly Grid[]): readonly string[] => {
  const report = checkRecognised(bookOf(...grids));
  if (!report.ok) throw new RangeError(report.failure.kind);
  expect(report.value.notChecked).toEqual([]);
  return report.value.findings.map(({ row, column, rule }) => `${cellName(row, column)} ${rule}`);
};

const rowsOf = (...grids: readonly Grid[]) => {
  const rows = exportRows(bookOf(...grids));
  if (!rows.ok) throw new RangeError(rows.failure.kind);
  return rows.value;
};

describe('年度が横に並ぶ一覧', () => {
  it('年度・実績・基準値・目標値・階層・番号をそのまま読む', () => {
    const rows = rowsOf(YEARS_BESIDE).filter(({ item_no: number }) => number === 2);
    expect(
      rows.map((row) => [
        row.policy,
        row.fiscal_year,
        row.value,
        row.target,
        row.baseline,
        row.unit,
        row.grade,
      ]),
    ).toEqual([
      ['1 働く', 'R4', 1, null, 0, '社', null],
      ['1 働く', 'R5', 2, null, 0, '社', null],
      ['1 働く', 'R6', 3, null, 0, '社', '△'],
      ['1 働く', 'R8', null, 4, 0, '社', null],
    ]);
    expect(rows[0]!.departments).toBe('産業課');
  });

  it('入れた間違いをその場所で見つけ、ほかには言わない', () => {
    expect(foundIn(YEARS_BESIDE)).toEqual([
      'H6 value-width',
      'H7 value-blank',
      'K8 rate-mismatch',
      'L8 grade-invalid',
    ]);
  });
});

describe('一項目一行で、年度が見出しにある表', () => {
  const [form] = bookOf(ONE_YEAR_TEXTS).forms;

  it('階層、担当課、文章と、凡例の評価を読む', () => {
    expect(form).toMatchObject({ plan: '第2次架空市人権計画', fiscalYear: 2024, kind: 'table' });
    expect(form!.scale).toMatchObject({ source: 'legend', isOrdered: true });
    expect(form!.blocks.map(({ departments }) => departments)).toEqual([
      ['総務部 人事課'],
      ['生涯学習課'],
      ['人権・男女共同参画課'],
      ['福祉課', 'こども課'],
    ]);
    expect(
      form!.blocks.map(({ heading }) => [heading.policy?.name, heading.direction?.name]),
    ).toEqual([
      ['互いを認め合うまち', '学び'],
      ['互いを認め合うまち', '学び'],
      ['互いを認め合うまち', '相談'],
      ['互いを認め合うまち', '相談'],
    ]);
    expect(form!.blocks[0]!.further.map(({ title }) => title)).toEqual([
      '今後の課題・令和7年度の予定',
      '評価の理由',
    ]);
  });

  it('入れた間違いをその場所で見つけ、ほかには言わない', () => {
    expect(foundIn(ONE_YEAR_TEXTS)).toEqual([
      'E6 narrative-blank',
      'F7 grade-invalid',
      'F8 grade-invalid',
    ]);
  });
});

describe('計画と実績の行を持つ表', () => {
  it('行ごとの数値を、年度ごとの目標値と実績値にする', () => {
    const rows = rowsOf(PLAN_AND_ACTUAL_ROWS).slice(0, 3);
    expect(rows.map((row) => [row.item, row.fiscal_year, row.target, row.value])).toEqual([
      ['通所介護', 'R4', 800, 790],
      ['通所介護', 'R5', 820, 815],
      ['通所介護', 'R6', 840, null],
    ]);
    // Without numbers of its own an item has none in the table.
    expect(rows.map((row) => row.item_no)).toEqual([null, null, null]);
  });

  it('入れた間違いをその場所で見つけ、ほかには言わない', () => {
    expect(foundIn(PLAN_AND_ACTUAL_ROWS)).toEqual(['G4 value-blank', 'G6 value-jump']);
  });
});

describe('一枚に一項目のカード', () => {
  const cards = [
    card(
      '101',
      ['101', '健康教室', '健康課'],
      [
        [10, '１１', 12],
        [48, 51, 148],
      ],
      ['A', 'B'],
    ),
    card(
      '102',
      ['102', '栄養相談', '健康課'],
      [
        [9, 10, null],
        [44, 52, 61],
      ],
      ['A', 'A'],
    ),
    card(
      '103',
      ['103', '歯の健診', '健康課'],
      [
        [10, 10, 12],
        [50, 55, 61],
      ],
      ['B', 'E'],
    ),
  ];

  it('カードを一つの計画として、指標ごとの年度の数値を読む', () => {
    const rows = rowsOf(...cards).filter(({ item_no: number }) => number === 101);
    expect(
      rows.map((row) => [
        row.tier,
        row.indicator,
        row.fiscal_year,
        row.target,
        row.value,
        row.unit,
      ]),
    ).toEqual([
      [1, '開いた回数', 'R4', 10, 10, '回'],
      [1, '開いた回数', 'R5', 10, 11, '回'],
      [1, '開いた回数', 'R6', 12, 12, '回'],
      [2, '参加した人の割合', 'R4', 50, 48, '%'],
      [2, '参加した人の割合', 'R5', 55, 51, '%'],
      [2, '参加した人の割合', 'R6', 60, 148, '%'],
      [1, '開いた回数', null, 12, null, '回'],
      [2, '参加した人の割合', null, 60, null, '%'],
    ]);
    expect(rows[0]).toMatchObject({
      policy: '健やかに暮らす',
      direction: '健康づくり',
      departments: '健康課',
    });
  });

  it('入れた間違いをその場所で見つけ、ほかには言わない', () => {
    expect(foundIn(...cards)).toEqual([
      'E8 value-width',
      'F11 percent-exceeds',
      'F8 value-blank',
      'E12 grade-invalid',
    ]);
  });
});

describe('年度ごとに目標と実績の行がある表', () => {
  it('番号 1-1 と、年度ごとの目標値・実績値・評価を読む', () => {
    const rows = rowsOf(KINDS_OF_YEAR);
    expect(
      rows.map((row) => [row.item_no, row.fiscal_year, row.target, row.value, row.grade]),
    ).toEqual([
      ['1-1', 'R5', 20, 21, 'A'],
      ['1-1', 'R6', 22, 18, 'B'],
      ['1-2', 'R5', 3, 3, 'A'],
      ['1-2', 'R6', 4, 4, 'A'],
    ]);
    expect(foundIn(KINDS_OF_YEAR)).toEqual([]);
  });
});

describe('分からないものは黙って通さない', () => {
  const strange = {
    ...KINDS_OF_YEAR,
    values: [
      KINDS_OF_YEAR.values[0]!,
      ['No.', '取組名', '主管課', '年度', 'めやす', '評価'],
      [1, '見守り', '福祉課', 'R6', 20, 'A'],
      [2, '交流', '福祉課', 'R6', 30, 'A'],
    ],
  };

  it('知らない見出しの数値は、実績にも目標にもせず、点検しなかったと言う', () => {
    const report = checkRecognised(bookOf(strange));
    if (!report.ok) throw new RangeError(report.failure.kind);
    expect(report.value.notChecked).toEqual(['value']);
    expect(report.value.unknownTitles.map(({ cell }) => cell.text)).toEqual(['めやす']);
  });

  it('見出しの意味を教えると、読める', () => {
    const profile = {
      layout: 'table',
      titles: [{ title: 'めやす', role: 'value' }],
      grades: null,
      required: [],
    } as const;
    const book = recogniseWorkbook({ grids: [strange], profile });
    const rows = exportRows(book);
    if (!rows.ok) throw new RangeError(rows.failure.kind);
    expect(rows.value.map(({ value }) => value)).toEqual([20, 30]);
  });

  it('決算額は実績値にしない', () => {
    const withCosts: Grid = {
      ...strange,
      values: [
        KINDS_OF_YEAR.values[0]!,
        ['No.', '取組名', '主管課', '決算額', '実績値', '単位', '評価'],
        [1, '見守り', '福祉課', 1200, 20, '件', 'A'],
        [2, '交流', '福祉課', 800, 30, '件', 'A'],
      ],
    };
    expect(rowsOf(withCosts).map(({ value }) => value)).toEqual([20, 30]);
    const titles = bookOf(withCosts).forms.flatMap((form) => form.titles);
    expect(titles.find(({ cell }) => cell.text === '決算額')?.role).toBeNull();
  });

  it('ただの名簿は、進行管理シートにしない', () => {
    const list: Grid = {
      ...strange,
      values: [
        ['No.', '氏名', '所属課', '電話', '備考'],
        [1, '山田', '福祉課', 1234, ''],
        [2, '田中', '税務課', 5678, ''],
      ],
    };
    expect(bookOf(list).forms).toEqual([]);
  });
});
