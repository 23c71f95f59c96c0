import { cpus } from 'node:os';
import { benchMergePane } from './merge-pane';
import type { Print } from './measure';
import { benchGrowth } from './growth';
import { benchMerge } from './merge';
import { benchOpenData } from './open-data';
import { benchRelease } from './release';
import { benchRules } from './rules';
import { benchStart } from './start';
import { benchTrial } from './trial';
import { benchWeb } from './web';
import { benchXlsx } from './xlsx';

const print: Print = (line) => void process.stdout.write(`${line}\n`);

const PARTS: Readonly<Record<string, readonly [title: string, bench: (print: Print) => unknown]>> =
  {
    start: ['The command, whole processes', benchStart],
    release: ['The release, its size', benchRelease],
    rules: ['Recognise and check', benchRules],
    xlsx: ['.xlsx, beside the limit and other libraries', benchXlsx],
    growth: ['How time and memory grow', benchGrowth],
    merge: ['Merging', benchMerge],
    'merge-pane': ['Merging in the pane, in a real browser', benchMergePane],
    web: ['The page without Excel, in a real browser', benchWeb],
    spark: ['Open data: a nation’s sheets as one data set', benchOpenData],
    trial: ['The trial page, in a real browser', benchTrial],
  };

/** `npm run bench`: prints the tables of docs/benchmarks.md as measured here; `npm run bench rules` one of them. */
const main = async (wanted: readonly string[]): Promise<void> => {
  print(`Node ${process.versions.node}, ${cpus().length} cores`);
  for (const [name, [title, bench]] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    print(`\n## ${title}\n`);
    await bench(print);
  }
};

void main(process.argv.slice(2));
