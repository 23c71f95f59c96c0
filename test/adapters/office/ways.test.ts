import { BEHAVIOURS, withOwnRules } from './behaviours';
import { Cycle, STEPS } from './cycle';
import { hostScratch } from './host-scratch';
import { openOfficeBook } from './open-book';
import { describeWorkbookPort } from '../workbook-contract';

/** The documented Excel, the worst of all and some between for every day; all in `npm run test:long`. */
const TRIED = BEHAVIOURS.filter(
  (_, at) =>
    process.env['SHINKO_RUNS'] !== undefined || at % 5 === 0 || at === BEHAVIOURS.length - 1,
);

/** How many cells of the matrix are green. */
let green = 0;
let contracts = 0;

afterAll(() => {
  process.stdout.write(
    `\nふるまい ${TRIED.length} × 仕事 ${STEPS.length}：${green}／${TRIED.length * STEPS.length}、契約に開いたブック ${contracts} 冊\n`,
  );
});

describe.each(TRIED)('$name', ({ name, ways, withheld }) => {
  describeWorkbookPort(
    name,
    (plan) => {
      contracts++;
      const book = openOfficeBook(withheld.marks ? withOwnRules(plan) : plan, undefined, ways);
      return Promise.resolve(hostScratch(book));
    },
    withheld,
  );

  test.each(STEPS)('%s', async (step) => {
    const cycle = await Cycle.open(ways, withheld);
    try {
      await cycle[step]();
      green++;
    } finally {
      cycle.close();
    }
  });
});
