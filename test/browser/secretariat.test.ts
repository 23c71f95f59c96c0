import { join } from 'node:path';
import { recognise } from '../../src/core/form/read/recognise';
import { commandLine, type CommandLine } from './by-command';
import { filledBook, gridsOfBytes, narrativeOf } from './filled-book';
import { picture } from './picture';
import {
  booksInZip,
  chosenFiles,
  downloadBy,
  narrowPane,
  saveBook,
  type SentFile,
} from './trial-files';
import { openTrial, panelShown, showPanel, type TrialPage } from './trial-page';

jest.setTimeout(300_000);

const SHOTS = process.env['SHINKO_SHOTS'];
const DAY = '2030-05-10';
const BY = '見本 花子';

let trial: TrialPage;
let line: CommandLine;
let books: ReadonlyMap<string, SentFile>;
beforeAll(async () => {
  line = commandLine();
  trial = await openTrial();
  await narrowPane(trial);
});
afterAll(async () => {
  await trial.close();
  line.close();
});

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.locator('iframe').screenshot({ path: join(SHOTS, `${name}.png`) });
};

const button = (name: string | RegExp) =>
  trial.pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const save = async (): Promise<Uint8Array> => (await saveBook(trial)).bytes;

const status = (text: string | RegExp) => trial.pane.getByRole('status').filter({ hasText: text });

const submitted = (bytes: Uint8Array): Uint8Array => line.submitted(bytes, BY);

const collect = async (files: readonly SentFile[]): Promise<void> => {
  await showPanel(trial, '取りまとめ');
  await trial.pane.getByLabel('ファイルを選ぶ…').setInputFiles(chosenFiles(files));
};

const stateOf = (department: string, state: string) =>
  trial.pane
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${department}`, 'u') })
    .getByText(state, { exact: true });

const OTHER = '対象者のうち2名を訪ね、個別避難計画を作成した。';
const LATER = '相談の窓口を設け、教室も開いた。';

it('空のブックから様式を作る', async () => {
  const loaded = trial.page.waitForEvent('framenavigated', (frame) => frame.parentFrame() !== null);
  await trial.page.getByRole('button', { name: '新しいブック' }).click();
  const leave = trial.page.getByRole('button', { name: /^保存せずに/u });
  await Promise.race([loaded, leave.click().then(() => loaded)]);
  await button('事務局').first().click();
  await picture(trial, 'empty', 'pane');
  await trial.pane
    .getByRole('group', { name: 'このブックには、まだ進行管理シートがありません' })
    .getByRole('button')
    .first()
    .click();
  await panelShown(trial, '準備');
  await button('内容を確かめる').click();
  await trial.pane.getByText('29事業、48項目、再掲10件').waitFor();
  await picture(trial, 'prepare', 'pane');
  await button('この内容で作る').click();
  await status(/^シート「.+」を作りました。/u).waitFor();
});

it('期限を決めて配ると、11 課のブックに期限がある', async () => {
  await showPanel(trial, '配布');
  await trial.pane.getByRole('textbox', { name: '提出の期限（任意）' }).fill(DAY);
  await button('すべての課の分を保存（ZIP）').click();
  const zip = await downloadBy(trial, () => button('見本のまま配る').click());
  await status('11課の分を一つの ZIP にまとめました。').waitFor();
  await shoot('year-hand-out');
  books = booksInZip(zip);
  expect(books.size).toBe(11);
  await trial.pane.getByText('期限 令和12年5月10日', { exact: true }).waitFor();
});

/** What eleven files say, one of them a copy: ten departments, of which one's cannot be read; one sent nothing. */
const returned = (): readonly SentFile[] => {
  const file = (department: string, bytes: Uint8Array, copy = ''): SentFile => ({
    name: `白井市第2次地域福祉計画_R4_${department}${copy}.xlsx`,
    bytes,
  });
  const own = (department: string): Uint8Array => books.get(department)!.bytes;
  const usual = [...books.keys()]
    .filter((name) => !['社会福祉協議会', '危機管理課', '障害福祉課', '健康課'].includes(name))
    .map((name) => file(name, submitted(filledBook(own(name)))));
  const clashing = submitted(filledBook(own('障害福祉課'), { 32: OTHER }));
  const approved = submitted(
    line.run(filledBook(own('健康課')), 'approve', '--role', '係長', '--by', '見本 太郎'),
  );
  return [
    ...usual,
    file('障害福祉課', clashing),
    file('障害福祉課', clashing, ' (2)'),
    file('健康課', filledBook(approved, { 24: LATER })),
    file('危機管理課', new Uint8Array([1, 2, 3])),
  ];
};

let sent: readonly SentFile[];

it('11 のファイルを集めると、提出済・提出後に変更・読めません・未提出が並び、食い違いは項目で一つ', async () => {
  sent = returned();
  expect(sent).toHaveLength(11);
  await collect(sent);
  await stateOf('高齢者福祉課', '提出済').waitFor();
  await stateOf('健康課', '提出後に変更あり').waitFor();
  await stateOf('危機管理課', '読めません').waitFor();
  await stateOf('社会福祉協議会', '未提出').waitFor();
  await shoot('year-collect');
});

it('食い違いを一つの課の記入で決め、取り込む', async () => {
  const conflict = trial.pane.getByRole('group', { name: /^No\.32/u });
  await conflict.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await shoot('year-conflict');
  // A copy of a file that came is no version of its own.
  expect(await conflict.getByRole('button', { name: /をまとめて(?:採る|残す)$/u }).count()).toBe(3);
  await conflict.getByRole('button', { name: /障害福祉課の記入をまとめて採る$/u }).click();
  await trial.pane
    .getByRole('group', { name: /^No\.24/u })
    .getByRole('button', { name: /健康課の記入をまとめて採る$/u })
    .click();
  await trial.pane.getByRole('heading', { name: /すべて決定/u }).waitFor();
  await button(/件を取り込む$/u).click();
  await status(/件を取り込み、シート「取込記録」に残しました。/u).waitFor();
  const merged = recognise(gridsOfBytes(await save()).find(({ sheet }) => /R4/u.test(sheet!))!);
  const narratives = new Map(
    merged.blocks.map(({ number, narrative }) => [number, narrative.text]),
  );
  expect(narratives.get(32)).toBe(OTHER);
  expect(narratives.get(24)).toBe(LATER);
  expect(narratives.get(43)).toBe(narrativeOf(43));
  expect(narratives.get(28)).toBe('');
});

let givenBack: Uint8Array;

it('状況から、期限切れでない課の一つに問いを付けて差し戻す', async () => {
  await showPanel(trial, '状況');
  await stateOf('教育支援課', '提出済').waitFor();
  await stateOf('社会福祉協議会', '未提出').waitFor();
  await picture(trial, 'board', 'pane');
  const { name, bytes } = sent.find((each) => each.name.includes('教育支援課'))!;
  await trial.pane.getByLabel('課のファイルを選ぶ…').setInputFiles(chosenFiles([{ name, bytes }]));
  await trial.pane
    .getByRole('textbox', { name: /^書き足す問い/u })
    .fill('No.43 成果 相談の件数の内訳も書いてください。');
  givenBack = (await downloadBy(trial, () => button(/^差し戻すブックを作る/u).click())).bytes;
  await stateOf('教育支援課', '差し戻し').waitFor();
  await shoot('year-returned');
});

it('直して送り直されたファイルは、衝突でなく変更として取り込まれ、状況は提出済に戻る', async () => {
  const answer = '学校ごとの内訳を添えて、相談を続けた。';
  const again = submitted(filledBook(givenBack, { 43: answer }));
  await collect([{ name: '教育支援課_差し戻し1.xlsx', bytes: again }]);
  await stateOf('教育支援課', '提出済').waitFor();
  expect(await trial.pane.getByRole('group', { name: /^No\.43/u }).count()).toBe(0);
  await button(/件を取り込む$/u).click();
  await status(/件を取り込み、シート「取込記録」に残しました。/u).waitFor();
  await showPanel(trial, '状況');
  await stateOf('教育支援課', '提出済').waitFor();
  const merged = recognise(gridsOfBytes(await save()).find(({ sheet }) => /R4/u.test(sheet!))!);
  expect(merged.blocks.find(({ number }) => number === 43)!.narrative.text).toBe(answer);
});

it('取り込みを元に戻すと、状況もその前に戻る', async () => {
  await button(/^元に戻す：取りまとめ/u).click();
  await status(/^元に戻しました：取りまとめ/u).waitFor();
  await stateOf('教育支援課', '差し戻し').waitFor();
  const undone = recognise(gridsOfBytes(await save()).find(({ sheet }) => /R4/u.test(sheet!))!);
  expect(undone.blocks.find(({ number }) => number === 43)!.narrative.text).toBe(narrativeOf(43));
  expect({ errors: trial.errors, foreign: trial.foreign }).toEqual({ errors: [], foreign: [] });
});
