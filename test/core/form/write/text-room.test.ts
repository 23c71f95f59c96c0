import { recognise } from '../../../../src/core/form/read/recognise';
import {
  cutTexts,
  heightOfRows,
  ownKey,
  textCellsOf,
} from '../../../../src/core/form/write/text-room';
import { cellName, parseCellName, type Grid } from '../../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../../../src/core/form/write/layout';
import { SAMPLE_CATALOG, SAMPLE_FORM, typeInto } from '../../rules/sample-sheet';

const PLAN = layoutForm(SAMPLE_FORM);
const FORM = gridOfBlueprint(PLAN.sheets[0]!, PLAN.styles);

const typed = (name: string, text: string, grid: Grid = FORM): Grid =>
  typeInto(grid, [[parseCellName(name)!, text]]);

/** What is cut of the first item: cell, role, rows counted as Excel does, lines and those that show. */
const cutIn = (grid: Grid, at = 0) =>
  cutTexts(grid, recognise(grid).blocks[at]!).map(({ cell, role, top, bottom, lines, fitting }) => [
    cellName(cell.row, cell.column),
    role,
    `${top + 1}-${bottom + 1}`,
    lines,
    fitting,
  ]);

describe('項目の文の欄', () => {
  it('名前・担当課・取組内容・成果・指標と、年度ごとの実績値と単位', () => {
    const cells = textCellsOf(recognise(FORM).blocks[0]!);
    expect(cells.map(({ cell, role }) => [cellName(cell.row, cell.column), role])).toEqual([
      ['B10', 'name'],
      ['C10', 'departments'],
      ['D10', 'description'],
      ['K10', 'narrative'],
      ['F10', 'indicator'],
      ...[10, 11, 12].flatMap((row) => [
        [`H${row}`, 'value'],
        [`I${row}`, 'unit'],
      ]),
    ]);
  });

  it('目標値の列があれば、それも', () => {
    const plan = layoutForm({ ...SAMPLE_FORM, catalog: { ...SAMPLE_CATALOG, targetColumn: true } });
    const grid = gridOfBlueprint(plan.sheets[0]!, plan.styles);
    const roles = textCellsOf(recognise(grid).blocks[0]!).map(({ role }) => role);
    expect(roles.slice(5)).toEqual([...Array(3)].flatMap(() => ['target', 'value', 'unit']));
  });
});

describe('Shinko の様式の項目', () => {
  it('最後の列のすぐ右に、番号と何度目かの鍵がある', () => {
    const keys = recognise(FORM).blocks.map((block) => ownKey(FORM, block));
    expect(keys).toEqual(['1-1', '2-1', '3-1', '4-1', '1-2', '5-1']);
  });

  it('鍵が消えたり、ほかの項目のものなら、Shinko の様式の項目とは言えない', () => {
    for (const [name, text] of [
      ['M10', ''],
      ['M10', '2-1'],
      ['A10', '9'],
    ] as const) {
      const grid = typed(name, text);
      expect(ownKey(grid, recognise(grid).blocks[0]!)).toBeUndefined();
    }
  });

  it('番号のない項目の鍵は、0 の一度目', () => {
    const grid = typed('M10', '0-1', typed('A10', ''));
    expect(ownKey(grid, recognise(grid).blocks[0]!)).toBe('0-1');
  });
});

describe('行の高さ', () => {
  const rows = { top: 9, bottom: 12 };

  it('行の高さを足し、隠れた行は数えない', () => {
    expect(heightOfRows(FORM, rows)).toBe(80);
    expect(heightOfRows(FORM, { top: 0, bottom: 1 })).toBe(48);
    expect(heightOfRows({ ...FORM, hiddenRows: new Set([10]) }, rows)).toBe(60);
  });

  it('高さの分からない行は、一行分', () => {
    const { rowHeights, ...plain } = FORM;
    expect(rowHeights!.size).toBeGreaterThan(0);
    expect(heightOfRows(plain, rows)).toBe(60);
    expect(heightOfRows({ ...FORM, rowHeights: new Map([[9, 40]]) }, rows)).toBe(85);
  });
});

describe('切れて見えない文', () => {
  it('書いたままの様式では、どの文も切れない', () => {
    for (const at of [0, 1, 2, 3, 4, 5]) expect(cutIn(FORM, at)).toEqual([]);
  });

  it('成果の文は、項目の四行に入らなくなると切れる', () => {
    // 80 points show five lines of 23 wide characters.
    expect(cutIn(typed('K10', '文'.repeat(115)))).toEqual([]);
    expect(cutIn(typed('K10', '文'.repeat(116)))).toEqual([['K10', 'narrative', '10-13', 6, 5]]);
    expect(cutIn(typed('K10', '一\n二\n三\n四\n五'))).toEqual([]);
    expect(cutIn(typed('K10', '一\n二\n三\n四\n五\n六'))).toEqual([
      ['K10', 'narrative', '10-13', 6, 5],
    ]);
    expect(cutIn(typed('K10', 'a'.repeat(230)))).toEqual([]);
    expect(cutIn(typed('K10', 'a'.repeat(231)))).toEqual([['K10', 'narrative', '10-13', 6, 5]]);
  });

  it.each([
    ['B10', '取'.repeat(35), '取'.repeat(36), 'name'],
    ['C10', '課'.repeat(25), '課'.repeat(26), 'departments'],
    ['D10', '文'.repeat(75), '文'.repeat(76), 'description'],
    ['F10', '数'.repeat(50), '数'.repeat(51), 'indicator'],
  ])('%s の文も、四行に入らなくなると切れる', (name, whole, cut, role) => {
    expect(cutIn(typed(name, whole))).toEqual([]);
    expect(cutIn(typed(name, cut))).toEqual([[name, role, '10-13', 6, 5]]);
  });

  it('実績値と単位は、その行に入らなくなると切れる', () => {
    expect(cutIn(typed('H12', '文'.repeat(8)))).toEqual([]);
    expect(cutIn(typed('H12', '文'.repeat(9)))).toEqual([['H12', 'value', '12-12', 2, 1]]);
    expect(cutIn(typed('I12', '自治会'))).toEqual([]);
    expect(cutIn(typed('I12', '自治会等'))).toEqual([['I12', 'unit', '12-12', 2, 1]]);
  });

  it('数は、桁が多くても切れない', () => {
    expect(cutIn(typed('H12', '12345678901234567890'))).toEqual([]);
  });

  it('高くした行では切れず、ちょうどの高さでも切れない', () => {
    const grid = typed('H12', '一\n二');
    const high = (height: number): Grid => ({
      ...grid,
      rowHeights: new Map([...grid.rowHeights!, [11, height]]),
    });
    expect(cutIn(high(30))).toEqual([]);
    expect(cutIn(high(29.75))).toEqual([['H12', 'value', '12-12', 2, 1]]);
  });

  it('隠れた行だけの文は刷られないので、切れない。見える行があれば、その分に入るか', () => {
    const value = typed('H12', '文'.repeat(9));
    expect(cutIn({ ...value, hiddenRows: new Set([11]) })).toEqual([]);
    const narrative = typed('K10', '文'.repeat(70));
    expect(cutIn({ ...narrative, hiddenRows: new Set([9, 10]) })).toEqual([
      ['K10', 'narrative', '10-13', 4, 2],
    ]);
    const short = typed('K10', '一\n二');
    expect(cutIn({ ...short, hiddenRows: new Set([9, 10, 11]) })).toEqual([
      ['K10', 'narrative', '10-13', 2, 1],
    ]);
  });

  it('高さの分からないシートと、Shinko の様式でない項目では、分からない', () => {
    const long = typed('K10', '文'.repeat(500));
    const { rowHeights, ...unknown } = long;
    expect(rowHeights).toBeDefined();
    expect(cutIn(long)).toHaveLength(1);
    expect(cutIn(unknown)).toEqual([]);
    expect(cutIn(typed('M10', '', long))).toEqual([]);
  });

  it('読めないセルの文は数えない', () => {
    const grid = typed('H12', '一\n二\n三');
    const [block] = recognise(grid).blocks;
    const [measure] = block!.measures;
    const years = measure!.years.map((row) => ({
      ...row,
      value: { ...row.value, fault: 'text' as const },
    }));
    expect(cutTexts(grid, block!)).toHaveLength(1);
    expect(cutTexts(grid, { ...block!, measures: [{ ...measure!, years }] })).toEqual([]);
  });
});
