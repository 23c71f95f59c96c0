import '@testing-library/jest-dom';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { failure } from '../../src/core/result';
import { type Behaviour, BEHAVIOURS, withOwnRules } from '../adapters/office/behaviours';
import { findPlace } from '../core/rules/sample-sheet';
import { createMemoryStore } from '../app/memory-store';
import { openPane } from './open-pane';
import type { PaneServices } from '../../src/ui/kit/services';
import { nameOf, sample, samplePlan, SHEET, showPanel } from './sample-book';

type Others = (usual: PaneServices) => Partial<PaneServices>;

/** What the pane stands on beside Excel, as the reports have it. */
const refusing = createMemoryStore();
refusing.refuse({ kind: 'unavailable', detail: 'SecurityError: no' });
const forgetful: PaneServices['store'] = {
  ...createMemoryStore(),
  get: () => Promise.resolve({ ok: true, value: null }),
};

const AROUND: readonly (readonly [string, Others])[] = [
  ['端末に何も残せない', () => ({ store: refusing })],
  ['端末に残したものが消えている', () => ({ store: forgetful })],
  ['ダウンロードがない', () => ({ saveFile: null })],
];

/** A behaviour, and what else is different around the pane. */
interface Surroundings extends Behaviour {
  readonly others: Others;
}

const NONE: Others = () => ({});
const ALL: readonly Surroundings[] = [
  ...BEHAVIOURS.map((behaviour) => ({ ...behaviour, others: NONE })),
  ...AROUND.map(([name, others]) => ({ name, ways: {}, withheld: {}, others })),
];

/** Tried in every run; `npm run test:long` tries all. */
const SAMPLE: ReadonlySet<string> = new Set([
  '条件付き書式を読めない',
  '選択を知らせない',
  'すべて一度に',
  ...AROUND.map(([name]) => name),
]);
const tried = process.env['SHINKO_RUNS'] ? ALL : ALL.filter(({ name }) => SAMPLE.has(name));

let green = 0;
afterAll(() => {
  process.stdout.write(
    `\n作業ウィンドウ：ふるまい ${tried.length}（全部で ${ALL.length}）のうち ${green}\n`,
  );
});

const GRADE = nameOf('No.1 評価 R4');
const waited = { timeout: 6000 };

it.each(tried)('$name：点検し、打ち、記入へ移り、提出し、控えを渡せる', async (one) => {
  const { ways, withheld, others } = one;
  const isRefused = ways.fileBytes === 'refused';
  const plan = withheld.marks ? withOwnRules(samplePlan()) : samplePlan();
  const pane = openPane(
    plan,
    null,
    (usual) => ({
      ...(isRefused && {
        workbook: {
          ...usual.workbook,
          bytes: () => Promise.resolve(failure({ kind: 'bytes-refused' as const })),
        },
      }),
      ...others(usual),
    }),
    ways,
  );
  pane.book.type(SHEET, GRADE, 'Ａ');
  await pane.user.click(screen.getByRole('button', { name: '点検する' }));
  await screen.findByRole('button', { name: 'エラー 1' }, waited);
  const unmarked = screen.queryByText(/^セルに印を付けられませんでした/u);
  expect(unmarked !== null).toBe(withheld.marks === true);

  pane.book.type(SHEET, GRADE, 'A');
  await pane.book.settle();
  fireEvent.focus(window);
  await screen.findByRole('button', { name: 'エラー 0' }, waited);

  await showPanel(pane, '記入');
  await screen.findByRole('heading', { name: 'No.1 第一の取組' }, waited);
  const { row, column } = findPlace(sample, 'No.2 成果');
  await pane.book.port.show({ sheet: SHEET, row, column });
  if (withheld.selections) {
    await pane.book.settle();
    expect(screen.getByRole('heading', { name: 'No.1 第一の取組' })).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: '選んでいるセルの項目へ' }));
  }
  await screen.findByRole('heading', { name: 'No.2 第二の取組' }, waited);

  await showPanel(pane, '提出');
  await pane.user.click(await screen.findByRole('button', { name: '提出する' }, waited));
  expect(await screen.findByText('提出済み', {}, waited)).toBeVisible();
  const hasSave = one.name !== 'ダウンロードがない';
  const name = hasSave ? '提出用の控えを保存' : '控えを新しいブックとして開く';
  await pane.user.click(await screen.findByRole('button', { name }));
  if (isRefused) {
    expect(await screen.findByText(/「名前を付けて保存」で控えを作って/u)).toBeVisible();
  } else if (hasSave) await waitFor(() => expect(pane.saved).toHaveLength(1));
  else {
    expect(await screen.findByText(/控えを新しいブックとして開きました/u)).toBeVisible();
    expect(pane.opened).toHaveLength(1);
  }
  green++;
});

it('選択の知らせが来なくても、作業ウィンドウに向かえば、選んだ項目になる', async () => {
  const pane = openPane(samplePlan(), 'entry', {}, { selectionEvents: 'silent' });
  await screen.findByRole('heading', { name: 'No.1 第一の取組' }, waited);
  const { row, column } = findPlace(sample, 'No.2 成果');
  await pane.book.port.show({ sheet: SHEET, row, column });
  fireEvent.focus(window);
  await screen.findByRole('heading', { name: 'No.2 第二の取組' }, waited);
});

it('控えが保存されないときは、新しいブックとして開ける', async () => {
  const pane = openPane(samplePlan(), 'submit');
  await pane.user.click(await screen.findByRole('button', { name: '提出する' }, waited));
  await pane.user.click(await screen.findByRole('button', { name: '提出用の控えを保存' }, waited));
  expect(await screen.findByText('保存されないときは、こちらで開けます。')).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: '控えを新しいブックとして開く' }));
  await waitFor(() => expect(pane.opened).toHaveLength(1));
});
