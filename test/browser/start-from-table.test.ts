import { join } from 'node:path';
import { emptyGrid, type CellValue, type Grid } from '../../src/core/grid/grid';
import { bytesOfGrid } from './grid-bytes';
import { narrowPane, savedWorkbook } from './trial-files';
import { openBook, openTrial, panelShown, showPanel, type TrialPage } from './trial-page';

const SHOTS = process.env['SHOTS'];

const rows = (heading: string): Grid => ({
  ...emptyGrid('進捗'),
  values: [
    ['架空町こみち計画　進捗（令和6年度）'],
    [
      '基本目標',
      '番号',
      '取組名',
      '担当課',
      '令和5年度',
      heading,
      '単位',
      '評価',
      '実施内容',
      '評価の理由',
    ],
    ...['◎', '○', '○', '△'].map((grade, at): readonly CellValue[] => [
      at < 2 ? '1 歩く' : '2 憩う',
      at + 1,
      `取組その${at + 1}`,
      at % 2 === 0 ? '道路課' : '公園課',
      9 + at,
      10 + at,
      '件',
      grade,
      '計画のとおりに進めた。',
      at === 0 ? '早く終わったため。' : null,
    ]),
  ],
});

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
  await narrowPane(trial);
  await openBook(trial, 'こみち.xlsx', bytesOfGrid(rows('令和6年度')));
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (!SHOTS) return;
  await trial.page.locator('iframe').screenshot({ path: join(SHOTS, `start-${name}.png`) });
};

const part = () => trial.pane.getByRole('region', { name: '今の表から始める', exact: true });

it('何が移り、何が移らないかを、書く前に見せる', async () => {
  await showPanel(trial, '準備');
  await part().getByRole('button', { name: '今の表から始める…' }).click();
  await part().getByText('階層 2、項目 4件').first().waitFor();
  await part().getByText('評価の段階 ◎・○・△・×', { exact: false }).waitFor();
  await part().getByText('記入 R5・R6：実績値 8件、評価 4件', { exact: false }).first().waitFor();
  await part().getByText('進捗!J3「早く終わったため。」', { exact: false }).waitFor();
  await part().getByRole('button', { name: 'Shinko の様式に移す' }).scrollIntoViewIfNeeded();
  await shoot('preview');
  const { forms, identity } = await savedWorkbook(trial);
  expect([forms.map(({ kind }) => kind), identity]).toEqual([['table'], undefined]);
});

it('移すと新しいシートになり、元に戻すと元のブックになる', async () => {
  await part().getByRole('button', { name: 'Shinko の様式に移す' }).click();
  await part().getByText('シート「進行管理シート R6」に移しました。').waitFor();
  await shoot('moved');
  const moved = await savedWorkbook(trial);
  expect(
    moved.forms.map(({ kind, blocks, scale }) => [
      kind,
      blocks.map(({ measures }) => measures[0]!.years.map(({ value }) => value.text)),
      scale?.steps.map(({ value }) => value).join(''),
    ]),
  ).toEqual([
    [
      'years-below',
      [
        ['9', '10'],
        ['10', '11'],
        ['11', '12'],
        ['12', '13'],
      ],
      '◎○△×',
    ],
  ]);
  await trial.pane.getByRole('button', { name: /^元に戻す：シート「進行管理シート R6」/u }).click();
  await trial.pane
    .getByText(/元に戻しました/u)
    .first()
    .waitFor();
  const { forms, identity } = await savedWorkbook(trial);
  expect([forms.map(({ kind }) => kind), identity]).toEqual([['table'], undefined]);
});

it('表のまま使うと、点検できる', async () => {
  await part().getByRole('button', { name: '今の表から始める…' }).click();
  await part().getByRole('button', { name: 'この表のまま使う' }).click();
  await part().getByText('この表を計画にしました', { exact: false }).waitFor();
  const { forms, identity } = await savedWorkbook(trial);
  expect(forms.map(({ kind }) => kind)).toEqual(['table']);
  expect(identity!.catalog!.items).toHaveLength(4);
  await part().getByRole('button', { name: '続けて点検する' }).click();
  await panelShown(trial, '点検');
  await trial.pane.getByText('架空町こみち計画　令和6年度　4項目').waitFor();
});

it('読めない表では、「このシートを読む」へ導く', async () => {
  const odd = rows('令和6年度').values.map((row, at) =>
    at === 1 ? ['とりくみ', 'ア', 'イ', 'ウ', 'エ', 'オ', 'カ', 'キ', 'ク', 'ケ'] : row,
  );
  await openBook(trial, '知らない表.xlsx', bytesOfGrid({ ...emptyGrid('表'), values: odd }));
  await showPanel(trial, '準備');
  await part().getByRole('button', { name: '今の表から始める…' }).click();
  await part().getByText('読める表がまだありません', { exact: false }).waitFor();
  await shoot('unread');
  await part().getByRole('button', { name: 'このシートを読む', exact: true }).click();
  const reading = trial.pane.getByRole('region', { name: 'このシートを読む', exact: true });
  await reading.getByText('まだ読めません', { exact: false }).waitFor();
  expect({ errors: trial.errors, foreign: trial.foreign }).toEqual({ errors: [], foreign: [] });
});
