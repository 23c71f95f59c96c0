import { swappedFigures } from '../../../src/core/rules/swapped-tiers';
import { rowView } from './row-views';

const TIERS = ['発行部数', '配布部数'];
const LIMITS = { times: 3, difference: 10 };

const swapped = (before: string, current: string, tiers: readonly string[] = TIERS) =>
  swappedFigures(
    rowView({ value: before, tiers, year: 2021 }),
    rowView({ value: current, tiers }),
    LIMITS,
  );

it('入れ替えれば前の年度に続くなら、入れ違い', () => {
  expect(swapped('1000\n10', '12\n1100')).toEqual({ top: 12, bottom: 1100, before: [1000, 10] });
});

it.each([
  ['続いている', '1000\n10', '1100\n12'],
  ['上の段だけが飛ぶ', '1000\n900', '12\n1100'],
  ['下の段だけが飛ぶ', '12\n10', '13\n1100'],
  ['入れ替えても飛ぶ', '1000\n10', '90\n100'],
  ['入れ替えると上の段が飛ぶ', '1000\n40', '12\n9000'],
  ['入れ替えると上の段だけが飛ぶ', '1000\n10', '12\n9000'],
  ['入れ替えると下の段だけが飛ぶ', '1000\n10', '90\n1100'],
  ['どちらの並びでも飛ばない', '100\n110', '105\n120'],
  ['上の段だけが飛び、入れ替えれば飛ばない', '100\n40', '30\n45'],
  ['下の段だけが飛び、入れ替えれば飛ばない', '40\n100', '45\n30'],
  ['上の段が 0', '1000\n0', '0\n1100'],
  ['下の段が 0', '0\n1000', '1100\n0'],
  ['読めない段がある', '1000\n10', '約\n1100'],
  ['前の年度に読めない段がある', '多数\n10', '12\n1100'],
  ['段が一つしかない', '1000', '12'],
])('%sなら、入れ違いではない', (_, before, current) => {
  expect(swapped(before, current)).toBeUndefined();
});

it('二段でない指標は、見ない', () => {
  expect(swapped('1000', '12', ['発行部数'])).toBeUndefined();
  expect(swapped('1000\n10\n5', '12\n1100\n5', [...TIERS, '残部'])).toBeUndefined();
  const grown = rowView({ value: '12\n1100\n5', tiers: [...TIERS, '残部'] });
  const before = rowView({ value: '1000\n10', tiers: TIERS, year: 2021 });
  expect(swappedFigures(before, grown, LIMITS)).toBeUndefined();
});

it('段の名前が変わっていれば、見ない', () => {
  const before = rowView({ value: '1000\n10', tiers: ['会議', '配布部数'], year: 2021 });
  const current = rowView({ value: '12\n1100', tiers: TIERS });
  expect(swappedFigures(before, current, LIMITS)).toBeUndefined();
});
