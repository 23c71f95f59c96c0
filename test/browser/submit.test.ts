import { findIdentity, workbookOf } from '../app/recognise/of-grids';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import { makeForm } from '../../src/app/form/make-form';
import { departmentBooks, splitWorkbook } from '../../src/app/split/split';
import { BUNDLED_PLANS } from '../../src/core/catalog/bundled';
import { entriesOfSheet } from '../../src/core/form/read/entries-of-sheet';
import type { Grid } from '../../src/core/grid/grid';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { recognise } from '../../src/core/form/read/recognise';
import { parseTextGrid } from '../../src/core/form/read/text-grid';
import { NO_MAP } from '../../src/core/split/departments';
import { entriesDigests } from '../../src/core/submit/normalised-entries';
import { stampStatus } from '../../src/core/record/stamp';
import { R4_FACTS } from '../hosts/cli/call';
import { openBook, openTrial, showPanel, type TrialPage, typeInto } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
  const splitter = trial.page.locator('#splitter');
  for (let count = 0; count < 20; count += 1) await splitter.press('ArrowRight');
  await showPanel(trial, '提出');
  await trial.pane.getByRole('textbox', { name: '提出する人（任意）' }).waitFor();
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.locator('iframe').screenshot({ path: join(SHOTS, `${name}.png`) });
};

/** Whether something in the pane is cut off at its right edge. */
const overflow = (): Promise<number> =>
  trial.pane
    .locator('html')
    .evaluate((root) => root.scrollWidth - root.ownerDocument.documentElement.clientWidth);

const list = (name: RegExp) => trial.pane.getByRole('region', { name });

it('320 px の幅で、直すものと理由の要るものが並び、横にはみ出さない', async () => {
  await shoot('narrow-submit-stopped');
  expect(await list(/^直してから提出するもの/u).count()).toBe(1);
  expect(await list(/^理由の要るもの/u).count()).toBe(1);
  await trial.pane.getByRole('button', { name: '提出する' }).scrollIntoViewIfNeeded();
  await shoot('narrow-submit-button');
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(trial.errors).toEqual([]);
});

it('配布では、課の一覧と「関係課」の問いが 320 px に収まり、ZIP を渡す', async () => {
  await showPanel(trial, '配布');
  await list(/^配る課（11）$/u).waitFor();
  await shoot('narrow-split');
  expect(await overflow()).toBeLessThanOrEqual(0);
  await trial.pane.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }).click();
  const [download] = await Promise.all([
    trial.page.waitForEvent('download'),
    trial.pane.getByRole('button', { name: '見本のまま配る' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('白井市第2次地域福祉計画_R4_配布.zip');
  await shoot('narrow-split-done');
  expect(trial.errors).toEqual([]);
  expect(trial.foreign).toEqual([]);
});

/** A department's own workbook, as the secretariat hands it out. */
const handedOut = (department: string): Uint8Array => {
  const catalog = BUNDLED_PLANS[0]!;
  const entries = entriesOfSheet(recognise(parseTextGrid(readFileSync(R4_FACTS, 'utf8'))));
  const form = makeForm({ catalog, fiscalYear: catalog.fiscalYear, entries, id: 'master' });
  if (!form.ok) throw new RangeError(form.failure.kind);
  const grids = form.value.sheets.map((sheet) => gridOfBlueprint(sheet, form.value.styles));
  const split = splitWorkbook(workbookOf(grids), {}, NO_MAP);
  if (!split.ok) throw new RangeError(split.failure.kind);
  const books = [...departmentBooks(split.value, () => 'part')];
  return createXlsx().write(books.find((book) => book.department === department)!.blueprint);
};

const save = async (): Promise<readonly Grid[]> => {
  const [download] = await Promise.all([
    trial.page.waitForEvent('download'),
    trial.page.getByRole('button', { name: '保存' }).click(),
  ]);
  const book = createXlsx().read(readFileSync(await download.path()));
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value.grids;
};

it('配られた課のブックを提出すると、保存したブックに記録が残り、後の記入が分かる', async () => {
  await openBook(trial, '市民活動支援課.xlsx', handedOut('市民活動支援課'));
  await showPanel(trial, '提出');
  await trial.pane.getByText('指摘はありません。提出できます。').waitFor();
  await trial.pane.getByRole('textbox', { name: '提出する人（任意）' }).fill('見本 花子');
  await trial.pane.getByRole('button', { name: '提出する' }).click();
  await trial.pane.getByText('提出済み').waitFor();
  await shoot('narrow-submitted');
  expect(await overflow()).toBeLessThanOrEqual(0);
  const grids = await save();
  const { stamp } = findIdentity(grids)!;
  expect(stamp).toMatchObject({ department: '市民活動支援課', by: '見本 花子' });
  expect(stampStatus(stamp, entriesDigests([recognise(grids[0]!)]))).toBe('valid');
  const value = recognise(grids[0]!).blocks[0]!.measures[0]!.years.at(-1)!.value;
  await typeInto(trial, `H${value.row + 1}`, '99');
  await trial.pane.getByRole('tabpanel').getByText('提出後に変更あり').waitFor();
  await shoot('narrow-submit-changed');
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(trial.errors).toEqual([]);
});
