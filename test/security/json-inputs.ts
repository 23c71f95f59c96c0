import { catalogToJson } from '../../src/core/catalog/catalog-json';
import type { MemoryCall } from '../fuzz/in-memory';
import { bookOf } from '../hosts/cli/identity-books';
import { SAMPLE_CATALOG } from '../core/rules/sample-sheet';

/** A command that takes a JSON file, `in.json`. */
export interface JsonInput {
  readonly call: MemoryCall;
  /** A sound one. */
  readonly json: unknown;
  /** The books that it is taken with. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const output = 'out.xlsx';

/** Every JSON file that the commands take, each by one call. */
export const makeTexts = (): readonly JsonInput[] => {
  const files = new Map([
    ['m.xlsx', bookOf()],
    ['d.xlsx', bookOf({ department: '健康課' })],
  ]);
  const of = (
    name: string,
    given: readonly string[],
    option: string,
    json: unknown,
  ): JsonInput => ({
    call: { name, files: given, options: { [option]: 'in.json', output } },
    json,
    files,
  });
  const catalog = catalogToJson(SAMPLE_CATALOG);
  return [
    { ...of('inject', [], 'catalog', catalog), call: injectCall },
    of('fix', ['m.xlsx'], 'profile', {
      layout: 'table',
      titles: [{ title: '取組項目', role: 'name' }],
      grades: { values: [{ value: 'A', meaning: '達成' }], ordered: true },
      required: ['name'],
    }),
    of('merge', ['m.xlsx', 'd.xlsx'], 'decisions', [
      {
        ...{ item: 4, occurrence: 1, year: 'R4', field: 'value', settled: '12' },
        candidates: [{ department: '健康課', file: 'd.xlsx', value: '12' }],
      },
    ]),
    of('split', ['m.xlsx'], 'map', { 関係課: ['健康課'], '2': ['保育課'] }),
    of('split', ['d.xlsx'], 'sections', { 相談係: [4], 支援係: [5] }),
    of('return', ['m.xlsx', 'd.xlsx'], 'questions', [
      { item: 4, field: 'narrative', text: '根拠は何ですか。' },
    ]),
    { ...of('rollover', ['m.xlsx'], 'revisions', REVISIONS), call: rolloverCall },
  ];
};

const REVISIONS = [
  { item: 3, year: 'R5', kind: 'renamed', to: '新しい名' },
  { item: 5, year: 'R5', kind: 'ended' },
];
const injectCall = {
  name: 'inject',
  files: [],
  options: { catalog: 'in.json', year: 'R5', output },
} as const;
const rolloverCall = {
  name: 'rollover',
  files: ['m.xlsx'],
  options: { revisions: 'in.json', to: 'R5', output },
} as const;
