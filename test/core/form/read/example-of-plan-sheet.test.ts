import {
  ExampleReader,
  type ExampleRow,
} from '../../../../src/core/form/read/example-of-plan-sheet';
import { anchorsOfTallMerges, wideMergesByRow } from '../../../../src/core/form/read/open-block';
import { cellKey, emptyGrid, type Area } from '../../../../src/core/grid/grid';

const row = (cells: readonly string[], years: readonly number[] = []): ExampleRow => ({
  cells,
  years,
});

const read = (...rows: readonly ExampleRow[]) => {
  const reader = new ExampleReader();
  for (const one of rows) reader.readRow(one);
  return reader.example();
};

const noteOf = (text: string) => read(row([text]))?.notes[0];

describe('記載例', () => {
  it('上の見出し、年度、項目、注を、並んだとおりに読む', () => {
    expect(
      read(
        row(['事業', '見本の事業', '担当課', '健康課']),
        row(['目標', '見本の目標', '余り']),
        row(['記載例']),
        row(['取組項目', '指標', 'R4', 'R5'], [2022, 2023]),
        row(['見本の取組', '回数', '1回', '2回']),
        row(['※1 指標：数えるもの。']),
        row(['・※２　年度：計画の年度。\n五年。']),
      ),
    ).toEqual({
      headings: [
        { word: '事業', text: '見本の事業' },
        { word: '担当課', text: '健康課' },
        { word: '目標', text: '見本の目標' },
      ],
      years: [2022, 2023],
      items: [{ name: '見本の取組', texts: ['回数', '1回', '2回'] }],
      notes: [
        { words: '指標', text: '数えるもの。' },
        { words: '年度', text: expect.stringMatching(/^計画の年度。\s?五年。$/u) as string },
      ],
    });
  });

  it.each<[string, string, string]>([
    ['※指標:数えるもの。', '指標', '数えるもの。'],
    ['※12 取り組み目標 ： 年度ごと。', '取り組み目標', '年度ごと。'],
    ['-・ ※　３　年度：五年。', '年度', '五年。'],
    ['※指標：一つ:二つ。', '指標', '一つ:二つ。'],
    ['※指標：（例：１人）\n数える。', '指標', '（例：１人） 数える。'],
  ])('「%s」は注', (text, words, told) => {
    expect(noteOf(text)).toEqual({ words, text: told });
  });

  it.each([
    '指標：数えるもの。',
    '※指標 数えるもの。',
    '※：数えるもの。',
    '見本※指標：数える。',
    '',
  ])('「%s」は注ではない', (text) => {
    expect(noteOf(text)).toBeUndefined();
  });

  it('項目も注もなければ、記載例はない', () => {
    expect(read()).toBeUndefined();
    expect(read(row(['事業', '見本の事業']), row(['取組項目', 'R4'], [2022]), row([]))).toBe(
      undefined,
    );
  });
});

describe('結合したセル', () => {
  const gridWith = (...merges: readonly Area[]) => ({ ...emptyGrid('一覧'), merges });
  const area = (top: number, left: number, bottom: number, right: number): Area => ({
    ...{ top, left, bottom, right },
  });

  it('二列から八列までの、三列目から始まるものは、その行のどれもで記入を覆いうる', () => {
    const wide = area(4, 2, 5, 3);
    expect([...wideMergesByRow(gridWith(wide))]).toEqual([
      [4, [wide]],
      [5, [wide]],
    ]);
    const [widest, tallest] = [area(4, 10, 4, 17), area(0, 2, 200, 3)];
    expect(wideMergesByRow(gridWith(widest, wide)).get(4)).toEqual([widest, wide]);
    expect(wideMergesByRow(gridWith(tallest)).size).toBe(201);
  });

  it.each<[string, Area]>([
    ['一列', area(4, 2, 5, 2)],
    ['左の二列から始まるもの', area(4, 1, 4, 3)],
    ['九列', area(4, 10, 4, 18)],
    ['二百行を超えるもの', area(0, 2, 201, 3)],
  ])('%sは、見出しか題で、記入を覆わない', (_, merge) => {
    expect(wideMergesByRow(gridWith(merge)).size).toBe(0);
  });

  it('縦に結合したセルは、どの行も一番上の行に書いてある', () => {
    expect([...anchorsOfTallMerges(gridWith(area(4, 2, 6, 2)))]).toEqual([
      [cellKey(5, 2), 4],
      [cellKey(6, 2), 4],
    ]);
    for (const merge of [area(4, 2, 4, 2), area(4, 2, 6, 3), area(0, 2, 201, 2)])
      expect(anchorsOfTallMerges(gridWith(merge)).size).toBe(0);
    expect(anchorsOfTallMerges(gridWith(area(0, 2, 200, 2))).size).toBe(200);
  });
});
