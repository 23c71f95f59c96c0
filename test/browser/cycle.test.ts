import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import { cellName, type Grid } from '../../src/core/form/grid';
import { recognise } from '../../src/core/form/recognise';
import { contentsOf, gridsOf, typedInto } from '../hosts/cli/books';
import { shinko } from '../hosts/cli/call';
import { openTrial, type TrialPage } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];
const SHEET = '進行管理シート R4';
const RECORD = '取込記録';

let trial: TrialPage;
const folder = mkdtempSync(join(tmpdir(), 'shinko-cycle-'));
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(async () => {
  await trial.close();
  rmSync(folder, { recursive: true, force: true });
});

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.screenshot({ path: join(SHOTS, `${name}.png`) });
};

const save = async (): Promise<Uint8Array> => {
  const [download] = await Promise.all([
    trial.page.waitForEvent('download'),
    trial.page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
};

const gridsNow = async (): Promise<readonly Grid[]> => {
  const book = createXlsx().read(await save());
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value.grids;
};

const formIn = (grids: readonly Grid[]): Grid => grids.find(({ sheet }) => sheet === SHEET)!;

const cellOf = (grid: Grid, item: number, field: 'value' | 'narrative'): string => {
  const block = recognise(grid).blocks.find((known) => known.number === item && !known.repeat)!;
  const row = block.years.find((known) => known.year?.year === 2022)!;
  const { row: at, column } = field === 'value' ? row.value : block.narrative;
  return cellName(at, column);
};

const textIn = (grid: Grid, item: number, field: 'value' | 'narrative'): string =>
  String(contentsOf(grid).get(cellOf(grid, item, field)) ?? '');

const handedOut = (department: string): string =>
  join(
    folder,
    'out',
    readdirSync(join(folder, 'out')).find((file) => file.includes(`_${department}.`))!,
  );

/** A department opens its file, types and saves; answers the path of what it sends back. */
const fill = (
  department: string,
  item: number,
  field: 'value' | 'narrative',
  text: string | number,
): string => {
  const bytes = readFileSync(handedOut(department));
  const form = gridsOf(bytes)[0]!;
  const path = join(folder, `${department}.xlsx`);
  writeFileSync(path, typedInto(bytes, { [cellOf(form, item, field)]: text }));
  return path;
};

/** It submits its file, warnings with a reason. */
const submit = (path: string): string => {
  const out = path.replace(/\.xlsx$/u, '-提出.xlsx');
  expect(shinko('submit', path, '-o', out, '--reason', '確認済み').status).toBe(0);
  return out;
};

it('配り、記入し、提出し、集め、食い違いを決めて取り込み、元に戻し、もう一度取り込める', async () => {
  const master = join(folder, 'master.xlsx');
  writeFileSync(master, await save());
  expect(shinko('split', master, '-o', join(folder, 'out')).status).toBe(0);
  const before = formIn(await gridsNow());
  const files = [
    fill('社会福祉課', 46, 'value', 111),
    fill('高齢者福祉課', 32, 'narrative', '相談会を12回開き、参加者が増えた。'),
    fill('障害福祉課', 32, 'narrative', '相談会を10回開き、参加者は同じだった。'),
    submit(
      fill(
        '健康課',
        recognise(gridsOf(readFileSync(handedOut('健康課')))[0]!).blocks[0]!.number!,
        'narrative',
        '教室を開いた。',
      ),
    ),
  ];
  const broken = join(folder, '危機管理課.xlsx');
  writeFileSync(broken, new Uint8Array([1, 2, 3]));

  const { pane } = trial;
  await pane.getByRole('tab', { name: '取りまとめ' }).click();
  const choose = pane.getByLabel('ファイルを選ぶ…');
  await choose.setInputFiles([...files, broken]);
  await pane.getByRole('heading', { name: /^各課の状況/u }).waitFor();
  await pane.getByText('提出済', { exact: true }).waitFor();
  await pane.getByText('読めません', { exact: true }).waitFor();
  await pane.getByText('未提出', { exact: true }).first().waitFor();
  await shoot('collect');

  const conflict = pane.getByRole('group', { name: /^No\.32/u });
  await conflict.scrollIntoViewIfNeeded();
  await shoot('conflict');
  await conflict.getByRole('radio', { name: /^障害福祉課/u }).click();
  await pane.getByRole('heading', { name: /すべて決定/u }).waitFor();
  await pane.getByRole('button', { name: '3件を取り込む' }).click();
  await pane.getByText(/^3件を取り込み/u).waitFor();

  const merged = await gridsNow();
  expect(textIn(formIn(merged), 46, 'value')).toBe('111');
  expect(textIn(formIn(merged), 32, 'narrative')).toBe('相談会を10回開き、参加者は同じだった。');
  const record = merged.find(({ sheet }) => sheet === RECORD)!;
  expect(record.values.filter((row) => typeof row?.[0] === 'number')).toHaveLength(3);

  await pane.getByRole('button', { name: '元に戻す：取りまとめ 3件' }).click();
  await pane.getByText('元に戻しました：取りまとめ 3件').waitFor();
  const undone = await gridsNow();
  expect(formIn(undone).values).toEqual(before.values);
  expect(undone.map(({ sheet }) => sheet)).not.toContain(RECORD);

  await pane.getByRole('button', { name: 'やり直す：取りまとめ 3件' }).click();
  await pane.getByText('やり直しました：取りまとめ 3件').waitFor();
  expect((await gridsNow()).map(({ sheet }) => sheet)).toContain(RECORD);
  expect(textIn(formIn(await gridsNow()), 32, 'narrative')).toBe(
    '相談会を10回開き、参加者は同じだった。',
  );
  await pane.getByRole('button', { name: '元に戻す：取りまとめ 3件' }).click();
  await pane.getByText('元に戻しました：取りまとめ 3件').waitFor();

  await choose.setInputFiles(files);
  await pane
    .getByRole('group', { name: /^No\.32/u })
    .getByRole('radio', { name: /^今の値/u })
    .click();
  await pane.getByRole('heading', { name: /すべて決定/u }).waitFor();
  await pane.getByRole('button', { name: '2件を取り込む' }).click();
  await pane.getByText(/^2件を取り込み/u).waitFor();
  expect(textIn(formIn(await gridsNow()), 46, 'value')).toBe('111');
});

it('外への通信も、捕まえられなかったエラーもない', () => {
  expect(trial.foreign).toEqual([]);
  expect(trial.errors).toEqual([]);
});
