import type { ItemNumber } from '../../src/core/value/item-number';
import { findIdentity } from '../app/recognise/of-grids';
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { createXlsx } from '../../src/adapters/xlsx';
import { parseCellName } from '../../src/core/grid/grid';
import { recognise } from '../../src/core/form/read/recognise';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import type { PaneServices } from '../../src/ui/kit/services';
import { openPane, type OpenPane } from './open-pane';
import { EXAMPLE } from '../core/catalog/example-sample';
import { SAMPLE_CATALOG } from '../core/rules/sample-sheet';
import { nameOf, samplePlan, SHEET, showPanel } from './sample-book';

const open = async (
  others: Partial<PaneServices> = {},
  plan: WorkbookBlueprint = samplePlan(),
): Promise<OpenPane> => {
  const pane = openPane(plan, 'split', others);
  await screen.findByRole('region', { name: /^配る課/u });
  return pane;
};

/** Departments of a bundle, each with the numbers of its items. */
const partsOf = (bytes: Uint8Array): Record<string, readonly (ItemNumber | null)[]> =>
  Object.fromEntries(
    Object.values(unzipSync(bytes)).map((file) => {
      const book = createXlsx().read(file);
      if (!book.ok) throw new RangeError(book.failure.kind);
      const { grids } = book.value;
      const numbers = recognise(grids[0]!).blocks.map(({ number }) => number);
      return [findIdentity(grids)!.department!, numbers];
    }),
  );

it('課と項目の数を見せ、課ごとのブックを一つの ZIP で渡し、開いているブックは変えない', async () => {
  const pane = await open();
  const before = pane.book.plan();
  const rows = within(screen.getByRole('region', { name: '配る課（3）' })).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    '社会福祉課2項目',
    '高齢者福祉課1項目',
    '健康課2項目',
  ]);
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
  expect(await screen.findByText('3課の分を一つの ZIP にまとめました。')).toBeVisible();
  expect(pane.saved[0]!.name).toBe('見本市第1次見本計画_R4_配布.zip');
  expect(Object.keys(unzipSync(pane.saved[0]!.bytes))).toContain(
    '見本市第1次見本計画_R4_健康課.xlsx',
  );
  expect(partsOf(pane.saved[0]!.bytes)).toEqual({
    社会福祉課: [1, 3, 1],
    高齢者福祉課: [2],
    健康課: [4, 5],
  });
  expect(pane.book.plan()).toEqual(before);
});

it('「関係課」がどの課かを聞き、選んだ課と書いた課にも配る', async () => {
  const pane = await open();
  const question = screen.getByRole('group', { name: '「関係課」はどの課ですか' });
  expect(within(question).getByText(/^No\.2。/u)).toBeVisible();
  await pane.user.click(within(question).getByRole('checkbox', { name: '健康課' }));
  await pane.user.type(
    within(question).getByRole('textbox', { name: 'ほかの課' }),
    '秘書課、広報課',
  );
  expect(screen.getByRole('region', { name: '配る課（5）' })).toBeVisible();
  expect(within(question).getByRole('checkbox', { name: '健康課' })).toBeChecked();
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
  await waitFor(() => expect(pane.saved).toHaveLength(1));
  expect(partsOf(pane.saved[0]!.bytes)).toMatchObject({
    健康課: [2, 4, 5],
    秘書課: [2],
    広報課: [2],
  });
});

/** The sample with an item that only 関係課 take. */
const planWithConcernedOnly = (item: number): WorkbookBlueprint =>
  samplePlan({
    ...SAMPLE_CATALOG,
    items: SAMPLE_CATALOG.items.map((known) =>
      known.number === item ? { ...known, departments: ['関係課'] } : known,
    ),
  });

const nameOfItem = (number: number): string =>
  `No.${number} ${SAMPLE_CATALOG.items.find((item) => item.number === number)!.name}`;

describe('項目ごとに変える', () => {
  const question = () => screen.getByRole('group', { name: '「関係課」はどの課ですか' });
  const ofItem = (number: number) =>
    within(question()).getByRole('group', { name: nameOfItem(number) });
  const save = async (pane: OpenPane) => {
    await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
    await waitFor(() => expect(pane.saved.length).toBeGreaterThan(0));
    return partsOf(pane.saved.at(-1)!.bytes);
  };
  /** Two questions: No.2 that 高齢者福祉課 shares, No.5 that nobody else takes. */
  const openTwo = async (): Promise<OpenPane> => {
    const pane = await open({}, planWithConcernedOnly(5));
    await pane.user.click(within(question()).getAllByRole('checkbox', { name: '健康課' })[0]!);
    await pane.user.click(within(question()).getByText('項目ごとに変える'));
    return pane;
  };

  it('何も変えなければ共通の答えに従い、変えた項目だけが別の課へ行く', async () => {
    const pane = await openTwo();
    expect(ofItem(2)).toHaveTextContent('共通の答えのとおり：健康課');
    await pane.user.click(
      screen.getByRole('button', { name: `この項目だけ変える：${nameOfItem(5)}` }),
    );
    const own = within(ofItem(5));
    expect(own.getByRole('checkbox', { name: '健康課' })).toBeChecked();
    await pane.user.click(own.getByRole('checkbox', { name: '健康課' }));
    await pane.user.type(own.getByRole('textbox', { name: 'ほかの課' }), '広報課');
    expect(screen.getByText('項目ごとに変える（1項目を変えています）')).toBeVisible();
    const parts = await save(pane);
    expect(parts).toMatchObject({ 健康課: [2, 4], 広報課: [5], 高齢者福祉課: [2] });
  });

  it('だれも選ばない項目は、受け取る課がないか、ほかの課だけに配ると言う', async () => {
    const pane = await openTwo();
    for (const number of [2, 5]) {
      await pane.user.click(
        screen.getByRole('button', { name: `この項目だけ変える：${nameOfItem(number)}` }),
      );
      await pane.user.click(within(ofItem(number)).getByRole('checkbox', { name: '健康課' }));
    }
    expect(within(ofItem(2)).getByRole('status')).toHaveTextContent(
      'どの課も選んでいません。高齢者福祉課だけに配ります。',
    );
    expect(within(ofItem(5)).getByRole('status')).toHaveTextContent(
      'この項目を受け取る課がありません。',
    );
    expect(screen.getByText(/^No\.5 を受け取る課がありません/u)).toBeVisible();
    expect(await save(pane)).toEqual({ 社会福祉課: [1, 3, 1], 高齢者福祉課: [2], 健康課: [4] });
  });

  it('キーボードだけで変えて、共通の答えに戻せる', async () => {
    const pane = await openTwo();
    const change = screen.getByRole('button', { name: `この項目だけ変える：${nameOfItem(5)}` });
    change.focus();
    await pane.user.keyboard('{Enter}');
    const first = within(ofItem(5)).getAllByRole('checkbox')[0]!;
    expect(first).toHaveFocus();
    await pane.user.keyboard(' ');
    expect(first).toBeChecked();
    const back = screen.getByRole('button', { name: `共通の答えに戻す：${nameOfItem(5)}` });
    back.focus();
    await pane.user.keyboard('{Enter}');
    expect(
      screen.getByRole('button', { name: `この項目だけ変える：${nameOfItem(5)}` }),
    ).toHaveFocus();
    expect(await save(pane)).toMatchObject({ 健康課: [2, 4, 5], 社会福祉課: [1, 3, 1] });
  });

  it('タブを移って戻っても、選んだことが残っている', async () => {
    const pane = await openTwo();
    await pane.user.click(
      screen.getByRole('button', { name: `この項目だけ変える：${nameOfItem(5)}` }),
    );
    await pane.user.type(
      within(ofItem(5)).getByRole('textbox', { name: 'ほかの課' }),
      '広報課、秘書課',
    );
    await showPanel(pane, '見直し・再掲');
    await showPanel(pane, '配布');
    await screen.findByText('項目ごとに変える（1項目を変えています）');
    expect(within(ofItem(5)).getByRole('textbox', { name: 'ほかの課' })).toHaveValue(
      '広報課、秘書課',
    );
    expect(within(ofItem(5)).getByRole('checkbox', { name: '健康課' })).toBeChecked();
  });
});

it('保存できない画面では、課ごとに新しいブックで開く', async () => {
  const pane = await open({ saveFile: null });
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を作る' }));
  await pane.user.click(
    await screen.findByRole('button', { name: '健康課の分を新しいブックで開く' }),
  );
  expect(await screen.findByText(/見本市第1次見本計画_R4_健康課\.xlsx/u)).toBeVisible();
  const book = createXlsx().read(pane.opened[0]!);
  expect(book.ok && findIdentity(book.value.grids)).toMatchObject({ department: '健康課' });
});

it('途中でやめれば何も渡さずにそう言い、もう一度作れる', async () => {
  let goOn = (): void => undefined;
  const pause = (): Promise<void> => new Promise((resolve) => (goOn = resolve));
  const pane = await open({ pause });
  const before = pane.book.plan();
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
  expect(await screen.findByText('3課のうち1課の分を作りました')).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: '中止' }));
  goOn();
  expect(screen.getByText('中止しました。何も保存していません。')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'すべての課の分を保存（ZIP）' })).toBeVisible();
  expect(pane.saved).toEqual([]);
  expect(pane.book.plan()).toEqual(before);
});

it('作っている間にタブを離れれば、何も渡さない', async () => {
  let goOn = (): void => undefined;
  const pause = (): Promise<void> => new Promise((resolve) => (goOn = resolve));
  const pane = await open({ pause });
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
  await screen.findByText('3課のうち1課の分を作りました');
  await showPanel(pane, '見直し・再掲');
  goOn();
  await showPanel(pane, '配布');
  expect(await screen.findByRole('button', { name: 'すべての課の分を保存（ZIP）' })).toBeVisible();
  expect(pane.saved).toEqual([]);
});

it('様式のないブックでは、そう言う', async () => {
  const plan = samplePlan();
  const blank = { ...plan.sheets[0]!, cells: [], merges: [], validations: [] };
  openPane({ ...plan, sheets: [blank] }, 'split');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'このブックには進行管理シートがありません',
  );
});

it('どの項目も関係課だけの計画では、だれかを選ぶまで渡せず、選べば渡せる', async () => {
  const items = SAMPLE_CATALOG.items.map((item) => ({ ...item, departments: ['関係課'] }));
  const plan = samplePlan({ ...SAMPLE_CATALOG, items });
  const pane = openPane(plan, 'split');
  const save = await screen.findByRole('button', { name: 'すべての課の分を保存（ZIP）' });
  expect(save).toHaveAttribute('aria-disabled', 'true');
  await pane.user.click(save);
  expect(pane.saved).toEqual([]);
  await pane.user.type(screen.getByRole('textbox', { name: /ほかの課/u }), '健康課');
  await waitFor(() => expect(save).not.toHaveAttribute('aria-disabled', 'true'));
  await pane.user.click(save);
  await waitFor(() => expect(pane.saved).toHaveLength(1));
  expect(Object.keys(partsOf(pane.saved[0]!.bytes))).toEqual(['健康課']);
});

it('読み取れない記入は、配る前に、どのセルに何があるかを言う', async () => {
  const name = nameOf('No.1 進捗状況 A');
  const { row, column } = parseCellName(name)!;
  const plan = samplePlan();
  const [form, ...others] = plan.sheets;
  const cells = form!.cells.map((cell) =>
    cell.row === row && cell.column === column ? { ...cell, value: 'コロナで中止' } : cell,
  );
  await open({}, { ...plan, sheets: [{ ...form!, cells }, ...others] });
  expect(screen.getByText(/^読み取れないか、入れる欄のない記入があります/u)).toHaveTextContent(
    `${SHEET}!${name}「コロナで中止」`,
  );
});

it('記載例のある計画では、選べば課のブックにシート「記載例」が付く', async () => {
  const pane = await open({}, samplePlan({ ...SAMPLE_CATALOG, example: EXAMPLE }));
  const sheets = (): readonly (string | null)[] => {
    const [file] = Object.values(unzipSync(pane.saved.at(-1)!.bytes));
    const book = createXlsx().read(file!);
    return book.ok ? book.value.grids.map(({ sheet }) => sheet) : [];
  };
  const save = screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' });
  await pane.user.click(save);
  await waitFor(() => expect(pane.saved).toHaveLength(1));
  expect(sheets()).not.toContain('記載例');
  await pane.user.click(screen.getByRole('checkbox', { name: '記載例のシートも付ける' }));
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
  await waitFor(() => expect(pane.saved).toHaveLength(2));
  expect(sheets()).toContain('記載例');
});
