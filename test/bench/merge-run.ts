import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkbookMerge } from '../../src/app/merge/workbook-merge';
import { OPEN } from '../../src/core/merge/resolve/settle';
import { disk } from '../../src/hosts/cli/disk';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import { diffAt } from '../../src/commands/call/diff-at';

/** What one merge keeps, in a process of its own, so that its memory is its own: `merge-run.ts FOLDER COUNT`. */
const [folder, count] = process.argv.slice(2) as [string, string];
const master = join(folder, 'master.xlsx');
const files = Array.from({ length: Number(count) }, (_, index) => join(folder, `${index}.xlsx`));

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

process.stdout.write(JSON.stringify(measureKept()));
