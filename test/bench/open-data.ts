import { DuckDBInstance } from '@duckdb/node-api';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCityCode } from '../../src/core/value/city-code';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import { freshCommand } from '../build/built-command';
import { runCommand } from './command-run';
import { bookOf, catalogOf } from './large-form';
import { markdownTable, type Print } from './measure';
import { sparkAnswers } from './spark';

/** Departments' sheets of a city, as a middle-sized one has them. */
const DEPARTMENTS = 20;
const ITEMS = 12;
/** Departments' sheets of all 1,741 cities in a year; `SHINKO_FILES` for fewer. */
const FILES = Number(process.env['SHINKO_FILES'] ?? 35_000);

const SQL = join(__dirname, '../../docs/sql');
const QUERIES = ['grades-by-policy', 'indicator-against-peers', 'not-submitted'] as const;

/** Codes of local bodies, each with its check digit. */
function* codes(): Generator<string> {
  for (let number = 1_100; ; number += 1) {
    const five = String(number).padStart(5, '0');
    const six = Array.from({ length: 10 }, (_, digit) => `${five}${digit}`).find(isCityCode);
    if (six !== undefined) yield six;
  }
}

/** A folder for each city with its departments' books; the books of all cities say the same, so that they are linked. */
const makeFiles = (folder: string): void => {
  const sources = Array.from({ length: DEPARTMENTS }, (_, index) => {
    const file = join(folder, `${index}.xlsx`);
    writeFileSync(file, xlsx.write(bookOf(catalogOf(ITEMS + index))));
    return file;
  });
  const next = codes();
  for (let made = 0; made < FILES; made += DEPARTMENTS) {
    const city = join(folder, 'cities', `city=${next.next().value as string}`);
    mkdirSync(city, { recursive: true });
    for (const [index, source] of sources.slice(0, FILES - made).entries()) {
      linkSync(source, join(city, `${index}.xlsx`));
    }
  }
};

const duckAnswers = async (
  set: string,
): Promise<readonly (readonly [string, string, number])[]> => {
  const duck = await (await DuckDBInstance.create()).connect();
  await duck.run(
    `CREATE VIEW figures AS SELECT * FROM read_parquet('${set}/**/*.parquet', hive_partitioning = true, hive_types = {'city': VARCHAR})`,
  );
  const answers: [string, string, number][] = [];
  for (const query of QUERIES) {
    const begun = performance.now();
    const found = await duck.runAndReadAll(readFileSync(join(SQL, `${query}.sql`), 'utf8'));
    const rows = found.getRowsJson().map((row) => row.map(plain).join('|'));
    answers.push([query, rows.join('\n'), performance.now() - begun]);
  }
  duck.closeSync();
  return answers;
};

/** A figure as both tell it: twelve digits, since sums are added up in another order. */
const plain = (value: unknown): string => {
  if (value === null) return '';
  const number = Number(value);
  return typeof value === 'number' ||
    (typeof value === 'string' && /^-?[\d.]+(?:E[+-]?\d+)?$/u.test(value))
    ? String(Number(number.toPrecision(12)))
    : String(value);
};

/** A nation's departments' sheets as one data set: exported, then asked by DuckDB and, where there is one, by Spark. */
export const benchOpenData = async (print: Print): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-open-data-'));
  try {
    makeFiles(folder);
    const [set, findings] = [join(folder, 'figures'), join(folder, 'findings')];
    const words = ['export', join(folder, 'cities'), '--format', 'parquet', '-o', set];
    const took = runCommand(await freshCommand(), [
      ...words,
      ...['--findings', findings, '--resume'],
    ]);
    const partsIn = (place: string): string =>
      readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.parquet'))
        .length.toLocaleString('en-US');
    print(
      markdownTable(
        [
          'files',
          'seconds',
          'processor',
          'ms a file',
          'peak memory',
          'parts of figures',
          'of findings',
        ],
        [
          [
            FILES.toLocaleString('en-US'),
            `${(took.milliseconds / 1000).toFixed(1)} s`,
            `${(took.processor / 1000).toFixed(1)} s`,
            (took.milliseconds / FILES).toFixed(1),
            `${Math.round(took.peak / 1024)} MB`,
            partsIn(set),
            partsIn(findings),
          ],
        ],
      ),
    );
    const duck = await duckAnswers(set);
    const spark = sparkAnswers(set, SQL, QUERIES, plain);
    print('');
    print(
      markdownTable(
        ['query', 'rows', 'DuckDB', 'Spark, local-cluster[2,1,1024]', 'the same'],
        duck.map(([query, rows, milliseconds], index) => {
          const other = spark?.[index];
          return [
            query,
            rows === '' ? '0' : rows.split('\n').length.toLocaleString('en-US'),
            `${Math.round(milliseconds)} ms`,
            other ? `${Math.round(other.milliseconds)} ms` : 'not run',
            other ? (other.rows === rows ? 'yes' : 'NO') : '–',
          ];
        }),
      ),
    );
    if (!spark) print('\nSpark: not run, since Java, the registry or pyspark was not reached');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
