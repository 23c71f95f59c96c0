/* eslint-disable @typescript-eslint/no-require-imports -- each of the two is loaded without the other */
import { isMainThread } from 'node:worker_threads';

// One file is the whole program: a thread that is started from it compares files.
if (isMainThread) require('./command-line');
else require('./threads/diff-worker');
