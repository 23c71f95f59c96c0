import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { planOf } from '../hosts/cli/identity-books';
import { openPane, type OpenPane } from './open-pane';
import { nameOf, ownPlan, samplePlan, SHEET, showPanel } from './sample-book';

/** The tabs, in this order, and no others. */
const expectTabs = (...names: readonly string[]): Promise<void> =>
  waitFor(() => {
    const shown = screen.getAllByRole('tab');
    expect(names.map((name) => screen.getByRole('tab', { name }))).toEqual(shown);
  });

/** What stands below the menu; it is closed again. */
const menuOf = async ({ user }: OpenPane): Promise<readonly (string | null)[]> => {
  await user.click(screen.getByRole('button', { name: /^ほかの画面/u }));
  const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  await user.keyboard('{Escape}');
  return names;
};

const strip = () => within(screen.getByRole('region', { name: 'いまの状況' }));

const DEPARTMENT = ['記入', '点検', '提出'];
const SECRETARIAT = ['準備', '配布', '取りまとめ', '点検'];

const department = () => planOf({ department: '健康課' });

describe('役割', () => {
  it('課のブックは記入から始まり、事務局の仕事は並ばない', async () => {
    const pane = openPane(department());
    await expectTabs(...DEPARTMENT);
    expect(await screen.findByRole('tabpanel', { name: '記入' })).toBeVisible();
    expect(await menuOf(pane)).toEqual([
      '準備',
      '見直し・再掲',
      '差し戻し',
      '設定',
      '使い方',
      '事務局の画面に切り替える',
    ]);
  });

  it('計画のブックは事務局の仕事が一年の順に並び、ほかは「⋯」にある', async () => {
    const pane = openPane(samplePlan());
    await expectTabs(...SECRETARIAT);
    expect(await menuOf(pane)).toEqual([
      '記入',
      '提出',
      '見直し・再掲',
      '状況',
      '集計・文書',
      '設定',
      '使い方',
      '担当課の画面に切り替える',
    ]);
  });

  it('役割を切り替えると、閉じて開いても、そのブックでは残っている', async () => {
    const pane = openPane(samplePlan());
    await expectTabs(...SECRETARIAT);
    await pane.user.click(screen.getByRole('button', { name: /^ほかの画面/u }));
    await pane.user.click(screen.getByRole('menuitem', { name: '担当課の画面に切り替える' }));
    await expectTabs(...DEPARTMENT);
    pane.reopen();
    await expectTabs(...DEPARTMENT);
  });

  it('Shinko のブックでなければ一度だけ聞き、三行で進め方を言い、閉じられる', async () => {
    const pane = openPane(ownPlan());
    const question = await screen.findByRole('group', { name: 'どちらの仕事で使いますか。' });
    await pane.user.click(within(question).getByRole('button', { name: '事務局' }));
    await expectTabs(...SECRETARIAT);
    const steps = await screen.findByRole('group', { name: '事務局の進め方' });
    expect(within(steps).getAllByRole('listitem')).toHaveLength(3);
    await pane.user.click(within(steps).getByRole('button', { name: 'この案内を閉じる' }));
    expect(screen.queryByRole('group', { name: '事務局の進め方' })).toBeNull();
    pane.reopen();
    await expectTabs(...SECRETARIAT);
    expect(screen.queryByRole('group', { name: 'どちらの仕事で使いますか。' })).toBeNull();
  });
});

describe('いまの状況', () => {
  it('計画・年度・課と、記入・直す・理由・提出を言い、それぞれの画面へ導く', async () => {
    const pane = openPane(department());
    const submission = await strip().findByRole('button', { name: '未提出' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/令和4年度.*健康課/u);
    await pane.user.click(submission);
    expect(await screen.findByRole('tabpanel', { name: '提出' })).toBeVisible();
    await pane.user.click(strip().getByRole('button', { name: /^直す \d+$/u }));
    expect(await screen.findByRole('tabpanel', { name: '点検' })).toBeVisible();
    await pane.user.click(strip().getByRole('button', { name: /^記入 \d+\/\d+$/u }));
    expect(await screen.findByRole('tabpanel', { name: '記入' })).toBeVisible();
  });

  it('打てば、点検を押さなくても数が変わり、シートには何も書かない', async () => {
    const pane = openPane(samplePlan());
    await strip().findByRole('button', { name: '直す 0' });
    pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'E');
    expect(await strip().findByRole('button', { name: '直す 1' })).toBeVisible();
    pane.book.type(SHEET, nameOf('No.1 評価 R4'), '');
    expect(await strip().findByRole('button', { name: '直す 0' })).toBeVisible();
    expect(pane.book.plan().sheets[0]!.conditionalFormats).toEqual(
      samplePlan().sheets[0]!.conditionalFormats,
    );
  });

  it('提出した後に打つと、どの画面でも、すぐそう言う', async () => {
    const pane = openPane(department(), 'submit');
    await pane.user.click(await screen.findByRole('button', { name: '提出する' }));
    expect(await strip().findByRole('button', { name: /^提出済 令和8年4月10日/u })).toBeVisible();
    await showPanel(pane, '記入');
    const sheet = pane.book.plan().sheets[0]!.name;
    pane.book.type(sheet, nameOf('No.1 成果'), '別の成果');
    expect(await strip().findByRole('button', { name: '提出後に変更あり' })).toBeVisible();
  });
});
