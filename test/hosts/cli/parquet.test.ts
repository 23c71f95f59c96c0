import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_COLUMNS } from '../../../src/app/export/export-row';
import { isCityCode } from '../../../src/core/value/city-code';
import { R4_FACTS, shinko, useFolder } from './call';

const folder = useFolder();
const SQL = join(__dirname, '../../../docs/sql');

type Row = Readonly<Record<string, unknown>>;

let duck: DuckDBConnection;
beforeAll(async () => {
  duck = await (await DuckDBInstance.create()).connect();
});
afterAll(() => duck.closeSync());

const rowsOf = async (sql: string): Promise<readonly Row[]> =>
  (await duck.runAndReadAll(sql)).getRowObjectsJson();

const done = (...words: readonly string[]): string => {
  const { status, out, err } = shinko(...words);
  if (status !== 0) throw new RangeError(err);
  return out;
};

/** As text, so that 12 is 12 whatever type a reader gives it. */
const asTexts = (rows: readonly Row[]): readonly (readonly string[])[] =>
  rows.map((row) => EXPORT_COLUMNS.map((column) => String(row[column] ?? '')));

const CITY = ['--city', '122327:白井市'];

it('Parquet は CSV とも JSON とも同じ表', async () => {
  const [parquet, csv] = [folder.path('r4.parquet'), folder.path('r4.csv')];
  done('export', R4_FACTS, '--format', 'parquet', ...CITY, '-o', parquet);
  done('export', R4_FACTS, '--format', 'csv', ...CITY, '-o', csv);
  const json = JSON.parse(done('export', R4_FACTS, '--format', 'json', ...CITY)) as readonly Row[];
  const fromParquet = await rowsOf(`SELECT * FROM read_parquet('${parquet}')`);
  const fromCsv = await rowsOf(
    `SELECT * FROM read_csv('${csv}', header = true, all_varchar = true, nullstr = '')`,
  );
  expect(json.length).toBeGreaterThan(200);
  expect(asTexts(fromParquet)).toEqual(asTexts(json));
  // Texts that begin like a formula stand behind an apostrophe in CSV; numbers are written as JSON writes them.
  const plain = asTexts(fromCsv).map((row) =>
    row.map((text) => text.replace(/^'(?=[=+\-@])/u, '')),
  );
  expect(plain).toEqual(asTexts(json));
});

it('フォルダーを指定すると年度と市で分かれ、同じ行になる', async () => {
  const set = folder.path('figures');
  const json = JSON.parse(done('export', R4_FACTS, '--format', 'json', ...CITY)) as readonly Row[];
  done('export', R4_FACTS, '--format', 'parquet', ...CITY, '-o', set);
  expect(readdirSync(set).sort()).toEqual(['fiscal_year=R2', 'fiscal_year=R3', 'fiscal_year=R4']);
  expect(readdirSync(join(set, 'fiscal_year=R4'))).toEqual(['city=122327']);
  const rows = await rowsOf(
    `SELECT * FROM read_parquet('${set}/**/*.parquet', hive_partitioning = true)`,
  );
  const sorted = (all: readonly Row[]): readonly string[] =>
    all
      .map((row) =>
        EXPORT_COLUMNS.filter((column) => column !== 'city')
          .map((column) => String(row[column] ?? ''))
          .join('|'),
      )
      .sort();
  expect(sorted(rows)).toEqual(sorted(json));
  expect(new Set(rows.map(({ city }) => String(city)))).toEqual(new Set(['122327']));
});

it('空でないフォルダーには書かず、途中で断られたら何も残さない', () => {
  const set = folder.path('figures');
  done('export', R4_FACTS, '--format', 'parquet', '-o', set);
  const again = shinko('export', R4_FACTS, '--format', 'parquet', '-o', set);
  expect(again).toMatchObject({ status: 2 });
  expect(again.err).toContain('空ではありません');
  const missing = folder.path('none.xlsx');
  const other = folder.path('other');
  expect(shinko('export', R4_FACTS, missing, '--format', 'parquet', '-o', other).status).toBe(2);
  expect(existsSync(other)).toBe(false);
  expect(readdirSync(folder.path('.')).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('-o のない Parquet と、検査数字の合わない市の番号は断る', () => {
  expect(shinko('export', R4_FACTS, '--format', 'parquet').err).toContain('-o');
  expect(shinko('export', R4_FACTS, '--format', 'csv', '--city', '122328:白井市').status).toBe(2);
  expect(['122327', '12232', '131016', '011002', '473821'].map(isCityCode)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['122326', '1223', '1223277', '12232７'].map(isCityCode)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

describe('docs/sql の問い合わせ', () => {
  const ask = async (name: string): Promise<readonly Row[]> =>
    rowsOf(readFileSync(join(SQL, `${name}.sql`), 'utf8'));

  it('評価の数は summary の数と同じで、出していない課は記入のない課', async () => {
    const [set, blank] = [folder.path('figures'), folder.path('blank.xlsx')];
    done('inject', '--year', 'R4', '--department', '危機管理課', '-o', blank);
    const other = folder.path('other');
    done('export', R4_FACTS, '--format', 'parquet', ...CITY, '-o', set);
    done('export', blank, '--format', 'parquet', '--city', '131016:千代田区', '-o', other);
    await duck.run(
      `CREATE OR REPLACE VIEW figures AS SELECT * FROM read_parquet(['${set}/**/*.parquet', '${other}/**/*.parquet'], hive_partitioning = true)`,
    );
    const summary = JSON.parse(done('summary', R4_FACTS, '--format', 'json')) as {
      readonly grades: readonly {
        readonly year: string;
        readonly by: string;
        readonly counts: Readonly<Record<string, number>>;
      }[];
    };
    const counted = summary.grades
      .filter(({ year, by }) => year === 'R4' && by === 'policy')
      .flatMap(({ counts }) => Object.entries(counts));
    const expected = new Map<string, number>();
    for (const [grade, items] of counted) expected.set(grade, (expected.get(grade) ?? 0) + items);
    const found = new Map<string, number>();
    for (const { fiscal_year_ce: year, grade, items } of await ask('grades-by-policy')) {
      if (year !== 2022) continue;
      found.set(String(grade), (found.get(String(grade)) ?? 0) + Number(items));
    }
    expect([...found].sort()).toEqual([...expected].filter(([, items]) => items > 0).sort());
    const peers = await ask('indicator-against-peers');
    expect(peers.length).toBeGreaterThan(50);
    expect(peers.every(({ mean }) => typeof mean === 'number')).toBe(true);
    const missing = await ask('not-submitted');
    expect(missing.map(({ city_code: code }) => code)).toEqual(missing.map(() => '131016'));
    expect(missing.reduce((sum, { items }) => sum + Number(items), 0)).toBe(8);
  });
});
