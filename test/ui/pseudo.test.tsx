import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import type { PaneTask } from '../../src/ui/shell/panels';
import { hardCodedBeside, textsIn, textsOfBook } from './pseudo-page';
import { speakPseudo } from './pseudo-words';
import type { OpenPane } from './open-pane';

speakPseudo();

/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports -- what speaks pseudo is loaded after the words are exchanged */
const { wordsOf } = require('../../src/i18n') as typeof import('../../src/i18n');
const { openPane } = require('./open-pane') as typeof import('./open-pane');
const books = require('./sample-book') as typeof import('./sample-book');
const { planOf } =
  require('../hosts/cli/identity-books') as typeof import('../hosts/cli/identity-books');
const { departmentsOf, fileOf } =
  require('./department-file') as typeof import('./department-file');
const { PANELS } =
  require('../../src/ui/shell/panels') as typeof import('../../src/ui/shell/panels');
const { BUNDLED_PLANS } =
  require('../../src/core/catalog/bundled') as typeof import('../../src/core/catalog/bundled');
const { SHIROI } =
  require('../../src/core/profile/profile') as typeof import('../../src/core/profile/profile');
const { RULE_GROUP_NAMES } =
  require('../../src/i18n/rule-groups') as typeof import('../../src/i18n/rule-groups');
const { RULES, THRESHOLDS } =
  require('../../src/core/rules/registry') as typeof import('../../src/core/rules/registry');
/* eslint-enable */

const words = wordsOf('en');
const { pane: said } = words;

const known = (plan: WorkbookBlueprint): readonly string[] => [
  ...PANELS.map(({ name }) => name.en),
  ...RULES.flatMap(({ id, name }) => [id, name.en]),
  ...textsIn(THRESHOLDS),
  ...textsIn(RULE_GROUP_NAMES),
  ...SHIROI.grades.flatMap(({ box, meaning }) => [box, meaning]),
  ...textsIn(BUNDLED_PLANS),
  ...textsOfBook(plan),
  '進行管理シート',
  '一課.xlsx',
  '写し.xlsx',
  '壊れた.xlsx',
  'たくさん',
];

const hardCoded = (plan: WorkbookBlueprint): readonly string[] => hardCodedBeside(known(plan));

const settled = async (): Promise<void> => {
  await waitFor(() => {
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByText(words.pane.shell.strip.reading)).toBeNull();
  });
};

const open = async (
  plan: WorkbookBlueprint,
  task: PaneTask | null,
  others: object = {},
): Promise<OpenPane> => {
  const pane = openPane(plan, task, { locale: 'en', words, ...others });
  await settled();
  return pane;
};

const master = books.samplePlan;
const department = () => planOf({ department: '健康課' });
const EMPTY = { styles: [{}], sheets: [], activeSheet: 0 };

const press = async ({ user }: OpenPane, ...names: readonly string[]): Promise<void> => {
  const [button] = await screen.findAllByRole('button', {
    name: (name) => names.includes(name),
  });
  await user.click(button!);
  await settled();
};

describe.each([
  ['事務局', master],
  ['担当課', department],
])('%s', (_, make) => {
  it.each(PANELS.map(({ id }) => id))('%s に、言葉の外の文がない', async (id) => {
    const plan = make();
    await open(plan, id);
    await settled();
    expect(hardCoded(plan)).toEqual([]);
  });
});

/** What a person comes to in the panels. */
const DEEDS: readonly (readonly [
  string,
  PaneTask | null,
  () => WorkbookBlueprint,
  (pane: OpenPane) => Promise<unknown>,
])[] = [
  ['空のブックで役割を聞くところ', null, () => EMPTY, () => screen.findByRole('group')],
  [
    '空のブックの案内',
    null,
    () => EMPTY,
    async (pane) => {
      await press(pane, said.shell.role.secretariat);
      await screen.findByRole('group', { name: said.shell.empty.title });
    },
  ],
  ['様式のないブックの点検', 'check', () => EMPTY, (pane) => press(pane, said.check.start)],
  ['作る前の確かめ', 'form', () => EMPTY, (pane) => press(pane, said.form.preview)],
  [
    '点検の指摘',
    'check',
    master,
    async (pane) => {
      pane.book.type(books.SHEET, books.nameOf('No.1 評価 R4'), 'E');
      pane.book.type(books.SHEET, books.nameOf('No.1 実績値 R4'), 'たくさん');
      await press(pane, said.check.start, said.check.again);
      await screen.findAllByRole('listitem');
    },
  ],
  [
    '課から戻ったファイル',
    'merge',
    master,
    async (pane) => {
      const [input] = document.querySelectorAll<HTMLInputElement>('input[type=file]');
      await pane.user.upload(input!, [
        fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1)),
        fileOf('写し.xlsx', { 1: { value: '78' } }, departmentsOf(1)),
        new File([new Uint8Array([1, 2, 3])], '壊れた.xlsx'),
      ]);
      await screen.findByText(/壊れた/u);
      await settled();
    },
  ],
  [
    '提出した後',
    'submit',
    department,
    async (pane) => {
      await press(pane, words.submit.pane.submit);
    },
  ],
];

it.each(DEEDS)('%s に、言葉の外の文がない', async (_, task, make, act) => {
  const plan = make();
  const pane = await open(plan, task);
  await act(pane);
  await settled();
  expect(hardCoded(plan)).toEqual([]);
});

it('言葉の外の文があれば、見つける', async () => {
  const plan = master();
  await open(plan, 'help');
  const put = (text: string) => document.querySelector('main')!.append(text);
  put('かかれた言葉');
  put(' written words');
  expect(hardCoded(plan)).toEqual([
    expect.stringMatching(/^かかれた言葉/u),
    expect.stringMatching(/^written words/u),
  ]);
});
