import type { Result } from '../../src/core/result';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import type { Dice } from './dice';
import { callInMemory, type MemoryCall } from './in-memory';
import type { Input } from './inputs';
import type { Seeds } from './seeds';

/** How an operation ended: it gave something, or said why not. */
export type Ending = 'given' | 'refused';

/** One way in which an input is read. */
export interface Operation {
  readonly name: string;
  /** Throws where something is wrong with us, and not with the input. */
  readonly run: () => Ending;
}

/** What went wrong that must not. */
export class Broken extends Error {}

const ended = (result: Result<unknown, unknown>): Ending => (result.ok ? 'given' : 'refused');

/** A book that we wrote can be read again. */
const bookIsSound = (name: string, bytes: Uint8Array): void => {
  const read = xlsx.read(bytes);
  if (!read.ok) throw new Broken(`${name} was written and is ${read.failure.kind}`);
};

/** Of a book that is sound a sound one is made; parts that are not touched stay as bad as they were. */
const written = (from: Uint8Array, result: Result<Uint8Array, unknown>): Ending => {
  if (result.ok && xlsx.read(from).ok) bookIsSound('the book', result.value);
  return ended(result);
};

const MINI = {
  styles: [{}],
  activeSheet: 0,
  sheets: [
    {
      name: '足したシート',
      visibility: 'visible' as const,
      cells: [{ row: 0, column: 0, value: '甲', style: 0 }],
      merges: [],
      columnWidths: new Map<number, number>(),
      hiddenColumns: new Set<number>(),
      rowHeights: new Map<number, number>(),
      hiddenRows: new Set<number>(),
      validations: [],
      conditionalFormats: [],
      notes: [],
    },
  ],
};

const spliced = (bytes: Uint8Array): Ending => {
  const read = xlsx.read(bytes);
  const grid = read.ok ? read.value.grids[0] : undefined;
  if (!grid || grid.sheet === null) return 'refused';
  const from = grid.values[0]?.[0];
  const edit = { sheet: grid.sheet, row: 0, column: 0, from: null, to: '書いた文' };
  const isPlain = typeof from === 'string' && !grid.formulas.has(0);
  return written(bytes, xlsx.splice(bytes, [isPlain ? { ...edit, from } : edit]));
};

const portOperations = (bytes: Uint8Array): readonly Operation[] => [
  { name: 'read', run: () => ended(xlsx.read(bytes)) },
  { name: 'notes', run: () => ended(xlsx.notes(bytes)) },
  { name: 'facts', run: () => ended(xlsx.facts(bytes)) },
  { name: 'readBlueprint', run: () => ended(xlsx.readBlueprint(bytes)) },
  { name: 'stripMarks', run: () => ended(xlsx.stripMarks(bytes)) },
  { name: 'fitToName', run: () => ended(xlsx.fitToName(bytes, 'a.xlsx')) },
  { name: 'splice', run: () => spliced(bytes) },
  { name: 'addSheets', run: () => written(bytes, xlsx.addSheets(bytes, MINI)) },
];

const CODES: ReadonlySet<number> = new Set([0, 1, 2]);

/** A command's promise: a known status; on 2 a sentence and no file; what is written is whole. */
const commandOperation = (call: MemoryCall, given: Seeds): Operation => ({
  name: [call.name, ...Object.keys(call.options ?? {}).filter((name) => name !== 'output')].join(
    ' ',
  ),
  run: () => {
    const { status, err, written: files } = callInMemory(call, given);
    if (!CODES.has(status)) throw new Broken(`status ${status}`);
    if (status === 2 && err.trim() === '') throw new Broken('refused without a sentence');
    const part = files.find(({ name }) => name.endsWith('.part'));
    if (part) throw new Broken('a part is left');
    const isWhole = call.name === 'merge' || status !== 2;
    if (!isWhole && files.length > 0) throw new Broken(`refused, and wrote ${files[0]!.name}`);
    for (const { name, bytes } of files) {
      if (!/report|\.json$/u.test(name)) bookIsSound(name, bytes);
    }
    return status === 2 ? 'refused' : 'given';
  },
});

const IN = 'in.xlsx';
const output = 'out.xlsx';
const BOOK_CALLS: readonly MemoryCall[] = [
  { name: 'check', files: [IN] },
  { name: 'check', files: [IN], options: { output } },
  { name: 'check', files: ['dept.xlsx'], options: { previous: IN, format: 'json' } },
  { name: 'fix', files: [IN], options: { output, all: true } },
  { name: 'submit', files: [IN], options: { output, by: '見本', reason: '見本です' } },
  { name: 'approve', files: [IN], options: { output, role: '係長', by: '見本' } },
  { name: 'split', files: [IN], options: { output: 'dir', samples: true } },
  { name: 'split', files: [IN], options: { output: 'dir', sections: 'sections.json' } },
  { name: 'merge', files: [IN, 'dept.xlsx'], options: { output, report: 'report' } },
  { name: 'merge', files: ['kept.xlsx', IN], options: { output, settle: 'newest' } },
  { name: 'merge', files: ['kept.xlsx', IN, 'returned.xlsx'], options: { output } },
  { name: 'return', files: [IN, 'dept.xlsx'], options: { output, questions: 'questions.json' } },
  { name: 'return', files: ['kept.xlsx', IN], options: { output, question: ['J9 問い'] } },
  { name: 'board', files: [IN] },
  { name: 'import', files: [IN], options: { output: 'out.json' } },
  { name: 'diff', files: [IN, 'plan.json'] },
  { name: 'rollover', files: [IN], options: { output, to: 'R5' } },
  { name: 'summary', files: [IN] },
  { name: 'document', files: [IN], options: { output, kind: 'meeting' } },
  { name: 'document', files: [IN], options: { output, kind: 'summary' } },
  { name: 'inject', files: [], options: { output, year: 'R5', into: IN } },
  { name: 'inject', files: [], options: { output, year: 'R5', entries: IN } },
  { name: 'profile', files: [IN], options: { format: 'json' } },
];

const JSON_CALLS: Readonly<Record<string, readonly MemoryCall[]>> = {
  catalog: [
    { name: 'check', files: ['master.xlsx'], options: { catalog: 'in.json' } },
    { name: 'inject', files: [], options: { catalog: 'in.json', year: 'R5', output } },
    { name: 'diff', files: ['plan.json', 'in.json'] },
    { name: 'split', files: ['master.xlsx'], options: { catalog: 'in.json', output: 'dir' } },
    { name: 'rollover', files: ['master.xlsx'], options: { catalog: 'in.json', to: 'R5', output } },
    {
      name: 'document',
      files: ['master.xlsx'],
      options: { catalog: 'in.json', kind: 'plan', output },
    },
  ],
  profile: [
    { name: 'check', files: ['master.xlsx'], options: { profile: 'in.json' } },
    { name: 'profile', files: ['rich.xlsx'], options: { profile: 'in.json' } },
    { name: 'import', files: ['dept.xlsx'], options: { profile: 'in.json', output: 'out.json' } },
  ],
  decisions: [
    {
      name: 'merge',
      files: ['kept.xlsx', 'fixed.xlsx', 'returned.xlsx'],
      options: { decisions: 'in.json', output, report: 'report' },
    },
  ],
  'map.json': [
    { name: 'split', files: ['master.xlsx'], options: { map: 'in.json', output: 'dir' } },
  ],
  'sections.json': [
    { name: 'split', files: ['dept.xlsx'], options: { sections: 'in.json', output: 'dir' } },
  ],
  'questions.json': [
    {
      name: 'return',
      files: ['kept.xlsx', 'dept.xlsx'],
      options: { questions: 'in.json', output },
    },
  ],
  'revisions.json': [
    {
      name: 'rollover',
      files: ['master.xlsx'],
      options: { revisions: 'in.json', to: 'R5', output },
    },
  ],
};

/** So many commands read each broken book; the port's own ways all do. */
const COMMANDS_EACH = 3;

/** What is done with an input: every way of the port, and some commands that the dice choose. */
export const operationsFor = (
  { kind, seed, bytes }: Input,
  seeds: Seeds,
  dice: Dice,
): readonly Operation[] => {
  const isJson = kind in JSON_CALLS || kind === 'lists';
  const given = new Map(seeds).set(isJson ? 'in.json' : IN, bytes);
  if (isJson) {
    const calls = JSON_CALLS[kind === 'lists' ? seed : kind]!;
    return [dice.one(calls), dice.one(calls)].map((call) => commandOperation(call, given));
  }
  const calls = Array.from({ length: COMMANDS_EACH }, () => dice.one(BOOK_CALLS));
  return [...portOperations(bytes), ...calls.map((call) => commandOperation(call, given))];
};
