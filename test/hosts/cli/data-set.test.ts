import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fs, {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EXPORTED_FINDING_COLUMNS } from '../../../src/app/export/finding-rows';
import { parseCall } from '../../../src/hosts/cli/parse-call';
import { PartMaker, type BooksOutcome } from '../../../src/hosts/cli/data-set/parts';
import { ExportPool } from '../../../src/hosts/cli/threads/export-pool';
import { runUntil } from '../../../src/hosts/cli/run';
import { MANY_FILES } from '../../../src/hosts/cli/threads/thread-count';
import { R4_FACTS, shinko, useFolder, type Outcome } from './call';

const folder = useFolder();

type Row = Readonly<Record<string, unknown>>;

let duck: DuckDBConnection;
beforeAll(async () => {
  duck = await (await DuckDBInstance.create()).connect();
});
afterAll(() => duck.closeSync());

const rowsIn = async (set: string): Promise<readonly Row[]> => {
  const files = `read_parquet('${set}/**/*.parquet', hive_partitioning = true, hive_types = {'city': VARCHAR})`;
  return (await duck.runAndReadAll(`SELECT * FROM ${files}`)).getRowObjectsJson();
};

/** Every file of a folder by its name, as it stands. */
const contentOf = (set: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(set, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('.'))
      .sort()
      .map((name) => [name, readFileSync(join(set, name)).toString('base64')]),
  );

const done = (...words: readonly string[]): string => {
  const { status, out, err } = shinko(...words);
  if (status !== 0) throw new RangeError(err);
  return out;
};

const CITIES = ['122327', '131016', '011002', '473821'];

/** A department's book, so many times over in the folders of four cities. */
const collected = (count: number): string => {
  done('inject', '--year', 'R4', '--department', '危機管理課', '-o', folder.path('one.xlsx'));
  for (let index = 0; index < count; index += 1) {
    const city = folder.path(`all/city=${CITIES[Math.floor((index * 4) / count)]!}`);
    mkdirSync(city, { recursive: true });
    linkSync(folder.path('one.xlsx'), join(city, `${String(index).padStart(4, '0')}.xlsx`));
  }
  return folder.path('all');
};

const words = (all: string, name: string): readonly string[] => [
  ...['export', all, '--format', 'parquet', '-o', folder.path(name)],
  ...['--findings', folder.path(`${name}-findings`)],
];

/** Runs a call until a line of its progress says that so many books are done, or to its end. */
const runTo = async (args: readonly string[], books = Infinity): Promise<Outcome> => {
  const text = { out: '', err: '' };
  const interruption = new AbortController();
  const streams = {
    out: (more: string) => (text.out += more),
    err: (more: string) => (text.err += more),
    progress: (line: string) => {
      if (Number(line.split('/')[0]) >= books) interruption.abort();
    },
  };
  const status = await runUntil(args, streams, () => interruption.signal);
  return { status, ...text };
};

const leftOvers = (): readonly string[] =>
  readdirSync(folder.path('.')).filter((name) => name.includes('.part'));

describe('指摘の表', () => {
  it('Parquet・CSV・JSON のどれも、check --format json の指摘を、シートの年度と市を付けて並べる', async () => {
    const checked = shinko('check', R4_FACTS, '--format', 'json');
    const { findings } = JSON.parse(checked.out) as {
      readonly findings: readonly (Row & { readonly item: number | string | null })[];
    };
    expect(findings.length).toBeGreaterThan(0);
    const [json, csv] = [folder.path('f.json'), folder.path('f.csv')];
    const city = ['--city', '122327:白井市'];
    done('export', R4_FACTS, '--format', 'json', ...city, '--findings', json);
    done('export', R4_FACTS, '--format', 'csv', ...city, '--findings', csv);
    const rows = JSON.parse(readFileSync(json, 'utf8')) as readonly Row[];
    const expected = findings.map((finding) => ({
      ...Object.fromEntries(
        Object.entries(finding).filter(([name]) => !['item', 'facts'].includes(name)),
      ),
      item_no: finding.item,
      fiscal_year: 'R4',
      fiscal_year_ce: 2022,
      city_code: '122327',
      city: '白井市',
      source: 'r4-facts.txt',
      plan: rows[0]!['plan'],
    }));
    expect(rows).toEqual(expected);
    expect(readFileSync(csv, 'utf8').split('\r\n')).toHaveLength(findings.length + 2);
    done(...words(R4_FACTS, 'set'));
    const told = (all: readonly Row[]): readonly string[] =>
      all
        .map((row) =>
          EXPORTED_FINDING_COLUMNS.filter((name) => !name.startsWith('city'))
            .map((name) => String(row[name] ?? ''))
            .join('|'),
        )
        .sort();
    expect(told(await rowsIn(folder.path('set-findings')))).toEqual(told(rows));
  });

  it('-o がフォルダーなら --findings もフォルダーでなければ断り、--resume は表一つには付けられない', () => {
    const set = ['export', R4_FACTS, '--format', 'parquet', '-o', folder.path('set')];
    expect(shinko(...set, '--findings', folder.path('f.csv'))).toMatchObject({ status: 2 });
    const one = ['export', R4_FACTS, '--format', 'csv', '-o', folder.path('o.csv')];
    expect(shinko(...one, '--resume').err).toContain('--resume');
    expect(readdirSync(folder.path('.'))).toEqual([]);
  });
});

describe('たくさんのブック', () => {
  it('スレッドで読んでも、一つのスレッドで読んだときと一字も違わず、頼んだ順に出る', async () => {
    const all = collected(8);
    const groups = CITIES.map((city) =>
      readdirSync(join(all, `city=${city}`)).map((name) => join(all, `city=${city}`, name)),
    );
    const call = parseCall(words(all, 'set'), { out: () => undefined, err: () => undefined });
    const maker = new PartMaker(call);
    const alone = groups.map((files) => {
      const steps = maker.make(files);
      let step = steps.next();
      while (!step.done) step = steps.next();
      return step.value;
    });
    expect(alone.flatMap(({ parts }) => parts.map(({ table }) => table))).toEqual(
      CITIES.flatMap(() => ['figures', 'figures', 'figures', 'findings']),
    );
    const pool = new ExportPool(groups, call, 2);
    const taken: BooksOutcome[] = [];
    while (taken.length < groups.length) {
      const outcome = pool.take();
      if (outcome) taken.push(outcome);
      else await pool.arrival();
    }
    pool.close();
    expect(taken).toEqual(alone);
  });

  it('スレッドの途中で止めても --resume で続けられ、書きかけは残らない', async () => {
    const all = collected(MANY_FILES + 30);
    const first = await runTo([...words(all, 'set'), '--resume'], 200);
    expect(first).toMatchObject({ status: 130 });
    expect(first.err).toContain(`${MANY_FILES + 30}冊のうち`);
    expect(existsSync(folder.path('set'))).toBe(false);
    expect(leftOvers()).toEqual(['set-findings.part', 'set.part']);
    const second = await runTo([...words(all, 'set'), '--resume']);
    expect(second).toMatchObject({ status: 0 });
    expect(second.err).toContain('前に済んでいます');
    expect(leftOvers()).toEqual([]);
    expect(await rowsIn(folder.path('set'))).toHaveLength((MANY_FILES + 30) * 26);
  });
});

describe('続きから', () => {
  const begun = async (count = 150): Promise<string> => {
    const all = collected(count);
    expect((await runTo([...words(all, 'set'), '--resume'], 100)).status).toBe(130);
    return all;
  };

  it('止めずに作ったものと、一字も違わない', async () => {
    const all = await begun();
    expect((await runTo([...words(all, 'set'), '--resume'])).status).toBe(0);
    await runTo(words(all, 'whole'));
    expect(contentOf(folder.path('set'))).toEqual(contentOf(folder.path('whole')));
    expect(contentOf(folder.path('set-findings'))).toEqual(
      contentOf(folder.path('whole-findings')),
    );
  });

  it('止めた後で変わったブックは、読み直す', async () => {
    const all = await begun();
    const [name] = readdirSync(join(all, `city=${CITIES[0]!}`));
    utimesSync(join(all, `city=${CITIES[0]!}`, name!), 1, 1);
    const again = await runTo([...words(all, 'set'), '--resume']);
    expect(again).toMatchObject({ status: 0 });
    expect(again.err).not.toContain('前に済んでいます');
    expect(await rowsIn(folder.path('set'))).toHaveLength(150 * 26);
  });

  it('読んでいる間に書かれたブックは、次に読み直す', async () => {
    const all = collected(150);
    const real = fs.readFileSync;
    const reading = jest.spyOn(fs, 'readFileSync').mockImplementation(((
      ...words: Parameters<typeof real>
    ) => {
      if (String(words[0]).endsWith('0000.xlsx')) fs.utimesSync(String(words[0]), 1, 1);
      return real(...words);
    }) as typeof real);
    expect((await runTo([...words(all, 'set'), '--resume'], 100)).status).toBe(130);
    expect(reading).toHaveBeenCalled();
    reading.mockRestore();
    const again = await runTo([...words(all, 'set'), '--resume']);
    expect(again).toMatchObject({ status: 0 });
    expect(again.err).not.toContain('前に済んでいます');
    expect(await rowsIn(folder.path('set'))).toHaveLength(150 * 26);
  });

  it('止めた後でブックが減れば、なくなったブックの行は残らない', async () => {
    const all = await begun();
    done(...words(join(all, `city=${CITIES[3]!}`), 'few'));
    const few = await rowsIn(folder.path('few'));
    const again = await runTo([
      ...['export', join(all, `city=${CITIES[3]!}`), '--format', 'parquet', '--resume'],
      ...['-o', folder.path('set'), '--findings', folder.path('set-findings')],
    ]);
    expect(again).toMatchObject({ status: 0 });
    expect(await rowsIn(folder.path('set'))).toHaveLength(few.length);
  });

  it('指定が違えば、初めから作り直す', async () => {
    const all = await begun();
    const again = await runTo([...words(all, 'set'), '--resume', '--lang', 'en']);
    expect(again).toMatchObject({ status: 0 });
    expect(again.err).not.toContain('done before');
    const [row] = await rowsIn(folder.path('set-findings'));
    expect(row!['message']).toMatch(/^[A-Z].*\.$/u);
  });

  it('読めないブックで止まっても、それを直せば続きから始まる', async () => {
    const all = collected(150);
    const last = join(all, `city=${CITIES[3]!}`, '9999.xlsx');
    writeFileSync(last, '様式ではない文章');
    const first = await runTo([...words(all, 'set'), '--resume']);
    expect(first).toMatchObject({ status: 2, err: expect.stringContaining('9999.xlsx') as string });
    writeFileSync(last, readFileSync(folder.path('one.xlsx')));
    const second = await runTo([...words(all, 'set'), '--resume']);
    expect(second).toMatchObject({ status: 0 });
    expect(second.err).toContain('151冊のうち100冊は、前に済んでいます');
  });

  it('--resume がなければ、止めると何も残らない', async () => {
    const all = collected(150);
    expect((await runTo(words(all, 'set'), 100)).status).toBe(130);
    expect(readdirSync(folder.path('.')).sort()).toEqual(['all', 'one.xlsx']);
  });
});
