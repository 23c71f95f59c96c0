import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type { Catalog } from '../../src/core/catalog/catalog';
import { catalogToJson } from '../../src/core/catalog/catalog-json';
import { recognise } from '../../src/core/form/read/recognise';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { findPlace } from '../core/rules/sample-sheet';
import { TARGET_CATALOG } from '../core/rules/target-sample';
import { wordsOf } from '../../src/i18n';
import { openPane, type OpenPane } from './open-pane';
import { gridOf, samplePlan, SHEET } from './sample-book';

const PLAN = samplePlan(TARGET_CATALOG);
const FORM = recognise(gridOfBlueprint(PLAN.sheets[0]!, PLAN.styles));

const select = async (pane: OpenPane, place: string): Promise<void> => {
  const { row, column } = findPlace(FORM, place);
  await pane.book.port.show({ sheet: SHEET, row, column });
};
const thisYear = () => screen.getByRole('group', { name: '令和4年度（今年度）' });

describe('記入', () => {
  it('段ごとに目標値と達成率が、打つたびに出る', async () => {
    const pane = openPane(PLAN, 'entry');
    await screen.findByRole('heading', { name: 'No.1 第一の取組' });
    expect(within(thisYear()).getByText('目標値 5 · 達成率 100%')).toBeVisible();
    const field = within(thisYear()).getAllByRole('textbox')[0]!;
    await pane.user.clear(field);
    expect(within(thisYear()).getByText('目標値 5')).toBeVisible();
    await pane.user.type(field, '6');
    expect(within(thisYear()).getByText('目標値 5 · 達成率 120%')).toBeVisible();
    expect(field).toHaveAccessibleDescription('前年度 4 目標値 5 · 達成率 120%');
    await select(pane, 'No.2 成果');
    await screen.findByRole('heading', { name: 'No.2 第二の取組' });
    expect(
      within(thisYear())
        .getAllByText(/^目標値/u)
        .map(({ textContent }) => textContent),
    ).toEqual(['目標値 5 · 達成率 100%', '目標値 8 · 達成率 75%']);
  });

  it('目標値のない項目では何も言わない', async () => {
    const pane = openPane(PLAN, 'entry');
    await screen.findByRole('heading', { name: 'No.1 第一の取組' });
    await select(pane, 'No.5 成果');
    await screen.findByRole('heading', { name: 'No.5 第五の取組' });
    expect(within(thisYear()).queryByText(/目標値|達成率/u)).toBeNull();
  });

  it('少ないほどよい指標では「以下」と言い、英語でも言える', () => {
    const [ja, en] = [wordsOf('ja').pane.entry, wordsOf('en').pane.entry];
    expect([ja.target('5', true), ja.target('5', false), ja.rate('80')]).toEqual([
      '目標値 5以下',
      '目標値 5',
      '達成率 80%',
    ]);
    expect([en.target('5', true), en.target('5', false), en.rate('80')]).toEqual([
      'target at most 5',
      'target 5',
      'rate 80%',
    ]);
  });
});

describe('様式を作る', () => {
  const { targetColumn, ...catalog } = TARGET_CATALOG;
  const blank = PLAN.sheets[1]!;
  const EMPTY: WorkbookBlueprint = {
    ...PLAN,
    sheets: [{ ...blank, name: 'Sheet1', visibility: 'visible', cells: [] }],
  };
  const NAME = '目標値の列を入れる';
  const makeFrom = async (plan: Catalog): Promise<OpenPane> => {
    const pane = openPane(EMPTY, 'form');
    const file = new File([JSON.stringify(catalogToJson(plan))], '計画.json');
    const input = await screen.findByLabelText(wordsOf('ja').pane.form.openPlan, {
      selector: 'input',
    });
    expect(screen.queryByRole('checkbox', { name: NAME })).toBeNull();
    await pane.user.upload(input, file);
    return pane;
  };
  const made = async (pane: OpenPane) => {
    await pane.user.click(screen.getByRole('button', { name: '内容を確かめる' }));
    const card = await screen.findByRole('group', { name: '内容を確かめる' });
    await pane.user.click(within(card).getByRole('button', { name: wordsOf('ja').pane.form.make }));
    await waitFor(() => expect(gridOf(pane)).toBeDefined());
    return recognise(gridOf(pane)!);
  };

  it('目標値のある計画だけに選ぶ所があり、計画の言うとおりに始まる', async () => {
    expect(targetColumn).toBe(true);
    const pane = await makeFrom(TARGET_CATALOG);
    const choice = await screen.findByRole('checkbox', { name: NAME });
    expect(choice).toBeChecked();
    await pane.user.click(choice);
    expect(choice).not.toBeChecked();
    expect((await made(pane)).blocks[0]!.fields.has('target')).toBe(false);
  });

  it('選べば列が入り、元に戻せる', async () => {
    const pane = await makeFrom(catalog);
    const choice = await screen.findByRole('checkbox', { name: NAME });
    expect(choice).not.toBeChecked();
    await pane.user.click(choice);
    const form = await made(pane);
    expect(findPlace(form, 'No.2 目標値 R4').text).toBe('5\n8');
    await pane.user.click(await screen.findByRole('button', { name: /^元に戻す/u }));
    await waitFor(() => expect(gridOf(pane)).toBeUndefined());
  });
});
