import { picture } from './picture';
import { books, describeWeb, goTo } from './web-cases';
import { chooseFiles, openWeb } from './web-page';

jest.setTimeout(600_000);

if (process.env['SHINKO_RUNS'] !== undefined) describeWeb('サーバー', () => openWeb('server'));
describeWeb('ディスク', () => openWeb('disk'));

it('320 px でも横にはみ出さず、手引きの絵のとおりに並ぶ', async () => {
  const trial = await openWeb('server');
  const { page } = trial;
  const { master, returned } = books();
  try {
    await page.setViewportSize({ width: 900, height: 760 });
    await chooseFiles(page, '進行管理シートのブック', [master]);
    await page.getByRole('button', { name: '点検する' }).click();
    await page.getByRole('table', { name: '点検' }).waitFor();
    await picture(trial, 'web-check', 'page');
    await goTo(page, '取りまとめ');
    await chooseFiles(page, '全体のブック', [master]);
    await chooseFiles(page, '課から戻ったファイル（何冊でも）', returned);
    await page.getByRole('button', { name: '取りまとめる', exact: true }).click();
    const conflicts = page.getByRole('region', { name: /^食い違い/u });
    await conflicts.scrollIntoViewIfNeeded();
    await picture(trial, 'web-collect', 'page');
    for (const width of [320, 400, 900]) {
      await page.setViewportSize({ width, height: 760 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([width, wide <= width]).toEqual([width, true]);
    }
    expect([trial.errors, trial.foreign]).toEqual([[], []]);
  } finally {
    await trial.close();
  }
});
