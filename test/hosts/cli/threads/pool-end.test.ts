import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { DiffPool } from '../../../../src/hosts/cli/threads/diff-pool';
import { R4_FACTS, shinko, useFolder } from '../call';

const folder = useFolder();

afterEach(() => {
  jest.restoreAllMocks();
});

/** What threads end with from now on: 0 where one ends by itself. */
const exitCodes = (threads: number): (() => Promise<readonly unknown[]>) => {
  const { calls } = jest.spyOn(Worker.prototype, 'emit').mock;
  return async () => {
    for (;;) {
      const ended = calls.filter(([name]) => name === 'exit');
      if (ended.length === threads) return ended.map(([, code]) => code as unknown);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
};

it.each([0, 3, 12])(
  '%i 冊を受け取って閉じると、どのスレッドも、区切りのよい所で自ら終わる',
  async (before) => {
    const master = folder.path('master.xlsx');
    expect(shinko('inject', '--year', 'R4', '--entries', R4_FACTS, '-o', master).status).toBe(0);
    const files = new Array<string>(12).fill(master);
    const codes = exitCodes(2);
    const pool = new DiffPool(files, { master: readFileSync(master), chosen: {} }, 2);
    for (let taken = 0; taken < before;) {
      if (pool.take()) taken += 1;
      else await pool.arrival();
    }
    pool.close();
    expect(await codes()).toEqual([0, 0]);
  },
);
