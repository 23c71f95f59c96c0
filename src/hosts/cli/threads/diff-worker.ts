import { parentPort, workerData } from 'node:worker_threads';
import { WorkbookDiffer } from '../../../app/merge/diff-workbook';
import { xlsx } from '../files';
import { diffAt } from './diff-at';
import type { DiffAnswer, DiffOrder, DiffScene } from './diff-pool';

/** Compares the files that it is sent, one by one, with the master open all the while. */
const { master, chosen } = workerData as DiffScene;
const content = xlsx.read(master);
const differ = content.ok ? WorkbookDiffer.open(content.value, xlsx, chosen) : content;
if (!differ.ok) throw new TypeError(`the master cannot be opened: ${differ.failure.kind}`);
const port = parentPort;
if (!port) throw new TypeError('this file is for worker threads');

port.on('message', ({ index, file }: DiffOrder) => {
  const answer: DiffAnswer = { index, outcome: diffAt(differ.value, file) };
  port.postMessage(answer);
});
