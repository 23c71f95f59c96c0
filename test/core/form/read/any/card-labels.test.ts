import type { CellValue } from '../../../../../src/core/grid/grid';
import { cardLabels } from '../../../../../src/core/form/read/any/card-labels';
import type { HeadingRole } from '../../../../../src/core/profile/heading-role';
import type { ToldForm } from '../../../../../src/core/profile/told-form';
import { labelsIn, type GivenCard as Given } from './labels-in';
import { placed } from './placed';

/** Each label with the text beside or below it. */
const pairsIn = (rows: readonly (readonly CellValue[])[], given?: Given) =>
  labelsIn(rows, given).pairs.map(({ label, value }) => [label.text, value.text]);

/** The same with whether the value was looked for below. */
const looseIn = (rows: readonly (readonly CellValue[])[], given?: Given) =>
  labelsIn(rows, given).pairs.map(({ label, value, isLoose }) => [
    ...[label.text, value.text],
    isLoose ?? false,
  ]);

const rolesOf = (...texts: readonly string[]) =>
  texts.map((text) => labelsIn([[text, '内容']]).pairs[0]?.meaning.role);

describe('項目名', () => {
  it('右のセルが、その値', () => {
    const { pairs, unknown } = labelsIn([
      ['整理番号', 12, '所管課', '福祉課'],
      ['令和4年度実績値', '95人'],
    ]);
    expect(pairs).toEqual([
      {
        label: { row: 0, column: 0, text: '整理番号' },
        meaning: { role: 'number', year: null, sure: true },
        value: { row: 0, column: 1, text: '12' },
      },
      {
        label: { row: 0, column: 2, text: '所管課' },
        meaning: { role: 'departments', year: null, sure: true },
        value: { row: 0, column: 3, text: '福祉課' },
      },
      {
        label: { row: 1, column: 0, text: '令和4年度実績値' },
        meaning: { role: 'value', year: 2022, sure: false },
        value: { row: 1, column: 1, text: '95人' },
      },
    ]);
    expect(unknown).toEqual([]);
  });

  it('うしろのコロンは、項目名のうちではない', () => {
    expect(rolesOf('総合判定：', '総合判定:', '総合判定： ', '総合判定：A')).toEqual([
      ...['grade', 'grade', 'grade'],
      undefined,
    ]);
  });

  it('「何々性」は観点の評価', () => {
    expect(rolesOf('妥当性', ' 有効性 ', '持続可能性', '妥当性の評価')).toEqual([
      ...['grade', 'grade', 'grade', 'grade'],
    ]);
    expect(rolesOf('政策的妥当性', 'おもな妥当性', '妥当性の件', '性')).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect(labelsIn([['妥当性', '高い']]).pairs[0]!.meaning).toEqual({
      ...{ role: 'grade', year: null, sure: false },
    });
  });

  it('文と、年度だけのものは、項目名ではない', () => {
    expect(rolesOf('今後の予定。', '令和4年度')).toEqual([undefined, undefined]);
  });

  it('人が言った項目名も読む', () => {
    const overrides = new Map<string, HeadingRole>([
      ['受け持ち', 'departments'],
      ['観点', 'grade'],
    ]);
    expect(pairsIn([['受け持ち', '福祉課', '観点', 'A']], { overrides })).toEqual([
      ['受け持ち', '福祉課'],
      ['観点', 'A'],
    ]);
    expect(
      pairsIn(
        [
          ['受け持ち', '観点'],
          ['福祉課', 'A'],
        ],
        { overrides },
      ),
    ).toEqual([
      ['受け持ち', '福祉課'],
      ['観点', 'A'],
    ]);
  });

  it('表の行と、範囲の外は読まない', () => {
    const rows = [
      ['整理番号', 1],
      ['担当課', '福祉課'],
      ['備考', 'なし'],
    ];
    expect(pairsIn(rows, { taken: [1] }).map(([label]) => label)).toEqual(['整理番号', '備考']);
    const { pairs } = cardLabels(placed(rows), { top: 1, bottom: 1 }, () => false);
    expect(pairs.map(({ label }) => label.text)).toEqual(['担当課']);
  });
});

describe('右に値のない項目名', () => {
  it('右が空白なら、値は空白', () => {
    const { pairs } = labelsIn([['担当課', null, '実績値', '3'], ['福祉課']]);
    expect(pairs[0]!.value).toEqual({ row: 0, column: 1, text: '' });
    const merged = labelsIn([['担当課', null, null, '3']], { merged: ['A1:B1'] });
    expect(merged.pairs[0]!.value).toEqual({ row: 0, column: 2, text: '' });
  });

  it('右も項目名か、右に列がなければ、下のセルが値', () => {
    expect(looseIn([['担当課', '評価', 'A'], ['福祉課']])).toEqual([
      ['担当課', '福祉課', true],
      ['評価', 'A', false],
    ]);
    expect(
      looseIn([
        ['整理番号', '担当課', null],
        ['12', '甲', '乙'],
      ]),
    ).toEqual([
      ['整理番号', '12', true],
      ['担当課', '', false],
    ]);
    expect(
      looseIn([
        ['令和4年度', '担当課'],
        [null, '福祉課', '健康課'],
      ]),
    ).toEqual([['担当課', '', false]]);
    expect(
      looseIn([
        ['令和4年度', '担当課'],
        ['甲', '福祉課'],
      ]),
    ).toEqual([['担当課', '福祉課', true]]);
  });

  it('右の言葉が迷うもので、うしろに何もなければ、それが値', () => {
    expect(pairsIn([['取組の目標', '評価']])).toEqual([['取組の目標', '評価']]);
    expect(pairsIn([['取組の目標', '評価', null, '甲'], ['訪ねる']])).toEqual([
      ['取組の目標', '評価'],
    ]);
  });

  it('下が空白か、項目名か、目標や実績の言葉なら、組の見出しで、値はない', () => {
    const below = (text: string | null, told?: ToldForm) =>
      pairsIn(
        [
          ['甲', '担当課'],
          [null, text],
        ],
        told ? { told } : {},
      );
    expect(below('福祉課')).toEqual([['担当課', '福祉課']]);
    expect(below(null)).toEqual([]);
    expect(below('　')).toEqual([]);
    expect(below('目標')).toEqual([]);
    expect(below('人数')).toEqual([['担当課', '人数']]);
    expect(below('人数', { rowKinds: [{ word: '人数', kind: 'value' }] })).toEqual([]);
    const labelled = pairsIn([
      ['担当課', '評価', 'A'],
      ['備考', '特になし'],
    ]);
    expect(labelled).toEqual([
      ['評価', 'A'],
      ['備考', '特になし'],
    ]);
  });

  it('縦に結合した項目名は、その下', () => {
    expect(looseIn([['甲', '担当課'], [], [null, '福祉課']], { merged: ['B1:B2'] })).toEqual([
      ['担当課', '福祉課', true],
    ]);
  });
});

describe('項目名だけの行', () => {
  it('下の行が、値', () => {
    expect(
      looseIn([
        ['整理番号', '担当課', '評価'],
        [12, '福祉課', 'A'],
      ]),
    ).toEqual([
      ['整理番号', '12', false],
      ['担当課', '福祉課', false],
      ['評価', 'A', false],
    ]);
    expect(looseIn([['今後の予定'], ['続ける']])).toEqual([['今後の予定', '続ける', false]]);
    expect(looseIn([['整理番号', '担当課'], [], [12]], { merged: ['A1:A2', 'B1:B2'] })).toEqual([
      ['整理番号', '12', false],
      ['担当課', '', false],
    ]);
  });

  it('値の中にある項目名の言葉を、もう一度項目名と見ない', () => {
    expect(
      pairsIn([
        ['整理番号', '担当課', '評価'],
        [12, '備考', 'A'],
      ]),
    ).toEqual([
      ['整理番号', '12'],
      ['担当課', '備考'],
      ['評価', 'A'],
    ]);
  });

  it('下の行の方が長いか、ずれているか、なければ、値の行ではない', () => {
    const isHeading = (...rows: readonly (readonly CellValue[])[]): boolean =>
      labelsIn(rows).pairs.some(({ label, value, isLoose }) => value.row > label.row && !isLoose);
    expect(isHeading(['整理番号', '担当課'], [12, '福祉課'])).toBe(true);
    expect(isHeading(['整理番号', '担当課'], [12])).toBe(true);
    expect(isHeading(['整理番号', '担当課'], [12, '福祉課', '甲'])).toBe(false);
    expect(isHeading(['整理番号', '担当課'], [12, null, '福祉課'])).toBe(false);
    expect(isHeading(['整理番号', '担当課'], [])).toBe(false);
    expect(isHeading(['整理番号', '甲', '担当課'], [12, '乙', '福祉課'])).toBe(false);
  });

  it('下の行の半分が項目名なら、値の行ではない', () => {
    expect(
      pairsIn([
        ['整理番号', '取組の成果', '備考', '単位'],
        ['担当課', '福祉課', '指標', '件数'],
      ]).slice(-2),
    ).toEqual([
      ['担当課', '福祉課'],
      ['指標', '件数'],
    ]);
  });

  it('評価の言葉の並ぶ行は、項目名と値', () => {
    expect(
      looseIn([
        ['評価区分', '未達成'],
        ['妥当性', '高い'],
      ]),
    ).toEqual([
      ['評価区分', '未達成', false],
      ['妥当性', '高い', false],
    ]);
    expect(
      looseIn([
        ['達成', '備考'],
        [3, 'なし'],
      ]),
    ).toEqual([
      ['達成', '3', false],
      ['備考', 'なし', false],
    ]);
  });
});
