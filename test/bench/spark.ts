import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Its own Python, made once, where pyspark is put. */
const VENV = join(tmpdir(), 'shinko-spark');
const PYSPARK = 'pyspark==4.0.0';

interface SparkAnswer {
  readonly rows: string;
  readonly milliseconds: number;
}

const succeeds = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** A Python with pyspark; `undefined` where Java, Python or the registry is missing. */
const pythonWithSpark = (): string | undefined => {
  const python = join(VENV, 'bin/python');
  if (!succeeds('java', '-version') || !succeeds('python3', '--version')) return undefined;
  if (!existsSync(python) && !succeeds('python3', '-m', 'venv', VENV)) return undefined;
  const has = (): boolean => succeeds(python, '-c', 'import pyspark');
  if (!has()) succeeds(python, '-m', 'pip', 'install', '--quiet', PYSPARK);
  return has() ? python : undefined;
};

/**
 * Asks the same questions of a data set by Spark, with one driver and two workers of their own.
 *
 * @param plain a value as text, as the other side writes it
 * @returns an answer for each query; `undefined` where Spark cannot be run
 */
export const sparkAnswers = (
  set: string,
  sql: string,
  queries: readonly string[],
  plain: (value: unknown) => string,
): readonly SparkAnswer[] | undefined => {
  const python = pythonWithSpark();
  if (python === undefined) return undefined;
  const files = queries.map((query) => join(sql, `${query}.sql`));
  const told = execFileSync(python, [join(__dirname, 'spark.py'), set, ...files], {
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const answers = JSON.parse(told.toString()) as readonly {
    readonly rows: readonly (readonly unknown[])[];
    readonly milliseconds: number;
  }[];
  return answers.map(({ rows, milliseconds }) => ({
    rows: rows.map((row) => row.map(plain).join('|')).join('\n'),
    milliseconds,
  }));
};
