import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { ExcelWays } from '../../src/excel-host';
import { shownMarks } from '../adapters/office/mark-formula';
import { openPane, type OpenPane } from './open-pane';
import { gridOf, nameOf, samplePlan, SHEET } from './sample-book';

/** An Excel in which every write of an add-in empties the person's undo. */
const OLDER: ExcelWays = { undo: 'emptied-by-writes' };

const openChecked = async (keepsUndo = true): Promise<OpenPane> => {
  const pane = openPane(samplePlan(), 'check', { keepsUndo }, keepsUndo ? {} : OLDER);
  await screen.findByText('指摘はありません。このまま提出できます。');
  return pane;
};

const countShown = (name: string) => screen.findByRole('button', { name }, { timeout: 4000 });

const rest = (milliseconds: number) =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));

const marksOf = ({ book }: OpenPane): number => book.plan().sheets[0]!.conditionalFormats.length;

it('打てばすぐ指摘が出て、数と印が従い、直せば消える。押すものは何もない', async () => {
  const pane = await openChecked();
  const before = marksOf(pane);
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
  await countShown('エラー 1');
  expect(screen.getByRole('region', { name: 'No.1 第一の取組' })).toBeVisible();
  await waitFor(() => expect(marksOf(pane)).toBeGreaterThan(before), { timeout: 4000 });
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'A');
  await countShown('エラー 0');
  await waitFor(() => expect(marksOf(pane)).toBe(before), { timeout: 4000 });
});

it('一つ打つたびに運ぶのは、その項目を読む 1 回と、変わったときの印の 1 回だけ', async () => {
  const pane = await openChecked();
  pane.book.host.meter.reset();
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
  await countShown('エラー 1');
  await rest(900);
  expect(pane.book.host.meter.trips).toHaveLength(2);
  pane.book.host.meter.reset();
  pane.book.type(SHEET, nameOf('No.1 成果'), '相談会を開き、参加者の声をまとめた。');
  await rest(900);
  expect(pane.book.host.meter.trips).toHaveLength(1);
});

it('作業ウィンドウの中にある入力の場所は動かない', async () => {
  const pane = await openChecked();
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
  await countShown('エラー 1');
  const search = screen.getByRole('searchbox');
  await pane.user.type(search, '第一');
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), '１２');
  await waitFor(() =>
    expect(
      within(screen.getByRole('region', { name: 'No.1 第一の取組' })).getAllByRole('listitem')
        .length,
    ).toBeGreaterThan(1),
  );
  expect(search).toHaveFocus();
  expect(search).toHaveValue('第一');
});

it('見出しや番号が変われば、打ち終えた後に全体を見直す', async () => {
  const pane = await openChecked();
  pane.book.type(SHEET, nameOf('No.1 No.'), 77);
  expect(
    await screen.findByText(/シートが点検の後に変わっています/u, {}, { timeout: 4000 }),
  ).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/シートが点検の後に変わっています/u)).toBeNull(), {
    timeout: 5000,
  });
  expect(screen.getByRole('region', { name: 'No.77 第一の取組' })).toBeVisible();
});

it('項目の外のセルが、前と同じ中身で知らされても、変わっているとは言わない', async () => {
  const pane = await openChecked();
  const title = gridOf(pane)!.values[0]![0] as string;
  pane.book.type(SHEET, 'A1', title);
  await rest(400);
  expect(screen.queryByText(/シートが点検の後に変わっています/u)).toBeNull();
  pane.book.type(SHEET, 'A1', `${title}（案）`);
  await screen.findByText(/シートが点検の後に変わっています/u, {}, { timeout: 4000 });
});

it('セルに打っている間は待ち、終われば見る', async () => {
  const pane = await openChecked();
  pane.book.host.setTrouble('cell-edit');
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
  await rest(300);
  expect(screen.getByRole('button', { name: 'エラー 0' })).toBeVisible();
  pane.book.host.setTrouble('none');
  await countShown('エラー 1');
});

it('保護されたシートでは印を付けられないと言い、指摘は従い、繰り返し試さない', async () => {
  const pane = openPane(samplePlan(), null, { keepsUndo: true });
  pane.book.protect(SHEET);
  await pane.user.click(screen.getByRole('button', { name: '点検する' }));
  await screen.findByRole('button', { name: 'もう一度点検' });
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
  await countShown('エラー 1');
  expect(await screen.findByText(/^セルに印を付けられませんでした/u)).toBeVisible();
  await rest(900);
  pane.book.host.meter.reset();
  await rest(1500);
  expect(pane.book.host.meter.trips).toEqual([]);
  expect(screen.queryByText(/シートが点検の後に変わっています/u)).toBeNull();
});

describe('アドインが書くと Excel の「元に戻す」が空になる Excel（1.19 より前）', () => {
  const grade = nameOf('No.1 評価 R4');
  const follow = '打つたびに印を付け直す';

  const marked = ({ book }: OpenPane): number => shownMarks(book.plan(), SHEET).length;

  it('点検した後に打っても何も書かず、Excel の「元に戻す」が残り、数は従う', async () => {
    const pane = await openChecked(false);
    const { writes } = pane.book.host;
    for (const [count, text] of ['Ａ', 'A', 'Ａ', 'A'].entries()) {
      pane.book.type(SHEET, grade, text);
      await countShown(count % 2 === 0 ? 'エラー 1' : 'エラー 0');
    }
    await rest(900);
    expect(pane.book.host.writes).toBe(writes);
    expect(pane.book.host.undoSteps).toBe(4);
  });

  it('印は、セルを直せばひとりでに消え、新しい指摘の印は次の点検で付く', async () => {
    const pane = await openChecked(false);
    const before = marked(pane);
    pane.book.type(SHEET, grade, 'Ａ');
    await countShown('エラー 1');
    expect(marked(pane)).toBe(before);
    await pane.user.click(screen.getByRole('button', { name: 'もう一度点検' }));
    await waitFor(() => expect(marked(pane)).toBe(before + 1));
    const { writes } = pane.book.host;
    pane.book.type(SHEET, grade, 'A');
    await countShown('エラー 0');
    expect(marked(pane)).toBe(before);
    await rest(900);
    expect(pane.book.host.writes).toBe(writes);
    expect(pane.book.host.undoSteps).toBe(1);
  });

  it('全体を見直すときも、打っている間は書かない', async () => {
    const pane = await openChecked(false);
    const { writes } = pane.book.host;
    pane.book.type(SHEET, nameOf('No.1 No.'), 77);
    await screen.findByRole('region', { name: 'No.77 第一の取組' }, { timeout: 6000 });
    await rest(900);
    expect(pane.book.host.writes).toBe(writes);
    expect(pane.book.host.undoSteps).toBe(1);
  });

  it('人が「直す」を押せば、印も従う', async () => {
    const pane = await openChecked(false);
    pane.book.type(SHEET, grade, 'Ａ');
    await countShown('エラー 1');
    await pane.user.click(screen.getByRole('button', { name: 'もう一度点検' }));
    await waitFor(() => expect(marked(pane)).toBeGreaterThan(0));
    await pane.user.click(screen.getByRole('button', { name: /^直す：/u }));
    const apply = await screen.findAllByRole('button', { name: /^(?:直す|この内容で直す)$/u });
    await pane.user.click(apply.at(-1)!);
    await countShown('エラー 0');
    await waitFor(() => expect(marksOf(pane)).toBe(0));
  });

  it('選べば、打つたびに付け直す', async () => {
    const pane = await openChecked(false);
    expect(screen.getByRole('checkbox', { name: follow })).toHaveAccessibleDescription(
      /「元に戻す」が空になります/u,
    );
    await pane.user.click(screen.getByRole('checkbox', { name: follow }));
    const before = marked(pane);
    pane.book.type(SHEET, grade, 'Ａ');
    await countShown('エラー 1');
    await waitFor(() => expect(marked(pane)).toBe(before + 1), { timeout: 4000 });
  });

  it('1.19 からの Excel では尋ねない', async () => {
    await openChecked();
    expect(screen.queryByRole('checkbox', { name: follow })).toBeNull();
  });
});
