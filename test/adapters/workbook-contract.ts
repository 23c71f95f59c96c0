import type { OpenScratch, Withheld } from '../../src/conformance/case/scratch-book';
import { CONTRACT } from '../../src/conformance/contract';
import { jaConformance } from '../../src/i18n/ja-conformance';

/**
 * What every adapter of the workbook port must do, in the same cases as the page that is opened in a real
 * Excel; `open` gives a fresh workbook.
 *
 * @param withheld what the Excel below does not tell
 */
export const describeWorkbookPort = (
  title: string,
  open: OpenScratch,
  withheld: Withheld = {},
): void => {
  describe(title, () => {
    test.each(CONTRACT.map((one) => ({ title: jaConformance.cases[one.id], ...one })))(
      '$id：$title',
      ({ run }) => run({ open, withheld }),
    );
  });
};
