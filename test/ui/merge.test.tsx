import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createXlsx } from '../../src/adapters/xlsx';
import { openMerger, type OpenMerger } from '../../src/app/merge/merger';
import { parseCellName } from '../../src/core/grid/grid';
import { success } from '../../src/core/result';
import { departmentsOf, fileOf } from './department-file';
import { openPane, type OpenPane } from './open-pane';
import {
  gridOf,
  nameOf,
  sample,
  samplePlan,
  sampleValues,
  SHEET,
  sheetOf,
  showPanel,
  valueAt,
} from './sample-book';

const openMerge = async (files: readonly File[]): Promise<OpenPane> => {
  const pane = openPane(samplePlan(), 'merge');
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…', { selector: 'input' }), [
    ...files,
  ]);
  await screen.findByRole('heading', { name: /^各課の状況/u });
  return pane;
};

it('選んだファイルの違いを集め、取り込むまで何も書かず、一度で元に戻せる', async () => {
  const before = openPane(samplePlan(), 'flags').book.plan().sheets;
  const pane = await openMerge([fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1))]);
  expect(pane.book.plan().sheets).toEqual(before);
  await pane.user.click(screen.getByRole('button', { name: '1件を取り込む' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(77));
  expect(pane.book.plan().sheets.map(({ name }) => name)).toContain('取込記録');
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：取りまとめ 1件' }));
  await waitFor(() => expect(pane.book.plan().sheets).toEqual(before));
  await pane.user.click(screen.getByRole('button', { name: 'やり直す：取りまとめ 1件' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(77));
  expect(pane.book.plan().sheets.map(({ name }) => name)).toContain('取込記録');
  expect(screen.queryByRole('button', { name: /^やり直す/u })).toBeNull();
  expect(screen.getByRole('button', { name: '元に戻す：取りまとめ 1件' })).toBeVisible();
});

it('取り込んでも、値のほかは何も変わらない：書式、入力規則、メモ、結合、幅と高さ', async () => {
  const note = { row: 4, column: 1, author: '事務局', text: '要確認' };
  const book = samplePlan();
  const noted = {
    ...book,
    sheets: [{ ...book.sheets[0]!, notes: [note] }, ...book.sheets.slice(1)],
  };
  const pane = openPane(noted, 'merge');
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

it('読み取りで除いたものを、そのファイルのところに言う', async () => {
  const sound = fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1));
  const parts = unzipSync(new Uint8Array(await sound.arrayBuffer()));
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path]!).replace(/(<c r="A1") s="\d+"/u, '$1 s=""');
  const bent = zipSync({ ...parts, [path]: strToU8(xml) });
  await openMerge([
    new File([new Uint8Array(bent)], '一課.xlsx'),
    fileOf('二課.xlsx', { 2: { narrative: '二課の文。' } }, departmentsOf(2)),
  ]);
  const told = await screen.findByText(/^使えない記述（セルの記述 s=""）を除いて読みました。/u);
  expect(told.closest('li')).toHaveTextContent('一課.xlsx');
  expect(screen.getAllByText(/^使えない記述/u)).toHaveLength(1);
});

it('長い成果を取り込むと行が高くなり、元に戻すと高さも戻る', async () => {
  const narrative = '説明会を開いて、地域の人と話し合った。'.repeat(16);
  const pane = await openMerge([fileOf('三課.xlsx', { 3: { narrative } }, departmentsOf(3))]);
  const before = new Map(gridOf(pane)!.rowHeights);
  const { top, bottom } = sample.blocks.find(({ number }) => number === 3)!;
  await pane.user.click(screen.getByRole('button', { name: '1件を取り込む' }));
  await waitFor(() => expect(valueAt(pane, 'No.3 成果')).toBe(narrative));
  await screen.findByRole('button', { name: '元に戻す：取りまとめ 1件' });
  const after = gridOf(pane)!.rowHeights!;
  for (const [row, height] of after) {
    if (row < top || row > bottom) expect(height).toBe(before.get(row));
    else expect(height).toBeGreaterThan(before.get(row)!);
  }
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：取りまとめ 1件' }));
  await waitFor(() => expect(new Map(gridOf(pane)!.rowHeights)).toEqual(before));
});

it('課のメモは、このブックにないものだけを、取り込まないものに挙げる', async () => {
  const note = (text: string) => ({ row: 4, column: 1, author: '課', text });
  const book = samplePlan();
  const withNotes = { ...book.sheets[0]!, notes: [note('両方にあるメモ')] };
  const pane = openPane({ ...book, sheets: [withNotes, ...book.sheets.slice(1)] }, 'merge');
  const noted = fileOf('一課.xlsx', {}, departmentsOf(1), (form) => ({
    ...form,
    notes: [note('両方にあるメモ'), { ...note('課だけのメモ'), row: 5 }],
  }));
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…'), [noted]);
  await pane.user.click(await screen.findByText('取り込まないもの（1件）'));
  expect(screen.getByText(/課だけのメモ/u)).toBeVisible();
  expect(screen.queryByText(/両方にあるメモ/u)).toBeNull();
});

it('様式の外の書き込みは、選ぶと一緒に取り込み、外せば取り込まない', async () => {
  const { row, column } = parseCellName(nameOf('No.1 実績の指標'))!;
  const pane = await openMerge([
    fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1), (form) => ({
      ...form,
      cells: form.cells.map((cell) =>
        cell.row === row && cell.column === column ? { ...cell, value: '新しい指標' } : cell,
      ),
    })),
  ]);
  const now = valueAt(pane, 'No.1 実績の指標');
  await pane.user.click(await screen.findByText('取り込まないもの（1件）'));
  const box = screen.getByRole('checkbox', {
    name: `このブックの ${nameOf('No.1 実績の指標')} に入れる（今は「${String(now)}」）`,
    description: /新しい指標$/u,
  });
  await pane.user.click(box);
  await screen.findByRole('button', { name: '2件を取り込む' });
  await pane.user.click(box);
  await screen.findByRole('button', { name: '1件を取り込む' });
  await pane.user.click(box);
  await pane.user.click(await screen.findByRole('button', { name: '2件を取り込む' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績の指標')).toBe('新しい指標'));
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：取りまとめ 2件' }));
  await waitFor(() => expect(sheetOf(pane).values).toEqual(sampleValues()));
});

it('取り込まないものの一覧を、当たるセルへのリンク付きのシートに書き出せる', async () => {
  const { row, column } = parseCellName(nameOf('No.1 実績の指標'))!;
  const pane = await openMerge([
    fileOf('一課.xlsx', {}, departmentsOf(1), (form) => ({
      ...form,
      cells: form.cells.map((cell) =>
        cell.row === row && cell.column === column ? { ...cell, value: '新しい指標' } : cell,
      ),
    })),
  ]);
  await pane.user.click(await screen.findByText('取り込まないもの（1件）'));
  await pane.user.click(screen.getByRole('button', { name: '一覧をシートに書き出す' }));
  const name = '取り込まなかったもの';
  await screen.findByText(`1件をシート「${name}」に書き出しました。`);
  const grid = gridOf(pane, name)!;
  const cell = nameOf('No.1 実績の指標');
  expect(grid.values[3]!.slice(0, 7)).toEqual([
    ...['一課.xlsx', `${SHEET} ${departmentsOf(1)}`, cell, '新しい指標'],
    ...['計画の文言の変更', cell],
    valueAt(pane, 'No.1 実績の指標'),
  ]);
  expect([...grid.formulas.values()]).toEqual([`=HYPERLINK("#'${SHEET}'!${cell}","${cell}")`]);
  await pane.user.click(
    screen.getByRole('button', { name: `元に戻す：シート「${name}」の書き出し` }),
  );
  await waitFor(() => expect(gridOf(pane, name)).toBeUndefined());
});

it('食い違いは並べて見せ、選ぶまで今の値のままで、選んだ値が入る', async () => {
  const department = departmentsOf(1);
  const pane = await openMerge([
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
  const pane = await openMerge([
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
  const pane = await openMerge([fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1))]);
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), 55);
  await pane.user.click(screen.getByRole('button', { name: '1件を取り込む' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('何も書き込んでいません');
  expect(valueAt(pane, 'No.1 実績値 R4')).toBe(55);
  expect(pane.book.plan().sheets.map(({ name }) => name)).not.toContain('取込記録');
});

it('違いがなければ、取り込むものがないと言う', async () => {
  await openMerge([fileOf('一課.xlsx', {}, departmentsOf(1))]);
  expect(screen.getByText(/^取り込む変更はありません/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: /件を取り込む$/u })).toBeNull();
});

it('Excel のファイルがなければ、そう言う', async () => {
  const pane = openPane(samplePlan(), 'merge');
  const input = await screen.findByLabelText('フォルダーを選ぶ…', { selector: 'input' });
  await pane.user.upload(input, [new File(['a'], '写真.png')]);
  expect(await screen.findByRole('alert')).toHaveTextContent(/ファイルがありません/u);
});

it('二度目の取り込みも、取込記録の同じ見た目の行に続く', async () => {
  const pane = await openMerge([fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1))]);
  await pane.user.click(screen.getByRole('button', { name: '1件を取り込む' }));
  await screen.findByText(/^1件を取り込み/u);
  const again = fileOf('二課.xlsx', { 4: { narrative: '新しい文。' } }, departmentsOf(4));
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…'), [again]);
  await pane.user.click(await screen.findByRole('button', { name: '1件を取り込む' }));
  await waitFor(() => expect(gridOf(pane, '取込記録')!.values).toHaveLength(4));
  const { styles, sheets } = pane.book.plan();
  const { cells } = sheets.find(({ name }) => name === '取込記録')!;
  const looks = (row: number) =>
    cells.filter((cell) => cell.row === row).map(({ style }) => styles[style]);
  expect(looks(2)[0]).toMatchObject({ wrap: true, vertical: 'top' });
  expect(looks(3)).toEqual(looks(2));
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

/** The genuine merger, with a word when it is opened and let go of. */
const watched = () => {
  const told: string[] = [];
  const genuine = openMerger(createXlsx());
  const open: OpenMerger = async (master) => {
    const opened = await genuine(master);
    if (!opened.ok) return opened;
    told.push('開く');
    const merger = opened.value;
    const close = (): void => {
      told.push('閉じる');
      merger.close();
    };
    return success({ ...merger, close });
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
    const pane = openPane(samplePlan(), 'merge', { openMerger: open });
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
    const pane = await openMerge([
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
    const pane = await openMerge([first()]);
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
    ['タブを離れれば', (pane: OpenPane) => showPanel(pane, '見直し・再掲')],
    ['作業ウィンドウを閉じれば', (pane: OpenPane) => pane.reopen('flags')],
  ])('読んでいる間に%s、読むのをやめ、何も書かない', async (_, leave) => {
    const { told, open } = watched();
    const pane = openPane(samplePlan(), 'merge', { openMerger: open });
    const before = pane.book.plan();
    const slow = slowly(second());
    await choose(pane, [first(), slow.file]);
    await screen.findByText('2件のうち1件を読みました');
    await leave(pane);
    await waitFor(() => expect(told).toEqual(['開く', '閉じる']));
    slow.letGo();
    await showPanel(pane, '取りまとめ');
    expect(await screen.findByText(/^各課から戻ったファイルを選ぶと/u)).toBeVisible();
    expect(pane.book.plan()).toEqual(before);
    expect(told).toEqual(['開く', '閉じる']);
  });

  it('ブックを読んでいる間にやめれば、開きかけたものも閉じる', async () => {
    const { told, open } = watched();
    let goOn = (): void => undefined;
    const wait = new Promise<void>((resolve) => (goOn = resolve));
    const pane = openPane(samplePlan(), 'merge', {
      openMerger: async (master) => {
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
  await openMerge([gone, first()]);
  expect(screen.getByText('読めません')).toBeVisible();
  expect(screen.getByText('消えた.xlsx')).toBeVisible();
  expect(screen.getByRole('button', { name: '1件を取り込む' })).toBeEnabled();
});

it('開いているブックに様式がなければ、そのブックのことだと言い、何も読まない', async () => {
  const blank = { styles: [{}], sheets: [], activeSheet: 0 };
  const pane = openPane(blank, 'merge');
  await choose(pane, [first()]);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'このブックには進行管理シートがありません。計画全体のブックを開いて',
  );
  expect(screen.queryByRole('heading', { name: /^各課の状況/u })).toBeNull();
});

it('決めていない食い違いがあれば、今の値のままにすると言ってから取り込む', async () => {
  const department = departmentsOf(1);
  await openMerge([
    fileOf(`${department}.xlsx`, { 1: { narrative: '一つ目の文。', value: '77' } }, department),
    fileOf('写し.xlsx', { 1: { narrative: '二つ目の文。' } }),
  ]);
  expect(
    await screen.findByText('決めていない食い違い1項目（1欄）は、今の値のままにします。'),
  ).toBeVisible();
});

it('食い違いだけなら、同じだとは言わず、決めるように言う', async () => {
  const department = departmentsOf(1);
  await openMerge([
    fileOf(`${department}.xlsx`, { 1: { narrative: '一つ目の文。' } }, department),
    fileOf('写し.xlsx', { 1: { narrative: '二つ目の文。' } }),
  ]);
  expect(await screen.findByText(/^取り込めるのは、食い違いを決めたものだけです/u)).toBeVisible();
  expect(screen.queryByText(/^取り込む変更はありません/u)).toBeNull();
  expect(screen.queryByRole('button', { name: /件を取り込む$/u })).toBeNull();
});
