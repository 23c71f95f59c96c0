import { join } from 'node:path';
import { BUNDLED_PLANS } from '../../src/core/catalog/bundled';
import { catalogToJson } from '../../src/core/catalog/catalog-json';
import { picture } from './picture';
import { addRevision, rolloverPart } from './revising';
import { narrowPane, savedWorkbook } from './trial-files';
import { openTrial, panelShown, showPanel, type TrialPage } from './trial-page';

const SHOTS = process.env['SHOTS'];

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
  await narrowPane(trial);
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.screenshot({ path: join(SHOTS, `rollover-${name}.png`) });
};

const part = () => rolloverPart(trial);

it('昨年の計画と比べ、同じ項目だと言うと、別の呼び方としてブックに残る', async () => {
  const plan = BUNDLED_PLANS[0]!;
  const before = '住宅確保給付金による支援';
  const items = plan.items.map((item) => (item.number === 40 ? { ...item, name: before } : item));
  await showPanel(trial, '準備');
  await panelShown(trial, '準備');
  await trial.pane.getByLabel('昨年の計画と比べる…').setInputFiles({
    name: '昨年.json',
    mimeType: '',
    buffer: Buffer.from(JSON.stringify(catalogToJson({ ...plan, items }))),
  });
  const same = trial.pane.getByRole('button', {
    name: `「${before}」と「住居確保給付金による支援」は同じ項目`,
  });
  await same.waitFor();
  await shoot('compared');
  await same.click();
  await same.waitFor({ state: 'detached' });
  await trial.pane.getByText('名前が変わった項目（1件）').waitFor();
  const { identity } = await savedWorkbook(trial);
  expect(identity!.catalog!.items.find(({ number }) => number === 40)!.aliases).toContain(before);
});

it('作業ウィンドウだけで、6 種の見直しをして次の年度へ進める', async () => {
  await showPanel(trial, '準備');
  await panelShown(trial, '準備');
  await part().getByRole('button', { name: '次の年度へ進む…' }).click();
  await part().getByText('令和4年度から令和5年度へ').waitFor();
  await shoot('open');
  const item = 'No.3 民生委員・児童委員活動への支援';
  await addRevision(trial, '名前を変える', { 取組項目: item, 変えた後: '民生委員の活動の支援' });
  await addRevision(trial, '別の事業へ移す', {
    取組項目: 'No.10 市民大学校のプログラム充実・周知',
    事業: '1-3 地域福祉の活動拠点整備',
  });
  await addRevision(trial, '新しい項目', {
    取組項目の名前: '移動の支援',
    事業: '1-3 福祉人材資質向上の推進',
    '担当課（、で区切る）': '高齢者福祉課',
    実績の指標: '利用者数',
    単位: '人',
  });
  await addRevision(trial, '終了する', { 取組項目: 'No.5 庁内の横断的な連携体制の推進' });
  await addRevision(trial, '担当課を変える', {
    取組項目: 'No.19 サロンの代表者会議の開催',
    変えた後: '社会福祉課、高齢者福祉課',
  });
  await addRevision(trial, '指標を変える', {
    取組項目: 'No.2 周知方法の検討',
    変えた後: '周知の回数',
    単位: '回',
  });
  await part().getByRole('list', { name: '見直し（6件）' }).waitFor();
  await picture(trial, 'rollover', 'pane');
  await part().getByRole('button', { name: 'この内容で作る' }).click();
  await part().getByText('令和5年度へ進め、シート「進行管理シート R5」を作りました。').waitFor();
  await shoot('made');
});

it('点検も記入も新しい年度のもので、前年度のシートは残る', async () => {
  await part().getByRole('button', { name: '続けて点検する' }).click();
  await trial.pane.getByText('令和5年度', { exact: false }).first().waitFor();
  await trial.pane.getByText(/^記入 \d+\/48$/u).waitFor();
  await shoot('checked');
  const { forms, earlier, identity } = await savedWorkbook(trial);
  expect(forms.map(({ fiscalYear }) => fiscalYear)).toEqual([2023]);
  expect(earlier.map(({ fiscalYear }) => fiscalYear)).toEqual([2022]);
  expect(identity!.catalog!.ended!.map((ended) => ended.item.number)).toEqual([5]);
  expect(forms[0]!.blocks.find(({ number }) => number === 3)!.name).toBe('民生委員の活動の支援');
});

it('記入では、前年度の文を見ながら書ける', async () => {
  await showPanel(trial, '記入');
  await panelShown(trial, '記入');
  await trial.pane.getByRole('heading', { name: /^No\.1 /u }).waitFor();
  await trial.pane.getByText('前の年度（2年分）').click();
  const last = trial.pane.getByRole('figure', { name: 'R4の成果、課題や方針' });
  await last.getByText(/No\.1の取組による成果/u).waitFor();
  await shoot('last-narrative');
});

it('元に戻すと、前年度のブックのまま', async () => {
  await trial.pane.getByRole('button', { name: /^元に戻す：令和5年度へ進める/u }).click();
  await trial.pane.getByText('元に戻しました：令和5年度へ進める').waitFor();
  const { forms, earlier, identity } = await savedWorkbook(trial);
  expect(forms.map(({ fiscalYear }) => fiscalYear)).toEqual([2022]);
  expect({ earlier, year: identity?.fiscalYear ?? 2022 }).toEqual({ earlier: [], year: 2022 });
  expect({ errors: trial.errors, foreign: trial.foreign }).toEqual({ errors: [], foreign: [] });
});
