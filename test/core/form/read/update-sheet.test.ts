import { recognise } from '../../../../src/core/form/read/recognise';
import type { RecognisedSheet } from '../../../../src/core/form/read/recognised';
import {
  blocksBetween,
  firstBlockFrom,
  updateSheet,
  type UpdatedSheet,
} from '../../../../src/core/form/read/update-sheet';
import { emptyGrid, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import type { RowSpan } from '../../../../src/core/grid/row-patch';
import { ONE_YEAR } from '../../rules/heading-sample';
import { gridWith, sampleGrid, typeInto } from '../../rules/sample-sheet';

const OURS = sampleGrid();
const SHEET = recognise(OURS);

const spanOf = (sheet: RecognisedSheet, at: number): RowSpan => sheet.blocks[at]!;

/** A sheet after the rows of some of its items were read again from a changed grid. */
const readAgain = (
  before: Grid,
  after: Grid,
  places: readonly number[],
): UpdatedSheet | undefined => {
  const sheet = recognise(before);
  return updateSheet(
    sheet,
    places.map((at) => spanOf(sheet, at)),
    after,
  );
};

/** What comes of typing into one item of our sample. */
const typedInto = (at: number, ...changes: Parameters<typeof gridWith>[1][]) =>
  readAgain(OURS, gridWith(OURS, ...changes), [at]);

const HEADER = [
  ...['No.', '取組項目', '担当課', '進捗状況', '実績の指標'],
  ...['年度', '実績値', '単位', '評価', '成果', '備考'],
];
type Row = readonly CellValue[];
const first = (number: CellValue, name: string, year: CellValue, ...more: Row): Row => [
  ...[number, name, '社会福祉課', '☑ 順調に進んだ', '開催回数', year, 5, '回', 'A', '文。'],
  ...more,
];
const next = (year: CellValue, ...more: Row): Row => [
  ...[null, null, null, '□ 概ね進んだ', null, year, 4, '回', 'B', ...more],
];
const TITLED = '見本市第1次見本計画 進行管理シート（令和4年度）';
const form = (rows: readonly Row[], title = TITLED): Grid => ({
  ...emptyGrid('シート'),
  values: [[title], HEADER, ...rows],
});
/** The same form with a cell typed over; rows are counted below the headings. */
const typed = (grid: Grid, row: number, column: number, text: string): Grid =>
  typeInto(grid, [[{ row: row + 2, column }, text]]);

const TWO = [first(1, '甲', 'R3'), next('R4'), first(2, '乙', 'R3'), next('R4')];

describe('変わった行だけの読み直し', () => {
  it('一つの項目の記入を変えると、全体を読み直したときと同じシートになる', () => {
    const after = gridWith(OURS, ['No.2 評価 R4', 'B'], ['No.2 成果', '書き直した文。']);
    const updated = readAgain(OURS, after, [1])!;
    expect(updated.sheet).toEqual(recognise(after));
    expect(updated.blocks.map(({ number }) => number)).toEqual([2]);
    expect(updated.blocks[0]).toBe(updated.sheet.blocks[1]);
    expect(updated.sheet.blocks[0]).toEqual(SHEET.blocks[0]);
  });

  it('離れた項目も、続いた項目も、まとめて読み直せる', () => {
    const after = gridWith(
      OURS,
      ['No.1 実績値 R4', '9'],
      ['No.2 単位 R3', '冊'],
      ['No.5 評価 R4', 'D'],
    );
    const sheet = recognise(OURS);
    const both = { top: spanOf(sheet, 0).top, bottom: spanOf(sheet, 1).bottom };
    // The repeat of No. 1 follows by formulas.
    const updated = updateSheet(sheet, [both, spanOf(sheet, 4), spanOf(sheet, 5)], after)!;
    expect(updated.sheet).toEqual(recognise(after));
    expect(updated.blocks.map(({ index }) => index)).toEqual([0, 1, 4, 5]);
  });

  it('行をまたぐ結合の中の値も、全体と同じく読める', () => {
    const merged: Grid = {
      ...form([first(1, '甲', 'R3'), [...next('R4').slice(0, 7)], ...TWO.slice(2)]),
      merges: [7, 8].map((column) => ({ top: 2, bottom: 3, left: column, right: column })),
    };
    const after = typed(merged, 0, 7, '件');
    const updated = readAgain(merged, after, [0])!;
    expect(updated.sheet).toEqual(recognise(after));
    expect(updated.blocks[0]!.measures[0]!.years.map(({ unit }) => unit.text)).toEqual([
      '件',
      '件',
    ]);
  });

  it('別の組み立ての様式は、全体を読み直す', () => {
    const sheet = recognise(ONE_YEAR.grid());
    expect(sheet.kind).toBe('table');
    expect(updateSheet(sheet, [], sheet.grid)).toBeUndefined();
    expect(updateSheet({ ...SHEET, kind: 'table' }, [], OURS)).toBeUndefined();
  });
});

describe('項目の行でない所が変わったとき', () => {
  const { top, bottom } = spanOf(SHEET, 1);

  it.each<[string, RowSpan]>([
    ['項目の途中から始まる', { top: top + 1, bottom }],
    ['項目の途中で終わる', { top, bottom: bottom - 1 }],
    ['見出しの行にかかる', { top: top - 1, bottom }],
    ['項目の下の行にかかる', { top, bottom: bottom + 1 }],
    ['項目のない', { top: bottom + 1, bottom: bottom + 2 }],
  ])('%s行を言われたら、全体を読み直す', (_, span) => {
    expect(updateSheet(SHEET, [span], OURS)).toBeUndefined();
    expect(updateSheet(SHEET, [{ top, bottom }], OURS)).toBeDefined();
  });

  it('読めるところと読めないところがあれば、全体を読み直す', () => {
    expect(
      updateSheet(SHEET, [spanOf(SHEET, 0), { top: top - 1, bottom: top - 1 }], OURS),
    ).toBeUndefined();
  });
});

describe('記入のほかが変わったとき', () => {
  it.each<[string, number, Parameters<typeof gridWith>[1]]>([
    ['番号', 1, ['No.2 No.', '9']],
    ['番号を消したこと', 1, ['No.2 No.', '']],
    ['再掲の印', 1, ['No.2 取組項目', '第二の取組 ※再掲']],
    ['再掲の印を消したこと', 4, ['No.1再掲 取組項目', '第一の取組']],
    ['新しい印', 1, ['No.2 備考', 'R4以降見直しあり']],
    ['印を消したこと', 2, ['No.3 備考', '']],
    ['印の文字', 2, ['No.3 備考', 'R3以降見直しあり']],
  ])('%sは、全体を読み直す', (_, at, change) => {
    expect(typedInto(at, change)).toBeUndefined();
  });

  it('印がそのままの項目の記入と名前は、その項目だけを読み直せる', () => {
    const after = gridWith(OURS, ['No.3 評価 R4', 'A'], ['No.3 取組項目', '第三の取組（改）']);
    const updated = readAgain(OURS, after, [2])!;
    expect(updated.sheet).toEqual(recognise(after));
    expect(updated.blocks[0]).toMatchObject({
      name: '第三の取組（改）',
      flags: { reviewFrom: 2022 },
    });
  });

  it('印がほかの行や列に移ったら、全体を読み直す', () => {
    const marked = form([first(1, '甲', 'R3', 'R4以降見直しあり'), next('R4'), ...TWO.slice(2)]);
    const below = typed(typed(marked, 0, 10, ''), 1, 10, 'R4以降見直しあり');
    const beside = typed(typed(marked, 0, 10, ''), 0, 11, 'R4以降見直しあり');
    for (const after of [below, beside]) {
      expect(recognise(after).blocks[0]!.flags.reviewFrom).toBe(2022);
      expect(readAgain(marked, after, [0])).toBeUndefined();
    }
    expect(readAgain(marked, typed(marked, 0, 9, '別の文。'), [0])).toBeDefined();
  });

  it.each<[string, number, readonly CellValue[]]>([
    ['事業の見出し', 1, ['事業', '別の事業']],
    ['基本方針の見出し', 1, ['基本方針', '(1) 別の方針']],
    ['施策の方向の見出し', 1, ['施策の方向', '① 別の方向']],
    ['取り組み目標の行', 1, ['取り組み目標', '目標の文']],
    ['主な取り組みの行', 1, ['主な取り組み', '取り組みの文']],
    ['取り組み目標の行（終わりに）', 2, ['取り組み目標', '目標の文']],
    ['印だけの行', 1, ['R4以降見直しあり']],
    ['列の見出し', 1, HEADER],
    ['列の見出し（終わりに）', 2, HEADER],
    ['別の項目', 1, first(7, '丙', 'R4')],
    ['初めの年度に戻る行', 2, next('R2')],
    ['凡例（初めに）', 0, ['評価の凡例 A:順調']],
  ])('項目の行の中に%sが入れば、全体を読み直す', (_, at, row) => {
    const rows = [first(1, '甲', 'R2'), next('R3'), next('R4'), ...TWO.slice(2)];
    const before = form(rows);
    const after = form(rows.map((own, index) => (index === at ? row : own)));
    expect(readAgain(before, after, [0])).toBeUndefined();
    expect(readAgain(before, before, [0])).toBeDefined();
  });

  it.each<[string, readonly Row[]]>([
    ['同じ事業の見出し', [['事業', '甲の事業']]],
    ['同じ方向の見出し（事業の名は空）', [['施策の方向', '① 方向'], ['事業']]],
  ])('%sが項目の中にもう一度入っても、全体を読み直す', (_, heading) => {
    const rows = [first(1, '甲', 'R2'), next('R3'), next('R4')];
    const before = form([...heading, ...rows]);
    const after = form([...heading, rows[0]!, heading[0]!, rows[2]!]);
    expect(recognise(after).blocks).toHaveLength(1);
    expect(readAgain(before, after, [0])).toBeUndefined();
  });

  it('初めの行が凡例になり、項目がその下から始まるようになれば、全体を読み直す', () => {
    const before = form([first(1, '甲', 'R3'), next('R4'), ...TWO.slice(2)]);
    const after = form([['評価の凡例'], first(1, '甲', 'R4'), ...TWO.slice(2)]);
    expect(readAgain(before, after, [0])).toBeUndefined();
  });

  it('途中にあった列の見出しがなくなったときも、全体を読み直す', () => {
    const before = form([first(1, '甲', 'R2'), HEADER, next('R4'), ...TWO.slice(2)]);
    const after = form([first(1, '甲', 'R2'), next('R3'), next('R4'), ...TWO.slice(2)]);
    expect(recognise(before).blocks[0]).toMatchObject({ top: 2, bottom: 4 });
    expect(readAgain(before, after, [0])).toBeUndefined();
  });

  it('評価の段階が変わりうるときは、全体を読み直す', () => {
    const graded = (grade: string) =>
      form(['R3', 'R4'].map((year) => [...first(1, '甲', year).slice(0, 8), grade, '文。']));
    expect(readAgain(graded('優'), graded('良'), [0])).toBeUndefined();
  });
});

describe('離れて置かれた印の手がかり', () => {
  const rows = [first(1, '甲', 'R4'), first(2, '乙', 'R4'), [], ['R4以降見直しあり']];
  const LOOSE = form(rows);
  const stated = typed(LOOSE, 0, 9, '令和4年度から延べ件数に変更した。');

  it('成果の文が、見直したことを言うようになれば、全体を読み直す', () => {
    expect(recognise(LOOSE).looseMarks).toHaveLength(1);
    expect(readAgain(LOOSE, stated, [0])).toBeUndefined();
    expect(readAgain(stated, LOOSE, [0])).toBeUndefined();
  });

  it('指標が、その年度から変わるようになれば、全体を読み直す', () => {
    expect(readAgain(LOOSE, typed(LOOSE, 0, 4, '～R3 件数 R4～ 人数'), [0])).toBeUndefined();
  });

  it('手がかりが変わらなければ、その項目だけを読み直せる', () => {
    const other = typed(LOOSE, 0, 9, '令和3年度から延べ件数に変更した。');
    expect(readAgain(LOOSE, other, [0])!.sheet).toEqual(recognise(other));
    const again = typed(stated, 0, 9, '令和4年度から実人数に変更した。');
    expect(readAgain(stated, again, [0])!.sheet).toEqual(recognise(again));
  });

  it('離れた印がなければ、何と書いても、その項目だけを読み直せる', () => {
    const none = form(rows.slice(0, 2));
    const after = typed(none, 0, 9, '令和4年度から延べ件数に変更した。');
    expect(readAgain(none, after, [0])!.sheet).toEqual(recognise(after));
  });
});

describe('年度のセル', () => {
  it('表題が年度を言えば、年度のセルが変わってもその項目だけを読み直せる', () => {
    const before = form(TWO);
    const after = typed(before, 1, 5, 'R5');
    expect(readAgain(before, after, [0])!.sheet).toEqual(recognise(after));
  });

  it.each(['見本市計画 進行管理シート', 'メモ'])(
    '表題（%s）が年度を言わなければ、全体を読み直す',
    (title) => {
      const before = form(TWO, title);
      expect(recognise(before).fiscalYear).toBe(2022);
      expect(readAgain(before, typed(before, 1, 5, 'R5'), [0])).toBeUndefined();
      const value = typed(before, 1, 6, '99');
      expect(readAgain(before, value, [0])!.sheet).toEqual(recognise(value));
    },
  );

  it('番号と名前の同じ項目が続くときは、年度が二つを分けているので、全体を読み直す', () => {
    const before = form([first(1, '甲', 'R4'), first(1, '甲', 'R4')]);
    expect(recognise(before).blocks).toHaveLength(2);
    expect(readAgain(before, typed(before, 1, 5, 'R5'), [1])).toBeUndefined();
    expect(readAgain(before, typed(before, 0, 5, 'R3'), [0])).toBeUndefined();
    expect(readAgain(before, typed(before, 1, 1, '乙'), [1])).toBeDefined();
    const others = form([first(1, '甲', 'R4'), first(2, '甲', 'R4')]);
    expect(readAgain(others, typed(others, 1, 6, '9'), [1])).toBeDefined();
  });
});

describe('行から項目を探す', () => {
  const { blocks } = SHEET;

  it.each(blocks.map(({ index, top, bottom }) => [index, top, bottom] as const))(
    '%d 番目の項目は、初めの行 %d からも終わりの行 %d からも見つかる',
    (index, top, bottom) => {
      for (const row of [top, top + 1, bottom])
        expect(firstBlockFrom(SHEET, row)).toBe(blocks[index]);
      expect(blocksBetween(SHEET, top, bottom)).toEqual([blocks[index]]);
      expect(firstBlockFrom(SHEET, bottom + 1)).toBe(blocks[index + 1]);
    },
  );

  it('項目の間の行からは、すぐ下の項目になり、その間には項目がない', () => {
    const [above, below] = [blocks[1]!, blocks[2]!];
    expect(firstBlockFrom(SHEET, above.bottom + 1)).toBe(below);
    expect(blocksBetween(SHEET, above.bottom + 1, below.top - 1)).toEqual([]);
    expect(firstBlockFrom(SHEET, 0)).toBe(blocks[0]);
  });

  it('少しでもかかる項目は、みな入る', () => {
    expect(blocksBetween(SHEET, blocks[1]!.bottom, blocks[3]!.top)).toEqual(blocks.slice(1, 4));
    expect(blocksBetween(SHEET, 0, Infinity)).toEqual(blocks);
  });
});
