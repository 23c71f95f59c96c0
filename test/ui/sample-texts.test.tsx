import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { createXlsx } from '../../src/adapters/xlsx';
import type { Catalog } from '../../src/core/catalog/catalog';
import { NO_ENTRIES } from '../../src/core/record/entries';
import { layoutForm } from '../../src/core/form/write/layout';
import { recognise } from '../../src/core/form/read/recognise';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { SAMPLES, withCityTexts } from '../core/catalog/city-texts';
import { SAMPLE_CATALOG } from '../core/rules/sample-sheet';
import { openPane, type OpenPane } from './open-pane';
import { gridOf, samplePlan, showPanel } from './sample-book';

const CITY = withCityTexts(SAMPLES);
const PLAN = '白井市第2次地域福祉計画（令和4年度）';

const formOf = (catalog: Catalog, fiscalYear = 2022): WorkbookBlueprint =>
  layoutForm({
    catalog,
    fiscalYear,
    years: 3,
    department: null,
    entries: NO_ENTRIES,
    id: 'x',
    protect: false,
  });
const fileOf = (name: string, catalog: Catalog): File =>
  new File([createXlsx().write(formOf(catalog)) as BlobPart], name);

const blank = samplePlan();
const EMPTY: WorkbookBlueprint = {
  ...blank,
  sheets: [{ ...blank.sheets[1]!, name: 'Sheet1', visibility: 'visible', cells: [] }],
};

const plan = (): HTMLSelectElement => screen.getByRole('combobox', { name: '計画' });
const year = (): HTMLElement => screen.getByRole('combobox', { name: '年度' });
const offered = (): readonly string[] => [...plan().options].map(({ text }) => text);
const upload = async (pane: OpenPane, label: string, file: File): Promise<void> => {
  const input = await screen.findByLabelText(label, { selector: 'input' });
  await pane.user.upload(input, file);
};
const preview = async (pane: OpenPane): Promise<HTMLElement> => {
  await pane.user.click(screen.getByRole('button', { name: '内容を確かめる' }));
  return screen.findByRole('group', { name: '内容を確かめる' });
};
const textsOf = (pane: OpenPane, sheet: string): readonly string[] =>
  recognise(gridOf(pane, sheet)!).blocks.flatMap(({ heading, description }) => [
    heading.goal?.text ?? '',
    heading.measures?.text ?? '',
    description.text,
  ]);
const expectCity = (texts: readonly string[]): void =>
  expect(texts.filter((text) => !text.includes('市の文'))).toEqual([]);

describe('様式を作る', () => {
  it('同梱の計画では市の文章を求め、文章だけをファイルから取れる', async () => {
    const pane = openPane(EMPTY, 'form');
    expect(await screen.findByText(/文章のうち106か所は見本です/u)).toBeVisible();
    expect(await preview(pane)).toHaveTextContent('文章のうち106か所は、見本のまま入ります。');
    await upload(pane, '文章だけをファイルから読む…', fileOf('last.xlsx', CITY));
    await waitFor(() => expect(screen.queryByText(/か所は見本です/u)).toBeNull());
    expect(plan()).toHaveDisplayValue(PLAN);
    expect(await preview(pane)).not.toHaveTextContent('見本');
    await pane.user.click(screen.getByRole('button', { name: 'この内容で作る' }));
    await screen.findAllByText(/を作りました。$/u);
    expectCity(textsOf(pane, '進行管理シート R4'));
  });

  it('開いているブックの計画を初めに挙げ、選んでおく', async () => {
    openPane(samplePlan(), 'form');
    await waitFor(() => expect(plan()).toHaveDisplayValue('見本市第1次見本計画（令和4年度）'));
    expect(offered()).toEqual(['見本市第1次見本計画（令和4年度）', PLAN]);
    expect(screen.queryByText(/か所は見本です/u)).toBeNull();
  });

  it('同じ名前の計画は、どこのものかを添える。ブックの計画にはブックの文章がある', async () => {
    const pane = openPane(formOf(CITY), 'form');
    await waitFor(() => expect(plan()).toHaveDisplayValue(`${PLAN}　このブック`));
    expect(offered()).toEqual([`${PLAN}　このブック`, `${PLAN}　同梱`]);
    expect(screen.queryByText(/か所は見本です/u)).toBeNull();
    await pane.user.selectOptions(plan(), `${PLAN}　同梱`);
    expect(screen.getByText(/か所は見本です/u)).toBeVisible();
  });

  it('引き継ぐと、ブックの記入とともに文章も入る。引き継がなければ見本だと言う', async () => {
    const pane = openPane(formOf(CITY), 'form');
    await waitFor(() => expect(offered()).toHaveLength(2));
    await pane.user.selectOptions(plan(), `${PLAN}　同梱`);
    await pane.user.selectOptions(year(), '令和5年度');
    expect(await preview(pane)).not.toHaveTextContent('見本');
    await pane.user.click(screen.getByRole('checkbox', { name: /引き継ぐ$/u }));
    expect(await preview(pane)).toHaveTextContent('見本のまま入ります');
    await pane.user.click(screen.getByRole('checkbox', { name: /引き継ぐ$/u }));
    await preview(pane);
    await pane.user.click(screen.getByRole('button', { name: 'この内容で作る' }));
    await screen.findAllByText(/を作りました。$/u);
    expectCity(textsOf(pane, '進行管理シート R5'));
  });

  it('計画をファイルから読むと、それが選ばれ、見分けられ、選んだ年度はそのままである', async () => {
    const pane = openPane(EMPTY, 'form');
    await pane.user.selectOptions(year(), '令和8年度');
    await upload(pane, '計画をファイルから読む…', fileOf('last.xlsx', CITY));
    await waitFor(() => expect(plan()).toHaveDisplayValue(`${PLAN}　last.xlsx`));
    expect(year()).toHaveDisplayValue('令和8年度');
    await upload(pane, '計画をファイルから読む…', fileOf('last.xlsx', CITY));
    await waitFor(() => expect(plan()).toHaveDisplayValue(`${PLAN}　last.xlsx (2)`));
    const old = { ...CITY, plan: '古い計画', fiscalYear: 2015 };
    const json = new File([createXlsx().write(formOf(old, 2015)) as BlobPart], 'old.xlsx');
    await upload(pane, '計画をファイルから読む…', json);
    await waitFor(() => expect(plan()).toHaveDisplayValue(/^古い計画/u));
    expect(year()).toHaveDisplayValue('令和8年度');
  });
});

describe('配布', () => {
  const flagged = samplePlan({ ...SAMPLE_CATALOG, sampleTexts: true });
  const save = (): HTMLElement =>
    screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' });

  it('見本の文があれば一度だけ聞き、やめれば何も渡さない', async () => {
    const pane = openPane(flagged, 'split');
    await screen.findByRole('region', { name: /^配る課/u });
    await pane.user.click(save());
    expect(await screen.findByText(/見本の文が\d+か所あります/u)).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: 'やめる' }));
    expect(screen.queryByText(/見本の文が/u)).toBeNull();
    expect(pane.saved).toEqual([]);
    await pane.user.click(save());
    await pane.user.click(await screen.findByRole('button', { name: '見本のまま配る' }));
    await waitFor(() => expect(pane.saved).toHaveLength(1));
    expect(Object.keys(unzipSync(pane.saved[0]!.bytes))).toHaveLength(3);
    await showPanel(pane, '見直し・再掲');
    await showPanel(pane, '配布');
    await screen.findByRole('region', { name: /^配る課/u });
    await pane.user.click(save());
    await waitFor(() => expect(pane.saved).toHaveLength(2));
  });

  it('見本の文がなければ聞かない', async () => {
    const pane = openPane(samplePlan(), 'split');
    const region = await screen.findByRole('region', { name: /^配る課/u });
    expect(within(region).getAllByRole('listitem')).toHaveLength(3);
    await pane.user.click(save());
    await waitFor(() => expect(pane.saved).toHaveLength(1));
  });
});
