import type { ItemNumber } from '../../src/core/value/item-number';
import { findIdentity } from '../app/recognise/of-grids';
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { createXlsx } from '../../src/adapters/xlsx';
import { parseCellName } from '../../src/core/grid/grid';
import { recognise } from '../../src/core/form/read/recognise';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import type { Grid } from '../../src/core/grid/grid';
import { failure } from '../../src/core/result';
import type { PaneServices } from '../../src/ui/kit/services';
import { openPane, type OpenPane } from './open-pane';
import { bookOfGrids } from '../app/book-of-grids';
import { otherForm, YEARS_BESIDE } from '../core/form/read/any/other-forms';
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

/** A pause that ends at once, and from `hold` until `letGo` not at all. */
const heldPause = () => {
  let isHeld = false;
  let end = (): void => undefined;
  return {
    pause: (): Promise<void> =>
      isHeld ? new Promise((resolve) => (end = resolve)) : Promise.resolve(),
    hold: (): void => void (isHeld = true),
    letGo: (): void => {
      isHeld = false;
      end();
    },
  };
};

it('途中でやめれば何も渡さずにそう言い、もう一度作れる', async () => {
  const { pause, hold, letGo } = heldPause();
  const pane = await open({ pause });
  hold();
  const before = pane.book.plan();
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
  expect(await screen.findByText('3課のうち1課の分を作りました')).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: '中止' }));
  letGo();
  expect(screen.getByText('中止しました。何も保存していません。')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'すべての課の分を保存（ZIP）' })).toBeVisible();
  expect(pane.saved).toEqual([]);
  expect(pane.book.plan()).toEqual(before);
});

it('作っている間にタブを離れれば、何も渡さない', async () => {
  const { pause, hold, letGo } = heldPause();
  const pane = await open({ pause });
  hold();
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
  await screen.findByText('3課のうち1課の分を作りました');
  await showPanel(pane, '見直し・再掲');
  letGo();
  await showPanel(pane, '配布');
  expect(await screen.findByRole('button', { name: 'すべての課の分を保存（ZIP）' })).toBeVisible();
  expect(pane.saved).toEqual([]);
});

describe('ほかの市の様式', () => {
  const save = () => screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' });
  const openOther = async (
    others: Parameters<typeof openPane>[2] = {},
    ...grids: readonly Grid[]
  ): Promise<OpenPane> => {
    const pane = openPane(
      bookOfGrids(...(grids.length > 0 ? grids : [YEARS_BESIDE])),
      'split',
      others,
    );
    await screen.findByRole('region', { name: /^配る課/u });
    return pane;
  };
  const savedGrids = (pane: OpenPane): Readonly<Record<string, readonly Grid[]>> =>
    Object.fromEntries(
      Object.entries(unzipSync(pane.saved.at(-1)!.bytes)).map(([name, file]) => {
        const book = createXlsx().read(file);
        if (!book.ok) throw new RangeError(book.failure.kind);
        return [/_([^_]+)\.xlsx$/u.exec(name)![1]!, book.value.grids];
      }),
    );
  const make = async (pane: OpenPane) => {
    await pane.user.click(save());
    await waitFor(() => expect(pane.saved.length).toBeGreaterThan(0));
    return savedGrids(pane);
  };

  it('何も選ばなければ今の表の写しで、ほかの課の行だけが隠れ、値は一つも変わらない', async () => {
    const pane = await openOther();
    const choice = within(screen.getByRole('radiogroup', { name: '課のブックの様式' }));
    expect(choice.getByRole('radio', { name: '今の表のまま' })).toBeChecked();
    expect(screen.getByText(/ほかの課の記入も、隠れて入っています/u)).toBeVisible();
    const before = pane.book.plan();
    const books = await make(pane);
    expect(Object.keys(books)).toEqual(['産業課', '住宅課', '企画課']);
    const hidden = Object.values(books).map((grids) =>
      [...grids[0]!.hiddenRows].map((row) => row + 1),
    );
    expect(hidden).toEqual([
      [7, 8],
      [5, 6, 8],
      [5, 6, 7],
    ]);
    const cells = ({ values }: Grid) =>
      values.map((row) => [...(row ?? [])].filter((cell) => cell !== null && cell !== undefined));
    for (const grids of Object.values(books)) {
      expect(grids[0]!.sheet).toBe('KPI一覧');
      expect(cells(grids[0]!)).toEqual(cells(YEARS_BESIDE));
    }
    expect(findIdentity(books['住宅課']!)).toMatchObject({ department: '住宅課' });
    expect(pane.book.plan()).toEqual(before);
  });

  it('「Shinko の様式」を選べば課の項目だけの様式で、タブを移って戻っても選んだままになる', async () => {
    const pane = await openOther();
    await pane.user.click(screen.getByRole('radio', { name: 'Shinko の様式' }));
    expect(screen.getByText(/ほかの課の記入は入りません/u)).toBeVisible();
    expect(screen.getByText(/^読み取れないか、入れる欄のない記入があります/u)).toBeVisible();
    await showPanel(pane, '見直し・再掲');
    await showPanel(pane, '配布');
    expect(await screen.findByRole('radio', { name: 'Shinko の様式' })).toBeChecked();
    const books = await make(pane);
    expect(recognise(books['住宅課']![0]!).blocks.map(({ number }) => number)).toEqual([3]);
  });

  it('ファイルを渡さない Excel では一文でそう言い、Shinko の様式で配れる', async () => {
    const pane = await openOther(({ workbook }) => ({
      workbook: { ...workbook, bytes: () => Promise.resolve(failure({ kind: 'bytes-refused' })) },
    }));
    await pane.user.click(save());
    const told = await screen.findByRole('alert');
    expect(told).toHaveTextContent(/ファイルをアドインに渡しません。「Shinko の様式」を選ぶか/u);
    expect(pane.saved).toEqual([]);
    await pane.user.click(within(told).getByRole('button', { name: 'Shinko の様式にする' }));
    expect(screen.queryByRole('alert')).toBeNull();
    const books = await make(pane);
    expect(Object.keys(books)).toHaveLength(3);
  });

  it('見た後に課が変わっていれば、作らずにそう言い、確かめてもう一度押せば配る', async () => {
    const pane = await openOther();
    pane.book.type('KPI一覧', 'D7', '建築課');
    await pane.user.click(save());
    expect(await screen.findByRole('alert')).toHaveTextContent(/見た後にブックが変わり/u);
    expect(pane.saved).toEqual([]);
    expect(screen.getByText('建築課')).toBeVisible();
    const books = await make(pane);
    expect(Object.keys(books)).toEqual(['産業課', '建築課', '企画課']);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('写しを作っている間に中止すれば、何も渡さない', async () => {
    const { pause, hold, letGo } = heldPause();
    const pane = await openOther({ pause });
    hold();
    await pane.user.click(save());
    expect(await screen.findByText('3課のうち0課の分を作りました')).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: '中止' }));
    letGo();
    expect(
      await screen.findByRole('button', { name: 'すべての課の分を保存（ZIP）' }),
    ).toBeVisible();
    expect([pane.saved, screen.queryByRole('alert')]).toEqual([[], null]);
  });

  it('実績値を読めない表は配らず、読み方を教えるように言う', async () => {
    const unread = otherForm('進行管理', [
      ['架空市地域福祉計画　進行管理表（令和6年度）'],
      ['No.', '取組名', '主管課', '年度', 'めやす', '単位', '評価'],
      [1, '見守り', '福祉課', 'R6', 20, '件', 'A'],
      [2, '交流', '高齢課', 'R6', 30, '回', 'A'],
    ]);
    openPane(bookOfGrids(unread), 'split');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '実績値を読み取れないので、配れません。先に「このシートを読む」で',
    );
  });

  it('自分の様式では選ばせない', async () => {
    await open();
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });
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
