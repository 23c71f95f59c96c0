import type { ItemNumber } from '../../src/core/value/item-number';
import type { Locator } from 'playwright-core';
import { cellName, type Grid } from '../../src/core/grid/grid';
import { recognise } from '../../src/core/form/read/recognise';
import type { FieldCell, ItemBlock } from '../../src/core/form/read/recognised';
import { contentsOf } from '../hosts/cli/books';
import { gridsOfBytes } from './filled-book';
import { picture } from './picture';
import {
  booksInZip,
  chosenFiles,
  downloadBy,
  narrowPane,
  saveBook,
  type SentFile,
} from './trial-files';
import { goToCell, openBook, openTrial, showPanel, type TrialPage, typeInto } from './trial-page';

jest.setTimeout(240_000);

const RECORD = '取込記録';
const MASTER = '進行管理シート.xlsx';

let trial: TrialPage;
let master: SentFile;
let handedOut: ReadonlyMap<string, SentFile>;
/** What the departments send back. */
const returned: SentFile[] = [];
beforeAll(async () => {
  trial = await openTrial();
  await narrowPane(trial);
});
afterAll(() => trial.close());

/** Scrolls the pane until something stands below its bar of tabs. */
const scrollTo = (place: Locator): Promise<void> =>
  place.evaluate((element) => {
    element.scrollIntoView();
    const bar = element.ownerDocument.querySelector('[role="tablist"]')?.parentElement;
    element.ownerDocument.defaultView?.scrollBy(0, -8 - (bar?.clientHeight ?? 0));
  });

/** How far something in the pane stands out at its right edge, in pixels. */
const overflow = (): Promise<number> =>
  trial.pane
    .locator('html')
    .evaluate((root) => root.scrollWidth - root.ownerDocument.documentElement.clientWidth);

const save = (): Promise<SentFile> => saveBook(trial);

/** Presses a button of the pane that hands a file out. */
const download = (button: string): Promise<SentFile> =>
  downloadBy(trial, () => trial.pane.getByRole('button', { name: button }).click());

const gridsOf = ({ bytes }: SentFile): readonly Grid[] => gridsOfBytes(bytes);

const formIn = (grids: readonly Grid[]): Grid => {
  const form = grids.find(({ sheet }) => sheet?.startsWith('進行管理シート'));
  if (!form) throw new RangeError('no form');
  return form;
};

const blockOf = (grid: Grid, item: number): ItemBlock =>
  recognise(grid).blocks.find((block) => block.number === item && !block.repeat)!;

type Field = 'value' | 'grade' | 'narrative';

const placeOf = (grid: Grid, item: number, field: Field): string => {
  const block = blockOf(grid, item);
  const year = block.measures[0]!.years.find((row) => row.year?.year === 2022)!;
  const cell: FieldCell = field === 'narrative' ? block.narrative : year[field];
  return cellName(cell.row, cell.column);
};

const textIn = (grids: readonly Grid[], item: number, field: Field): string => {
  const form = formIn(grids);
  return String(contentsOf(form).get(placeOf(form, item, field)) ?? '');
};

const openTab = (name: string): Promise<void> => showPanel(trial, name);

/** A department opens the workbook that it was handed. */
const openHandedOut = async (department: string): Promise<Grid> => {
  const file = handedOut.get(department)!;
  await openBook(trial, file.name, file.bytes);
  return formIn(gridsOf(file));
};

const status = (text: string | RegExp) => trial.pane.getByRole('status').filter({ hasText: text });

/** Submits, once nothing stands in the way. */
const submit = async (): Promise<void> => {
  await trial.pane.getByText(/^(?:提出できます|指摘はありません)/u).waitFor();
  await trial.pane.getByRole('button', { name: '提出する', exact: true }).click();
  await status('提出の記録を付けました。').waitFor();
};

const chooseFiles = (files: readonly SentFile[]): Promise<void> =>
  trial.pane.getByLabel('ファイルを選ぶ…').setInputFiles(chosenFiles(files));

it('事務局が「関係課」を選んで配ると、課ごとのブックが一つの ZIP に入っている', async () => {
  master = await save();
  await openTab('配布');
  const question = trial.pane.getByRole('group', { name: '「関係課」はどの課ですか' });
  await question.getByRole('checkbox', { name: '健康課' }).check();
  await picture(trial, 'hand-out', 'pane');
  await question.getByText('項目ごとに変える').click();
  await question.getByRole('button', { name: /^この項目だけ変える：No\.31 /u }).click();
  const single = question.getByRole('group', { name: /^No\.31 /u });
  await single.getByRole('checkbox', { name: '健康課' }).uncheck();
  await single.getByRole('checkbox', { name: '保育課' }).check();
  await scrollTo(question.getByText('項目ごとに変える'));
  await picture(trial, 'hand-out-item', 'pane');
  expect(await overflow()).toBeLessThanOrEqual(0);
  await trial.pane.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }).click();
  // The trial's plan has sample sentences.
  const bundle = await download('見本のまま配る');
  await status('11課の分を一つの ZIP にまとめました。').waitFor();
  handedOut = booksInZip(bundle);
  expect(handedOut.size).toBe(11);
  const itemsOf = (department: string): ReadonlySet<ItemNumber | null> => {
    const form = formIn(gridsOf(handedOut.get(department)!));
    return new Set(recognise(form).blocks.map(({ number }) => number));
  };
  expect(itemsOf('健康課')).toEqual(new Set([2, 5, 24, 32]));
  expect(itemsOf('保育課')).toEqual(new Set([24, 31, 44]));
  expect(gridsOf(await save())).toEqual(gridsOf(master));
});

const FROM_ELDERLY = '対象者のうち2名を訪ね、2名の個別避難計画を作成した。';
const FROM_DISABLED = '対象者のうち2名を訪ね、1名の個別避難計画を作成した。残る1名とも話し合う。';

it('課が表に打って提出し、送るための控えを保存する', async () => {
  const form = await openHandedOut('障害福祉課');
  await typeInto(trial, placeOf(form, 32, 'narrative'), FROM_DISABLED);
  await openTab('提出');
  await trial.pane.getByRole('textbox', { name: '提出する人（任意）' }).fill('見本 花子');
  await submit();
  await trial.pane.getByText('提出済み', { exact: true }).waitFor();
  await picture(trial, 'submitted', 'pane');
  const copy = await download('提出用の控えを保存');
  expect(copy.name).toBe(handedOut.get('障害福祉課')!.name);
  returned.push(copy);
});

it('「記入」の欄に打ち、エラーを直してから提出し、ページの「保存」で保存する', async () => {
  const form = await openHandedOut('高齢者福祉課');
  await openTab('記入');
  await goToCell(trial, placeOf(form, 33, 'value'));
  await goToCell(trial, placeOf(form, 32, 'value'));
  await trial.pane.getByRole('heading', { name: /^No\.32 / }).waitFor();
  const narrative = trial.pane.getByRole('textbox', { name: '取組による成果、今後の課題や方針' });
  await narrative.fill(FROM_ELDERLY);
  await narrative.blur();
  await status(`${placeOf(form, 32, 'narrative')} に書きました。`).waitFor();
  await scrollTo(trial.pane.getByRole('heading', { name: /^No\.32 / }));
  await picture(trial, 'fill', 'page');
  await openTab('提出');
  const fault = trial.pane.getByRole('group', { name: 'No.19 サロンの代表者会議の開催' });
  await fault.waitFor();
  await picture(trial, 'submit', 'pane');
  await fault.getByRole('button', { name: /^直す：/u }).click();
  await fault.getByRole('button', { name: 'この内容で直す' }).click();
  await submit();
  returned.push(await save());
});

const FIRST_THOUGHT = '相談の窓口を設けた。';
const SECOND_THOUGHT = '相談の窓口を設け、教室も開いた。';

it('警告に理由を付けて提出した後に記入を変えると、提出後に変更ありと出る', async () => {
  const form = await openHandedOut('健康課');
  await typeInto(trial, placeOf(form, 24, 'narrative'), FIRST_THOUGHT);
  await openTab('提出');
  const warnings = trial.pane.getByRole('region', { name: /^理由の要るもの/u });
  await warnings.waitFor();
  await warnings.getByRole('button', { name: /^理由を付けて認める/u }).click();
  await warnings.getByRole('textbox', { name: '理由' }).fill('掲載する欄ごとに書き分けています。');
  await warnings.getByRole('button', { name: '認める', exact: true }).click();
  await status('理由を付けて認めました。').waitFor();
  await submit();
  await typeInto(trial, placeOf(form, 24, 'narrative'), SECOND_THOUGHT);
  await trial.pane.getByRole('tabpanel').getByText('提出後に変更あり').waitFor();
  returned.push(await save());
});

it('段の欄に打って提出する', async () => {
  const form = await openHandedOut('市民活動支援課');
  await openTab('記入');
  await goToCell(trial, placeOf(form, 20, 'value'));
  await trial.pane.getByRole('heading', { name: /^No\.20 / }).waitFor();
  const year = trial.pane.getByRole('group', { name: '令和4年度（今年度）' });
  await year.getByRole('textbox').first().fill('8800');
  await year.getByRole('textbox').first().press('Enter');
  await status(`${placeOf(form, 20, 'value')} に書きました。`).waitFor();
  await openTab('提出');
  await submit();
  returned.push(await save());
});

const MERGED = {
  20: { field: 'value', text: '8800' },
  24: { field: 'narrative', text: SECOND_THOUGHT },
  32: { field: 'narrative', text: FROM_DISABLED },
} as const;

const expectMerged = (grids: readonly Grid[]): void => {
  for (const [item, { field, text }] of Object.entries(MERGED)) {
    expect(textIn(grids, Number(item), field)).toBe(text);
  }
  const elderly = returned.find(({ name }) => name.includes('高齢者福祉課'))!;
  expect(textIn(grids, 19, 'grade')).toBe(textIn(gridsOf(elderly), 19, 'grade'));
};

const statusOf = (department: string) =>
  trial.pane.getByRole('listitem').filter({ hasText: new RegExp(`^${department}`, 'u') });

it('事務局が集めると状況と食い違いが並び、決めて取り込み、元に戻し、やり直せる', async () => {
  await openBook(trial, MASTER, master.bytes);
  const before = gridsOf(await save());
  await openTab('取りまとめ');
  const broken = { name: '危機管理課.xlsx', bytes: new Uint8Array([1, 2, 3]) };
  await chooseFiles([...returned, broken]);
  await trial.pane
    .getByRole('heading', { name: '各課の状況（11課のうち5課から届きました）' })
    .waitFor();
  for (const [department, standing] of [
    ['障害福祉課', '提出済'],
    ['高齢者福祉課', '提出済'],
    ['市民活動支援課', '提出済'],
    ['健康課', '提出後に変更あり'],
    ['危機管理課', '読めません'],
    ['社会福祉課', '未提出'],
  ] as const) {
    await statusOf(department).getByText(standing, { exact: true }).waitFor();
  }
  await picture(trial, 'merge', 'page');
  expect(await overflow()).toBeLessThanOrEqual(0);
  const conflict = trial.pane.getByRole('group', { name: /^No\.32/u });
  await conflict.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await picture(trial, 'conflict', 'page');
  await conflict.getByRole('radio', { name: /^障害福祉課/u }).click();
  await trial.pane.getByRole('heading', { name: /すべて決定/u }).waitFor();
  expect(gridsOf(await save())).toEqual(before);
  await trial.pane.getByRole('button', { name: '4件を取り込む' }).click();
  await status('4件を取り込み、シート「取込記録」に残しました。').waitFor();
  await trial.page.getByText(RECORD, { exact: true }).click();
  await picture(trial, 'merged', 'page');
  const merged = gridsOf(await save());
  expectMerged(merged);
  const record = merged.find(({ sheet }) => sheet === RECORD)!;
  expect(record.values.filter((row) => typeof row?.[0] === 'number')).toHaveLength(4);

  await trial.pane.getByRole('button', { name: '元に戻す：取りまとめ 4件' }).click();
  await status('元に戻しました：取りまとめ 4件').waitFor();
  const undone = gridsOf(await save());
  expect(formIn(undone).values).toEqual(formIn(before).values);
  expect(undone.map(({ sheet }) => sheet)).toEqual(before.map(({ sheet }) => sheet));

  await trial.pane.getByRole('button', { name: 'やり直す：取りまとめ 4件' }).click();
  await status('やり直しました：取りまとめ 4件').waitFor();
  expect(gridsOf(await save())).toEqual(merged);
});

it('同じファイルをもう一度集めても、取り込むものがない', async () => {
  const merged = gridsOf(await save());
  await chooseFiles(returned);
  await trial.pane.getByText(/^取り込む変更はありません/u).waitFor();
  expect(await trial.pane.getByRole('button', { name: /件を取り込む$/u }).count()).toBe(0);
  expect(gridsOf(await save())).toEqual(merged);
  await trial.pane.getByRole('button', { name: '選び直す' }).click();
});

it('読んでいる間にほかのタブへ移ると、読むのをやめ、何も書かない', async () => {
  const before = gridsOf(await save());
  const [worker] = await Promise.all([trial.page.waitForEvent('worker'), chooseFiles(returned)]);
  const closed = worker.waitForEvent('close');
  await openTab('見直し・再掲');
  await closed;
  expect(gridsOf(await save())).toEqual(before);
  await openTab('取りまとめ');
  await chooseFiles(returned);
  await trial.pane.getByText(/^取り込む変更はありません/u).waitFor();
});

it('外への通信も、捕まえられなかったエラーもない', () => {
  expect(trial.foreign).toEqual([]);
  expect(trial.errors).toEqual([]);
});
