import { freeName } from '../../src/app/form/free-name';
import { emptyGrid } from '../../src/core/grid/grid';

const bookOf = (...names: readonly string[]) => ({
  grids: names.map((name) => emptyGrid(name)),
  activeSheet: null,
});

it('空いている名前はそのまま使い、大文字と小文字の違いは同じ名前とみなす', () => {
  expect(freeName('取込記録', bookOf())).toBe('取込記録');
  expect(freeName('取込記録', bookOf('取込記録', '取込記録 (2)'))).toBe('取込記録 (3)');
  expect(freeName('Sheet', bookOf('SHEET'))).toBe('Sheet (2)');
});

it('31 文字を超えず、番号を付けても収まり、同じ名前にならない', () => {
  const long = '進'.repeat(40);
  const taken: string[] = [];
  for (let count = 0; count < 12; count += 1) taken.push(freeName(long, bookOf(...taken)));
  expect(taken[0]).toBe('進'.repeat(31));
  expect(taken[1]).toBe(`${'進'.repeat(27)} (2)`);
  expect(taken[11]).toBe(`${'進'.repeat(26)} (12)`);
  expect(taken.every((name) => name.length <= 31)).toBe(true);
  expect(new Set(taken).size).toBe(taken.length);
});
