import { join } from 'node:path';
import { emptyGrid, type CellValue, type Grid } from '../../src/core/grid/grid';
import { bytesOfGrid } from './grid-bytes';
import { narrowPane, savedWorkbook } from './trial-files';
import { openBook, openTrial, panelShown, type TrialPage } from './trial-page';

const SHOTS = process.env['SHOTS'];

/** Headings, words of rows and a word for what was not graded that nothing knows. */
const table: Grid = {
  ...emptyGrid('一覧'),
  values: [
    ['架空町ひかり計画　とりまとめ（令和5年度）'],
    [],
    ['やること', 'うけもち', null, '令和4年度', '令和5年度', 'しるし'],
    ...['灯りをともす', '窓をひらく', '門をなおす', '庭をととのえる'].flatMap(
      (name, at): readonly (readonly CellValue[])[] => [
        [name, '光課', 'めあて', 10 + at, 12 + at, at === 2 ? '見送り' : 'AABB'.charAt(at)],
        [null, null, 'できだか', 9 + at, 11 + at],
      ],
    ),
  ],
};

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
  await narrowPane(trial);
  await openBook(trial, 'とりまとめ.xlsx', bytesOfGrid(table));
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (!SHOTS) return;
  await trial.page.locator('iframe').screenshot({ path: join(SHOTS, `told-${name}.png`) });
};

const part = () => trial.pane.getByRole('region', { name: 'このシートを読む', exact: true });
const choose = (title: string, label: string | RegExp) =>
  typeof label === 'string'
    ? part().getByLabel(title, { exact: true }).selectOption({ label })
    : part()
        .getByLabel(title, { exact: true })
        .locator('option')
        .filter({ hasText: label })
        .getAttribute('value')
        .then((value) => part().getByLabel(title, { exact: true }).selectOption(value!));

it('見出しの行と行の言葉を選ぶと、数がすぐ出る', async () => {
  await trial.pane.getByRole('button', { name: '点検する' }).click();
  await trial.pane.getByRole('alert').waitFor();
  await trial.pane.getByRole('button', { name: 'このシートを読む', exact: true }).first().click();
  await panelShown(trial, '準備');
  await part().getByText('表の組み立て', { exact: false }).click();
  await choose('見出しの行', /^3行目：やること/u);
  await shoot('header');
  await choose('やること', '取組項目');
  await choose('うけもち', '担当課');
  await choose('しるし', '評価');
  await part().getByText('まだ読めないもの：実績値').waitFor();
  await choose('めあて', '目標の行');
  await choose('できだか', '実績の行');
  await part().getByText('年度 R4・R5、実績値 8件、目標値 8件').waitFor();
  await shoot('rows');
  const words = part().getByLabel('評価しなかったことを表す言葉', { exact: false });
  await words.fill('見送り');
  await words.blur();
  await part().getByText('いまの読み取り：見送り').waitFor();
  await part().getByText('最初の項目の読み取り').click();
  await part().getByText('R5：目標 12、実績 11、評価 A').waitFor();
  await shoot('first');
});

it('残した読み方で点検でき、見送りは間違いと言われない', async () => {
  await part().getByRole('button', { name: 'この読み方を残す' }).click();
  await part().getByRole('button', { name: '続けて点検する' }).click();
  await panelShown(trial, '点検');
  await trial.pane.getByText('架空町ひかり計画　令和5年度　4項目').waitFor();
  expect(await trial.pane.getByText('見送り', { exact: false }).count()).toBe(0);
  const { forms, identity } = await savedWorkbook(trial);
  expect(forms.map(({ blocks }) => blocks.length)).toEqual([4]);
  expect(identity!.catalog!.form).toMatchObject({
    headers: [{ title: 'やること', lines: 1 }],
    notRated: ['見送り'],
  });
  expect({ errors: trial.errors, foreign: trial.foreign }).toEqual({ errors: [], foreign: [] });
});

it('評価だけが読めない点検は、分からない言葉を挙げて「このシートを読む」へ導く', async () => {
  const rows = table.values.map((row, at) =>
    at === 2 ? ['取組名', '担当課', null, '令和4年度', '令和5年度', '評価'] : row,
  );
  await openBook(trial, '行.xlsx', bytesOfGrid({ ...table, values: rows }));
  await trial.pane.getByRole('button', { name: '点検する' }).click();
  await trial.pane
    .getByText('実績値を読み取れないので、点検していません', { exact: false })
    .waitFor();
  await trial.pane.getByText('めあて、できだか', { exact: false }).waitFor();
  await shoot('not-checked');
  await trial.pane.getByRole('button', { name: 'このシートを読む', exact: true }).first().click();
  await panelShown(trial, '準備');
  await part().getByRole('group', { name: '行の言葉' }).waitFor();
});
