import { BEHAVIOURS } from '../adapters/office/behaviours';
import { inAllCalls } from './in-all';
import { OPERATIONS } from './operations';

const runs = process.env['SHINKO_RUNS'];
const isLong = runs !== undefined;

/** Every day a part of the documented Excel's; in the long run more of it, and of the worst Excel. All of it is `npm run faults`. */
const EXCELS = isLong ? [BEHAVIOURS[0]!, BEHAVIOURS.at(-1)!] : [BEHAVIOURS[0]!];
const ONE_IN = isLong ? 3 : 6;

let number = 0;
let tries = 0;
const isTaken = (): boolean => {
  number += 1;
  const taken = number % ONE_IN === 0;
  if (taken) tries += 1;
  return taken;
};

afterAll(() => {
  process.stdout.write(
    `\n仕事 ${OPERATIONS.length} × Excel ${EXCELS.length}：${tries} 回（${number} のうち）の呼び出しを失敗させた\n`,
  );
});

describe.each(EXCELS)('$name', (behaviour) => {
  test.each(OPERATIONS)(
    '$name：どの呼び出しが一度失敗しても、ブックは前か後のどちらかで、言うことと合い、戻せる',
    async (operation) => {
      const { wrong } = await inAllCalls(operation, behaviour, isTaken);
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
