import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usedMembers } from './office-members';

const PAGE = readFileSync(join(__dirname, '../../docs/excel-members.md'), 'utf8');
const AGREEMENTS = ['合う', '一部', '文書にない', '文書の誤り'];

interface Row {
  readonly name: string;
  readonly set: string;
  readonly words: readonly string[];
}

const rows: readonly Row[] = [...PAGE.matchAll(/^\| `([^`]+)` *\| ([^|]+)\|(.+)\|$/gmu)].map(
  ([, name, set, rest]) => ({
    name: name!,
    set: set!.trim() === '—' ? '' : set!.trim(),
    words: rest!.split('|').map((word) => word.trim()),
  }),
);

const used = usedMembers();

it('一覧は、アダプターの使うメンバーと、型の説明の要求セットのとおり', () => {
  expect(used.length).toBeGreaterThan(200);
  expect(rows.map(({ name, set }) => ({ name, set }))).toEqual(used);
});

it('どの行にも、文書の言うこと、役のすること、合うかがある', () => {
  const lacking = rows.filter(
    ({ words }) => words.length !== 3 || words.includes('') || !AGREEMENTS.includes(words[2]!),
  );
  expect(lacking).toEqual([]);
});

it('数は、表から数えたとおり', () => {
  const counted = AGREEMENTS.map(
    (agreement) => `${agreement} ${rows.filter(({ words }) => words[2] === agreement).length}`,
  );
  expect(PAGE).toContain(`数: ${counted.join('、')}、計 ${rows.length}。`);
});

it('LTSC 2021（ExcelApi 1.14）にないメンバーを使わない', () => {
  const newer = used.filter(({ set }) => Number(/^ExcelApi 1\.(\d+)$/u.exec(set)?.[1] ?? 0) > 14);
  expect(newer).toEqual([]);
});
