/**
 * What every command gives, byte for byte: on the facts-only copy of the R4 sheet, on the bundled plan
 * and, where they are found, on the city's own documents. Only SHA-256 digests stand here, so that no
 * sentence of a document does. Clock, ids and the order of work are fixed.
 *
 * A digest is renewed in a commit of its own that tells each changed line. To see the new table:
 *
 *   SHINKO_DIGESTS=print npx jest test/hosts/cli/digests
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { gridsOf, typedInto } from './books';
import { R4_FACTS, shinko, useFolder, type Outcome } from './call';
import DIGESTS from './digests.json';

jest.mock('node:crypto', () => {
  const real: object = jest.requireActual('node:crypto');
  let count = 0;
  return {
    ...real,
    randomUUID: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  };
});

jest.setTimeout(120_000);

const SEEDS = join(__dirname, '../../../../shared/seeds');
const SHEET = join(SEEDS, '000_5c28a826f80b968c.txt');
const PLAN = join(SEEDS, '002_f566c8fc155c559c.txt');
const known: Readonly<Record<string, string>> = DIGESTS;
const folder = useFolder();
const isPrinting = process.env['SHINKO_DIGESTS'] === 'print';

beforeAll(() => {
  // The clock's own zone must not matter: the time is given with the offset of the machine.
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
  jest.setSystemTime(new Date(2026, 3, 20, 13, 5, 0));
});
afterAll(() => jest.useRealTimers());

/** Paths, the offset of the machine's zone and what it stamps on zip entries are not the command's. */
const plain = (text: string): string =>
  text
    .split(folder.path(''))
    .join('<folder>/')
    .split(`${join(__dirname, '../../..')}/`)
    .join('<project>/')
    .split(`${SEEDS}/`)
    .join('<seeds>/')
    .replace(/(\d{2}:\d{2}:\d{2})(?:Z|[+-]\d{2}:\d{2})/gu, '$1<zone>');

/** A workbook by its parts: compression is no matter of this test. */
const partsOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, part]) => `${name}\n${plain(new TextDecoder().decode(part))}`)
    .join('\n');

const fileText = (name: string): string => {
  const bytes = folder.read(name);
  return name.endsWith('.xlsx') ? partsOf(bytes) : plain(bytes.toString('utf8'));
};

const said = ({ status, out, err }: Outcome): string =>
  `${status}\n--- out\n${plain(out)}\n--- err\n${plain(err)}`;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const found: Record<string, string> = {};

const expectDigest = (name: string, text: string): void => {
  found[name] = digestOf(text);
  if (isPrinting) return;
  expect({ [name]: found[name] }).toEqual({ [name]: known[name] });
};

afterAll(() => {
  if (isPrinting)
    writeFileSync(
      join(__dirname, 'digests.json'),
      `${JSON.stringify({ ...known, ...found }, null, 2)}\n`,
    );
});

/** Everything that the commands say of one document. */
const expectDocument = (name: string, file: string): void => {
  for (const lang of ['ja', 'en']) {
    for (const format of ['text', 'json']) {
      const checked = shinko('check', file, '--format', format, '--lang', lang);
      expectDigest(`${name} check ${format} ${lang}`, said(checked));
    }
  }
  for (const format of ['csv', 'json']) {
    expectDigest(`${name} export ${format}`, said(shinko('export', file, '--format', format)));
  }
  const imported = shinko('import', file, '-o', folder.path('catalog.json'));
  expectDigest(`${name} import`, said(imported));
  if (imported.status === 0) expectDigest(`${name} catalog`, fileText('catalog.json'));
};

it('事実だけの写し：点検・書き出し・取り込み', () => {
  expectDocument('facts', R4_FACTS);
});

it('同梱の計画：様式の作成から、配布・提出・取りまとめまで', () => {
  const master = folder.path('master.xlsx');
  const entries = ['--entries', R4_FACTS, '-o', master];
  expectDigest('plan inject', said(shinko('inject', '--year', 'R4', ...entries)));
  expectDigest('plan master', fileText('master.xlsx'));
  expectDocument('plan master', master);
  const next = folder.path('next.xlsx');
  expectDigest(
    'plan next',
    said(shinko('inject', '--year', 'R5', '--entries', master, '-o', next)),
  );
  expectDigest('plan next book', fileText('next.xlsx'));
  expectDigest('plan split', said(shinko('split', master, '--samples', '-o', folder.path('out'))));
  const books = readdirSync(folder.path('out')).sort();
  for (const book of books) expectDigest(`plan handed ${book}`, fileText(join('out', book)));
  mkdirSync(folder.path('back'));
  for (const book of books) {
    const bytes = folder.read(join('out', book));
    const grid = gridsOf(bytes)[0]!;
    const filled = typedInto(bytes, filling(grid.values));
    const typed = folder.write('typed.xlsx', filled);
    const stamped = folder.path(join('back', book));
    const submitted = shinko(
      'submit',
      typed,
      '-o',
      stamped,
      '--by',
      '記入者',
      '--reason',
      '確認済み',
    );
    expectDigest(`plan submit ${book}`, said(submitted));
    if (submitted.status === 0)
      expectDigest(`plan submitted ${book}`, fileText(join('back', book)));
    else folder.write(join('back', book), filled);
  }
  const merged = ['-o', folder.path('merged.xlsx'), '--report', folder.path('report.json')];
  for (const rule of [[], ['--settle', 'lead', '--force']]) {
    const outcome = shinko('merge', master, folder.path('back'), ...merged, ...rule);
    const name = ['plan merge', ...rule].join(' ');
    expectDigest(name, said(outcome));
    expectDigest(`${name} book`, fileText('merged.xlsx'));
    expectDigest(`${name} report`, fileText('report.json'));
  }
  expectDocument('plan merged', folder.path('merged.xlsx'));
  const fixed = shinko('fix', '--all', master, '-o', folder.path('fixed.xlsx'));
  expectDigest('plan fix', said(fixed));
});

/** What a department types: the figure of every third value cell that holds a number, one higher. */
const filling = (values: readonly (readonly unknown[] | undefined)[]): Record<string, number> => {
  const cells: Record<string, number> = {};
  values.forEach((row, at) => {
    const value = row?.[7];
    if (typeof value === 'number' && at % 3 === 0) cells[`H${at + 1}`] = value + 1;
  });
  return cells;
};

describe.each([
  ['sheet', SHEET],
  ['document', PLAN],
])('市の文書 %s', (name, file) => {
  const test = existsSync(file) ? it : it.skip;
  if (!existsSync(file)) console.info(`not run: ${name} is not here`);
  test('点検・書き出し・取り込み', () => {
    expect(readFileSync(file).length).toBeGreaterThan(0);
    expectDocument(name, file);
  });
});
