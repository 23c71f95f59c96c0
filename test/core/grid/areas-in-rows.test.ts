import fc from 'fast-check';
import { areasInRows } from '../../../src/core/grid/areas-in-rows';
import type { Area } from '../../../src/core/grid/grid';

const arbitraryRows = fc
  .tuple(fc.nat(4000), fc.oneof({ weight: 9, arbitrary: fc.nat(70) }, fc.nat(100_000)))
  .map(([top, more]) => ({ top, bottom: top + more }));

const arbitraryArea: fc.Arbitrary<Area> = fc
  .tuple(arbitraryRows, fc.nat(20), fc.nat(5))
  .map(([rows, left, more]) => ({ ...rows, left, right: left + more }));

it('行にかかる結合は、一つずつ見たときと同じものが同じ順に出る', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryArea, { size: '+1' }),
      fc.constantFrom(1, 300),
      fc.array(arbitraryRows, { maxLength: 4 }),
      (some, times, spans) => {
        const areas = Array.from({ length: times }, () => some).flat();
        expect(areasInRows(areas, spans)).toEqual(
          areas.filter((area) =>
            spans.some(({ top, bottom }) => area.bottom >= top && area.top <= bottom),
          ),
        );
      },
    ),
  );
});
