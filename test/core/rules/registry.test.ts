import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findRule, RULES } from '../../../src/core/rules/registry';

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
