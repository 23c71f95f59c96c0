import type { IRange } from '@univerjs/core';
import fc from 'fast-check';
import { joinRanges, subtractRanges } from '../../../../src/hosts/trial/grid/grid-ranges';

const range: fc.Arbitrary<IRange> = fc
  .tuple(fc.nat(8), fc.nat(4), fc.nat(2), fc.nat(1))
  .map(([startRow, startColumn, rows, columns]) => ({
    startRow,
    startColumn,
    endRow: startRow + rows,
    endColumn: startColumn + columns,
  }));

const ranges = fc.array(range, { maxLength: 8 });

const cellsOf = (list: readonly IRange[]): readonly string[] =>
  list.flatMap(({ startRow, startColumn, endRow, endColumn }) => {
    const width = endColumn - startColumn + 1;
    return Array.from(
      { length: (endRow - startRow + 1) * width },
      (_, index) => `${startRow + Math.floor(index / width)},${startColumn + (index % width)}`,
    );
  });

test('つないでも、覆うセルは同じ', () => {
  fc.assert(
    fc.property(ranges, (list) => {
      expect(cellsOf(joinRanges(list)).toSorted()).toEqual(cellsOf(list).toSorted());
    }),
  );
});

test('引いて残るのは、引かれなかったセル', () => {
  fc.assert(
    fc.property(ranges, ranges, (list, gone) => {
      const holes = new Set(cellsOf(gone));
      const expected = cellsOf(list).filter((cell) => !holes.has(cell));
      expect(cellsOf(subtractRanges(list, gone)).toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('一行おきの 3 万の範囲も、すぐに片付く', () => {
  const every = (first: number): IRange[] =>
    Array.from({ length: 30_000 }, (_, index) => {
      const row = first + index * 2;
      return { startRow: row, endRow: row, startColumn: 4, endColumn: 4 };
    });
  expect(joinRanges([...every(0), ...every(1)])).toHaveLength(1);
  expect(subtractRanges(every(0), every(1))).toHaveLength(30_000);
  expect(subtractRanges(every(0), every(0))).toEqual([]);
});
