import { hierarchyRenamed } from '../../../../src/core/rules/structure/hierarchy-renamed';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, factsWith, foundWith } from '../test-rule';

testRule(hierarchyRenamed, {
  'No.1 基本方針 に「(1) 別の方針」': [
    {
      at: ['C5', 'policy'],
      severity: 'warning',
      fix: ['none'],
      facts: { level: '基本方針', written: '別の方針', expected: '第一の方針' },
    },
  ],
  'No.1 基本方針 に「(1) 第一の方針（旧表記）」': [
    {
      at: ['C5', 'policy'],
      severity: 'info',
      fix: ['none'],
      facts: { level: '基本方針', written: '第一の方針（旧表記）', expected: '第一の方針' },
    },
  ],
});

const found = (...changes: readonly (readonly [string, string])[]) =>
  foundWith(hierarchyRenamed, changes).map(({ at, severity, facts }) => [
    at[1],
    severity,
    facts.written,
    facts.expected,
  ]);

it('施策の方向は、番号か名前が計画と合うものと比べる', () => {
  expect(found(['No.1 施策の方向', '① 別の方向'])).toEqual([
    ['direction', 'warning', '別の方向', '第一の方向'],
  ]);
  expect(found(['No.1 施策の方向', '⑨ 別の方向'])).toEqual([]);
  expect(found(['No.1 施策の方向', '⑨ 第一の方向'])).toEqual([]);
});

it('基本方針は、番号が計画になければ名前で探す', () => {
  expect(found(['No.1 基本方針', '(9) 第一の方針（旧表記）'])).toEqual([
    ['policy', 'info', '第一の方針（旧表記）', '第一の方針'],
  ]);
  expect(found(['No.1 基本方針', '(9) 別の方針'])).toEqual([]);
});

it('事業は名前の近いものと比べ、遠いものには言わない', () => {
  expect(found(['No.1 事業', '第一の事業費'])).toEqual([
    ['project', 'warning', '第一の事業費', '第一の事業'],
  ]);
  expect(found(['No.1 事業', '見守りの輪'])).toEqual([]);
});

it('計画に事業が一つなら、名前が遠くてもそれと比べる', () => {
  const policies = SAMPLE_CATALOG.policies.map((policy) => ({
    ...policy,
    directions: policy.directions.map((direction) => ({
      ...direction,
      projects: direction.projects.slice(0, 1),
    })),
  }));
  const sample = { catalog: { ...SAMPLE_CATALOG, policies }, grid: sampleGrid };
  expect(factsWith(hierarchyRenamed, [['No.1 事業', '見守りの輪']], sample)).toMatchObject([
    { written: '見守りの輪', expected: '第一の事業' },
    { written: '第二の事業', expected: '第一の事業' },
  ]);
});

it('計画がなければ言わない', () => {
  const sample = { catalog: null, grid: sampleGrid };
  expect(factsWith(hierarchyRenamed, [['No.1 基本方針', '(1) 別の方針']], sample)).toEqual([]);
});
