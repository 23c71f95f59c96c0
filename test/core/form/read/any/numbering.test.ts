import { numberedIn } from '../../../../../src/core/form/read/any/numbering';
import type { ProjectHeading } from '../../../../../src/core/form/read/recognised';
import type { ItemNumber } from '../../../../../src/core/value/item-number';

const level = (text: string | null) =>
  text === null ? null : { row: 0, column: 0, text, number: null, name: text };

const item = (
  number: ItemNumber | null,
  policy: string | null,
  direction: string | null = null,
) => ({
  number,
  heading: {
    ...{ policy: level(policy), direction: level(direction), project: null },
    ...{ goal: null, measures: null },
  } as unknown as ProjectHeading,
});

/** The level's name of the first item, where numbers begin anew. */
const within = (...items: readonly ReturnType<typeof item>[]): string | undefined =>
  numberedIn(items)?.(items[0]!);

it('どの方針も同じ番号から始まれば、番号は方針のうちのもの', () => {
  expect(within(item(1, '甲'), item(2, '甲'), item(1, '乙'), item(2, '乙'))).toBe('甲');
  expect(within(item('1-1', '甲', 'い'), item('1-1', '乙', 'ろ'))).toBe('甲');
});

it('方針でなく方向ごとに始まれば、方向のうちのもの', () => {
  expect(within(item(1, '甲', 'い'), item(1, '甲', 'ろ'), item(2, '甲', 'ろ'))).toBe('甲\nい');
  expect(within(item(1, '甲', 'い'), item(1, '甲', 'ろ'), item(1, '乙', 'い'))).toBe('甲');
});

it('番号が通っていれば、どの段のうちのものでもない', () => {
  expect(within(item(1, '甲'), item(2, '乙'), item(3, '乙'))).toBeUndefined();
  expect(within(item(1, '甲'), item(1, '乙'), item(2, '丙'))).toBeUndefined();
});

it('番号のない項目で始まる段があれば、どの段のうちのものでもない', () => {
  expect(within(item(null, '甲'), item(null, '乙'))).toBeUndefined();
  expect(within(item(1, '甲'), item(null, '乙'))).toBeUndefined();
});

it('段が一つなら、始まり直すことはない', () => {
  expect(within(item(1, '甲'), item(2, '甲'))).toBeUndefined();
  expect(within(item(1, null), item(1, null))).toBeUndefined();
  expect(numberedIn([])).toBeUndefined();
});
