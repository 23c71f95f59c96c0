import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seeds } from '../fuzz/seeds';

/** A call that writes, in a folder of its own. */
export interface WritingCall {
  readonly name: string;
  readonly words: readonly string[];
  /** Where it writes; a folder's books are whatever stands in it. */
  readonly outputs: readonly string[];
}

/** An output that was there before, of which every byte is known. */
export const OLD = new TextEncoder().encode('前からあるファイル');

/** Every command that writes, and each of its ways of writing. */
export const WRITING_CALLS: readonly WritingCall[] = [
  {
    name: 'inject --into',
    words: ['inject', '--year', 'R5', '--into', 'master.xlsx', '-o', 'out.xlsx'],
    outputs: ['out.xlsx'],
  },
  { name: 'fix', words: ['fix', 'dept.xlsx', '--all', '-o', 'out.xlsx'], outputs: ['out.xlsx'] },
  {
    name: 'submit',
    words: ['submit', 'filled.xlsx', '--by', '見本', '--reason', '見本です', '-o', 'out.xlsx'],
    outputs: ['out.xlsx'],
  },
  { name: 'check -o', words: ['check', 'dept.xlsx', '-o', 'out.xlsx'], outputs: ['out.xlsx'] },
  {
    name: 'split',
    words: ['split', 'master.xlsx', '--samples', '-o', 'books', '--master', 'out.xlsx'],
    outputs: ['out.xlsx', 'books'],
  },
  {
    name: 'split --sections',
    words: ['split', 'dept.xlsx', '--sections', 'sections.json', '-o', 'deep/books'],
    outputs: ['deep/books'],
  },
  {
    name: 'merge',
    words: ['merge', 'kept.xlsx', 'back', '-o', 'back/out.xlsx', '--report', 'report.json'],
    outputs: ['back/out.xlsx', 'report.json'],
  },
  {
    name: 'return',
    words: [
      ...['return', 'kept.xlsx', 'dept.xlsx', '--question', 'J9 根拠は？'],
      ...['-o', 'out.xlsx', '--master', 'out2.xlsx'],
    ],
    outputs: ['out.xlsx', 'out2.xlsx'],
  },
  {
    name: 'approve',
    words: ['approve', 'returned.xlsx', '--role', '係長', '--by', '見本', '-o', 'out.xlsx'],
    outputs: ['out.xlsx'],
  },
  {
    name: 'rollover',
    words: ['rollover', 'master.xlsx', '--to', 'R5', '-o', 'out.xlsx'],
    outputs: ['out.xlsx'],
  },
  { name: 'document', words: ['document', 'master.xlsx', '-o', 'out.xlsx'], outputs: ['out.xlsx'] },
  { name: 'import', words: ['import', 'master.xlsx', '-o', 'out.json'], outputs: ['out.json'] },
  {
    name: 'profile -o',
    words: ['profile', 'master.xlsx', '-o', 'out.json'],
    outputs: ['out.json'],
  },
  {
    name: 'export file',
    words: ['export', 'master.xlsx', '--format', 'csv', '-o', 'out.csv'],
    outputs: ['out.csv'],
  },
  {
    name: 'export data set',
    words: ['export', 'back', '--format', 'parquet', '-o', 'set', '--findings', 'findings'],
    outputs: ['set', 'findings'],
  },
];

const FILES = ['master.xlsx', 'kept.xlsx', 'dept.xlsx', 'returned.xlsx', 'sections.json'];

/** What stands in the folder before a call; `isOverwriting` puts files where it writes. */
export const prepare = (
  folder: string,
  seeds: Seeds,
  { outputs }: WritingCall,
  isOverwriting: boolean,
): void => {
  for (const name of [...FILES, 'filled.xlsx']) writeFileSync(join(folder, name), seeds.get(name)!);
  mkdirSync(join(folder, 'back'));
  writeFileSync(join(folder, 'back', '健康課.xlsx'), seeds.get('returned.xlsx')!);
  if (!isOverwriting) return;
  for (const output of outputs) {
    if (output.includes('.')) writeFileSync(join(folder, output), OLD);
  }
};

/** The words of the call, with `--force` where it may write over what is there. */
export const wordsOfCall = (
  folder: string,
  { words }: WritingCall,
  isOverwriting: boolean,
): readonly string[] => [
  ...words.map((word) =>
    /\.(?:xlsx|json|csv)$|^(?:back|books|set|findings|deep\/books)$/u.test(word)
      ? join(folder, word)
      : word,
  ),
  ...(isOverwriting ? ['--force'] : []),
];
