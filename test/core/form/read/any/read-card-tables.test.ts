import type { CellValue } from '../../../../../src/core/grid/grid';
import { cardIn, cardsIn, measuresIn } from './cards-in';
import { measureLines } from './measures-of';

type Rows = readonly (readonly CellValue[])[];

const NAMED: Rows = [['事務事業名', '見守り']];

describe('表のあるカード', () => {
  const YEARS: Rows = [
    ['指標', '単位', 'R3実績', 'R4実績', 'R4目標'],
    ['訪問数', '回', 3, 4, 5],
    ['相談数', '件', 6, 7, 8],
  ];

  it('表の行ごとに測り、表の中の言葉は項目名ではない', () => {
    const card = cardsIn([...NAMED, ...YEARS, ['評価', 'A']]).cards[0]!;
    expect(card.item.measures.map(measureLines)).toEqual([
      ['訪問数', 'R3 実3 単回', 'R4 実4 標5 単回 評A'],
      ['相談数', 'R3 実6 単件', 'R4 実7 標8 単件'],
    ]);
    expect(card.tables).toHaveLength(1);
    expect(card.labels.pairs.map(({ label }) => label.text)).toEqual(['事務事業名', '評価']);
    expect([...card.item.fields].sort()).toEqual([
      ...['grade', 'indicator', 'name', 'target', 'unit', 'value'],
    ]);
  });

  it('表の前と後の項目名は読む', () => {
    const { item } = cardsIn([...NAMED, ['備考', '甲'], ...YEARS, ['取組の成果', '増えた。']])
      .cards[0]!;
    expect([item.remarks.text, item.narrative.text]).toEqual(['甲', '増えた。']);
  });

  it('表の欄も、カードの欄。年度だけの見出しは実績値の欄', () => {
    const fieldsOf = (...rows: Rows) => [...cardIn([...NAMED, ...rows]).fields].sort();
    expect(fieldsOf(['指標', '令和3年度', '令和4年度'], ['訪問数', 3, 4])).toEqual([
      ...['indicator', 'name', 'value'],
    ]);
    expect(fieldsOf(['達成率', '95%'])).toEqual(['name', 'rate']);
    expect(fieldsOf(['年度', '取組の成果', '評価'], ['R4', '増えた。', 'A'])).toEqual([
      ...['grade', 'name', 'narrative'],
    ]);
  });

  it('行の名のほかに指標の列があれば、それが測るもの', () => {
    expect(
      measuresIn([...NAMED, ['施策名', '指標', 'R3実績', 'R4実績'], ['訪ねる', '訪問数', 3, 4]]),
    ).toEqual([['訪問数', 'R3 実3', 'R4 実4']]);
  });

  it('指標の列のない表は、行の名が測るもの', () => {
    expect(
      measuresIn([
        ['整理番号', '3'],
        ['施策名', 'R3実績', 'R4実績'],
        ['訪問数', 3, 4],
      ]),
    ).toEqual([['訪問数', 'R3 実3', 'R4 実4']]);
  });

  it('年度の表は、指標と単位を項目名から採る', () => {
    expect(
      measuresIn([
        ...NAMED,
        ['指標名', '訪問数', '単位', '回'],
        ['年度', '目標値', '実績値'],
        ['R3', 5, 3],
        ['R4', 6, 4],
      ]),
    ).toEqual([['訪問数', 'R3 実3 標5 単回', 'R4 実4 標6 単回']]);
  });

  it('年度の表の文章は、シートの年度の行のもの', () => {
    const rows: Rows = [
      ...NAMED,
      ['年度', '取組の成果', '評価'],
      ['R3', '始めた。', 'B'],
      ['R4', '増えた。', 'A'],
      ['R5', null, null],
    ];
    expect(cardIn(rows).narrative.text).toBe('増えた。');
    expect(cardIn(rows, { title: 2021 }).narrative.text).toBe('始めた。');
  });
});
