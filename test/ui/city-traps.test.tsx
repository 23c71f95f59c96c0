import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import { createXlsx } from '../../src/adapters/xlsx';
import { success } from '../../src/core/result';
import type { PaneServices } from '../../src/ui/kit/services';
import { markedFinal, sharedInTheOldWay } from '../adapters/xlsx/book-states';
import { departmentsOf, fileOf } from './department-file';
import { openPane, type OpenPane } from './open-pane';
import { nameOf, samplePlan, SHEET } from './sample-book';

/** A state that staff bring a workbook into, and what the pane says when it is to be written to. */
interface Trap {
  readonly name: string;
  readonly enter: (pane: OpenPane) => void;
  readonly leave: (pane: OpenPane) => void;
  readonly says: RegExp;
  readonly services?: (usual: PaneServices) => Partial<PaneServices>;
}

const readOnly: Pick<Trap, 'enter' | 'leave'> = {
  enter: ({ book }) => book.host.setTrouble('read-only'),
  leave: ({ book }) => book.host.setTrouble('none'),
};

/** Excel's file is in a state that its API does not tell. */
const savedAs =
  (state: (bytes: Uint8Array) => Uint8Array) =>
  ({ workbook }: PaneServices): Partial<PaneServices> => ({
    workbook: {
      ...workbook,
      bytes: async (work) => {
        const bytes = await workbook.bytes(work);
        return bytes.ok ? success(state(bytes.value)) : bytes;
      },
    },
  });

const sheetOfHost = ({ book }: OpenPane) => book.host.workbook.findSheet(SHEET)!;

const TRAPS: readonly Trap[] = [
  { name: '読み取り専用で開いている', ...readOnly, says: /読み取り専用で開いています/u },
  {
    name: '最終版として保存されている',
    ...readOnly,
    services: savedAs(markedFinal),
    says: /最終版として保存されたブック.*［編集する］を押して/u,
  },
  {
    name: '共有ブック（従来の機能）',
    ...readOnly,
    services: savedAs(sharedInTheOldWay),
    says: /共有ブック（従来の機能）.*共有を解除して/u,
  },
  {
    name: 'フィルターで行が隠れている',
    enter: ({ book }) => book.filter(SHEET),
    leave: (pane) => {
      sheetOfHost(pane).filter = 'off';
    },
    says: /フィルターがかかっています.*フィルターを解除して/u,
  },
  {
    name: 'セルの編集中',
    enter: ({ book }) => book.host.setTrouble('cell-edit'),
    leave: ({ book }) => book.host.setTrouble('none'),
    says: /セルが編集中です。Enter か Esc/u,
  },
  {
    name: 'Excel が手を離せない',
    enter: ({ book }) => book.host.setTrouble('busy'),
    leave: ({ book }) => book.host.setTrouble('none'),
    says: /ほかの処理をしています/u,
  },
];

/** Presses a button inside the trap, sees what it says and that nothing is written, and presses it again outside. */
const stepInto = async (pane: OpenPane, { enter, leave, says }: Trap, button: string) => {
  const press = async (): Promise<void> =>
    pane.user.click(await screen.findByRole('button', { name: button }));
  await screen.findByRole('button', { name: button });
  const before = pane.book.plan();
  act(() => enter(pane));
  await press();
  expect(await screen.findByRole('alert')).toHaveTextContent(says);
  expect(pane.book.plan()).toEqual(before);
  act(() => leave(pane));
  await press();
};

const openMerge = async (services?: Trap['services']): Promise<OpenPane> => {
  const pane = openPane(samplePlan(), 'merge', services);
  const file = fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1));
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…'), [file]);
  return pane;
};

describe.each(TRAPS)('$name', (trap) => {
  it('提出は、訳と次にすることを言い、何も書かない。解けば提出できる', async () => {
    const pane = openPane(samplePlan(), 'submit', trap.services);
    await stepInto(pane, trap, '提出する');
    expect(await screen.findByText('提出済み')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('取りまとめは、訳と次にすることを言い、何も書かない。解けば取り込める', async () => {
    const pane = await openMerge(trap.services);
    await stepInto(pane, trap, '1件を取り込む');
    expect(await screen.findByText(/^1件を取り込み/u)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('シートが保護されていれば、取りまとめは断って訳を言う', async () => {
  const pane = await openMerge();
  const { host } = pane.book;
  const sheet = sheetOfHost(pane);
  const locked = host.workbook.styles.indexOf({ locked: true });
  for (const row of sheet.rows.keys()) {
    sheet.rows[row]?.forEach((cell, column) =>
      sheet.store(row, column, { ...cell!, style: locked }),
    );
  }
  pane.book.protect(SHEET);
  const before = pane.book.plan();
  await pane.user.click(await screen.findByRole('button', { name: '1件を取り込む' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/保護されています.*保護の解除/u);
  expect(pane.book.plan()).toEqual(before);
});

it('ほかの人が同時に編集していれば、一度だけそう言い、閉じられる', async () => {
  const pane = openPane(samplePlan(), 'check');
  await screen.findByRole('group', { name: '重さで絞り込む' });
  const others = (value: string): void => {
    const { workbook } = pane.book.host;
    workbook.source = 'remote';
    pane.book.type(SHEET, nameOf('No.1 評価 R4'), value);
    workbook.source = 'user';
  };
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'B');
  await act(() => pane.book.settle());
  expect(screen.queryByText(/ほかの人も/u)).toBeNull();
  others('C');
  expect(await screen.findByText(/ほかの人もこのブックを編集しています/u)).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: '閉じる' }));
  others('A');
  await act(() => pane.book.settle());
  expect(screen.queryByText(/ほかの人も/u)).toBeNull();
});

it('拒まれた訳を調べるのは、拒まれた後だけ', async () => {
  let looks = 0;
  const pane = openPane(samplePlan(), 'submit', ({ workbook }) => ({
    workbook: {
      ...workbook,
      bytes: (work) => {
        looks += 1;
        return workbook.bytes(work);
      },
    },
    loadXlsx: () => Promise.resolve(createXlsx()),
  }));
  const button = await screen.findByRole('button', { name: '提出する' });
  expect(looks).toBe(0);
  act(() => pane.book.host.setTrouble('read-only'));
  await pane.user.click(button);
  expect(await screen.findByRole('alert')).toHaveTextContent(/読み取り専用/u);
  expect(looks).toBe(1);
});
