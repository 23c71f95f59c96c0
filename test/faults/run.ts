/**
 * `npm run faults [-- --only OPERATION --ways BEHAVIOUR --log FILE]`: every call that an operation makes of Excel
 * fails once, in every operation of both roles and in an Excel of each behaviour. Counts on stdout, how far it is
 * on stderr; exit 1 where a workbook was neither wholly before nor wholly after, or something else was said of it.
 * With a log, what stands in it is not run again.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BEHAVIOURS } from '../adapters/office/behaviours';
import { inAllCalls, type FaultCounts } from './in-all';
import { OPERATIONS } from './operations';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    ways: { type: 'string', default: '' },
    log: { type: 'string', default: '' },
  },
});

const known = (): readonly FaultCounts[] =>
  values.log !== '' && existsSync(values.log)
    ? readFileSync(values.log, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as FaultCounts)
    : [];

const rowOf = (name: string, all: readonly FaultCounts[]): string => {
  const sum = (of: (one: FaultCounts) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  const tries = sum(({ done, refused, wrong }) => done + refused + wrong.length);
  const most = Math.max(...all.map(({ calls }) => calls));
  const cells = [
    name,
    `${Math.min(...all.map(({ calls }) => calls))}–${most}`,
    tries,
    sum(({ done }) => done),
    sum(({ refused }) => refused),
    sum(({ wrong }) => wrong.length),
  ];
  return `| ${cells.join(' | ')} |`;
};

const table = (counts: readonly FaultCounts[], key: 'operation' | 'behaviour'): string => {
  const names = [...new Set(counts.map((one) => one[key]))];
  const rows = names.map((name) =>
    rowOf(
      name,
      counts.filter((one) => one[key] === name),
    ),
  );
  const head = `| ${key} | calls | tries | done all the same | refused | wrong |`;
  return [head, `| --- |${' ---: |'.repeat(5)}`, ...rows, rowOf('all', counts)].join('\n');
};

const main = async (): Promise<void> => {
  const behaviours = BEHAVIOURS.filter(({ name }) => name.includes(values.ways));
  const operations = OPERATIONS.filter(({ name }) => name.includes(values.only));
  const counts: FaultCounts[] = [];
  const earlier = known();
  for (const behaviour of behaviours) {
    for (const operation of operations) {
      const before = earlier.find(
        (one) => one.operation === operation.name && one.behaviour === behaviour.name,
      );
      const one = before ?? (await inAllCalls(operation, behaviour));
      if (!before && values.log !== '') appendFileSync(values.log, `${JSON.stringify(one)}\n`);
      counts.push(one);
      process.stderr.write(
        `${counts.length}/${behaviours.length * operations.length} ${behaviour.name}: ${operation.name}\n`,
      );
      for (const wrong of one.wrong) process.stderr.write(`    ${wrong}\n`);
    }
  }
  process.stdout.write(`${table(counts, 'operation')}\n\n${table(counts, 'behaviour')}\n\n`);
  const wrong = counts.flatMap((one) =>
    one.wrong.map((text) => `${one.behaviour}: ${one.operation}: ${text}`),
  );
  process.stdout.write(`${wrong.length} wrong\n${wrong.map((one) => `${one}\n`).join('')}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
};

void main();
