import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkbookMerge } from '../../src/app/merge/workbook-merge';
import type { MergeReport } from '../../src/app/merge/merge-report';
import { OPEN } from '../../src/core/merge/resolve/settle';
import { disk } from '../../src/hosts/cli/disk';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import { diffAt } from '../../src/commands/call/diff-at';
import { runUntil } from '../../src/hosts/cli/run';

/** One merge in a process of its own, so that its memory is its own: `merge-run.ts command|kept FOLDER COUNT`. */
const [what, folder, count] = process.argv.slice(2) as ['command' | 'kept', string, string];
const master = join(folder, 'master.xlsx');
const files = Array.from({ length: Number(count) }, (_, index) => join(folder, `${index}.xlsx`));

/** The command as a whole: its time, that of all its threads together, and kibibytes of the most that its process took. */
const runCommand = async (): Promise<object> => {
  const report = join(folder, 'report.json');
  const words = ['merge', master, ...files, '-o', join(folder, 'out.xlsx'), '--report', report];
  const streams = {
    out: () => undefined,
    err: (text: string) => void process.stderr.write(text),
  };
  const [start, used] = [performance.now(), process.cpuUsage()];
  await runUntil([...words, '--force'], streams, () => new AbortController().signal);
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const { changes } = JSON.parse(readFileSync(report, 'utf8')) as MergeReport;
  const processor = (user + system) / 1000;
  return { milliseconds, processor, peak: process.resourceUsage().maxRSS, changes: changes.length };
};

/** Kibibytes that are kept of the files once rubbish is cleared, with the master, ready to finish. */
const measureKept = (): object => {
  const content = xlsx.read(readFileSync(master));
  if (!content.ok) throw new RangeError(content.failure.kind);
  const opened = WorkbookMerge.open(content.value, xlsx);
  if (!opened.ok) throw new RangeError(opened.failure.kind);
  const merge = opened.value;
  for (const file of files) merge.addDiff(diffAt(merge.differ, file, disk.read));
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const kept = (heapUsed + arrayBuffers) / 1024;
  return { kept, changes: merge.finish(OPEN).changes.length };
};

const tell = (result: object): void => void process.stdout.write(JSON.stringify(result));

if (what === 'kept') tell(measureKept());
else void runCommand().then(tell);
