import * as fc from 'fast-check';
import { BENDS } from './drawn-bends';
import { drawnForms } from './drawn-forms';
import { asText, outcomeOf } from './drawn-law';

const RUNS = Number(process.env['SHINKO_RUNS'] ?? 14);

it.each(BENDS)('$name: 引き当てた様式の読み取りは変わらない', ({ bend, fits = () => true }) => {
  let bent = 0;
  fc.assert(
    fc.property(drawnForms(), (form) => {
      if (!fits(form) || outcomeOf(form).kind === 'asks') return;
      const other = { ...form, grids: form.grids.map(bend) };
      const outcome = outcomeOf(other);
      bent += 1;
      if (outcome.kind === 'asks') throw new RangeError(`${outcome.why}\n${asText(other)}`);
      if (outcome.wrong.length > 0)
        throw new RangeError(`${outcome.wrong.slice(0, 8).join('\n')}\n${asText(other)}`);
    }),
    { numRuns: RUNS },
  );
  expect(bent).toBeGreaterThan(RUNS / 3);
});
