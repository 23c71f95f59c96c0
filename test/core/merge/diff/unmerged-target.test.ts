import { recognise } from '../../../../src/core/form/read/recognise';
import { lastColumnOf } from '../../../../src/core/form/read/place';
import { cellKey, cellName, type Area, type Grid } from '../../../../src/core/grid/grid';
import { unmergedTarget } from '../../../../src/core/merge/diff/unmerged-target';
import { masterItems } from '../../../../src/core/merge/index/match-items';
import { sampleGrid } from '../../rules/sample-sheet';

const BLANK = sampleGrid();
const blockOf = (grid: Grid) => recognise(grid).blocks.find(({ number }) => number === 2)!;
const { top, bottom, remarks, narrative } = blockOf(BLANK);
/** The first and the second column beside the form. */
const [NEXT, SECOND] = [lastColumnOf(blockOf(BLANK)) + 1, lastColumnOf(blockOf(BLANK)) + 2];

const target = (
  row: number,
  column: number,
  { merges = [] as readonly Area[], role = undefined as 'remarks' | undefined, formula = '' } = {},
) => {
  const formulas = new Map(BLANK.formulas);
  if (formula !== '') formulas.set(cellKey(row, column), formula);
  const master = { ...BLANK, formulas, merges: [...BLANK.merges, ...merges] };
  const slot = masterItems([recognise(master)], null).byNumber.get(2)!.blocks[0]!;
  return unmergedTarget(slot, blockOf(BLANK), { row, column }, role)?.cell ?? null;
};

const area = (from: number, left: number, to: number, right: number): Area => ({
  top: from,
  left,
  bottom: to,
  right,
});

describe('取り込まなかったセルの行き先', () => {
  it('同じ見出しの列、または表から同じだけ右の、同じ行', () => {
    expect(target(top, remarks.column, { role: 'remarks' })).toBe(cellName(top, remarks.column));
    expect(target(top + 1, NEXT)).toBe(cellName(top + 1, NEXT));
    expect(target(bottom, SECOND)).toBe(cellName(bottom, SECOND));
  });

  it('表の中の、見出しの分からない列と、全体のブックにない行には、ない', () => {
    expect(target(top, narrative.column)).toBeNull();
    expect(target(bottom + 1, NEXT)).toBeNull();
  });

  it('数式のセルへは行かない', () => {
    expect(target(top, NEXT, { formula: '=A1' })).toBeNull();
  });

  it('結合に隠れたセルへは行かず、結合の左上のセルへは行く', () => {
    const merges = [area(top, NEXT, top + 1, SECOND)];
    expect(target(top, NEXT, { merges })).toBe(cellName(top, NEXT));
    expect(target(top, SECOND, { merges })).toBeNull();
    expect(target(top + 1, NEXT, { merges })).toBeNull();
    expect(target(top + 1, SECOND, { merges })).toBeNull();
  });

  it('上の行や下の行や右の列の結合は、妨げない', () => {
    const above = { merges: [area(top, NEXT, top, SECOND)] };
    expect(target(top + 1, SECOND, above)).toBe(cellName(top + 1, SECOND));
    const below = { merges: [area(top + 1, NEXT, top + 2, SECOND)] };
    expect(target(top, SECOND, below)).toBe(cellName(top, SECOND));
    expect(target(top, SECOND + 1, below)).toBe(cellName(top, SECOND + 1));
    expect(target(top + 1, SECOND + 1, below)).toBe(cellName(top + 1, SECOND + 1));
  });
});
