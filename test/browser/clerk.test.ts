import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import { makeForm } from '../../src/app/form/make-form';
import { departmentBooks, splitWorkbook } from '../../src/app/split/split';
import { BUNDLED_PLANS } from '../../src/core/catalog/bundled';
import { entriesOfSheet } from '../../src/core/form/read/entries-of-sheet';
import { recognise } from '../../src/core/form/read/recognise';
import type { ItemBlock, YearFigures } from '../../src/core/form/read/recognised';
import { parseTextGrid } from '../../src/core/form/read/text-grid';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import type { Grid } from '../../src/core/grid/grid';
import { NO_MAP } from '../../src/core/split/departments';
import { entriesDigests } from '../../src/core/submit/normalised-entries';
import { stampStatus } from '../../src/core/record/stamp';
import { parseNumber } from '../../src/core/value/value';
import { findIdentity, workbookOf } from '../app/recognise/of-grids';
import { R4_FACTS } from '../hosts/cli/call';
import { picture } from './picture';
import { openBook, openTrial, panelShown, type TrialPage } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];
const DEPARTMENT = '危機管理課';
/** The next year's sheet, whose own entries are all still to come. */
const YEAR = 2023;

const handedOut = (): Grid[] => {
  const catalog = BUNDLED_PLANS[0]!;
  const entries = entriesOfSheet(recognise(parseTextGrid(readFileSync(R4_FACTS, 'utf8'))));
  const form = makeForm({ catalog, fiscalYear: YEAR, entries, id: 'master' });
  if (!form.ok) throw new RangeError(form.failure.kind);
  const grids = form.value.sheets.map((sheet) => gridOfBlueprint(sheet, form.value.styles));
  const split = splitWorkbook(workbookOf(grids), {}, NO_MAP);
  if (!split.ok) throw new RangeError(split.failure.kind);
  const book = [...departmentBooks(split.value, () => 'part')].find(
    ({ department }) => department === DEPARTMENT,
  )!;
  bytes = createXlsx().write(book.blueprint);
  return book.blueprint.sheets.map((sheet) => gridOfBlueprint(sheet, book.blueprint.styles));
};

let bytes: Uint8Array;
let trial: TrialPage;
let items: readonly ItemBlock[];
beforeAll(async () => {
  items = recognise(handedOut()[0]!).blocks;
  trial = await openTrial();
  const splitter = trial.page.locator('#splitter');
  for (let count = 0; count < 20; count += 1) await splitter.press('ArrowRight');
  await openBook(trial, `${DEPARTMENT}.xlsx`, bytes);
});
afterAll(() => trial.close());

/** What the keyboard is in: role or tag, and its name. */
const focused = (): Promise<string> =>
  trial.pane.locator('body').evaluate((body) => {
    const element = body.ownerDocument.activeElement as HTMLInputElement;
    const label = element.labels?.[0]?.textContent ?? element.textContent ?? '';
    return `${element.getAttribute('role') ?? element.tagName} ${label.trim()}`;
  });

/** Goes on by Tab until the keyboard is in something; it is never dropped to the body on the way. */
const tabTo = async (name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  for (let count = 0; count < 40; count += 1) {
    const now = await focused();
    if (name.test(now)) return;
    if (count > 1) expect(now).not.toMatch(/^BODY/u);
    await trial.page.keyboard.press(key);
  }
  throw new RangeError(`the keyboard never came to ${String(name)}`);
};

const waitForFocus = async (name: RegExp): Promise<void> => {
  for (let count = 0; count < 100; count += 1) {
    if (name.test(await focused())) return;
    await trial.page.waitForTimeout(50);
  }
  expect(await focused()).toMatch(name);
};

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.locator('iframe').screenshot({ path: join(SHOTS, `${name}.png`) });
};

const rowOf = ({ measures }: ItemBlock, year: number): YearFigures =>
  measures[0]!.years.find((row) => row.year?.year === year)!;

/** A little more than the year before. */
const figuresFor = (item: ItemBlock): readonly string[] =>
  rowOf(item, YEAR - 1)
    .value.text.split('\n')
    .map((text) => String((parseNumber(text) ?? 0) + 1));

const narrativeFor = ({ number }: ItemBlock): string =>
  `No.${number} の取組を予定どおり進めた。来年度も続ける。`;

/** Types an item in from its first figure on, as in the sheet: Enter goes on, Ctrl+Enter to the next item. */
const fillIn = async (item: ItemBlock): Promise<void> => {
  const { keyboard } = trial.page;
  for (const figure of figuresFor(item)) {
    await keyboard.insertText(figure);
    await keyboard.press('Enter');
  }
  await waitForFocus(/^INPUT 単位/u);
  if (rowOf(item, YEAR).unit.text === '') await keyboard.insertText('回');
  await keyboard.press('Enter');
  await waitForFocus(/^INPUT A 順調に進んだ/u);
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await waitForFocus(/^TEXTAREA 取組による成果/u);
  await keyboard.insertText(narrativeFor(item));
  await keyboard.press('Control+Enter');
};

it('課が、配られたばかりのブックの 8 項目を、キーボードだけで記入する', async () => {
  const { page, pane } = trial;
  expect(items).toHaveLength(8);
  await pane.getByText('記入 0/8', { exact: true }).waitFor();
  await picture(trial, 'entry-list', 'pane');
  await page.locator('iframe').focus();
  await tabTo(/^BUTTON No\.28 /u);
  await page.keyboard.press('Enter');
  for (const [index, item] of items.entries()) {
    await waitForFocus(/^INPUT (?!単位|[A-D] )/u);
    await pane.getByRole('heading', { name: new RegExp(`^No\\.${item.number} `, 'u') }).waitFor();
    await fillIn(item);
    await pane.getByText(`記入 ${index + 1}/8`, { exact: true }).waitFor();
  }
  await shoot('clerk-filled');
  await waitForFocus(/^BUTTON 点検/u);
});

it('理由を添えて提出するまで、マウスに触れない', async () => {
  const { page, pane } = trial;
  await page.keyboard.press('Enter');
  await panelShown(trial, '点検');
  await pane
    .getByRole('button', { name: 'もう一度点検' })
    .or(pane.getByRole('button', { name: '点検する' }))
    .waitFor();
  expect(await focused()).not.toMatch(/^BODY/u);
  await tabTo(/^tab /u, 'Shift+Tab');
  while (!/^tab 提出/u.test(await focused())) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await panelShown(trial, '提出');
  await shoot('clerk-submit');
  await tabTo(/^BUTTON 理由を付けて認める/u);
  await page.keyboard.press('Enter');
  await waitForFocus(/^INPUT 理由/u);
  await page.keyboard.insertText('地域の訓練が増えたためです。');
  await tabTo(/^BUTTON 認める/u);
  await page.keyboard.press('Enter');
  await pane.getByText(/^(?:提出できます|指摘はありません)/u).waitFor();
  await tabTo(/^BUTTON 提出する/u);
  await page.keyboard.press('Enter');
  await pane.getByText('提出済み', { exact: true }).waitFor();
  await shoot('clerk-submitted');
});

it('保存したブックに、打ったものと提出の記録がある', async () => {
  const [download] = await Promise.all([
    trial.page.waitForEvent('download'),
    trial.page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  const book = createXlsx().read(readFileSync(await download.path()));
  if (!book.ok) throw new RangeError(book.failure.kind);
  const form = recognise(book.value.grids[0]!);
  for (const [index, item] of items.entries()) {
    const { value, grade } = rowOf(form.blocks[index]!, YEAR);
    expect({ item: item.number, value: value.text.split('\n'), grade: grade.text }).toEqual({
      item: item.number,
      value: figuresFor(item),
      grade: 'A',
    });
    expect(form.blocks[index]!.narrative.text).toBe(narrativeFor(item));
  }
  const { stamp } = findIdentity(book.value.grids)!;
  expect(stamp).toMatchObject({ department: DEPARTMENT });
  expect(stampStatus(stamp, entriesDigests([form]))).toBe('valid');
  expect({ errors: trial.errors, foreign: trial.foreign }).toEqual({ errors: [], foreign: [] });
});
