import fc from 'fast-check';
import { applyEdits, contentAt, invertEdits, withoutOverlaps } from '../../../src/core/grid/apply';
import { sameContent, type CellContent, type CellEdit } from '../../../src/core/grid/edit';
import { cellKey, emptyGrid, type CellValue, type Grid } from '../../../src/core/grid/grid';

const SIZE = 4;
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.string({ minLength: 1, maxLength: 3 }),
  fc.integer(),
  fc.boolean(),
  fc.constant({ error: '#REF!' }),
);
const content: fc.Arbitrary<CellContent> = fc.oneof(value, fc.constant({ formula: '=A1' }));
const grids: fc.Arbitrary<Grid> = fc
  .tuple(
    fc.array(fc.array(value, { minLength: SIZE, maxLength: SIZE }), {
      minLength: SIZE,
      maxLength: SIZE,
    }),
    fc.nat(SIZE - 1),
  )
  .map(([values, row]) => ({
    ...emptyGrid('s'),
    values,
    formulas: new Map([[cellKey(row, 0), '=B1']]),
  }));
const changes = fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), content), { maxLength: 8 });

const editsOn = (
  grid: Grid,
  wanted: readonly (readonly [number, number, CellContent])[],
): readonly CellEdit[] =>
  withoutOverlaps(
    wanted.map(([row, column, to]) => [
      { sheet: 's', row, column, from: contentAt(grid, row, column), to },
    ]),
  ).kept;

const contents = (grid: Grid): readonly CellContent[] =>
  Array.from({ length: SIZE * SIZE }, (_, at) => contentAt(grid, Math.floor(at / SIZE), at % SIZE));

const applied = (grid: Grid, edits: readonly CellEdit[]): Grid => {
  const result = applyEdits(grid, edits);
  if (!result.ok) throw new RangeError('stale');
  return result.value;
};

it('書き込んで取り消すと、元の内容に戻る', () => {
  fc.assert(
    fc.property(grids, changes, (grid, wanted) => {
      const edits = editsOn(grid, wanted);
      const after = applied(grid, edits);
      for (const edit of edits)
        expect(sameContent(contentAt(after, edit.row, edit.column), edit.to)).toBe(true);
      const back = contents(applied(after, invertEdits(edits)));
      contents(grid).forEach((before, at) => expect(sameContent(back[at]!, before)).toBe(true));
    }),
  );
});

it('見たときと違うセルがあれば、どれも書き込まない', () => {
  fc.assert(
    fc.property(grids, changes, (grid, wanted) => {
      const edits = editsOn(grid, wanted);
      const broken = edits.map((edit, at) =>
        at === 0 ? { ...edit, from: 'まったく別の内容' } : edit,
      );
      const result = applyEdits(grid, broken);
      if (edits.length === 0) expect(result.ok).toBe(true);
      else expect(result).toEqual({ ok: false, failure: [broken[0]] });
    }),
  );
});

it('同じセルを違う内容にする組は次の回に残し、組は分けない', () => {
  const edit = (column: number, to: string): CellEdit => ({
    sheet: 's',
    row: 0,
    column,
    from: null,
    to,
  });
  const first = [edit(0, 'a'), edit(1, 'b')];
  const clashing = [edit(1, 'c'), edit(2, 'd')];
  const agreeing = [edit(1, 'b'), edit(3, 'e')];
  expect(withoutOverlaps([first, clashing, agreeing])).toEqual({
    kept: [...first, edit(3, 'e')],
    left: [clashing],
  });
});

it('空文字と空のセルは同じ、数式と値は別', () => {
  expect(sameContent('', null)).toBe(true);
  expect(sameContent({ formula: '=A1' }, '=A1')).toBe(false);
  expect(sameContent({ error: '#N/A' }, { error: '#N/A' })).toBe(true);
  expect(sameContent(0, null)).toBe(false);
  expect(sameContent('1', 1)).toBe(false);
});
