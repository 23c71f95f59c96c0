import { catalogOfItems } from '../../../../src/core/catalog/catalog';
import { recognise } from '../../../../src/core/form/read/recognise';
import type { RecognisedSheet } from '../../../../src/core/form/read/recognised';
import { layoutForm } from '../../../../src/core/form/write/layout';
import {
  hasFormColumns,
  missingBlocks,
  missingRows,
} from '../../../../src/core/form/write/missing-rows';
import { emptyGrid, type Grid } from '../../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../../src/core/grid/grid-of-blueprint';
import { insertColumns, insertRows } from '../../rules/reshape';
import { SAMPLE_CATALOG, SAMPLE_FORM, sampleGrid, typeInto } from '../../rules/sample-sheet';
import { TARGET_CATALOG } from '../../rules/target-sample';

const FORM = recognise(sampleGrid());

/** The form of a plan with only some of the items: a sheet in use that lacks the others. */
const gridOf = (...numbers: readonly number[]): Grid => {
  const catalog = catalogOfItems(SAMPLE_CATALOG, new Set(numbers));
  const plan = layoutForm({ ...SAMPLE_FORM, catalog });
  return gridOfBlueprint(plan.sheets[0]!, plan.styles);
};
const sheetOf = (...numbers: readonly number[]) => recognise(gridOf(...numbers));

/** What is missing: item and occurrence, rows of the form, and the row of the sheet that they go before. */
const missingFrom = (sheet: RecognisedSheet) =>
  missingRows(sheet, FORM).map(({ before, top, bottom, blocks }) => [
    blocks.map(({ number, occurrence }) => `${String(number)}-${occurrence}`).join(),
    `${top}-${bottom}`,
    before,
  ]);

describe('使っているシートにない項目の行', () => {
  it('そろっていれば、足りないものはない', () => {
    expect(missingFrom(FORM)).toEqual([]);
    expect(missingBlocks(FORM, FORM)).toEqual([]);
  });

  it('同じ事業の前の項目の、すぐ下に入る', () => {
    const sheet = sheetOf(1, 3, 4, 5);
    expect(missingBlocks(sheet, FORM).map(({ number }) => number)).toEqual([2]);
    expect(missingFrom(sheet)).toEqual([['2-1', '13-16', 13]]);
  });

  it('前の項目がいくつかあれば、いちばん近いものの下に入る', () => {
    // Of the second project No. 3 and No. 4 stand at rows 20 and 24.
    expect(missingFrom(sheetOf(1, 2, 3, 4))).toEqual([['5-1', '32-35', 32]]);
    expect(missingFrom(sheetOf(1, 2, 3, 5))).toEqual([['4-1', '24-27', 24]]);
  });

  it('前の項目がなければ、同じ事業の次の項目の上に入る。再掲は再掲の所に入る', () => {
    expect(missingFrom(sheetOf(2, 3, 4, 5))).toEqual([
      ['1-1', '9-12', 9],
      ['1-2', '28-31', 24],
    ]);
    expect(missingFrom(sheetOf(1, 2, 4, 5))).toEqual([['3-1', '20-23', 20]]);
  });

  it('事業がまるごとなければ、前の事業の下に、見出しとともに入る', () => {
    expect(missingFrom(sheetOf(2))).toEqual([
      ['1-1', '9-12', 9],
      ['3-1', '17-23', 13],
      ['4-1', '24-27', 13],
      ['1-2', '28-31', 13],
      ['5-1', '32-35', 13],
    ]);
  });

  it('前の事業に項目がいくつかあれば、終わりの項目の下に入る', () => {
    const sheet = { ...FORM, blocks: FORM.blocks.slice(0, 2) };
    expect(missingFrom(sheet)[0]).toEqual(['3-1', '17-23', 17]);
  });

  it('前の事業もなければ、次の事業の見出しの上に入る', () => {
    expect(missingFrom(sheetOf(3, 4, 5)).slice(0, 2)).toEqual([
      ['1-1', '4-12', 4],
      ['2-1', '13-16', 4],
    ]);
  });

  it('見出しは、項目の六行上までを、その項目のものとする', () => {
    const grid = gridOf(3, 4, 5);
    const pushed = (rows: number) =>
      missingFrom(recognise(insertRows(grid, 9, Array(rows).fill([null]))))[0];
    expect(pushed(1)).toEqual(['1-1', '4-12', 4]);
    expect(pushed(2)).toEqual(['1-1', '4-12', 5]);
    expect(pushed(5)).toEqual(['1-1', '4-12', 14]);
  });

  it('名前を書き直した事業の項目は、別の事業のものになる', () => {
    const renamed = typeInto(sampleGrid(), [[{ row: 6, column: 2 }, '別の事業']]);
    const spaced = typeInto(sampleGrid(), [[{ row: 6, column: 2 }, '第一 の事業']]);
    expect(missingBlocks(recognise(renamed), FORM).map(({ number }) => number)).toEqual([1, 2]);
    expect(missingBlocks(recognise(spaced), FORM)).toEqual([]);
  });

  it('項目が一つもないシートには、入れる所がない', () => {
    expect(missingFrom({ ...FORM, blocks: [] })).toEqual([]);
  });

  it('事業の見出しのない項目どうしも、番号で照らし合わせる', () => {
    const headless = (sheet: RecognisedSheet): RecognisedSheet => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({
        ...block,
        heading: { ...block.heading, project: null },
      })),
    });
    expect(
      missingBlocks(headless(sheetOf(1, 3, 4, 5)), headless(FORM)).map(({ number }) => number),
    ).toEqual([2]);
    expect(missingBlocks(headless(FORM), FORM)).toHaveLength(6);
  });
});

describe('列の並び', () => {
  it('様式と同じ所に列があれば、行を写せる。右の余りの列はかまわない', () => {
    const beside = typeInto(sampleGrid(), [[{ row: 3, column: 14 }, '達成率']]);
    expect(hasFormColumns(FORM, FORM)).toBe(true);
    expect(hasFormColumns(recognise(beside), FORM)).toBe(true);
  });

  it('列がずれていたり、欠けていたり、見出しがなければ、写せない', () => {
    expect(hasFormColumns(recognise(insertColumns(sampleGrid(), 0, 1)), FORM)).toBe(false);
    const plan = layoutForm({ ...SAMPLE_FORM, catalog: TARGET_CATALOG });
    const wide = recognise(gridOfBlueprint(plan.sheets[0]!, plan.styles));
    expect(hasFormColumns(FORM, wide)).toBe(false);
    const none = recognise(emptyGrid('白紙'));
    expect(hasFormColumns(none, FORM)).toBe(false);
    expect(hasFormColumns(FORM, none)).toBe(false);
  });
});
