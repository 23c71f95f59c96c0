import { meanwhile } from './meanwhile';
import { OPERATIONS } from './operations';

const sums = { tries: 0, noticed: 0 };

afterAll(() => {
  process.stdout.write(
    `\nほかの人が打った ${sums.tries} 回：断って言った ${sums.noticed} 回、ほかは打った文の上に書かなかった\n`,
  );
});

test.each(OPERATIONS)(
  '$name：どの呼び出しの前にほかの人が同じセルに打っても、その文は失われない',
  async (operation) => {
    const { tries, noticed, wrong } = await meanwhile(operation);
    sums.tries += tries;
    sums.noticed += noticed;
    expect(wrong).toEqual([]);
  },
  120_000,
);
