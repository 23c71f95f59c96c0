import { workerData } from 'node:worker_threads';
import { WorkbookDiffer } from '../../../app/merge/diff-workbook';
import { diffAt, type DiffOutcome } from '../../../commands/call/diff-at';
import type { DiffScene } from '../../../commands/call/place';
import { disk } from '../disk';
import { xlsx } from '../node-xlsx';
import type { ThreadScene } from './ordered-pool';
import { serveOrders } from './serve-orders';

/** Compares the files that it is sent, one by one, with the master open all the while. */
const { master, chosen } = (workerData as ThreadScene).scene as DiffScene;
const content = xlsx.read(master);
const differ = content.ok ? WorkbookDiffer.open(content.value, xlsx, chosen) : content;
if (!differ.ok) throw new TypeError(`the master cannot be opened: ${differ.failure.kind}`);

serveOrders(function* (file: string): Generator<void, DiffOutcome, void> {
  yield; // Between being sent a file and reading it, the thread can end.
  return diffAt(differ.value, file, disk.read);
});
