import { progressBook } from '../../../src/conformance/contract/blocks';
import { fileOf, NEW_SHEET } from '../../../src/conformance/contract/looking';
import { CHARTS } from '../../../src/conformance/contract/sheets';
import { describeWorkbookPort } from '../workbook-contract';
import { hostScratch } from './host-scratch';
import { openOfficeBook } from './open-book';

describeWorkbookPort('Office.js', async (plan) => hostScratch(openOfficeBook(plan)));

test('描いた図は、範囲・色・位置まで、頼んだとおり', async () => {
  const book = openOfficeBook(progressBook(1));
  const charts = [{ sheet: NEW_SHEET, charts: CHARTS }];
  const file = fileOf(hostScratch(book), NEW_SHEET);
  const put = await book.port.insertSheets(file, [NEW_SHEET], { show: null, charts });
  expect(put.ok).toBe(true);
  expect(book.plan().sheets[2]!.charts).toEqual(CHARTS);
});
