import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  findRule,
  ruleTitle,
  RULES,
  THRESHOLDS,
  unknownRules,
} from '../../../src/core/rules/registry';

const ROOT = join(__dirname, '../../..');
const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

const expectSame = (found: readonly string[]): void => {
  expect([...found].sort()).toEqual(RULES.map((rule) => `${rule.group}/${rule.id}`).sort());
};

it('規則・ファイル・試験・ページがもれなく対応する', () => {
  expectSame(namesIn('src/core/rules', '.ts').filter((name) => name.includes('/')));
  expectSame(namesIn('test/core/rules', '.test.ts').filter((name) => name.includes('/')));
  expect([...namesIn('docs/rules', '.md')].sort()).toEqual(RULES.map((rule) => rule.id).sort());
});

it('規則の名前は一つずつで、名前から引ける', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  for (const rule of RULES) expect(findRule(rule.id)).toBe(rule);
  expect(findRule('no-such-rule')).toBeUndefined();
});

it('規則の順は、組の順', () => {
  const groups = RULES.map(({ group }) => group);
  expect([...new Set(groups)]).toEqual([
    'structure',
    'indicator',
    'year',
    'value',
    'unit',
    'grade',
    'narrative',
    'flags',
  ]);
  expect(groups).toEqual(
    [...new Set(groups)].flatMap((group) => groups.filter((one) => one === group)),
  );
});

it('変えられる数値は、どの規則のものももれなく、規則の名前の後に続く名前である', () => {
  const named = RULES.flatMap(({ id, thresholds }) =>
    Object.keys(thresholds).map((name) => `${id}.${name}`),
  );
  expect(THRESHOLDS.map(({ id }) => id).sort()).toEqual(named.sort());
  const times = THRESHOLDS.find(({ id }) => id === 'value-jump.times')!;
  expect(times).toEqual({ id: 'value-jump.times', ...findRule('value-jump')!.thresholds['times'] });
});

it.each([
  ['value-jump', '大きな変動', 'jump of a value'],
  ['no-such-rule', 'no-such-rule', 'no-such-rule'],
  ['no-such-rule.times', 'no-such-rule.times', 'no-such-rule.times'],
  ['value-jump.no-such', '大きな変動', 'jump of a value'],
  [
    'value-jump.difference',
    '大きな変動（大きな変動とする、前の年度との差の下限）',
    'jump of a value (The smallest difference from the year before that counts as a jump)',
  ],
])('%s の呼び方', (id, ja, en) => {
  expect([ruleTitle(id, 'ja'), ruleTitle(id, 'en')]).toEqual([ja, en]);
});

it('ない規則を切る設定が分かる', () => {
  const off = new Set(['value-jump', 'no-such-rule', 'valuejump']);
  expect(unknownRules({ off, thresholds: {} })).toEqual(['no-such-rule', 'valuejump']);
});
