import { parentPort, workerData } from 'node:worker_threads';
import { WorkbookFolder } from '../../../app/merge/diff-workbook';
import { xlsx } from '../files';
import { foldAt } from './diff-at';
import type { FoldAnswer, FoldOrder, FoldScene } from './diff-pool';

/** Folds the files that it is sent, one by one, with the master open all the while. */
const { master, chosen } = workerData as FoldScene;
const content = xlsx.read(master);
const folder = content.ok ? WorkbookFolder.open(content.value, xlsx, chosen) : content;
if (!folder.ok) throw new TypeError(`the master cannot be opened: ${folder.failure.kind}`);
const port = parentPort;
if (!port) throw new TypeError('this file is for worker threads');

port.on('message', ({ index, file }: FoldOrder) => {
  const answer: FoldAnswer = { index, folded: foldAt(folder.value, file) };
  port.postMessage(answer);
});
