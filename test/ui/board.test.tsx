import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { parseCellName } from '../../src/core/grid/grid';
import { entriesOfSheet } from '../../src/core/form/read/entries-of-sheet';
import { recognise } from '../../src/core/form/read/recognise';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { SAMPLE_ENTRIES } from '../core/rules/sample-sheet';
import { blankRow, type BoardRow } from '../../src/core/record/board';
import { bookOf, planOf } from '../hosts/cli/identity-books';
import { openPane, type OpenPane } from './open-pane';
import { gridOf, nameOf, SHEET, showPanel } from './sample-book';

const DEPARTMENT = '健康課';
const ROW: BoardRow = {
  ...blankRow(DEPARTMENT),
  state: 'submitted',
  file: '健康課_直し.xlsx',
  at: '2026-04-09T14:03:00+09:00',
  by: '見本 花子',
  counts: { errors: 0, warnings: 1, reasons: 1 },
  changes: 3,
  round: 1,
  history: [
    { kind: 'handed-out', at: '2026-04-01T09:00:00+09:00', by: null, file: '健康課.xlsx' },
    { kind: 'returned', at: '2026-04-05T10:00:00+09:00', by: null, file: null, round: 1 },
    {
      ...{ kind: 'approved', at: '2026-04-09T13:00:00+09:00', by: '見本 一郎' },
      ...{ file: '健康課_直し.xlsx', role: '係長' },
    },
    {
      ...{ kind: 'submitted', at: '2026-04-09T14:03:00+09:00', by: '見本 花子' },
      file: '健康課_直し.xlsx',
    },
    {
      ...{ kind: 'merged', at: '2026-04-10T09:00:00+09:00', by: null },
      ...{ file: '健康課_直し.xlsx', changes: 3 },
    },
  ],
};

/** A department's book that was handed out on the first and had a narrative typed since. */
const handedOut = (): Uint8Array => {
  const base = entriesOfSheet(recognise(gridOfBlueprint(planOf().sheets[0]!, planOf().styles)));
  const number = 4;
  const typed = {
    ...SAMPLE_ENTRIES,
    blocks: new Map(
      [...SAMPLE_ENTRIES.blocks].map(([key, block]) => [
        key,
        key === `${number}-1` ? { ...block, narrative: '相談を聞いた。' } : block,
      ]),
    ),
  };
  const at = '2026-04-01T09:00:00+09:00';
  return bookOf({ department: DEPARTMENT, entries: typed }, (known) => ({
    ...known,
    base,
    handedOut: at,
  }));
};

const openBoard = async (): Promise<OpenPane> => {
  const plan = planOf({}, (known) => ({ ...known, deadline: '2026-04-09', board: [ROW] }));
  const pane = openPane(plan, 'board');
  await screen.findByRole('button', { name: `${DEPARTMENT}を詳しく` });
  return pane;
};

const openDetails = async (pane: OpenPane): Promise<HTMLElement> => {
  await pane.user.click(screen.getByRole('button', { name: `${DEPARTMENT}を詳しく` }));
  return screen.findByRole('group', { name: `${DEPARTMENT}を詳しく` });
};

it('課の行を開くと、届いたファイルと、時刻の付いた経過が並ぶ', async () => {
  const pane = await openBoard();
  const button = screen.getByRole('button', { name: `${DEPARTMENT}を詳しく` });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  const details = await openDetails(pane);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(within(details).getByText('届いたファイル（2件）')).toBeVisible();
  expect(within(details).getByText('健康課_直し.xlsx')).toBeVisible();
  const history = within(details).getByRole('list', { name: '経過' });
  expect(
    within(history)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '令和8年4月1日 9:00 配布',
    '令和8年4月5日 10:00 差し戻し 1回目',
    '令和8年4月9日 13:00 確認 係長 見本 一郎',
    '令和8年4月9日 14:03 提出 見本 花子',
    '令和8年4月10日 9:00 取り込み 変更3件',
  ]);
});

it('その課の項目の指摘だけが並び、押すとそのセルへ移る', async () => {
  const pane = await openBoard();
  const details = await openDetails(pane);
  expect(await within(details).findByText(/^この課の項目に、直すものと/u)).toBeVisible();
  pane.book.type(SHEET, nameOf('No.4 評価 R4'), 'X');
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'X');
  const jump = await within(details).findByRole('button', { name: /^エラー/u });
  expect(within(details).getByText(/このブックでの指摘（1件）/u)).toBeVisible();
  await pane.user.click(jump);
  await waitFor(async () =>
    expect(await pane.book.port.selection()).toMatchObject({
      value: { sheet: SHEET, ...parseCellName(nameOf('No.4 評価 R4'))! },
    }),
  );
});

it('何も届いていない課は、そう言う', async () => {
  const pane = await openBoard();
  await pane.user.click(screen.getByRole('button', { name: '社会福祉課を詳しく' }));
  const details = await screen.findByRole('group', { name: '社会福祉課を詳しく' });
  expect(within(details).getByText('まだ何も届いていません。')).toBeVisible();
  expect(within(details).getByText(/^経過はまだありません/u)).toBeVisible();
});

it('一覧を印刷用のシートにでき、期限切れが目立ち、元に戻せる', async () => {
  const pane = await openBoard();
  await pane.user.click(screen.getByRole('button', { name: '一覧をシートにする（印刷用）' }));
  await screen.findByText(/^3課の状況をシート「状況」に書き出しました/u);
  const grid = gridOf(pane, '状況')!;
  expect(grid.values[1]![0]).toBe('3課　提出の期限 令和8年4月9日　令和8年4月10日 9:30 現在');
  const rows = grid.values
    .slice(3)
    .map((row) => Array.from(row!.slice(0, 8), (value) => value ?? ''));
  expect(rows).toContainEqual([
    ...[DEPARTMENT, '提出済', '令和8年4月9日 14:03 見本 花子'],
    ...['エラー0・警告1（理由付き1）', 3, '', 1, '健康課_直し.xlsx'],
  ]);
  expect(rows.map((row) => row[1])).toContain('未提出（期限切れ）');
  const { styles, sheets } = pane.book.plan();
  const sheet = sheets.find(({ name }) => name === '状況')!;
  expect(sheet.print).toMatchObject({ paper: 'A4', orientation: 'landscape', fitToWidth: 1 });
  const looks = sheet.cells.filter(({ row }) => row === 3).map(({ style }) => styles[style]!);
  expect(looks[0]!.border?.top?.style).toBe('thin');
  expect(looks[1]!.wrap).toBe(true);
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：シート「状況」の書き出し' }));
  await waitFor(() => expect(gridOf(pane, '状況')).toBeUndefined());
});

it('集めると、配布と取り込みが経過に残り、もう一度集めても増えない', async () => {
  const pane = openPane(planOf(), 'merge');
  const sent = new File([handedOut() as BlobPart], '健康課.xlsx');
  const input = () => screen.findByLabelText('ファイルを選ぶ…', { selector: 'input' });
  await pane.user.upload(await input(), sent);
  await pane.user.click(await screen.findByRole('button', { name: '1件を取り込む' }));
  await screen.findByText(/^取り込みは済みました/u);
  await showPanel(pane, '状況');
  const steps = async (): Promise<readonly (string | null)[]> => {
    await screen.findByRole('button', { name: `${DEPARTMENT}を詳しく` });
    const history = within(await openDetails(pane)).getByRole('list', { name: '経過' });
    return within(history)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  };
  const told = ['令和8年4月1日 9:00 配布', '令和8年4月10日 9:30 取り込み 変更1件'];
  expect(await steps()).toEqual(told);
  await showPanel(pane, '取りまとめ');
  await pane.user.upload(await input(), sent);
  await screen.findByText(/^取り込む変更はありません/u);
  await showPanel(pane, '状況');
  expect(await steps()).toEqual(told);
});
