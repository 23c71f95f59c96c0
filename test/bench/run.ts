import { cpus } from 'node:os';
import { benchRules } from './rules';
import { benchXlsx } from './xlsx';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run bench`: prints the tables of docs/benchmarks.md as measured here. */
const main = (): void => {
  print(`Node ${process.versions.node}, ${cpus().length} cores\n`);
  print('## Recognise and check\n');
  benchRules(print);
  print('\n## .xlsx\n');
  benchXlsx(print);
};

main();
