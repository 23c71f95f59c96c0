import { join } from 'node:path';
import { narrowPane, savedWorkbook } from './trial-files';
import { openTrial, panelShown, showPanel, type TrialPage } from './trial-page';

const SHOTS = process.env['SHOTS'];

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
  await narrowPane(trial);
});
afterAll(() => trial.close());

it('会議資料のシートを作り、元に戻せて、様式とは読まれない', async () => {
  await showPanel(trial, '集計・文書');
  await panelShown(trial, '集計・文書');
  const part = trial.pane.getByRole('group', { name: '文書' });
  await part.getByLabel('議題（任意）').fill('議題1');
  await part.getByRole('button', { name: '文書のシートを作る' }).click();
  await trial.pane.getByRole('button', { name: '元に戻す：シート「会議資料」を作る' }).waitFor();
  if (SHOTS) await trial.page.screenshot({ path: join(SHOTS, 'document.png') });
  const { forms, grids } = await savedWorkbook(trial);
  expect(grids.map(({ sheet }) => sheet)).toContain('会議資料');
  expect(forms.map(({ grid }) => grid.sheet)).toEqual(['進行管理シート R4']);
  await trial.pane.getByRole('button', { name: '元に戻す：シート「会議資料」を作る' }).click();
  await trial.pane.getByText('元に戻しました：シート「会議資料」を作る').waitFor();
  expect({ errors: trial.errors, foreign: trial.foreign }).toEqual({ errors: [], foreign: [] });
});
