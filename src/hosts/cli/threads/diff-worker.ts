import { parentPort, workerData } from 'node:worker_threads';
import { WorkbookDiffer } from '../../../app/merge/diff-workbook';
import { diffAt, type DiffOutcome } from '../../../commands/call/diff-at';
import type { DiffScene } from '../../../commands/call/place';
import { disk } from '../disk';
import { xlsx } from '../node-xlsx';
import type { Answer, Order, ThreadScene } from './ordered-pool';

/** Compares the files that it is sent, one by one, with the master open all the while. */
const { master, chosen } = (workerData as ThreadScene).scene as DiffScene;
const content = xlsx.read(master);
const differ = content.ok ? WorkbookDiffer.open(content.value, xlsx, chosen) : content;
if (!differ.ok) throw new TypeError(`the master cannot be opened: ${differ.failure.kind}`);
const port = parentPort;
if (!port) throw new TypeError('this file is for worker threads');

port.on('message', ({ index, order: file }: Order<string>) => {
  const answer: Answer<DiffOutcome> = { index, outcome: diffAt(differ.value, file, disk.read) };
  port.postMessage(answer);
});
