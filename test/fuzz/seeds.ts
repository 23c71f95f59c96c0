import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filledBook } from '../browser/filled-book';
import { callInMemory, type MemoryCall } from './in-memory';

const R4_FACTS = join(__dirname, '../../src/hosts/trial/sample/r4-facts.txt');
const RICH = join(__dirname, '../adapters/xlsx/fixtures/rich.xlsx');

/** Sound files that inputs are made of, by name. */
export type Seeds = ReadonlyMap<string, Uint8Array>;

/** A question for the book that is given back. */
const QUESTION = 'J9 根拠を記入してください。';

const STEPS: readonly (readonly [MemoryCall, names: Readonly<Record<string, string>>])[] = [
  [
    { name: 'inject', files: [], options: { year: 'R4', entries: 'r4.txt', output: 'out' } },
    { out: 'master.xlsx' },
  ],
  [{ name: 'import', files: ['master.xlsx'], options: { output: 'out' } }, { out: 'plan.json' }],
  [
    { name: 'profile', files: ['master.xlsx'], options: { output: 'out' } },
    { out: 'profile.json' },
  ],
  [
    {
      name: 'split',
      files: ['master.xlsx'],
      options: { output: 'dir', samples: true, master: 'out', deadline: '2026-12-25' },
    },
    { out: 'kept.xlsx', 'dir/': 'dept.xlsx' },
  ],
  [
    { name: 'fix', files: ['dept.xlsx'], options: { output: 'out', all: true } },
    { out: 'fixed.xlsx' },
  ],
  [
    {
      name: 'return',
      files: ['kept.xlsx', 'dept.xlsx'],
      options: { question: [QUESTION], output: 'out', by: '事務局' },
    },
    { out: 'returned.xlsx' },
  ],
  [
    {
      name: 'approve',
      files: ['returned.xlsx'],
      options: { role: '係長', by: '見本 花子', output: 'out' },
    },
    { out: 'approved.xlsx' },
  ],
  [{ name: 'inject', files: [], options: { year: 'R4', output: 'out' } }, { out: 'plain.xlsx' }],
  [
    { name: 'split', files: ['plain.xlsx'], options: { output: 'dir', samples: true } },
    { 'dir/': 'clean.xlsx' },
  ],
  [
    {
      name: 'submit',
      files: ['filled.xlsx'],
      options: { by: '見本 太郎', reason: '見本の数です。', output: 'out' },
    },
    { out: 'submitted.xlsx' },
  ],
  [
    {
      name: 'merge',
      files: ['kept.xlsx', 'fixed.xlsx', 'returned.xlsx'],
      options: { output: 'out', report: 'report' },
    },
    { out: 'merged.xlsx', report: 'report.json' },
  ],
];

const TEXTS: Readonly<Record<string, unknown>> = {
  'other-profile.json': {
    layout: 'table',
    titles: [
      { title: '取組項目', role: 'name' },
      { title: '備考', role: null },
    ],
    grades: {
      values: [
        { value: 'A', meaning: '達成' },
        { value: 'B', meaning: null },
      ],
      ordered: true,
    },
    required: ['name'],
  },
  'decisions.json': [
    {
      ...{ item: 3, occurrence: 1, year: 'R4', field: 'value', settled: '12' },
      candidates: [{ department: '健康課', value: '12' }],
    },
  ],
  'map.json': { 関係課: ['健康課'], '31': ['保育課'] },
  'sections.json': { 地域福祉係: [1, 2], 障害福祉係: [3] },
  'questions.json': [{ item: 3, field: 'narrative', text: '根拠は何ですか。' }],
  'revisions.json': [
    { item: 3, year: 'R5', kind: 'renamed', to: '新しい名' },
    { item: 5, year: 'R5', kind: 'ended' },
  ],
};

/** The department with the most items: its book has the most that can be broken. */
const largest = (books: readonly { readonly bytes: Uint8Array }[]): Uint8Array =>
  books.reduce((most, book) => (book.bytes.length > most.bytes.length ? book : most)).bytes;

/** Makes every file by the commands themselves, one out of the other. */
export const makeSeeds = (): Seeds => {
  const seeds = new Map<string, Uint8Array>([
    ['r4.txt', new Uint8Array(readFileSync(R4_FACTS))],
    ['rich.xlsx', new Uint8Array(readFileSync(RICH))],
  ]);
  for (const [name, json] of Object.entries(TEXTS)) {
    seeds.set(name, new TextEncoder().encode(JSON.stringify(json)));
  }
  for (const [call, names] of STEPS) {
    const clean = seeds.get('clean.xlsx');
    if (clean && !seeds.has('filled.xlsx')) seeds.set('filled.xlsx', filledBook(clean));
    const { written, err } = callInMemory(call, seeds);
    for (const [from, to] of Object.entries(names)) {
      const made = written.filter(({ name }) =>
        from.endsWith('/') ? name.startsWith(from) : name === from,
      );
      if (made.length === 0) throw new RangeError(`${call.name}: ${err}`);
      seeds.set(to, largest(made));
    }
  }
  return seeds;
};
