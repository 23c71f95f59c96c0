import type { RuleSettings } from '../../../src/core/profile/rule-settings';
import { judging, type RuleThreshold } from '../../../src/core/rules/rule-limits';

const threshold = (standard: number): RuleThreshold => ({
  standard,
  min: 0,
  max: 100,
  step: 1,
  unit: { ja: '', en: '' },
  label: { ja: '見本', en: 'sample' },
});

const settings = (thresholds: Readonly<Record<string, number>>): RuleSettings =>
  ({ off: new Set(), thresholds }) as unknown as RuleSettings;

const RULE = { id: 'sample-rule', thresholds: { least: threshold(5), most: threshold(9) } };

it('設定にある数値を、なければ標準の数値を使う', () => {
  const { limits } = judging(RULE);
  expect(limits(settings({}))).toEqual({ least: 5, most: 9 });
  expect(limits(settings({ 'sample-rule.least': 0, 'other-rule.most': 1, most: 2 }))).toEqual({
    least: 0,
    most: 9,
  });
});

it('同じ設定からは一度だけ読み、別の設定からは別に読む', () => {
  const { limits } = judging(RULE);
  const [one, other] = [settings({}), settings({ 'sample-rule.most': 3 })];
  expect(limits(one)).toBe(limits(one));
  expect(limits(other)).toEqual({ least: 5, most: 3 });
  expect(limits(one)).toEqual({ least: 5, most: 9 });
});

it('数値のない規則は、何も読まない', () => {
  const { limits, thresholds } = judging({ id: 'plain-rule' });
  expect(thresholds).toEqual({});
  expect(limits(settings({ 'plain-rule.least': 3 }))).toEqual({});
});
