import { join } from 'node:path';
import { oddCards } from '../app/sessions/odd-cards';
import { bytesOfGrid } from './grid-bytes';
import { picture } from './picture';
import { narrowPane, savedWorkbook } from './trial-files';
import { currentCell, openBook, openTrial, panelShown, type TrialPage } from './trial-page';

const SHOTS = process.env['SHOTS'];

let trial: TrialPage;
let clicks = 0;
beforeAll(async () => {
  trial = await openTrial();
  await narrowPane(trial);
  await openBook(trial, '取組シート.xlsx', bytesOfGrid(oddCards()));
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.screenshot({ path: join(SHOTS, `reading-${name}.png`) });
};

const press = async (name: string): Promise<void> => {
  clicks += 1;
  await trial.pane.getByRole('button', { name, exact: true }).first().click();
};

const part = () => trial.pane.getByRole('region', { name: 'このシートを読む', exact: true });

/** Two presses: the list, and what is chosen of it. */
const choose = async (title: string, role: string): Promise<void> => {
  clicks += 2;
  await part().getByLabel(title, { exact: true }).selectOption({ label: role });
};

it('読めないブックから、三つの言葉を選んで、10 回までの操作で点検できる', async () => {
  await trial.pane.getByRole('button', { name: '点検する' }).click();
  await trial.pane.getByRole('alert').waitFor();
  await trial.pane
    .getByText('分からない見出し：とりくみの呼び名、めやす、できばえ', { exact: false })
    .waitFor();
  await shoot('no-form');
  await press('このシートを読む');
  await panelShown(trial, '準備');
  await part().getByText('まだ読めません', { exact: false }).waitFor();
  await shoot('open');
  await choose('とりくみの呼び名', '取組項目');
  await part().getByText('1シート、4項目').waitFor();
  await part().getByText('まだ読めないもの：実績値').waitFor();
  await choose('めやす', '目標値');
  await choose('できばえ', '実績値');
  await part().getByText('年度 R5、実績値 4件、目標値 4件').waitFor();
  await shoot('chosen');
  await picture(trial, 'reading', 'pane');
  await press('この読み方を残す');
  await part().getByText('読み方をこのブックに残しました', { exact: false }).waitFor();
  await shoot('kept');
  await press('続けて点検する');
  await panelShown(trial, '点検');
  await trial.pane.getByText('○○市健康計画　令和5年度　4項目').waitFor();
  await shoot('checked');
  for (const cell of ['B13', 'B21'])
    await trial.pane.getByRole('button', { name: new RegExp(`${cell} へ移動`, 'u') }).waitFor();
  expect(clicks).toBeLessThanOrEqual(10);
});

it('残した読み方は保存したブックにあり、聞かれずに読める', async () => {
  const { forms, identity } = await savedWorkbook(trial);
  expect(forms.map(({ kind, blocks }) => [kind, blocks.length])).toEqual([['cards', 4]]);
  expect(identity!.catalog!.form!.titles).toContainEqual({ title: 'できばえ', role: 'value' });
});

it('見出しを押すとそのセルへ移り、元に戻すとブックは読めないまま', async () => {
  await trial.pane.getByRole('button', { name: '元に戻す：読み方を残す' }).click();
  await trial.pane.getByText('元に戻しました：読み方を残す').waitFor();
  const { forms, identity } = await savedWorkbook(trial);
  expect({ forms, identity }).toEqual({ forms: [], identity: undefined });
  await press('このシートを読む');
  await panelShown(trial, '準備');
  await part().getByRole('button', { name: 'A6「できばえ」へ移動' }).click();
  for (let tries = 0; tries < 50 && (await currentCell(trial)) !== 'A6'; tries += 1)
    await trial.page.waitForTimeout(100);
  expect(await currentCell(trial)).toBe('A6');
  expect({ errors: trial.errors, foreign: trial.foreign }).toEqual({ errors: [], foreign: [] });
});
