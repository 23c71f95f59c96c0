/* eslint-disable @typescript-eslint/no-require-imports -- each is loaded without the others */
import { isMainThread, workerData } from 'node:worker_threads';
import type { ThreadScene } from './threads/ordered-pool';

// One file is the whole program: a thread that is started from it does one work.
if (isMainThread) require('./command-line');
else if ((workerData as ThreadScene).work === 'diff') require('./threads/diff-worker');
else require('./threads/export-worker');
