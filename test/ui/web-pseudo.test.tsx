import '@testing-library/jest-dom';
import './jsdom';
import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CommandEngine } from '../../src/app/ports/command-engine';
import type { ReadyOrder } from '../../src/hosts/web/run-command';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { hardCodedBeside, textsIn, textsOfBook } from './pseudo-page';
import { SAMPLE_CATALOG } from '../core/rules/sample-sheet';
import { speakPseudo } from './pseudo-words';

speakPseudo();

/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports -- what speaks pseudo is loaded after the words are exchanged */
const { enWeb } = require('../../src/i18n/en-web') as typeof import('../../src/i18n/en-web');
const { wordsOf } = require('../../src/i18n') as typeof import('../../src/i18n');
const { WebEdition } =
  require('../../src/ui/web/WebEdition') as typeof import('../../src/ui/web/WebEdition');
const { WebServicesProvider } =
  require('../../src/ui/web/web-services') as typeof import('../../src/ui/web/web-services');
const { runCommand } =
  require('../../src/hosts/web/run-command') as typeof import('../../src/hosts/web/run-command');
const { createXlsx } =
  require('../../src/adapters/xlsx') as typeof import('../../src/adapters/xlsx');
const { planOf } =
  require('../hosts/cli/identity-books') as typeof import('../hosts/cli/identity-books');
const { departmentsOf, fileOf } =
  require('./department-file') as typeof import('./department-file');
/* eslint-enable */

/** Commands on this page's own thread. */
const engine: CommandEngine = {
  bundle: (files) => Promise.resolve(createXlsx().zip(files)),
  run: ({ name, files, options, given }) => ({
    cancel: () => undefined,
    outcome: (async () => {
      const read = new Map<string, Uint8Array>();
      for (const file of given) read.set(file.name, await file.read());
      const order = {
        name,
        files,
        options: options as ReadyOrder['options'],
        locale: 'en',
      } as const;
      return runCommand(order, read, () => undefined);
    })(),
  }),
};

const asFile = (name: string, plan: WorkbookBlueprint): File =>
  new File([new Uint8Array(createXlsx().write(plan))], name);

const plan = planOf();
const known = [
  ...textsOfBook(plan),
  ...textsIn(SAMPLE_CATALOG),
  ...['全体', '一課', '二課', '壊れた', '写真'].flatMap((stem) => [
    `${stem}.xlsx`,
    `${stem}.png`,
    stem,
  ]),
  'Fluent',
  'zip',
];

const open = async () => {
  const user = userEvent.setup();
  const mistakes: unknown[] = [];
  const services = {
    engine,
    locale: 'en',
    words: enWeb,
    paneWords: Promise.resolve(wordsOf('en')),
    saveFile: () => undefined,
    onMistake: (mistake: unknown) => void mistakes.push(mistake),
  } as const;
  await act(async () => {
    render(
      <FluentProvider>
        <WebServicesProvider value={services}>
          <WebEdition isFromDisk={false} guide="guide.html" onLanguage={() => undefined} />
        </WebServicesProvider>
      </FluentProvider>,
    );
  });
  const choose = async (field: string, ...files: readonly File[]): Promise<void> => {
    const group = screen.getByRole('group', { name: field });
    await user.upload(group.querySelector<HTMLInputElement>('input[type=file]')!, [...files]);
  };
  const press = async (name: string): Promise<void> => {
    await user.click(await screen.findByRole('button', { name }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  };
  return { choose, press, mistakes };
};

it.each(Object.keys(enWeb.tasks) as (keyof typeof enWeb.tasks)[])(
  '%s に、言葉の外の文がない',
  async (task) => {
    const { press, mistakes } = await open();
    await press(enWeb.tasks[task]);
    expect(hardCodedBeside(known)).toEqual([]);
    expect(mistakes).toEqual([]);
  },
);

it('点検・集計・壊れたファイルの言葉も', async () => {
  const { choose, press, mistakes } = await open();
  await choose(enWeb.ownFile, asFile('全体.xlsx', plan));
  await press(enWeb.check.run);
  await screen.findByRole('table');
  expect(hardCodedBeside(known)).toEqual([]);
  await choose(enWeb.ownFile, new File(['x'], '写真.png'));
  expect(hardCodedBeside(known)).toEqual([]);
  await press(enWeb.tasks.summary);
  await choose(enWeb.masterFile, asFile('全体.xlsx', plan));
  await press(enWeb.summary.run);
  await screen.findAllByRole('table');
  expect(hardCodedBeside(known)).toEqual([]);
  expect(mistakes).toEqual([]);
});

it('取りまとめの食い違いと、入れなかったものの言葉も', async () => {
  const { choose, press, mistakes } = await open();
  await press(enWeb.tasks.collect);
  await choose(enWeb.masterFile, asFile('全体.xlsx', plan));
  await choose(
    enWeb.collect.returned,
    fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1)),
    fileOf('二課.xlsx', { 1: { value: '78' } }, departmentsOf(1)),
    new File([new Uint8Array([1, 2, 3])], '壊れた.xlsx'),
  );
  await press(enWeb.collect.run);
  await screen.findByRole('table', { name: enWeb.collect.board });
  expect(hardCodedBeside(known)).toEqual([]);
  expect(mistakes).toEqual([]);
});
