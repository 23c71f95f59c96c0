import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { createXlsx } from '../../src/adapters/xlsx';
import { BUNDLED_PLANS } from '../../src/core/catalog/bundled';
import { catalogToJson } from '../../src/core/catalog/catalog-json';
import { recognise } from '../../src/core/form/read/recognise';
import { openTrial, showPanel, type TrialPage } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];
const SHEET = '進行管理シート R4';

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.locator('iframe').screenshot({ path: join(SHOTS, `${name}.png`) });
};

/** 備考 of an item and of its repeats, from the file that the page saves. */
const savedRemarks = async (number: number): Promise<readonly string[]> => {
  const [download] = await Promise.all([
    trial.page.waitForEvent('download'),
    trial.page.getByRole('button', { name: '保存' }).click(),
  ]);
  const book = createXlsx().read(readFileSync(await download.path()));
  if (!book.ok) throw new RangeError(book.failure.kind);
  const grid = book.value.grids.find(({ sheet }) => sheet === SHEET)!;
  const { blocks } = recognise(grid);
  return blocks.filter((block) => block.number === number).map(({ remarks }) => remarks.text);
};

it('320 px の幅で、決める印に計画の文書を並べ、キーボードで決めて、一度で元に戻す', async () => {
  const splitter = trial.page.locator('#splitter');
  for (let count = 0; count < 20; count += 1) await splitter.press('ArrowRight');
  await showPanel(trial, '見直し・再掲');
  await trial.pane.getByRole('region', { name: '決める印（6）' }).waitFor();
  await shoot('flags-open');
  const [plan] = BUNDLED_PLANS;
  const items = plan!.items.map((item) =>
    item.number === 2 ? { ...item, name: '周知の方法の検討', aliases: [] } : item,
  );
  const json = JSON.stringify(catalogToJson({ ...plan!, items, sampleTexts: false }));
  await trial.pane
    .locator('input[type=file][aria-label="計画の文書か昨年度のファイルと比べる"]')
    .setInputFiles({ name: '計画.json', mimeType: '', buffer: Buffer.from(json) });
  await trial.pane.getByText('比べている文書：計画.json').waitFor();
  const first = trial.pane.getByRole('group', { name: 'No.1・2 のうち1件 R4以降見直しあり' });
  await first.getByText('言葉が変わった項目').waitFor();
  await shoot('flags-compared');
  await first.getByRole('button', { name: /^この項目にする：No\.2 /u }).focus();
  await trial.page.keyboard.press('Enter');
  await trial.pane.getByRole('region', { name: '決める印（5）' }).waitFor();
  const focused = trial.pane.locator(':focus');
  expect(await focused.textContent()).toBe('No.19・20・21 のうち1件 R4以降見直しあり');
  await shoot('flags-settled');
  expect(await savedRemarks(2)).toEqual(['R4以降見直しあり', 'R4以降見直しあり\n再掲元 No.2']);
  expect(await savedRemarks(1)).toEqual(['', '再掲元 No.1']);
  const root = trial.pane.locator('html');
  expect(await root.evaluate((html) => html.scrollWidth <= html.clientWidth)).toBe(true);
  await trial.pane.getByRole('button', { name: '元に戻す：見直しの印（No.1・2）' }).click();
  await trial.pane.getByRole('region', { name: '決める印（6）' }).waitFor();
  expect(await savedRemarks(2)).toEqual(['', '再掲元 No.2']);
  expect(trial.errors).toEqual([]);
});
