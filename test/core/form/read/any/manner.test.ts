import type { CellValue } from '../../../../../src/core/grid/grid';
import { rowsOfTexts, titleOfRow } from '../../../../../src/core/form/read/any/manner';
import { recogniseAny } from '../../../../../src/core/form/read/any/recognise-any';
import type { ReadManner } from '../../../../../src/core/form/read/recognised';
import type { ToldForm } from '../../../../../src/core/profile/told-form';
import { otherForm } from './other-forms';
import { placed } from './placed';

type Rows = readonly (readonly CellValue[])[];

const mannerOf = (rows: Rows, told?: ToldForm, merged: readonly string[] = []): ReadManner =>
  recogniseAny(otherForm('一覧', rows, merged), undefined, told)!.manner!;
/** The words that may say what rows hold, with what they are taken for. */
const wordsIn = (rows: Rows, told?: ToldForm) =>
  mannerOf(rows, told).rowWords.map(({ cell, kind, isTold }) =>
    [cell.text.trim(), kind ?? '？', ...(isTold ? ['言った'] : [])].join(' '),
  );

const TITLE = ['架空市見守り計画　進捗状況（令和4年度）'];

describe('行を言い当てる言葉', () => {
  const cells = placed([
    ['No.', '取組項目', '実績値', '実 績値'],
    [],
    ['No.', '実績値', '※注'],
    [1, '訪問', '実績値'],
  ]);

  it('いくつの行にあるかを、行ごとに一度数える', () => {
    const counts = rowsOfTexts(cells);
    expect([...counts].filter(([key]) => key !== '')).toEqual([
      ...[
        ['No.', 2],
        ['取組項目', 1],
        ['実績値', 3],
      ],
      ...[
        ['1', 1],
        ['訪問', 1],
      ],
    ]);
  });

  it('いちばん少ない行にあるもの、同じなら左のもの', () => {
    const counts = rowsOfTexts(cells);
    const titleAt = (row: number) => titleOfRow(cells, row, counts)?.text;
    expect([0, 1, 2, 3].map(titleAt)).toEqual(['取組項目', undefined, 'No.', '1']);
    expect(titleOfRow(cells, 0, new Map([['取組項目', 5]]))?.text).toBe('No.');
  });
});

describe('見出しの行', () => {
  const HEAD = ['No.', '取組項目', '実績値'];
  const headersIn = (rows: Rows, merged: readonly string[] = []) =>
    mannerOf([TITLE, ...rows], undefined, merged).headers;

  it('題と、行の数で言う', () => {
    expect(headersIn([HEAD, [1, '訪問', 3]])).toEqual([{ title: 'No.', lines: 1 }]);
    expect(
      headersIn(
        [
          ['No.', '取組項目', '実績値'],
          [null, null, 'R3', 'R4'],
          [1, '訪問', 3, 4],
        ],
        ['A2:A3', 'B2:B3'],
      ),
    ).toEqual([{ title: 'No.', lines: 2 }]);
  });

  it('同じ見出しの表がいくつあっても、一度だけ言う', () => {
    expect(headersIn([HEAD, [1, '訪問', 3], HEAD, [2, '電話', 4]])).toEqual([
      { title: 'No.', lines: 1 },
    ]);
    expect(
      headersIn([HEAD, [1, '訪問', 3], ['番号', '取組項目', '実績値'], [2, '電話', 4]]),
    ).toEqual([
      { title: 'No.', lines: 1 },
      { title: '番号', lines: 1 },
    ]);
  });

  it('ほかの行にもある言葉や、行の数の違う同じ言葉では、言えない', () => {
    expect(
      headersIn([
        ['取組項目', '指標', '実績値'],
        ['実績値', '指標', 3],
        ['取組項目', '回数', 4],
      ]),
    ).toEqual([]);
    const other = ['番号', '実績値', '取組項目'];
    expect(headersIn([HEAD, [1, '訪問', 3], other, ['番号', 3, '電話']])).toEqual([]);
    expect(
      headersIn(
        [HEAD, [1, '訪問', 3], HEAD, [null, null, 'R3', 'R4'], [2, '電話', 3, 4]],
        ['A4:A5', 'B4:B5'],
      ),
    ).toEqual([]);
  });

  it('カードに見出しの行はない', () => {
    expect(
      headersIn([
        ['事務事業名', '見守り'],
        ['実績値', 3],
        ['評価', 'A'],
      ]),
    ).toEqual([]);
  });
});

describe('行の種類の言葉', () => {
  const HEAD = ['No.', '取組項目', '区分', '令和4年度'];

  it('種類の列にある言葉を、一度ずつ', () => {
    const rows: Rows = [
      ...[TITLE, HEAD],
      ...[
        [1, '訪問', '目標', 3],
        [null, null, '実績', 4],
      ],
      ...[
        [2, '電話', ' 目標 ', 5],
        [null, null, '実績', 6],
      ],
    ];
    expect(wordsIn(rows)).toEqual(['目標 target', '実績 value']);
    const told: ToldForm = { rowKinds: [{ word: '実績', kind: null }] };
    expect(wordsIn(rows, told)).toEqual(['目標 target', '実績 ？ 言った']);
    expect(mannerOf(rows).rowWords[0]!.cell).toEqual({
      row: 2,
      column: 2,
      text: '目標',
    });
  });

  it('種類の列がなければ、項目の中で行ごとに違い、どの項目にも同じ言葉', () => {
    const rows = (...words: readonly CellValue[]): Rows => [
      [...TITLE],
      ['No.', '取組項目', '担当課', '見方', '実績値'],
      ...[
        [1, '訪問', '福祉課', words[0]!, 3],
        [null, null, null, words[1]!, 4],
      ],
      ...[
        [2, '電話', '健康課', words[2]!, 5],
        [null, null, null, words[3]!, 6],
      ],
    ];
    expect(wordsIn(rows('市内', '市外', '市内', '市外'))).toEqual(['市内 ？', '市外 ？']);
    expect(wordsIn(rows('市内', '市外', '市内', null))).toEqual([]);
    expect(wordsIn(rows('市内', '市内', '市外', '市外'))).toEqual([]);
    expect(wordsIn(rows('市内', '市内', '市内', '市内'))).toEqual([]);
    expect(wordsIn(rows('1', '2', '1', '2'))).toEqual([]);
    const [long, other] = ['年度の初めに立てた見込みの数', '年度の終わりに見た本当の数です'];
    expect(wordsIn(rows(long, other, long, other))).toEqual([]);
    const [twelve, second] = ['年度の初めに立てた見込み', '年度の終わりに見た実の数'];
    expect(wordsIn(rows(twelve, second, twelve, second))).toHaveLength(2);
  });

  it('七つより多い言葉は、行の種類ではない', () => {
    const rowsOf = (count: number): Rows => {
      const words = Array.from({ length: count }, (_, at) => '甲乙丙丁戊己庚'[at]!);
      const item = (name: string) =>
        words.map((word, at): readonly CellValue[] => [
          at === 0 ? name : null,
          `${word}の回`,
          null,
          at,
        ]);
      return [TITLE, ['取組項目', '見方', '担当課', '実績値'], ...item('訪問'), ...item('電話')];
    };
    expect(wordsIn(rowsOf(6))).toHaveLength(6);
    expect(wordsIn(rowsOf(7))).toEqual([]);
  });

  it('番号・単位・担当課・備考・数値・評価の列の言葉は、行の種類ではない', () => {
    const rows = (title: string, one: string, other: string): Rows => [
      TITLE,
      ['取組項目', title, '実績値', '差'],
      ...[
        ['訪問', one, 3],
        [null, other, 4],
        ['電話', one, 5],
        [null, other, 6],
      ],
    ];
    expect(wordsIn(rows('見方', '市内', '市外'))).toHaveLength(2);
    expect(wordsIn(rows('番号', 'い', 'ろ'))).toEqual([]);
    expect(wordsIn(rows('単位', '件', '人'))).toEqual([]);
    expect(wordsIn(rows('担当課', '福祉課', '健康課'))).toEqual([]);
    expect(wordsIn(rows('備考', '市内', '市外'))).toEqual([]);
    expect(wordsIn(rows('年度', 'R3', 'R4'))).toEqual([]);
    expect(wordsIn(rows('進捗', '□順調に進んだ', '□未実施'))).toEqual([]);
    expect(wordsIn(rows('評価', 'A', 'B'))).toEqual([]);
    expect(wordsIn(rows('目標値', '対象外', '集計中'))).toEqual([]);
  });

  it('指標の列は、目標の列か年度の列があれば、測るもの', () => {
    const rows = (title: string, ...more: readonly CellValue[]): Rows => [
      TITLE,
      ['取組項目', '指標', '実績値', title],
      ...[
        ['訪問', '件数', 3, more[0]!],
        [null, '人数', 4, more[1]!],
      ],
      ...[
        ['電話', '件数', 5, more[0]!],
        [null, '人数', 6, more[1]!],
      ],
    ];
    expect(wordsIn(rows('担当課', '福祉課', null))).toEqual(['件数 ？', '人数 ？']);
    expect(wordsIn(rows('目標値', 3, 4))).toEqual([]);
    expect(wordsIn(rows('年度', 'R3', 'R4'))).toEqual([]);
    const seen: Rows = [TITLE, ['取組項目', '見方', '実績値', '目標値']];
    const lines = (name: string): Rows => [
      [name, '市内', 3, 4],
      [null, '市外', 5, 6],
    ];
    expect(wordsIn([...seen, ...lines('訪問'), ...lines('電話')])).toHaveLength(2);
    expect(wordsIn([...seen, ['手紙', null, 7], ...lines('訪問'), ...lines('電話')])).toHaveLength(
      2,
    );
  });

  it('カードの表の言葉も見る', () => {
    const rows: Rows = [
      ['事務事業名', '見守り'],
      ['評価', 'A'],
      ['指標', '区分', 'R3', 'R4'],
      ...[
        ['訪問数', '目標', 3, 4],
        [null, '実績', 3, 4],
      ],
      ...[
        ['相談数', '目標', 3, 4],
        [null, '実績', 3, 4],
      ],
    ];
    expect(wordsIn(rows)).toEqual(['目標 target', '実績 value']);
  });
});

describe('項目の始まりと、評価しないという言葉', () => {
  it('番号の列の題、なければ名の列の題、カードでは項目名', () => {
    const beginOf = (...rows: Rows) => mannerOf([TITLE, ...rows]).itemBegins;
    expect(beginOf(['取組項目', 'No.', '実績値'], ['訪問', 1, 3])).toBe('No.');
    expect(beginOf(['取組項目', '担当課', '実績値'], ['訪問', '福祉課', 3])).toBe('取組項目');
    expect(beginOf(['所管課', '福祉課'], [' 事務事業名 ', '見守り'], ['評価', 'A'])).toBe(
      '事務事業名',
    );
    expect(beginOf(['所管課', '福祉課'], ['整理番号', '3'], ['評価', 'A'])).toBe('整理番号');
  });

  it('評価の欄の、評価しないという言葉を、一度ずつ', () => {
    const rows: Rows = [
      [...TITLE],
      ['No.', '取組項目', '実績値', '評価'],
      ...['A', '-', '保留', null, ' - ', 'B'].map((grade, at) => [
        at + 1,
        `第${at}の訪問`,
        3,
        grade,
      ]),
    ];
    expect(mannerOf(rows).notRated).toEqual(['-']);
    expect(mannerOf(rows, { notRated: ['保留'] }).notRated).toEqual(['-', '保留']);
  });
});
