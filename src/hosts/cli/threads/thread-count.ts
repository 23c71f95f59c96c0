import { availableParallelism } from 'node:os';

/** From so many files on, threads are worth their start: each has to load the program and open the master. */
export const MANY_FILES = 400;
const MOST_THREADS = 4;

/** How many threads are to compare so many files; 1 where the caller's own is enough, or the machine has no other. */
export const threadsFor = (files: number): number =>
  files < MANY_FILES ? 1 : Math.min(availableParallelism(), MOST_THREADS);
