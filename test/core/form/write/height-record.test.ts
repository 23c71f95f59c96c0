import type { Growth, HeightOrder } from '../../../../src/core/form/write/height-order';
import { growthInGrids, keptIn, recordGrowth } from '../../../../src/core/form/write/height-record';
import { emptyGrid, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import { IDENTITY_SHEET } from '../../../../src/core/record/identity-sheet';
import { heightsToText } from '../../../../src/core/record/kept-heights';

const SHEET = '進行管理シート R4';
const KEPT = new Map([[SHEET, new Map([['1-1', [20, 20]]])]]);
const TEXT = heightsToText(KEPT);

const GROWTH: Growth = {
  record: 1,
  rows: [{ sheet: SHEET, row: 9, from: 20, to: 50 }],
  kept: [{ sheet: SHEET, key: '1-1', from: [20, 20], to: [50, 20] }],
};
const AFTER = heightsToText(new Map([[SHEET, new Map([['1-1', [50, 20]]])]]));

/** `_shinko` whose second row is this one. */
const own = (...row: readonly CellValue[]): Grid => ({
  ...emptyGrid(IDENTITY_SHEET),
  values: [['Shinko'], row],
});
const FORM: Grid = { ...emptyGrid(SHEET), rowHeights: new Map([9, 10].map((row) => [row, 20])) };

const FIT: HeightOrder = {
  kind: 'fit',
  record: 1,
  wishes: [
    {
      ...{ sheet: SHEET, key: '1-1', top: 9, bottom: 10, planned: [[20, 20]] },
      needed: [{ top: 9, bottom: 9, lines: 3 }],
    },
  ],
};

describe('高さを残す行', () => {
  it('空の行には、まだ何も残っていない', () => {
    expect(keptIn([])).toEqual({ kept: undefined });
    expect(keptIn([null, TEXT])).toEqual({ kept: undefined });
    expect(keptIn(['', TEXT])).toEqual({ kept: undefined });
  });

  it('高さの行なら、いくつかのセルに分けた文をつないで読む', () => {
    expect(keptIn(['heights', TEXT])).toEqual({ kept: KEPT });
    expect(keptIn(['heights', TEXT.slice(0, 9), TEXT.slice(9)])).toEqual({ kept: KEPT });
    expect(keptIn(['heights', '壊れた文'])).toEqual({ kept: undefined });
  });

  it('ほかの行なら、触れない', () => {
    expect(keptIn(['catalog', TEXT])).toBeNull();
    expect(keptIn([12])).toBeNull();
  });

  it('高くした後の高さに書き換える', () => {
    const place = { sheet: IDENTITY_SHEET, row: 1 };
    expect(recordGrowth(['heights', TEXT], KEPT, GROWTH)).toEqual([
      { ...place, column: 1, from: TEXT, to: AFTER },
    ]);
    expect(recordGrowth([], undefined, GROWTH)).toEqual([
      { ...place, column: 0, from: null, to: 'heights' },
      { ...place, column: 1, from: null, to: AFTER },
    ]);
    expect(recordGrowth(['heights', TEXT, '残り'], KEPT, GROWTH)).toContainEqual({
      ...{ ...place, column: 2, from: '残り', to: null },
    });
  });
});

describe('読んだシートの行を高くする', () => {
  it('高くする行と、`_shinko` の変更になる', () => {
    expect(growthInGrids([FORM, own('heights', TEXT)], FIT)).toEqual({
      growth: GROWTH,
      edits: [{ sheet: IDENTITY_SHEET, row: 1, column: 1, from: TEXT, to: AFTER }],
    });
  });

  it('まだ残していなければ、様式の付ける高さによる', () => {
    const grown = growthInGrids([FORM, own()], FIT)!;
    expect(grown.growth.rows).toEqual(GROWTH.rows);
    expect(grown.growth.kept).toMatchObject([{ from: null, to: [50, 20] }]);
    expect(grown.edits.map(({ to }) => to)).toEqual(['heights', AFTER]);
  });

  it('残した高さと違う行は、高くしない', () => {
    const other = heightsToText(new Map([[SHEET, new Map([['1-1', [40, 40]]])]]));
    expect(growthInGrids([FORM, own('heights', other)], FIT)).toBeUndefined();
  });

  it.each<[string, readonly Grid[]]>([
    ['`_shinko` がない', [FORM]],
    ['`_shinko` のその行がほかのもの', [FORM, own('catalog', '{}')]],
    ['そのシートがない', [own('heights', TEXT)]],
    ['行の高さが分からない', [emptyGrid(SHEET), own('heights', TEXT)]],
    ['行が隠れている', [{ ...FORM, hiddenRows: new Set([9]) }, own('heights', TEXT)]],
  ])('%sブックでは、何もしない', (_, grids) => {
    expect(growthInGrids(grids, FIT)).toBeUndefined();
  });

  it('戻すときも、その行の高さと `_shinko` を戻す', () => {
    const back: HeightOrder = {
      kind: 'put',
      growth: {
        record: 1,
        rows: [{ sheet: SHEET, row: 9, from: 50, to: 20 }],
        kept: [{ sheet: SHEET, key: '1-1', from: [50, 20], to: [20, 20] }],
      },
    };
    const high: Grid = { ...FORM, rowHeights: new Map([[9, 50]]) };
    expect(growthInGrids([high, own('heights', AFTER)], back)).toEqual({
      growth: back.growth,
      edits: [{ sheet: IDENTITY_SHEET, row: 1, column: 1, from: AFTER, to: TEXT }],
    });
  });
});
