import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Collection } from '../../src/app/collect';
import { planWriting, writeMerge } from '../../src/app/merge';
import { OPEN } from '../../src/core/merge/settle';
import { xlsx } from '../../src/hosts/cli/files';

/** One merge in a process of its own, so that its memory is its own: `merge-run.ts FOLDER COUNT`. */
const [folder, count] = process.argv.slice(2) as [string, string];
const bytes = readFileSync(join(folder, 'master.xlsx'));
const content = xlsx.read(bytes);
if (!content.ok) throw new RangeError(content.failure.kind);
const start = performance.now();
const opened = Collection.open(content.value, xlsx);
if (!opened.ok) throw new RangeError(opened.failure.kind);
for (let index = 0; index < Number(count); index += 1) {
  const name = `${index}.xlsx`;
  opened.value.add(name, readFileSync(join(folder, name)));
}
const result = opened.value.finish(OPEN);
const plan = planWriting(content.value, opened.value, result, { at: '2026-04-20 13:05', id: 'x' });
const written = writeMerge(bytes, xlsx, plan);
if (!written.ok) throw new RangeError(written.failure.kind);
const milliseconds = performance.now() - start;
const peak = process.resourceUsage().maxRSS;
globalThis.gc?.();
process.stdout.write(
  JSON.stringify({
    milliseconds,
    changes: result.changes.length,
    conflicts: result.conflicts.length,
    left: result.left.length,
    rejected: opened.value.rejected.length,
    /** Kibibytes: the most that the process took, and what it keeps once rubbish is cleared. */
    peak,
    kept: process.memoryUsage().heapUsed / 1024,
  }),
);
