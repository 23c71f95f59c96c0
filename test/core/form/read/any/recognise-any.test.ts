import type { CellValue, Grid } from '../../../../../src/core/grid/grid';
import {
  gradesIn,
  legendIn,
  recogniseAny,
  viewpointsIn,
} from '../../../../../src/core/form/read/any/recognise-any';
import { otherForm } from './other-forms';

type Rows = readonly (readonly CellValue[])[];

const TITLE = ['架空市見守り計画　進捗状況（令和4年度）'];
const HEAD = ['No.', '取組項目', '実績値', '評価', '備考'];
const sheetOf = (rows: Rows, more: Partial<Grid> = {}) =>
  recogniseAny({ ...otherForm('一覧', rows), ...more })!;
const tableOf = (...rows: Rows) => sheetOf([TITLE, HEAD, ...rows]);

describe('凡例', () => {
  const legendOf = (...rows: Rows) =>
    legendIn(otherForm('一覧', rows))
      ?.map(({ value }) => value)
      .join('');

  it('いくつかあれば、いちばん長いもの。同じなら先のもの', () => {
    expect(legendOf(['甲'], [null, 'A：順調 B：概ね順調 C：遅れ'])).toBe('ABC');
    expect(legendOf(['◎：順調 ○：概ね順調 △：遅れ'], ['A：順 B：概 C：遅 D：未'])).toBe('ABCD');
    expect(legendOf(['A：順 B：概 C：遅 D：未'], ['◎：順調 ○：概ね順調 △：遅れ'])).toBe('ABCD');
    expect(legendOf(['A：順調 B：概ね順調 C：遅れ'], ['◎：順調 ○：概ね順調 △：遅れ'])).toBe('ABC');
  });

  it('数や短い言葉のほかに何もなければ、ない', () => {
    expect(legendOf(['A：B'], [12, null, true])).toBeUndefined();
    expect(legendIn({ ...otherForm('一覧', []), values: [undefined] })).toBeUndefined();
  });
});

describe('評価の段階', () => {
  it('評価と観点の言葉を、空白を除いて集める', () => {
    const { blocks } = sheetOf([
      TITLE,
      ['No.', '取組項目', '実績値', '評価', '妥当性の評価', '今後の予定', '評価の理由'],
      [1, '訪問', 3, ' A ', ' 高い ', '続ける。', '増えた。'],
      [2, '電話', 4, '　', '　', '増やす。', '減った。'],
    ]);
    expect([gradesIn(blocks), viewpointsIn(blocks)]).toEqual([['A'], ['高い']]);
  });

  it('凡例、ドロップダウン、値の順に、分かるもので決める', () => {
    const rows: Rows = [TITLE, HEAD, [1, '訪問', 3, 'A'], [2, '電話', 4, 'B']];
    expect(sheetOf(rows).scale).toMatchObject({ source: 'values' });
    const dropDowns = [{ areas: 'D3:D4', source: '"A,B,E"' }];
    expect(sheetOf(rows, { dropDowns }).scale).toMatchObject({
      source: 'choices',
    });
    const legend = [...rows, [], ['A：順調 B：概ね順調 C：遅れ']];
    expect(sheetOf(legend, { dropDowns }).scale).toMatchObject({
      source: 'legend',
    });
    expect(sheetOf([TITLE, HEAD, [1, '訪問', 3]]).scale).toBeNull();
  });

  it('観点の段階は、評価の段階と別', () => {
    const rows: Rows = [
      TITLE,
      ['No.', '取組項目', '評価', '妥当性の評価'],
      [1, '訪問', 'A', '高い'],
      [2, '電話', 'B', '低い'],
    ];
    const { furtherScale, scale } = sheetOf(rows);
    expect(scale!.steps.map(({ value }) => value)).toEqual(['A', 'B', 'C', 'D']);
    expect(furtherScale!.steps.map(({ value }) => value)).toEqual(['高い', '普通', '低い']);
    expect(tableOf([1, '訪問', 3]).furtherScale).toBeNull();
  });
});

describe('項目の番号', () => {
  const numbersOf = (...rows: Rows) =>
    tableOf(...rows).blocks.map(({ number, index, occurrence }) => [number, index, occurrence]);

  it('番号の列のもの。同じ番号がもう一度来れば、二度目の掲載', () => {
    expect(numbersOf([1, '訪問', 3], ['1-2', '電話', 4], [1, '訪問（再掲）', 3])).toEqual([
      [1, 0, 1],
      ['1-2', 1, 1],
      [1, 2, 2],
    ]);
  });

  it('番号のない項目は、どれも一度目', () => {
    expect(
      numbersOf(
        [1, '訪問', 3],
        [2, '集い', 3],
        [3, '講座', 3],
        [null, '電話', 4],
        [null, '手紙', 5],
      ),
    ).toEqual([
      [1, 0, 1],
      [2, 1, 1],
      [3, 2, 1],
      [null, 3, 1],
      [null, 4, 1],
    ]);
  });

  it('番号の列がなければ、シートでの順', () => {
    const { blocks } = sheetOf([
      TITLE,
      ['取組項目', '担当課', '実績値'],
      ['訪問', '福祉課', 3],
      ['電話', '福祉課', 4],
    ]);
    expect(blocks.map(({ number, numberedIn }) => [number, numberedIn])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });

  it('段ごとに始まり直す番号は、段のうちのもの', () => {
    const { blocks } = sheetOf([
      TITLE,
      ['基本目標', ...HEAD],
      ['福祉', 1, '訪問', 3],
      [null, 2, '電話', 3],
      ['健康', 1, '体操', 4],
      [null, 2, '料理', 4],
    ]);
    expect(blocks.map(({ numberedIn }) => numberedIn)).toEqual(['福祉', '福祉', '健康', '健康']);
  });

  it('備考の印は、その番号の項目のもの', () => {
    const { blocks } = tableOf(
      [1, '訪問', 3, 'A', 'R4以降見直しあり'],
      [2, '電話', 4, 'B', '新規（R4～）'],
      [null, '集い', 5],
    );
    expect(blocks.map(({ flags: { reviewFrom, newFrom } }) => [reviewFrom, newFrom])).toEqual([
      [2022, null],
      [null, 2022],
      [null, null],
    ]);
  });
});

describe('シート', () => {
  it('表題から、計画と年度を読む。計画の名がなければ、年度を除いた表題', () => {
    expect(tableOf([1, '訪問', 3])).toMatchObject({
      ...{ plan: '架空市見守り計画', fiscalYear: 2022, kind: 'table' },
      ...{
        title: { row: 0, column: 0 },
        missingFields: [],
        looseMarks: [],
        candidates: [],
      },
    });
    const named = (title: string | null) =>
      sheetOf([[title], ['No.', '取組項目', 'R4実績'], [1, '訪問', 3]]).plan;
    expect(named('進捗状況一覧（令和4年度）')).toBe('進捗状況一覧');
    expect(named(null)).toBeNull();
  });

  it('項目のないシートは、分からない', () => {
    expect(recogniseAny(otherForm('一覧', [TITLE, ['甲', '乙'], [1, 2]]))).toBeUndefined();
  });

  it('項目の上の段は、一度ずつ', () => {
    const { blocks, headings } = tableOf([1, '訪問', 3], [2, '電話', 4]);
    expect(headings).toEqual(blocks.map(({ heading }) => heading));
  });

  it('項目より前の行は、読めなかったもの', () => {
    expect(tableOf([null, null, 9], [1, '訪問', 3]).unread.map(({ text }) => text)).toEqual(['9']);
  });

  it('人が言ったことと、ブックの年度で読む', () => {
    const rows: Rows = [
      ['甲', '乙'],
      ['訪問', 3],
    ];
    expect(recogniseAny(otherForm('令和4年度', rows))).toBeUndefined();
    const told = { headers: [{ title: '甲', lines: 1 }] };
    const roles = new Map([
      ['甲', 'name' as const],
      ['乙', 'value' as const],
    ]);
    const sheet = recogniseAny(otherForm('令和4年度', rows), roles, told)!;
    expect(sheet.blocks.map(({ name }) => name)).toEqual(['訪問']);
    const blank = otherForm('一覧', [
      ['取組項目', 'R4実績', 'R5実績'],
      ['訪問', 3, null],
    ]);
    expect(recogniseAny(blank)!.fiscalYear).toBe(2022);
    expect(recogniseAny(blank, undefined, undefined, 2023)!.fiscalYear).toBe(2023);
  });
});

describe('見出し', () => {
  it('役と、迷いのないことと、下に何があるかを言う', () => {
    const { titles } = sheetOf([
      TITLE,
      ['No.', '取組項目', '実績値', '評価', '青', '備考'],
      [1, '訪問', 3, 'A', 7, null],
      [2, '電話', '集計せず', 'B', '八', null],
      [3, '集い', 5, 'B', '九', null],
    ]);
    expect(titles.map(({ cell, role, sure, holds }) => [cell.text, role, sure, holds])).toEqual([
      ['No.', 'number', true, 'figures'],
      ['取組項目', 'name', false, 'words'],
      ['実績値', 'value', false, 'figures'],
      ['評価', 'grade', false, 'words'],
      ['青', null, false, 'words'],
      ['備考', 'remarks', true, 'nothing'],
    ]);
  });

  it('同じ見出しは一度だけ。言葉のない列に見出しはない', () => {
    const rows: Rows = [
      TITLE,
      ['No.', '取組項目', null, '令和4年度', '備考', '備 考'],
      [1, '訪問', '目標', 3, '甲', '乙'],
      [null, null, '実績', 4],
    ];
    expect(sheetOf(rows).titles.map(({ cell }) => cell.text)).toEqual([
      ...['No.', '取組項目', '令和4年度', '備考'],
    ]);
  });

  it('カードでは、項目名と、分からない言葉と、表の見出し', () => {
    const { titles, kind } = sheetOf([
      ['令和4年度　事業評価調書'],
      ['整理番号', 1, '実施者', '町内会'],
      ['事務事業名', '見守り', '年数', 12],
      ['所管課', null],
      ['指標', 'R3実績', 'R4実績'],
      ['訪問数', 3, 4],
      ['評価', 'A'],
    ]);
    expect(kind).toBe('cards');
    expect(titles.map(({ cell, role, sure, holds }) => [cell.text, role, sure, holds])).toEqual([
      ['整理番号', 'number', true, 'figures'],
      ['事務事業名', 'name', false, 'words'],
      ['所管課', 'departments', true, 'nothing'],
      ['評価', 'grade', false, 'words'],
      ['実施者', null, false, 'words'],
      ['年数', null, false, 'figures'],
      ['指標', 'indicator', true, 'words'],
      ['R3実績', 'value', false, 'figures'],
      ['R4実績', 'value', false, 'figures'],
    ]);
  });
});
