import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { createXlsx } from '../../src/adapters/xlsx';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import type { RuleSettings } from '../../src/core/profile/rule-settings';
import { NO_ENTRIES } from '../../src/core/record/entries';
import { readIdentity, type WorkbookIdentity } from '../../src/core/record/identity';
import { RULES, THRESHOLDS } from '../../src/core/rules/registry';
import { recognise } from '../../src/core/form/read/recognise';
import { entriesDigest } from '../../src/core/submit/normalised-entries';
import { SAMPLE_CATALOG } from '../core/rules/sample-sheet';
import { planOf } from '../hosts/cli/identity-books';
import { openPane, type OpenPane } from './open-pane';
import { gridOf, showPanel } from './sample-book';

const DEPARTMENT = '健康課';
const OFF: RuleSettings = { off: new Set(RULES.map(({ id }) => id)), thresholds: {} };
const identityOf = (pane: OpenPane) => readIdentity(gridOf(pane, '_shinko')!, THRESHOLDS)!;

describe('課のブックの、規則の設定', () => {
  const plan = planOf({ department: DEPARTMENT }, (known) => ({ ...known, settings: OFF }));

  it('使わずに点検し、そう言う。提出でも言う', async () => {
    const pane = openPane(plan, 'check');
    await screen.findByRole('group', { name: '重さで絞り込む' });
    expect(screen.getByText(/規則の設定は使わず/u)).toBeVisible();
    await showPanel(pane, '提出');
    await screen.findByRole('button', { name: '提出する' });
    expect(screen.getByText(/規則の設定は使わず/u)).toBeVisible();
  });

  it('変えられず、事務局が決めると言う', async () => {
    openPane(plan, 'settings');
    const panel = await screen.findByRole('region', { name: '規則の設定' });
    expect(await within(panel).findByText(/事務局が決めます/u)).toBeVisible();
    expect(within(panel).queryByRole('switch')).toBeNull();
    expect(within(panel).queryByRole('button', { name: '保存して点検' })).toBeNull();
  });

  it('提出の記録に、何で点検したかが残る', async () => {
    const settings: RuleSettings = { off: new Set(['value-jump']), thresholds: {} };
    const catalog = { ...SAMPLE_CATALOG, settings };
    const pane = openPane(planOf({ department: DEPARTMENT, catalog }), 'submit');
    await pane.user.click(await screen.findByRole('button', { name: '提出する' }));
    await screen.findByText('提出済み');
    expect(identityOf(pane).stamp?.checkedBy).toEqual(settings);
  });
});

describe('取りまとめ', () => {
  const stampedBy = (settings: RuleSettings) => (known: WorkbookIdentity) => ({
    ...known,
    stamp: {
      department: DEPARTMENT,
      by: null,
      at: '2026-04-10T09:30:00+09:00',
      counts: { error: 0, warning: 1, info: 0 },
      accepted: 1,
      digest: '',
      checkedBy: settings,
    },
  });
  const collect = async (file: WorkbookBlueprint): Promise<HTMLElement> => {
    const pane = openPane(planOf(), 'merge');
    const input = await screen.findByLabelText('ファイルを選ぶ…', { selector: 'input' });
    const bytes = createXlsx().write(file) as BlobPart;
    await pane.user.upload(input, new File([bytes], '健康課.xlsx'));
    const name = await screen.findByText('健康課.xlsx');
    return name.closest('li')!;
  };

  it('提出のときの規則と違えば、違う規則と両方の件数を言う', async () => {
    const row = await collect(planOf({ department: DEPARTMENT }, stampedBy(OFF)));
    expect(row).toHaveTextContent(/規則が違います.*評価が空欄/u);
    expect(row).toHaveTextContent(
      /提出の記録ではエラー0・警告1、取りまとめの規則ではエラー0・警告0/u,
    );
  });

  it('同じ規則なら言わず、記入がなければ「記入なし」とする', async () => {
    const same = stampedBy({ off: new Set(), thresholds: {} });
    const row = await collect(planOf({ department: DEPARTMENT, entries: NO_ENTRIES }, same));
    expect(row).toHaveTextContent('記入なし');
    expect(row).not.toHaveTextContent('規則が違います');
  });
});

describe('何も記入のないブック', () => {
  const catalog = { ...SAMPLE_CATALOG, settings: OFF };
  const blank = planOf({ department: DEPARTMENT, catalog, entries: NO_ENTRIES });

  it('計画が規則をすべて切っていても、提出できず、そう言う', async () => {
    const pane = openPane(blank, 'submit');
    const button = await screen.findByRole('button', { name: '提出する' });
    expect(screen.getByText(/今年度の記入が一つもありません/u)).toBeVisible();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await pane.user.click(button);
    expect(identityOf(pane).stamp).toBeNull();
  });

  it('前の版の提出の記録が付いていても「提出済み」とは言わない', async () => {
    const digest = entriesDigest([recognise(gridOfBlueprint(blank.sheets[0]!, blank.styles))]);
    const stamp = {
      department: DEPARTMENT,
      by: null,
      at: '2026-04-10T09:30:00+09:00',
      counts: { error: 0, warning: 0, info: 0 },
      accepted: 0,
      digest,
    };
    const form = { department: DEPARTMENT, catalog, entries: NO_ENTRIES };
    openPane(
      planOf(form, (known) => ({ ...known, stamp })),
      'submit',
    );
    expect(await screen.findByText(/今年度の記入が一つもありません/u)).toBeVisible();
    expect(screen.queryByText('提出済み')).toBeNull();
  });
});
