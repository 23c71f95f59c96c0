import {
  fitOrder,
  invertGrowth,
  keptAfter,
  orderedRows,
  recordOf,
  settleHeights,
  type Growth,
  type HeightFacts,
  type HeightOrder,
} from '../../../../src/core/form/write/height-order';
import type { HeightWish, NeededLines } from '../../../../src/core/form/write/row-growth';

const SHEET = '進行管理シート R4';

/** Four rows of an item, of which some must show a text; a form of ours would have given them 20 points each. */
const wish = (needed: readonly NeededLines[], more: Partial<HeightWish> = {}): HeightWish => ({
  ...{ sheet: SHEET, key: '1-1', top: 9, bottom: 12, needed },
  planned: [[20, 20, 20, 20]],
  ...more,
});
const over = (lines: number): NeededLines => ({ top: 9, bottom: 12, lines });
const inRow = (row: number, lines: number): NeededLines => ({ top: row, bottom: row, lines });

/** A workbook whose rows are as high as this, from row 9 on. */
const facts = (
  heights: readonly (number | undefined)[],
  kept?: HeightFacts['kept'],
): HeightFacts => ({
  heightOf: (sheet, row) => (sheet === SHEET ? heights[row - 9] : undefined),
  kept,
});
const PLAIN = facts([20, 20, 20, 20]);
const keptAs = (heights: readonly number[], sheet = SHEET, key = '1-1') =>
  new Map([[sheet, new Map([[key, heights]])]]);

const fitted = (wishes: readonly HeightWish[], at: HeightFacts): Growth | undefined =>
  settleHeights({ kind: 'fit', record: 30, wishes }, at);
/** The rows that grow, and how high they become. */
const grown = (
  needed: readonly NeededLines[],
  at: HeightFacts = PLAIN,
  more?: Partial<HeightWish>,
) => fitted([wish(needed, more)], at)?.rows.map(({ row, from, to }) => [row, from, to]);

describe('行を高くする指図', () => {
  it('残す所がないか、合わせるものがなければ、指図はない', () => {
    expect(fitOrder(null, [wish([over(9)])])).toBeUndefined();
    expect(fitOrder(30, [])).toBeUndefined();
    expect(fitOrder(30, [wish([over(9)])])).toEqual({
      kind: 'fit',
      record: 30,
      wishes: [wish([over(9)])],
    });
  });

  it('尋ねる行は、合わせるなら項目の行、戻すなら高くした行', () => {
    const fit: HeightOrder = { kind: 'fit', record: 30, wishes: [wish([over(9)])] };
    const put: HeightOrder = {
      kind: 'put',
      growth: { record: 31, rows: [{ sheet: SHEET, row: 10, from: 20, to: 35 }], kept: [] },
    };
    expect(orderedRows(fit)).toMatchObject([{ sheet: SHEET, top: 9, bottom: 12 }]);
    expect(orderedRows(put)).toEqual([{ sheet: SHEET, top: 10, bottom: 10 }]);
    expect([recordOf(fit), recordOf(put)]).toEqual([30, 31]);
  });
});

describe('項目の行を高くする', () => {
  it('足りない分を四行に分け、余白を添える', () => {
    // Nine lines of 15 points and four margins of 5 make 155: 18.75 more for each row.
    expect(grown([over(9)])).toEqual([9, 10, 11, 12].map((row) => [row, 20, 38.75]));
  });

  it('足りていれば、ちょうどでも、高くしない', () => {
    expect(grown([over(5)])).toBeUndefined();
    const low = { planned: [[15, 15, 15, 15]] };
    expect(grown([over(4)], facts([15, 15, 15, 15]), low)).toBeUndefined();
    expect(grown([over(5)], facts([15, 15, 15, 15]), low)).toHaveLength(4);
    expect(grown([])).toBeUndefined();
  });

  it('一つの行の文は、その行だけを高くする', () => {
    expect(grown([inRow(11, 3)])).toEqual([[11, 20, 50]]);
  });

  it('一つの行の文を先に合わせ、通した文はその後で足りない分だけ', () => {
    expect(grown([over(8), inRow(11, 4)])).toEqual([[11, 20, 65]]);
    expect(grown([inRow(11, 4), over(8)])).toEqual([[11, 20, 65]]);
  });

  it('いちばん高くても Excel の限りまで、四分の一ポイントに切り上げる', () => {
    expect(grown([inRow(9, 100)])).toEqual([[9, 20, 409]]);
    expect(grown([{ top: 9, bottom: 11, lines: 5 }])).toEqual([
      [9, 20, 30],
      [10, 20, 30],
      [11, 20, 30],
    ]);
    expect(grown([{ top: 9, bottom: 11, lines: 5 }], facts([20, 20.1, 20, 20]))).toEqual([
      [9, 20, 30],
      [10, 20.1, 30.25],
      [11, 20, 30],
    ]);
  });

  it('人が変えた高さの行は変えず、ほかの行で足りるだけ高くする', () => {
    expect(grown([over(9)], facts([33, 20, 20, 20]))).toEqual(
      [10, 11, 12].map((row) => [row, 20, 40.75]),
    );
    expect(grown([over(9)], facts([33, 33, 33, 33]))).toBeUndefined();
    expect(grown([inRow(9, 4)], facts([33, 20, 20, 20]))).toBeUndefined();
  });

  it('一ポイントに満たない違いは、画面の丸めとみなす', () => {
    expect(grown([inRow(9, 2)], facts([20.9, 20, 20, 20]))).toEqual([[9, 20.9, 35]]);
    expect(grown([inRow(9, 2)], facts([21, 20, 20, 20]))).toBeUndefined();
    expect(grown([inRow(9, 2)], facts([19.1, 20, 20, 20]))).toEqual([[9, 19.1, 35]]);
    expect(grown([inRow(9, 2)], facts([19, 20, 20, 20]))).toBeUndefined();
  });

  it('隠れた行は高くしない', () => {
    expect(grown([over(9)], facts([undefined, 20, 20, 20]))?.map(([row]) => row)).toEqual([
      10, 11, 12,
    ]);
    expect(grown([inRow(9, 3)], facts([undefined, 20, 20, 20]))).toBeUndefined();
  });
});

describe('Shinko の付けた高さか', () => {
  it('ブックに残した高さがあれば、それだけが Shinko のもの', () => {
    const needed = [inRow(9, 3)];
    expect(grown(needed, facts([40, 20, 20, 20], keptAs([40, 20, 20, 20])))).toEqual([[9, 40, 50]]);
    expect(grown(needed, facts([20, 20, 20, 20], keptAs([40, 20, 20, 20])))).toBeUndefined();
  });

  it('残した行の数が違えば、様式の付ける高さによる', () => {
    expect(grown([inRow(9, 3)], facts([20, 20, 20, 20], keptAs([40, 40, 40])))).toEqual([
      [9, 20, 50],
    ]);
  });

  it('項目の高さが残っていなければ、そのシートでは様式の付ける高さだけによる', () => {
    const kept = keptAs([40, 40, 40, 40], SHEET, '2-1');
    expect(grown([inRow(9, 3)], facts([20, 20, 20, 20], kept))).toEqual([[9, 20, 50]]);
    const both = new Map([...kept, ...keptAs([40, 40, 40, 40], '別のシート')]);
    expect(grown([inRow(9, 3)], facts([40, 20, 20, 20], both))).toBeUndefined();
  });

  it('シートの名が変わっていれば、ほかの名で残した同じ項目の高さにもよる', () => {
    const kept = new Map([
      ...keptAs([40, 40, 40, 40], '前の名'),
      ...keptAs([60, 60, 60, 60], 'ほかのシート', '2-1'),
    ]);
    expect(grown([inRow(9, 3)], facts([40, 20, 20, 20], kept))).toEqual([[9, 40, 50]]);
    expect(grown([inRow(9, 3)], facts([20, 20, 20, 20], kept))).toEqual([[9, 20, 50]]);
    expect(grown([inRow(9, 5)], facts([60, 20, 20, 20], kept))).toBeUndefined();
  });

  it('様式の高さがいくつかありうれば、どれかと同じならよい', () => {
    const planned = [
      [20, 20, 20, 20],
      [35, 35, 35, 35],
    ];
    expect(grown([inRow(9, 3)], facts([35, 35, 20, 20]), { planned })).toEqual([[9, 35, 50]]);
  });

  it('残すのは、今の高さ。人が変えた行には、様式の付けた高さが残る', () => {
    expect(fitted([wish([over(9)])], facts([33, 20, 20, 20]))).toEqual({
      record: 30,
      rows: [10, 11, 12].map((row) => ({ sheet: SHEET, row, from: 20, to: 40.75 })),
      kept: [{ sheet: SHEET, key: '1-1', from: null, to: [20, 40.75, 40.75, 40.75] }],
    });
    const kept = keptAs([20, 20, 20, 20]);
    expect(fitted([wish([inRow(9, 3)])], facts([20, 33, 20, 20], kept))!.kept).toEqual([
      { sheet: SHEET, key: '1-1', from: [20, 20, 20, 20], to: [50, 20, 20, 20] },
    ]);
    expect(fitted([wish([inRow(9, 3)], { planned: [[20]] })], facts([20, 33]))!.kept).toEqual([
      { sheet: SHEET, key: '1-1', from: null, to: [50, 0, 0, 0] },
    ]);
  });

  it('いくつかの項目のうち、高くするものだけを残す', () => {
    const other = wish([inRow(9, 1)], { key: '2-1' });
    const growth = fitted([other, wish([inRow(9, 3)])], PLAIN)!;
    expect(growth.kept.map(({ key }) => key)).toEqual(['1-1']);
    expect(fitted([other], PLAIN)).toBeUndefined();
  });
});

describe('元に戻す', () => {
  const GROWTH: Growth = {
    record: 30,
    rows: [
      { sheet: SHEET, row: 9, from: 20, to: 50 },
      { sheet: SHEET, row: 10, from: 20, to: 35 },
    ],
    kept: [{ sheet: SHEET, key: '1-1', from: null, to: [50, 35, 20, 20] }],
  };
  const back = invertGrowth(GROWTH);

  it('逆にすると、前と後が入れ替わる', () => {
    expect(back).toEqual({
      record: 30,
      rows: [
        { sheet: SHEET, row: 9, from: 50, to: 20 },
        { sheet: SHEET, row: 10, from: 35, to: 20 },
      ],
      kept: [{ sheet: SHEET, key: '1-1', from: [50, 35, 20, 20], to: null }],
    });
    expect(invertGrowth(back)).toEqual(GROWTH);
  });

  it('その後に人が変えた行は、そのままにする', () => {
    const order = { kind: 'put', growth: back } as const;
    expect(settleHeights(order, facts([50, 35]))).toEqual(back);
    expect(settleHeights(order, facts([50, 99]))!.rows).toEqual([back.rows[0]]);
    expect(settleHeights(order, facts([undefined, 35]))!.rows).toEqual([back.rows[1]]);
    expect(settleHeights(order, facts([99, 99]))).toBeUndefined();
  });

  it('残すものは、項目ごとに入れ替わり、何も残さない項目は消える', () => {
    const known = new Map([
      [SHEET, new Map([['2-1', [20, 20, 20, 20]]])],
      ['別のシート', new Map([['1-1', [40]]])],
    ]);
    const after = keptAfter(known, GROWTH);
    expect(after).toEqual(
      new Map([
        [
          SHEET,
          new Map([
            ['2-1', [20, 20, 20, 20]],
            ['1-1', [50, 35, 20, 20]],
          ]),
        ],
        ['別のシート', new Map([['1-1', [40]]])],
      ]),
    );
    expect(keptAfter(after, back)).toEqual(known);
    expect(known.get(SHEET)!.size).toBe(1);
    expect(keptAfter(undefined, GROWTH)).toEqual(keptAs([50, 35, 20, 20]));
  });
});
