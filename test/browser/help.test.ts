import { picture } from './picture';
import { narrowPane } from './trial-files';
import { openTrial, panelShown, type TrialPage } from './trial-page';

jest.setTimeout(240_000);

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
  await narrowPane(trial);
});
afterAll(() => trial.close());

const focused = (): Promise<string> =>
  trial.pane.locator('html').evaluate(({ ownerDocument: { activeElement } }) => {
    const name = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    return `${activeElement?.getAttribute('role') ?? activeElement?.tagName ?? ''} ${name}`;
  });

const pressUntil = async (key: string, name: RegExp): Promise<void> => {
  for (let count = 0; count < 60; count += 1) {
    if (name.test(await focused())) return;
    await trial.page.keyboard.press(key);
    await trial.page.waitForTimeout(50);
  }
  expect(await focused()).toMatch(name);
};

it('キーボードだけで「⋯」から使い方へ行け、320 px に収まる', async () => {
  await trial.pane.getByRole('button', { name: '読んでいます…' }).waitFor({ state: 'detached' });
  await trial.page.locator('iframe').focus();
  await pressUntil('Tab', /^BUTTON ほかの画面/u);
  await trial.page.keyboard.press('Enter');
  await pressUntil('ArrowDown', /^menuitem 使い方/u);
  await trial.page.keyboard.press('Enter');
  await panelShown(trial, '使い方');
  await trial.pane.getByRole('region', { name: '事務局の手順' }).waitFor();
  await trial.pane.getByRole('link', { name: '事務局の手引きを開く' }).waitFor();
  await picture(trial, 'help', 'pane');
  const over = await trial.pane
    .locator('html')
    .evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
});

it('横に置かれた手引きは、絵も含めて外へ出ずに読める', async () => {
  const address = await trial.pane
    .getByRole('link', { name: '事務局の手引きを開く' })
    .getAttribute('href');
  const page = await trial.page.context().newPage();
  await page.goto(address!, { waitUntil: 'load' });
  await page.getByRole('heading', { level: 1, name: '事務局の手引き（一年）' }).waitFor();
  const images = await page
    .locator('img')
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth));
  expect(images.length).toBeGreaterThan(5);
  expect(images.filter((width) => width === 0)).toEqual([]);
  await page.getByRole('link', { name: '担当課の手引き' }).first().click();
  await page.getByRole('heading', { level: 1, name: '担当課の手引き（十分）' }).waitFor();
  await page.close();
  expect({ errors: trial.errors, foreign: trial.foreign }).toEqual({ errors: [], foreign: [] });
});
