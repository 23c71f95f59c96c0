import * as fc from 'fast-check';
import { checkRecognised } from '../../../../../src/app/check/check';
import { exportRows } from '../../../../../src/app/export/export-table';
import { recogniseWorkbook } from '../../../../../src/app/recognise/recognised-workbook';
import { cellText } from '../../../../../src/core/grid/cell-text';
import { foundIn, nameOf, plantable } from './drawn-faults';
import { drawnForms, LAYOUTS, type DrawnForm } from './drawn-forms';
import { junkGrids, touchesOf } from './drawn-junk';
import { asText, outcomeOf } from './drawn-law';

/** `SHINKO_RUNS=5000 npx jest drawn-forms` for the long run. */
const RUNS = Number(process.env['SHINKO_RUNS'] ?? 24);
/** Of the drawn sheets at least this part is read and not asked about. */
const LEAST_READ = 0.95;

const isRead = (form: DrawnForm): boolean => {
  const outcome = outcomeOf(form);
  return outcome.kind === 'read' && outcome.wrong.length === 0;
};

describe('引き当てた様式', () => {
  it('引き当てたとおりに読むか、たずねる。違う数値は出さない', () => {
    const asked: string[] = [];
    let drawn = 0;
    fc.assert(
      fc.property(drawnForms(), (form) => {
        const outcome = outcomeOf(form);
        drawn += 1;
        if (outcome.kind === 'asks') asked.push(`${form.layout}: ${outcome.why}`);
        else if (outcome.wrong.length > 0)
          throw new Error(`${asText(form)}\n${outcome.wrong.slice(0, 10).join('\n')}`);
      }),
      { numRuns: RUNS },
    );
    expect({ asked, isFew: asked.length <= drawn * (1 - LEAST_READ) }).toEqual({
      asked,
      isFew: true,
    });
  });

  it('入れた間違いをその場所で見つけ、ほかには誤りと言わない', () => {
    fc.assert(
      fc.property(drawnForms(), fc.nat(50), (form, at) => {
        if (!isRead(form)) return;
        const clean = foundIn(form);
        if (clean.length > 0) throw new Error(`${asText(form)}\n${clean.join('\n')}`);
        for (const fault of plantable(form, at)) {
          const found = foundIn(form, fault);
          if (found.length !== 1 || found[0] !== nameOf(fault))
            throw new Error(`${asText(form)}\n${nameOf(fault)}: ${found.join(', ')}`);
        }
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  // Of one seed, so that no unlucky draw fails: what can be drawn, and planted, does not depend on luck.
  it('どの並べ方も、どの間違いも引き当てられる', () => {
    const forms = fc.sample(drawnForms(), { numRuns: 300, seed: 1 });
    expect([...new Set(forms.map(({ layout }) => layout))].sort()).toEqual([...LAYOUTS].sort());
    const faults = forms.flatMap((form, at) => plantable(form, at).map(({ rule }) => rule));
    expect([...new Set(faults)].sort()).toEqual([
      'difference-mismatch',
      'grade-invalid',
      'percent-exceeds',
      'rate-mismatch',
      'value-blank',
      'value-width',
    ]);
  });
});

describe('でたらめなシート', () => {
  it('どれも例外なく読み終える', () => {
    fc.assert(
      fc.property(junkGrids(), (grids) => {
        recogniseWorkbook({ grids });
      }),
      { numRuns: Math.min(RUNS, 400) },
    );
  });

  it('読んだ数値は、どれもシートに書いてある', () => {
    fc.assert(
      fc.property(junkGrids(), (grids) => {
        const book = recogniseWorkbook({ grids });
        checkRecognised(book);
        const rows = exportRows(book);
        const lines = grids.flatMap(({ values }) =>
          values.map((row) => (row ?? []).map((value) => cellText(value).replace(/\s+/gu, ''))),
        );
        // A text that slipped into the next cell when it was taken off a page is read as one again.
        const isWritten = (text: string): boolean =>
          lines.some((cells) =>
            text.split(/\s+/u).every((word) => cells.some((cell) => cell.includes(word))),
          );
        for (const row of rows.ok ? rows.value : [])
          for (const text of [row.value_text, row.target_text])
            if (text !== null) expect([text, isWritten(String(text))]).toEqual([text, true]);
      }),
      { numRuns: Math.min(RUNS, 400) },
    );
  });

  it('行や列が二倍になっても、見るセルの数は二倍ほどにしかならない', () => {
    fc.assert(
      fc.property(junkGrids(), fc.constantFrom('down', 'right'), ([grid], way) => {
        const cells =
          Math.max(40, grid!.values.length) * Math.max(20, grid!.values[0]?.length ?? 0);
        expect(touchesOf(grid!, way, 8)).toBeLessThan(4 * touchesOf(grid!, way, 4) + 50 * cells);
      }),
      { numRuns: Math.min(Math.ceil(RUNS / 6), 60) },
    );
  });
});
