import { repeatUnmarked } from '../../../../src/core/rules/flags/repeat-unmarked';
import { sampleGrid } from '../sample-sheet';
import { testRule, factsWith, foundWith } from '../test-rule';

testRule(repeatUnmarked, {
  'No.1再掲 取組項目 に「第一の取組」': [
    {
      at: ['B29', 'flag'],
      severity: 'warning',
      fix: ['safe', 'B29="第一の取組 ※再掲"'],
      facts: { item: 1, name: '第一の取組' },
    },
  ],
});

const named = (name: string) => [['No.1再掲 取組項目', name]] as const;
const NO_PLAN = { catalog: null, grid: sampleGrid };

it('計画がなければ、同じ番号と名前で二度目に載る項目に言う', () => {
  expect(factsWith(repeatUnmarked, named('第一の取組'), NO_PLAN)).toEqual([
    { item: 1, name: '第一の取組' },
  ]);
  expect(factsWith(repeatUnmarked, named('別の取組'), NO_PLAN)).toEqual([]);
});

it('名前の後の空白は取って、※再掲を付ける', () => {
  expect(foundWith(repeatUnmarked, named('第一の取組  '))).toMatchObject([
    { fix: ['safe', 'B29="第一の取組 ※再掲"'] },
  ]);
});
