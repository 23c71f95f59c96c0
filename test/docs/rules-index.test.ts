import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/core/rules/registry';
import { listedRules } from '../core/rules/listed-rules';

const DOCS = join(__dirname, '../../docs');

const listed = listedRules();

it('一覧は、すべての規則を登録の順に一度ずつ挙げ、種類と計画の要否が合う', () => {
  expect(listed.map(({ id, group, needsCatalog }) => ({ id, group, needsCatalog }))).toEqual(
    RULES.map(({ id, group, needsCatalog }) => ({ id, group, needsCatalog })),
  );
});

it('規則の設定に出る名前は、一覧の題名と同じで、英語の名前もある', () => {
  expect(RULES.map(({ id, name }) => [id, name])).toEqual(listed.map(({ id, name }) => [id, name]));
  expect(RULES.filter(({ name }) => !/^[\w (),–※再掲]+$/u.test(name.en))).toEqual([]);
});

it.each(listed)('$id の題名と重さは、その規則のページと同じである', (row) => {
  const file = join(DOCS, row.link);
  expect(row.link).toBe(`rules/${row.id}.md`);
  expect(existsSync(file)).toBe(true);
  const page = readFileSync(file, 'utf8');
  expect(page).toContain(`# ${row.id}: ${row.name.ja}\n`);
  expect(page).toContain(`重さ: ${row.severity}\n`);
});
