import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/core/rules/registry';
import type { RuleGroup } from '../../src/core/rules/rule';

const DOCS = join(__dirname, '../../docs');

interface Listed {
  readonly id: string;
  readonly group: RuleGroup;
  readonly link: string;
  readonly title: string;
  readonly severity: string;
  readonly needsCatalog: boolean;
}

/** Rows of the index, each under its group's heading. */
const listed = (): readonly Listed[] => {
  const text = readFileSync(join(DOCS, 'rules.md'), 'utf8');
  return text.split(/^## /mu).flatMap((section) => {
    const group = /（([a-z]+)）/u.exec(section)?.[1] as RuleGroup;
    return [...section.matchAll(/^\| \[`([a-z-]+)`\]\(([^)]+)\) *\|(.+)\|$/gmu)].map(
      ([, id, link, rest]) => {
        const [title, severity, catalog] = rest!.split('|').map((cell) => cell.trim());
        return {
          id: id!,
          group,
          link: link!,
          title: title!,
          severity: severity!,
          needsCatalog: catalog === '○',
        };
      },
    );
  });
};

it('一覧は、すべての規則を登録の順に一度ずつ挙げ、種類と計画の要否が合う', () => {
  expect(listed().map(({ id, group, needsCatalog }) => ({ id, group, needsCatalog }))).toEqual(
    RULES.map(({ id, group, needsCatalog }) => ({ id, group, needsCatalog })),
  );
});

it('規則の設定に出る名前は、一覧の題名と同じで、英語の名前もある', () => {
  const names = listed().map(({ id, title }) => [id, title]);
  expect(RULES.map(({ id, name }) => [id, name.ja])).toEqual(names);
  expect(RULES.filter(({ name }) => !/^[\w (),–※再掲]+$/u.test(name.en))).toEqual([]);
});

it.each(listed())('$id の題名と重さは、その規則のページと同じである', (row) => {
  const file = join(DOCS, row.link);
  expect(row.link).toBe(`rules/${row.id}.md`);
  expect(existsSync(file)).toBe(true);
  const page = readFileSync(file, 'utf8');
  expect(page).toContain(`# ${row.id}: ${row.title}\n`);
  expect(page).toContain(`重さ: ${row.severity}\n`);
});
