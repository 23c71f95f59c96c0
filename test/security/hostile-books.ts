import { catalogToJson, parseCatalog } from '../../src/core/catalog/catalog-json';
import type { Catalog } from '../../src/core/catalog/catalog';
import type { SheetEntries } from '../../src/core/record/entries';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { SAMPLE_CATALOG, SAMPLE_ENTRIES } from '../core/rules/sample-sheet';
import { callInMemory, type MemoryCall, type MemoryOutcome } from '../fuzz/in-memory';
import { gridsOf, typedInto } from '../hosts/cli/books';
import { bookOf } from '../hosts/cli/identity-books';
import { findPlace } from '../core/rules/sample-sheet';
import { recognise } from '../../src/core/form/read/recognise';
import { cellName } from '../../src/core/grid/grid';

/** Makes a text of the sample plan hostile; `index` counts the texts. */
export type Spoil = (text: string, index: number) => string;

/** Members that are no texts of people: years, kinds and the like. */
const KEPT: ReadonlySet<string> = new Set(['format', 'fiscalYear', 'reviewFrom', 'newFrom']);
const KEPT_TOO: ReadonlySet<string> = new Set(['from', 'to', 'year', 'kind']);

/** A spoiler that gives the same text the same answer. */
const steady = (spoil: Spoil): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const answer = known.get(text) ?? spoil(text, known.size);
    known.set(text, answer);
    return answer;
  };
};

const spoiltJson = (json: unknown, spoil: (text: string) => string): unknown => {
  if (typeof json === 'string') return json === '' ? '' : spoil(json);
  if (Array.isArray(json)) return json.map((one) => spoiltJson(one, spoil));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      KEPT.has(key) || KEPT_TOO.has(key) ? value : spoiltJson(value, spoil),
    ]),
  );
};

const DETAILS = {
  vision: 'めざす姿の文',
  approvals: ['係長', '課長'],
  example: undefined,
} as const;

/** The sample plan with every text spoilt. */
export const hostileCatalog = (spoil: Spoil): Catalog => {
  const json = { ...catalogToJson(SAMPLE_CATALOG), ...DETAILS };
  const spoilt = spoiltJson(JSON.parse(JSON.stringify(json)), steady(spoil));
  const parsed = parseCatalog(spoilt, THRESHOLDS);
  if (!parsed.ok) throw new RangeError(`${parsed.failure.path}: ${parsed.failure.expected}`);
  return parsed.value;
};

/** What the sample plan says of its years, every narrative spoilt. */
export const hostileEntries = (spoil: Spoil): SheetEntries => ({
  ...SAMPLE_ENTRIES,
  blocks: new Map(
    [...SAMPLE_ENTRIES.blocks].map(([key, block], index) => [
      key,
      { ...block, narrative: spoil(block.narrative, index) },
    ]),
  ),
});

/** The whole plan's book, every text of it spoilt, filled in. */
export const hostileMaster = (spoil: Spoil): Uint8Array =>
  bookOf({ catalog: hostileCatalog(spoil), entries: hostileEntries(spoil) });

/** A department's book, changed so that a merge has something to take, to ask about and to leave. */
const changed = (bytes: Uint8Array, spoil: Spoil): Uint8Array => {
  const sheet = recognise(gridsOf(bytes)[0]!);
  const number = sheet.blocks[0]!.number!;
  const at = (place: string): string => {
    const { row, column } = findPlace(sheet, place);
    return cellName(row, column);
  };
  return typedInto(bytes, {
    [at(`No.${number} 成果`)]: spoil('課の書いた文', number as number),
    [at(`No.${number} 実績値 R4`)]: spoil('12', 1),
    [at(`No.${number} 備考`)]: spoil('課の備考', 2),
    AA60: spoil('欄外の文', 3),
  });
};

/** One call of a command with what it gave. */
export interface HostileCall extends MemoryOutcome {
  readonly call: MemoryCall;
}

const output = 'out.xlsx';

const callsFor = (spoil: Spoil, departments: readonly string[]): readonly MemoryCall[] => [
  { name: 'inject', files: [], options: { catalog: 'plan.json', year: 'R5', output } },
  {
    name: 'inject',
    files: [],
    options: { catalog: 'plan.json', year: 'R5', entries: 'master.xlsx', output },
  },
  { name: 'check', files: ['changed.xlsx'], options: { output } },
  { name: 'check', files: ['changed.xlsx'], options: { format: 'json' } },
  { name: 'fix', files: ['changed.xlsx'], options: { output, all: true } },
  {
    name: 'submit',
    files: ['dept.xlsx'],
    options: { output, by: spoil('見本 太郎', 4), reason: spoil('わけ', 5) },
  },
  {
    name: 'approve',
    files: ['dept.xlsx'],
    options: { output, role: spoil('部長', 1), by: spoil('見本', 6) },
  },
  { name: 'merge', files: ['kept.xlsx', ...departments], options: { output, report: 'report' } },
  {
    name: 'return',
    files: ['kept.xlsx', departments[0]!],
    options: { output, question: [`J9 ${spoil('問い', 0)}`], by: spoil('事務局', 7) },
  },
  { name: 'board', files: ['merged.xlsx'] },
  { name: 'board', files: ['merged.xlsx'], options: { format: 'json' } },
  { name: 'board', files: ['merged.xlsx'], options: { reminder: true } },
  { name: 'import', files: ['master.xlsx'], options: { output: 'out.json' } },
  { name: 'diff', files: ['plan.json', 'master.xlsx'] },
  { name: 'rollover', files: ['master.xlsx'], options: { output, to: 'R5' } },
  { name: 'summary', files: ['master.xlsx'], options: { output } },
  { name: 'summary', files: ['master.xlsx'], options: { format: 'json' } },
  { name: 'document', files: ['master.xlsx'], options: { output, kind: 'meeting' } },
  { name: 'document', files: ['master.xlsx'], options: { output, kind: 'plan' } },
  { name: 'document', files: ['master.xlsx'], options: { output, kind: 'summary' } },
  {
    name: 'export',
    files: ['master.xlsx'],
    options: { format: 'csv', output: 'out.csv', findings: 'findings.csv' },
  },
  {
    name: 'export',
    files: ['master.xlsx'],
    options: { format: 'json', output: 'rows.json', findings: 'findings.json' },
  },
  { name: 'export', files: ['master.xlsx'], options: { format: 'parquet', output: 'o.parquet' } },
  { name: 'profile', files: ['master.xlsx'], options: { format: 'json' } },
  {
    name: 'manifest',
    files: [],
    options: { base: 'https://shinko.example', name: spoil('進行', 8), output: 'out.xml' },
  },
];

/**
 * Every command once and more over a plan of which all texts are spoilt, with what each gave.
 *
 * @param isWanted leaves calls out
 */
export const hostileYear = (
  spoil: Spoil,
  isWanted: (call: MemoryCall) => boolean = () => true,
): readonly HostileCall[] => {
  const given = new Map<string, Uint8Array>();
  const catalog = catalogToJson(hostileCatalog(spoil));
  given.set('plan.json', new TextEncoder().encode(JSON.stringify(catalog)));
  given.set('master.xlsx', hostileMaster(spoil));
  const run = (call: MemoryCall): HostileCall => ({ call, ...callInMemory(call, given) });
  const split = run({
    name: 'split',
    files: ['master.xlsx'],
    options: { output: 'dir', samples: true, master: 'kept', deadline: '2026-05-12' },
  });
  const departments: string[] = [];
  for (const { name, bytes } of split.written) {
    if (name === 'kept') given.set('kept.xlsx', bytes);
    else {
      given.set(name, changed(bytes, spoil));
      departments.push(name);
    }
  }
  if (departments.length < 2) throw new RangeError(`split: ${split.err}`);
  given.set('dept.xlsx', split.written.find(({ name }) => name === departments[0])!.bytes);
  given.set('changed.xlsx', given.get(departments[0]!)!);
  const merged = run({ name: 'merge', files: ['kept.xlsx', ...departments], options: { output } });
  given.set('merged.xlsx', merged.written[0]!.bytes);
  return [split, merged, ...callsFor(spoil, departments).filter(isWanted).map(run)];
};
