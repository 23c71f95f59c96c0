import { act, screen, waitFor, within } from '@testing-library/react';
import type { PaneServices } from '../../src/ui/kit/services';
import type { PaneTask } from '../../src/ui/shell/panels';
import { BUNDLED_PLANS } from '../../src/core/catalog/bundled';
import { layoutForm } from '../../src/core/form/write/layout';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { bookOfGrids } from '../app/book-of-grids';
import { YEARS_BESIDE } from '../core/form/read/any/other-forms';
import { SAMPLE_FORM } from '../core/rules/sample-sheet';
import { departmentsOf, fileOf } from './department-file';
import type { OpenPane } from './open-pane';
import { check, nameOf, samplePlan, SHEET, showPanel, valueAt } from './sample-book';

/** Something a person does in the pane; only what `act` reaches is broken. */
export interface Work {
  readonly task: PaneTask | null;
  readonly plan?: () => WorkbookBlueprint;
  readonly others?: Partial<PaneServices>;
  readonly prepare?: (pane: OpenPane) => Promise<unknown>;
  readonly act: (pane: OpenPane) => Promise<unknown>;
  readonly done: (pane: OpenPane) => Promise<unknown>;
}

export const rest = async (): Promise<void> => {
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 300)));
};

const press = async ({ user }: OpenPane, name: string | RegExp): Promise<void> =>
  user.click((await screen.findAllByRole('button', { name }))[0]!);

const type = ({ book }: OpenPane, place: string, value: string): void =>
  book.type(SHEET, nameOf(place), value);

/** Excel's window with nothing of ours in it. */
const emptyPlan = (): WorkbookBlueprint => {
  const sheet = samplePlan().sheets[1]!;
  const blank = { ...sheet, name: 'Sheet1', visibility: 'visible' as const, cells: [] };
  return { styles: [{}], activeSheet: 0, sheets: [blank] };
};

/** A form of the bundled plan that lacks one item. */
const partPlan = (): WorkbookBlueprint => {
  const catalog = BUNDLED_PLANS[0]!;
  const policies = catalog.policies.map((policy) => ({
    ...policy,
    directions: policy.directions.map((direction) => ({
      ...direction,
      projects: direction.projects.map((project) => ({
        ...project,
        entries: project.entries.filter(({ item }) => item !== 4),
      })),
    })),
  }));
  const items = catalog.items.filter(({ number }) => number !== 4);
  const entries = { fiscalYear: 2022, blocks: new Map() };
  const part = { ...catalog, items, policies, candidates: [] };
  return layoutForm({ ...SAMPLE_FORM, catalog: part, department: null, entries });
};

const fixed = (value: string) => (pane: OpenPane) =>
  waitFor(() => {
    if (valueAt(pane, 'No.1 評価 R4') !== value) throw new RangeError('not yet');
  });

const preparedFix = async (pane: OpenPane): Promise<void> => {
  type(pane, 'No.1 評価 R4', 'Ａ');
  await check(pane);
  await press(pane, /^直す：令和4年度の評価「Ａ」/u);
};

const made = async (pane: OpenPane): Promise<void> => {
  await press(pane, '内容を確かめる');
  await press(pane, 'この内容で作る');
  await screen.findAllByText(/を作りました。$/u);
};

const added = async (pane: OpenPane): Promise<void> => {
  await press(pane, '内容を確かめる');
  await screen.findByRole('button', { name: '不足分を加える' });
};

const filesChosen = async (pane: OpenPane): Promise<void> => {
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…'), [
    fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1)),
  ]);
};

const sheetNames = (pane: OpenPane, count: number) =>
  waitFor(() => {
    if (pane.book.plan().sheets.length !== count) throw new RangeError('not yet');
  });

/** The first field of this year, filled in. */
const fillIn = async ({ user }: OpenPane): Promise<void> => {
  const year = screen.getByRole('group', { name: '令和4年度（今年度）' });
  const field = within(year).getAllByRole('textbox')[0]!;
  await user.clear(field);
  await user.type(field, '123{Enter}');
};

const entered = (pane: OpenPane) =>
  waitFor(() => {
    if (valueAt(pane, 'No.1 実績値 R4') !== 123) throw new RangeError('not yet');
  });

/** The basic work of the pane. */
export const WORKS: Readonly<Record<string, Work>> = {
  点検する: {
    task: null,
    // What an earlier pane has kept is looked for first.
    prepare: rest,
    act: (pane) => press(pane, '点検する'),
    done: () => screen.findByRole('group', { name: '重さで絞り込む' }),
  },
  ほかの市の表を点検する: {
    task: null,
    // Nothing but the cells' lists could tell its grades for sure, so that they are asked for.
    plan: () => bookOfGrids(YEARS_BESIDE),
    prepare: rest,
    act: (pane) => press(pane, '点検する'),
    done: () => screen.findByRole('group', { name: '重さで絞り込む' }),
  },
  点検した後に打つ: {
    task: null,
    prepare: check,
    act: async (pane) => type(pane, 'No.1 評価 R4', 'Ａ'),
    done: () => screen.findByRole('button', { name: 'エラー 1' }),
  },
  直す: {
    task: null,
    prepare: preparedFix,
    act: (pane) => press(pane, 'この内容で直す'),
    done: fixed('A'),
  },
  直したのを元に戻す: {
    task: null,
    prepare: async (pane) => {
      await preparedFix(pane);
      await press(pane, 'この内容で直す');
      await screen.findByText('指摘はありません。このまま提出できます。');
    },
    act: (pane) => press(pane, '元に戻す：修正 1件'),
    done: fixed('Ａ'),
  },
  記入する: {
    task: 'entry',
    prepare: () => screen.findByRole('heading', { name: 'No.1 第一の取組' }),
    act: fillIn,
    done: entered,
  },
  選んでいるセルの項目へ移る: {
    task: 'entry',
    prepare: () => screen.findByRole('heading', { name: 'No.1 第一の取組' }),
    act: (pane) => press(pane, '選んでいるセルの項目へ'),
    done: () => screen.findByRole('heading', { name: 'No.1 第一の取組' }),
  },
  提出する: {
    task: 'submit',
    prepare: () => screen.findByRole('button', { name: '提出する' }),
    act: (pane) => press(pane, '提出する'),
    done: () => screen.findByText('提出済み'),
  },
  開き直す: {
    task: null,
    act: (pane) => Promise.resolve(pane.reopen()),
    done: () => screen.findByRole('tab', { name: '点検' }),
  },
  提出を開く: {
    task: null,
    act: (pane) => showPanel(pane, '提出'),
    done: () => screen.findByRole('button', { name: '提出する' }),
  },
  旗からセルへ移る: {
    task: 'flags',
    prepare: () => screen.findByRole('region', { name: '※再掲（1）' }),
    act: (pane) => press(pane, '元の項目へ：第一の取組'),
    done: () => screen.findByRole('region', { name: '※再掲（1）' }),
  },
  様式を作る: {
    task: 'form',
    plan: emptyPlan,
    prepare: (pane) => press(pane, '内容を確かめる'),
    act: (pane) => press(pane, 'この内容で作る'),
    done: (pane) => sheetNames(pane, 3),
  },
  作った様式を元に戻す: {
    task: 'form',
    plan: emptyPlan,
    prepare: made,
    act: (pane) => press(pane, /^元に戻す：様式/u),
    done: (pane) => sheetNames(pane, 1),
  },
  足りない項目を加える: {
    task: 'form',
    plan: partPlan,
    prepare: added,
    act: (pane) => press(pane, '不足分を加える'),
    done: () => screen.findAllByText('1件を加えました。'),
  },
  加えた項目を元に戻す: {
    task: 'form',
    plan: partPlan,
    prepare: async (pane) => {
      await added(pane);
      await press(pane, '不足分を加える');
      await screen.findAllByText('1件を加えました。');
    },
    act: (pane) => press(pane, '元に戻す：不足 1件の追加'),
    done: () =>
      waitFor(() => {
        if (screen.queryByRole('button', { name: /^元に戻す/u })) throw new RangeError('not yet');
      }),
  },
  旗を開く: {
    task: null,
    act: (pane) => showPanel(pane, '見直し・再掲'),
    done: () => screen.findByRole('region', { name: '※再掲（1）' }),
  },
  記入を開く: {
    task: null,
    act: (pane) => showPanel(pane, '記入'),
    done: () => screen.findByRole('heading', { name: 'No.1 第一の取組' }),
  },
  配布を開く: {
    task: null,
    act: (pane) => showPanel(pane, '配布'),
    done: () => screen.findByRole('button', { name: /保存/u }),
  },
  様式の内容を確かめる: {
    task: 'form',
    plan: emptyPlan,
    prepare: () => screen.findByRole('button', { name: '内容を確かめる' }),
    act: (pane) => press(pane, '内容を確かめる'),
    done: () => screen.findByRole('button', { name: 'この内容で作る' }),
  },
  課のブックを保存する: {
    task: 'split',
    prepare: () => screen.findByRole('button', { name: /保存/u }),
    act: (pane) => press(pane, 'すべての課の分を保存（ZIP）'),
    done: (pane) =>
      waitFor(() => {
        if (pane.saved.length !== 1) throw new RangeError('not yet');
      }),
  },
  課のブックを開く: {
    task: 'split',
    others: { saveFile: null },
    prepare: (pane) => press(pane, /^すべての課の分を作る/u),
    act: (pane) => press(pane, /開く/u),
    done: (pane) =>
      waitFor(() => {
        if (pane.opened.length !== 1) throw new RangeError('not yet');
      }),
  },
  取りまとめる: {
    task: 'merge',
    prepare: () => screen.findByLabelText('ファイルを選ぶ…'),
    act: filesChosen,
    done: () => screen.findByRole('button', { name: '1件を取り込む' }),
  },
  取り込む: {
    task: 'merge',
    prepare: async (pane) => {
      await filesChosen(pane);
      await screen.findByRole('button', { name: '1件を取り込む' });
    },
    act: (pane) => press(pane, '1件を取り込む'),
    done: (pane) =>
      waitFor(() => {
        if (valueAt(pane, 'No.1 実績値 R4') !== 77) throw new RangeError('not yet');
      }),
  },
};
