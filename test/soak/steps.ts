import { createXlsx } from '../../src/adapters/xlsx';
import { cellName } from '../../src/core/grid/grid';
import { chosenFiles, saveBook } from '../browser/trial-files';
import { chooseOfMenu, openBook, showPanel, typeInto, type TrialPage } from '../browser/trial-page';
import type { Dice } from '../fuzz/dice';
import { departmentsOf, fileOf } from '../ui/department-file';
import { sample, samplePlan } from '../ui/sample-book';

/** The page that is worked on, what is thrown, and how much was done. */
export interface Soak {
  readonly trial: TrialPage;
  readonly dice: Dice;
  /** Counts what is made, for names that differ. */
  readonly next: () => number;
}

/** Something that a person does; answers whether it was offered. */
export type Step = (soak: Soak) => Promise<boolean>;

const SOON = 1_500;

/** Presses a button of the pane, where one is offered. */
const press = async ({ trial: { pane } }: Soak, name: string | RegExp): Promise<boolean> => {
  const button = pane
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first();
  // One that goes between the two looks is not offered any more.
  const isOffered =
    (await button.isVisible()) && (await button.isEnabled({ timeout: SOON }).catch(() => false));
  if (!isOffered) return false;
  return button.click({ timeout: SOON }).then(
    () => true,
    () => false,
  );
};

const WORDS = ['Ａ', 'A', 'B', 'C', '12', '２０', '令和４年度', '文を打った。', 'ー', '3/4'];

const type: Step = async (soak) => {
  const { trial, dice } = soak;
  const block = dice.one(sample.blocks);
  const { value, grade, unit } = dice.one(block.measures[0]!.years);
  const { row, column } = dice.one([block.narrative, value, grade, unit]);
  await typeInto(trial, cellName(row, column), dice.one(WORDS));
  return true;
};

const check: Step = async (soak) => {
  await showPanel(soak.trial, '点検');
  return press(soak, /^(?:もう一度点検|点検する)$/u);
};

const fix =
  (name: RegExp): Step =>
  async (soak) => {
    await showPanel(soak.trial, '点検');
    if (!(await press(soak, name))) return false;
    if (await press(soak, 'この内容で直す')) return true;
    await press(soak, 'やめる');
    return false;
  };

const PANELS = ['記入', '点検', '提出', '配布', '取りまとめ', '準備', '状況', '集計', '設定'];

const look: Step = async (soak) => {
  const name = soak.dice.one(PANELS);
  const { pane } = soak.trial;
  const tab = pane.getByRole('tab', { name, exact: true });
  if ((await tab.count()) === 0) return false;
  await showPanel(soak.trial, name);
  return true;
};

const enter: Step = async (soak) => {
  const { trial, dice } = soak;
  await showPanel(trial, '記入');
  const items = trial.pane.getByRole('button', { name: /^No\.\d+ /u });
  const count = await items.count();
  if (count > 0)
    await items
      .nth(dice.below(count))
      .click({ timeout: SOON })
      .catch(() => undefined);
  const text = trial.pane.getByRole('textbox', { name: /^取組による成果/u }).first();
  if (!(await text.isVisible()) || !(await text.isEditable())) return false;
  await text.fill(`取組を進めた（${soak.next()}）。`);
  await text.press('Tab');
  return true;
};

/** A workbook without a fault is opened first: one that was typed into at random is seldom ready. */
const submit: Step = async (soak) => {
  await openBook(soak.trial, `提出${soak.next()}.xlsx`, createXlsx().write(samplePlan()));
  await showPanel(soak.trial, '提出');
  await soak.trial.pane
    .getByRole('button', { name: '提出する', exact: true })
    .waitFor({ timeout: 4_000 })
    .catch(() => undefined);
  return press(soak, '提出する');
};

const turn: Step = ({ trial }) =>
  chooseOfMenu(trial, /^ほかの画面/u, /の画面に切り替える$/u).then(
    () => true,
    () => false,
  );

/** A department is not offered to collect: whoever wants to turns to the other role first. */
const collect: Step = async (soak) => {
  const { trial, next } = soak;
  const tab = trial.pane.getByRole('tab', { name: '取りまとめ', exact: true });
  if ((await tab.count()) === 0) await turn(soak);
  if ((await tab.count()) === 0) return false;
  await showPanel(trial, '取りまとめ');
  const field = trial.pane.getByLabel('ファイルを選ぶ…').first();
  if ((await field.count()) === 0) return false;
  const count = next();
  const file = fileOf(`課${count}.xlsx`, { 1: { value: String(count) } }, departmentsOf(1));
  const bytes = new Uint8Array(await file.arrayBuffer());
  await field.setInputFiles(chosenFiles([{ name: file.name, bytes }]));
  const take = trial.pane.getByRole('button', { name: /件を取り込む$/u }).first();
  await take.waitFor({ timeout: 4_000 }).catch(() => undefined);
  return press(soak, /件を取り込む$/u);
};

const reopen: Step = async ({ trial, next }) => {
  const { bytes } = await saveBook(trial);
  await openBook(trial, `見本${next()}.xlsx`, bytes);
  return true;
};

/** What a person does, and how often beside the others. */
export const STEPS: readonly (readonly [name: string, weight: number, step: Step])[] = [
  ['type', 8, type],
  ['check', 4, check],
  ['fix one', 3, fix(/^直す：/u)],
  ['fix safe', 2, fix(/^安全な修正をまとめて行う/u)],
  ['undo', 3, (soak) => press(soak, /^元に戻す：/u)],
  ['redo', 2, (soak) => press(soak, /^やり直す：/u)],
  ['look', 4, look],
  ['enter', 4, enter],
  ['submit', 1, submit],
  ['collect', 1, collect],
  ['save and open', 1, reopen],
  ['turn to the other role', 1, turn],
];
