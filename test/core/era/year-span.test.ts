import { ALWAYS, spanHas, spanLabel } from '../../../src/core/era/year-span';

it('期間の端は含み、開いた端は限りがない', () => {
  const span = { from: 2020, to: 2021 };
  expect([2019, 2020, 2021, 2022].map((year) => spanHas(span, year))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(spanHas(ALWAYS, 1990)).toBe(true);
  expect(spanHas({ from: null, to: 2021 }, 1990)).toBe(true);
});

it('シートの書き方で表す', () => {
  expect(spanLabel({ from: null, to: 2021 })).toBe('～R3');
  expect(spanLabel({ from: 2022, to: null })).toBe('R4～');
  expect(spanLabel({ from: 2019, to: 2020 })).toBe('R1～R2');
  expect(spanLabel({ from: 2021, to: 2021 })).toBe('R3');
  expect(spanLabel(ALWAYS)).toBe('');
});
