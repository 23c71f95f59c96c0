import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { createXlsx } from '../../src/adapters/xlsx';
import { openCollector, type OpenCollector } from '../../src/app/collector';
import { entriesOfSheet, type SheetEntries } from '../../src/core/form/entries';
import { gridOfPlan } from '../../src/core/form/grid-of-plan';
import { layIdentity, readIdentity } from '../../src/core/form/identity';
import { layForm } from '../../src/core/form/lay';
import type { WorkbookPlan } from '../../src/core/form/sheet-plan';
import { success } from '../../src/core/result';
import { SAMPLE_CATALOG, SAMPLE_ENTRIES } from '../core/rules/sample-sheet';
import { openPane, type OpenPane } from './open-pane';
import { nameOf, sample, samplePlan, SHEET, sheetOf, valueAt } from './sample-book';

const YEAR = 2022;

/** A department's whole file as it came back: the base it was handed out with, and what was typed since. */
const fileOf = (
  name: string,
  typed: Readonly<Record<number, { readonly value?: string; readonly narrative?: string }>>,
  department: string | null = null,
): File => {
  const base = entriesOfSheet(sample);
  const entries: SheetEntries = {
    ...SAMPLE_ENTRIES,
    blocks: new Map(
      [...SAMPLE_ENTRIES.blocks].map(([key, block]) => {
        const change = typed[Number(key.split('-')[0])];
        const years = new Map(block.years);
        const year = years.get(YEAR);
        if (change?.value !== undefined && year) years.set(YEAR, { ...year, value: change.value });
        return [key, { ...block, years, narrative: change?.narrative ?? block.narrative }];
      }),
    ),
  };
  const plan: WorkbookPlan = layForm({
    catalog: SAMPLE_CATALOG,
    fiscalYear: YEAR,
    years: 3,
    department,
    entries,
    id: name,
    protect: false,
  });
  const [form, own] = plan.sheets;
  const known = readIdentity(gridOfPlan(own!, plan.styles))!;
  const handedOut = { ...plan, sheets: [form!, layIdentity({ ...known, base })] };
  const bytes = new Uint8Array(createXlsx().write(handedOut));
  return new File([bytes], name);
};

const openCollect = async (files: readonly File[]): Promise<OpenPane> => {
  const pane = openPane(samplePlan(), 'collect');
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…', { selector: 'input' }), [
    ...files,
  ]);
  await screen.findByRole('heading', { name: /^各課の状況/u });
  return pane;
};

const departmentsOf = (number: number): string =>
  SAMPLE_CATALOG.items.find((item) => item.number === number)!.departments[0]!;

it('選んだファイルの違いを集め、取り込むまで何も書かず、一度で元に戻せる', async () => {
  const before = sheetOfBook();
  const pane = await openCollect([fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1))]);
  expect(sheetOf(pane).values).toEqual(before);
  await pane.user.click(screen.getByRole('button', { name: '1件を取り込む' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(77));
  expect(pane.book.plan().sheets.map(({ name }) => name)).toContain('取込記録');
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：取りまとめ 1件' }));
  await waitFor(() => expect(sheetOf(pane).values).toEqual(before));
  expect(pane.book.plan().sheets.map(({ name }) => name)).not.toContain('取込記録');
  await pane.user.click(screen.getByRole('button', { name: 'やり直す：取りまとめ 1件' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(77));
  expect(pane.book.plan().sheets.map(({ name }) => name)).toContain('取込記録');
  expect(screen.queryByRole('button', { name: /^やり直す/u })).toBeNull();
  expect(screen.getByRole('button', { name: '元に戻す：取りまとめ 1件' })).toBeVisible();
});

const sheetOfBook = () => {
  const plan = samplePlan();
  const pane = { book: { plan: () => plan } } as OpenPane;
  return sheetOf(pane).values;
};

it('取り込んでも、値のほかは何も変わらない：書式、入力規則、メモ、結合、幅と高さ', async () => {
  const note = { row: 4, column: 1, author: '事務局', text: '要確認' };
  const book = samplePlan();
  const noted = {
    ...book,
    sheets: [{ ...book.sheets[0]!, notes: [note] }, ...book.sheets.slice(1)],
  };
  const pane = openPane(noted, 'collect');
  const withoutValues = () => {
    const { cells, ...sheet } = pane.book.plan().sheets[0]!;
    return { ...sheet, cells: cells.map(({ row, column, style }) => ({ row, column, style })) };
  };
  const before = withoutValues();
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…', { selector: 'input' }), [
    fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1)),
  ]);
  await pane.user.click(await screen.findByRole('button', { name: '1件を取り込む' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(77));
  expect(withoutValues()).toEqual(before);
  expect(before.notes).toHaveLength(1);
  expect(before.validations.length).toBeGreaterThan(0);
  expect(before.merges.length).toBeGreaterThan(0);
});

it('食い違いは並べて見せ、選ぶまで今の値のままで、選んだ値が入る', async () => {
  const department = departmentsOf(1);
  const pane = await openCollect([
    fileOf(`${department}.xlsx`, { 1: { narrative: '相談会を12回開いた。' } }, department),
    fileOf('写し.xlsx', { 1: { narrative: '相談会を10回開いた。' } }),
  ]);
  await screen.findByRole('heading', { name: /^食い違い/u });
  const card = screen.getByRole('group', { name: /^No\.1/u });
  expect(within(card).getByRole('radio', { name: '決めない' })).toBeChecked();
  expect(within(card).getAllByText(/相談会を/u).length).toBeGreaterThan(1);
  await pane.user.click(
    within(card).getByRole('radio', { name: new RegExp(`^${department}`, 'u') }),
  );
  await pane.user.click(await screen.findByRole('button', { name: /^\d+件を取り込む$/u }));
  await waitFor(() => expect(valueAt(pane, 'No.1 成果')).toBe('相談会を12回開いた。'));
});

it('読めないファイルは名前と訳を言い、ほかは続ける。出していない課も分かる', async () => {
  const pane = await openCollect([
    new File([new Uint8Array([1, 2, 3])], '壊れた.xlsx'),
    fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1)),
  ]);
  expect(screen.getAllByText('読めません').length).toBe(1);
  expect(screen.getByText(/^壊れた\.xlsx/u)).toBeVisible();
  expect(screen.getAllByText('未提出').length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: '1件を取り込む' })).toBeEnabled();
  expect(valueAt(pane, 'No.1 実績値 R4')).not.toBe(77);
});

it('見た後にセルが変われば、何も書かない', async () => {
  const pane = await openCollect([fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1))]);
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), 55);
  await pane.user.click(screen.getByRole('button', { name: '1件を取り込む' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('何も書き込んでいません');
  expect(valueAt(pane, 'No.1 実績値 R4')).toBe(55);
  expect(pane.book.plan().sheets.map(({ name }) => name)).not.toContain('取込記録');
});

it('違いがなければ、取り込むものがないと言う', async () => {
  await openCollect([fileOf('一課.xlsx', {}, departmentsOf(1))]);
  expect(screen.getByText(/^取り込む変更はありません/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: /件を取り込む$/u })).toBeNull();
});

it('Excel のファイルがなければ、そう言う', async () => {
  const pane = openPane(samplePlan(), 'collect');
  const input = await screen.findByLabelText('フォルダーを選ぶ…', { selector: 'input' });
  await pane.user.upload(input, [new File(['a'], '写真.png')]);
  expect(await screen.findByRole('alert')).toHaveTextContent(/ファイルがありません/u);
});

/** A file whose bytes come only when they are let go: a slow network. */
const slowly = (file: File): { readonly file: File; readonly letGo: () => void } => {
  const bytes = file.arrayBuffer.bind(file);
  let letGo = (): void => undefined;
  const wait = new Promise<void>((resolve) => (letGo = resolve));
  file.arrayBuffer = async () => {
    await wait;
    return bytes();
  };
  return { file, letGo: () => letGo() };
};

/** The genuine collector, with a word when it is opened and let go of. */
const watched = () => {
  const told: string[] = [];
  const genuine = openCollector(createXlsx());
  const open: OpenCollector = async (master) => {
    const opened = await genuine(master);
    if (!opened.ok) return opened;
    told.push('開く');
    const collector = opened.value;
    const close = (): void => {
      told.push('閉じる');
      collector.close();
    };
    return success({ ...collector, close });
  };
  return { told, open };
};

const first = (): File => fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1));
const second = (): File => fileOf('二課.xlsx', { 2: { narrative: '別の文。' } }, departmentsOf(2));
const choose = async (pane: OpenPane, files: readonly File[]): Promise<void> =>
  pane.user.upload(
    await screen.findByLabelText(/^ファイルを(?:選ぶ|追加)…$/u, { selector: 'input' }),
    [...files],
  );

describe('中止', () => {
  it('読んでいる途中でやめれば、ブックは元のままで、初めから選べる', async () => {
    const { told, open } = watched();
    const pane = openPane(samplePlan(), 'collect', { openCollector: open });
    const before = pane.book.plan();
    const slow = slowly(second());
    await choose(pane, [first(), slow.file]);
    expect(await screen.findByText('2件のうち1件を読みました')).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: '中止' }));
    expect(screen.getByText('中止しました。このブックは変わっていません。')).toBeVisible();
    slow.letGo();
    expect(pane.book.plan()).toEqual(before);
    expect(told).toEqual(['開く', '閉じる']);
    await choose(pane, [first()]);
    expect(await screen.findByRole('button', { name: '1件を取り込む' })).toBeEnabled();
    expect(told).toEqual(['開く', '閉じる', '開く']);
    expect(pane.book.plan()).toEqual(before);
  });

  it('追加の途中でやめれば、前に集めたものと決めたことが残り、読んだ分は入らない', async () => {
    const department = departmentsOf(1);
    const pane = await openCollect([
      fileOf(`${department}.xlsx`, { 1: { narrative: '相談会を12回開いた。' } }, department),
      fileOf('写し.xlsx', { 1: { narrative: '相談会を10回開いた。' } }),
    ]);
    const decided = () =>
      within(screen.getByRole('group', { name: /^No\.1/u })).getByRole('radio', {
        name: new RegExp(`^${department}`, 'u'),
      });
    await pane.user.click(decided());
    await screen.findByRole('button', { name: '1件を取り込む' });
    const slow = slowly(first());
    await choose(pane, [second(), slow.file]);
    await screen.findByText('2件のうち1件を読みました');
    await pane.user.click(screen.getByRole('button', { name: '中止' }));
    expect(screen.getByText(/^追加を中止しました/u)).toBeVisible();
    slow.letGo();
    expect(decided()).toBeChecked();
    expect(screen.queryByText(/^二課\.xlsx/u)).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: '1件を取り込む' }));
    await waitFor(() => expect(valueAt(pane, 'No.1 成果')).toBe('相談会を12回開いた。'));
    expect(valueAt(pane, 'No.2 成果')).not.toBe('別の文。');
  });

  it('追加をやめたファイルは、もう一度選べば入る', async () => {
    const pane = await openCollect([first()]);
    const slow = slowly(second());
    await choose(pane, [slow.file]);
    await pane.user.click(await screen.findByRole('button', { name: '中止' }));
    slow.letGo();
    expect(screen.getByRole('button', { name: '1件を取り込む' })).toBeEnabled();
    await choose(pane, [second()]);
    await pane.user.click(await screen.findByRole('button', { name: '2件を取り込む' }));
    await waitFor(() => expect(valueAt(pane, 'No.2 成果')).toBe('別の文。'));
  });

  it.each([
    [
      'タブを離れれば',
      (pane: OpenPane) => pane.user.click(screen.getByRole('tab', { name: '旗' })),
    ],
    ['作業ウィンドウを閉じれば', (pane: OpenPane) => pane.reopen('flags')],
  ])('読んでいる間に%s、読むのをやめ、何も書かない', async (_, leave) => {
    const { told, open } = watched();
    const pane = openPane(samplePlan(), 'collect', { openCollector: open });
    const before = pane.book.plan();
    const slow = slowly(second());
    await choose(pane, [first(), slow.file]);
    await screen.findByText('2件のうち1件を読みました');
    await leave(pane);
    await waitFor(() => expect(told).toEqual(['開く', '閉じる']));
    slow.letGo();
    await pane.user.click(screen.getByRole('tab', { name: '取りまとめ' }));
    expect(await screen.findByText(/^各課から戻ったファイルを選ぶと/u)).toBeVisible();
    expect(pane.book.plan()).toEqual(before);
    expect(told).toEqual(['開く', '閉じる']);
  });

  it('ブックを読んでいる間にやめれば、開きかけたものも閉じる', async () => {
    const { told, open } = watched();
    let goOn = (): void => undefined;
    const wait = new Promise<void>((resolve) => (goOn = resolve));
    const pane = openPane(samplePlan(), 'collect', {
      openCollector: async (master) => {
        await wait;
        return open(master);
      },
    });
    await choose(pane, [first()]);
    await pane.user.click(await screen.findByRole('button', { name: '中止' }));
    goOn();
    await waitFor(() => expect(told).toEqual(['開く', '閉じる']));
    expect(screen.getByRole('button', { name: 'ファイルを選ぶ…' })).toBeVisible();
  });
});

it('バイト列を渡さないファイルは訳を言い、ほかは続ける', async () => {
  const gone = new File(['a'], '消えた.xlsx');
  gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
  await openCollect([gone, first()]);
  expect(screen.getByText('読めません')).toBeVisible();
  expect(screen.getByText('消えた.xlsx')).toBeVisible();
  expect(screen.getByRole('button', { name: '1件を取り込む' })).toBeEnabled();
});
