import { createXlsx } from '../../src/adapters/xlsx';
import { fromBlueprint, toBlueprint } from '../../src/excel-host';
import { progressBook } from '../../src/conformance/contract/blocks';
import { bookPlan, sheetPlan } from './plans';

const plan = progressBook(3);

test('計画から開き、同じ計画に戻る', () => {
  const back = toBlueprint(fromBlueprint(plan));
  expect(back.styles).toEqual(plan.styles);
  expect(back.sheets.map(({ cells }) => cells)).toEqual(plan.sheets.map(({ cells }) => cells));
  expect(back.sheets[0]!.validations).toEqual(plan.sheets[0]!.validations);
  expect(back.sheets[1]!.visibility).toBe('veryHidden');
});

test('.xlsx に書き、開き直しても同じ', () => {
  const xlsx = createXlsx();
  const read = xlsx.readBlueprint(xlsx.write(toBlueprint(fromBlueprint(plan))));
  if (!read.ok) throw new Error(read.failure.kind);
  const again = toBlueprint(fromBlueprint(read.value));
  const contents = again.sheets[0]!.cells.map(({ row, column, value }) => [row, column, value]);
  expect(contents).toEqual(
    plan.sheets[0]!.cells.map(({ row, column, value }) => [row, column, value]),
  );
  expect(again.sheets[0]!.merges).toHaveLength(plan.sheets[0]!.merges.length);
});

test('隠れたシートは開いたときに前へ出ない', () => {
  const book = fromBlueprint(
    bookPlan([sheetPlan('裏', { visibility: 'hidden' }), sheetPlan('表')]),
  );
  expect(book.activeSheet().name).toBe('表');
  expect(fromBlueprint({ styles: [], sheets: [], activeSheet: 0 }).sheets).toHaveLength(1);
});
