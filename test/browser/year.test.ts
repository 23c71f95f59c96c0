import { readFileSync } from 'node:fs';
import { byItemNumber, type ItemNumber } from '../../src/core/value/item-number';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import { makeForm } from '../../src/app/form/make-form';
import type { RecognisedWorkbook } from '../../src/app/recognise/recognised-workbook';
import { BUNDLED_PLANS } from '../../src/core/catalog/bundled';
import type { Catalog, Target } from '../../src/core/catalog/catalog';
import { entriesOfSheet } from '../../src/core/form/read/entries-of-sheet';
import { recognise } from '../../src/core/form/read/recognise';
import type { ItemBlock, RecognisedSheet, YearFigures } from '../../src/core/form/read/recognised';
import { parseTextGrid } from '../../src/core/form/read/text-grid';
import type { Grid } from '../../src/core/grid/grid';
import { R4_FACTS } from '../hosts/cli/call';
import { commandLine, type CommandLine } from './by-command';
import { filledBook, narrativeOf } from './filled-book';
import { addRevision, rolloverPart } from './revising';
import {
  booksInZip,
  chosenFiles,
  downloadBy,
  narrowPane,
  savedWorkbook,
  saveBook,
  workbookIn,
  type SentFile,
} from './trial-files';
import { openBook, openTrial, showPanel, type TrialPage } from './trial-page';

jest.setTimeout(300_000);

/** Only in `npm run test:long`; by the command a year goes round every day in test/hosts/cli/year. */
const isLong = process.env['SHINKO_RUNS'] !== undefined;

const SHOTS = process.env['SHOTS'];
const MASTER = '全体.xlsx';
const DEPARTMENT = '生涯学習課';
const BY = '見本 花子';
const [LAST, YEAR, NEXT] = [2022, 2023, 2024];
const ENDED = 5;
/** The plan has 48 items: the new one is the next. */
const ADDED = 49;

const target = (year: number, value: number, unit: string): Target => ({
  year,
  label: null,
  value,
  unit,
  text: `${value}${unit}`,
});

/** The bundled plan, with figures for one of its items, which its form of last year does not show. */
const PLAN: Catalog = {
  ...BUNDLED_PLANS[0]!,
  items: BUNDLED_PLANS[0]!.items.map((item) =>
    item.number === 10
      ? {
          ...item,
          targets: [target(LAST, 90, '回'), target(YEAR, 10, '回'), target(NEXT, 15, '回')],
        }
      : item,
  ),
};

const lastYearsBook = (): Uint8Array => {
  const entries = entriesOfSheet(recognise(parseTextGrid(readFileSync(R4_FACTS, 'utf8'))));
  const form = makeForm({ catalog: PLAN, fiscalYear: LAST, entries, id: 'last-year' });
  if (!form.ok) throw new RangeError(form.failure.kind);
  return createXlsx().write(form.value);
};

let trial: TrialPage;
let line: CommandLine;
let lastYear: RecognisedSheet;
/** The new year's sheet before anything was filled in. */
let blank: RecognisedSheet;
/** The secretariat's workbook, as it was handed out from. */
let master: SentFile;
let books: ReadonlyMap<string, SentFile>;
const sent: SentFile[] = [];
let collected: RecognisedWorkbook;

(isLong ? describe : describe.skip)('一年が作業ウィンドウでめぐる', () => {
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
    if (SHOTS) await trial.page.screenshot({ path: join(SHOTS, `year-${name}.png`) });
  };

  const button = (name: string | RegExp) =>
    trial.pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

  const status = (text: string | RegExp) =>
    trial.pane.getByRole('status').filter({ hasText: text });

  const blockOf = ({ blocks }: RecognisedSheet, item: ItemNumber): ItemBlock => {
    const found = blocks.find(({ number, repeat }) => number === item && !repeat);
    if (!found) throw new RangeError(`no item ${item}`);
    return found;
  };

  const yearOf = ({ measures }: ItemBlock, year: number): YearFigures => {
    const found = measures[0]!.years.find((row) => row.year?.year === year);
    if (!found) throw new RangeError(`no year ${year}`);
    return found;
  };

  /** What a department writes of an item in a year. */
  const figuresOf = (block: ItemBlock, year: number) => {
    const { value, unit, grade } = yearOf(block, year);
    return { value: value.text, unit: unit.text, grade: grade.text };
  };

  const originals = ({ blocks }: RecognisedSheet): readonly ItemBlock[] =>
    blocks.filter(({ repeat }) => !repeat);

  const ascending = (left: ItemNumber | null, right: ItemNumber | null): number =>
    byItemNumber(left ?? 0, right ?? 0);

  const numbersOf = (sheet: RecognisedSheet): readonly (ItemNumber | null)[] =>
    originals(sheet)
      .map(({ number }) => number)
      .sort(ascending);

  /** Cells and formulas of a sheet: all that a person can have put there. */
  const cellsOf = ({ values, formulas }: Grid) => ({ values, formulas });

  const makesNext = async (sheet: string): Promise<void> => {
    const part = rolloverPart(trial);
    await part.getByRole('button', { name: 'この内容で作る' }).click();
    await part.getByText(new RegExp(`シート「${sheet}」を作りました。$`, 'u')).waitFor();
  };

  it('目標のある計画のブックを、7 種の見直しをして次の年度へ進める', async () => {
    await openBook(trial, MASTER, lastYearsBook());
    // Formulas are worked out as the book is opened.
    [lastYear] = (await savedWorkbook(trial)).forms as [RecognisedSheet];
    await showPanel(trial, '準備');
    await rolloverPart(trial).getByRole('button', { name: '次の年度へ進む…' }).click();
    const item = 'No.3 民生委員・児童委員活動への支援';
    await addRevision(trial, '名前を変える', { 取組項目: item, 変えた後: '民生委員の活動の支援' });
    await addRevision(trial, '別の事業へ移す', {
      取組項目: 'No.10 市民大学校のプログラム充実・周知',
      事業: '1-3 地域福祉の活動拠点整備',
    });
    await addRevision(trial, '新しい項目', {
      取組項目の名前: '移動の支援',
      事業: '1-3 福祉人材資質向上の推進',
      '担当課（、で区切る）': '高齢者福祉課',
      実績の指標: '利用者数',
      単位: '人',
    });
    await addRevision(trial, '終了する', { 取組項目: 'No.5 庁内の横断的な連携体制の推進' });
    await addRevision(trial, '担当課を変える', {
      取組項目: 'No.19 サロンの代表者会議の開催',
      変えた後: '社会福祉課、高齢者福祉課',
    });
    await addRevision(trial, '指標を変える', {
      取組項目: 'No.2 周知方法の検討',
      変えた後: '周知の回数',
      単位: '回',
    });
    await addRevision(trial, '目標値を変える', {
      取組項目: 'No.28 防災倉庫や備蓄物資の点検、情報提供',
      変えた後: '20回',
    });
    await rolloverPart(trial).getByRole('list', { name: '見直し（7件）' }).waitFor();
    const column = rolloverPart(trial).getByRole('checkbox', { name: '目標値の列を入れる' });
    expect(await column.isChecked()).toBe(false);
    await column.check();
    await makesNext('進行管理シート R5');
    await shoot('rolled-over');
  });

  it('新しい年度の記入は空欄で、過ぎた年度の数値と前年度のシートは、そのまま', async () => {
    master = await saveBook(trial);
    const { forms, earlier, identity } = workbookIn(master);
    expect(forms.map(({ fiscalYear }) => fiscalYear)).toEqual([YEAR]);
    expect(earlier.map(({ grid }) => cellsOf(grid))).toEqual([cellsOf(lastYear.grid)]);
    blank = forms[0]!;
    expect(numbersOf(blank)).toEqual(
      [...numbersOf(lastYear).filter((number) => number !== ENDED), ADDED].sort(ascending),
    );
    for (const block of originals(blank)) {
      const written = [
        figuresOf(block, YEAR).value,
        figuresOf(block, YEAR).grade,
        block.narrative.text,
      ];
      expect({ item: block.number, written }).toEqual({
        item: block.number,
        written: ['', '', ''],
      });
      expect(block.boxes.filter(({ box }) => box.ticked)).toEqual([]);
      if (block.number === ADDED) continue;
      const before = blockOf(lastYear, block.number!);
      for (const year of [LAST - 1, LAST]) {
        expect({ item: block.number, year, ...figuresOf(block, year) }).toEqual({
          item: block.number,
          year,
          ...figuresOf(before, year),
        });
      }
    }
    expect(blockOf(blank, 3).name).toBe('民生委員の活動の支援');
    expect(blockOf(blank, 10).heading.project?.name).toBe('地域福祉の活動拠点整備');
    expect(blockOf(blank, 19).departments).toEqual(['社会福祉課', '高齢者福祉課']);
    expect(yearOf(blockOf(lastYear, 10), LAST).target).toBeNull();
    expect(yearOf(blockOf(blank, 10), YEAR).target?.text).toBe('10');
    expect(yearOf(blockOf(blank, 28), YEAR).target?.text).toBe('20');
    expect(identity!.catalog!.ended!.map(({ item }) => item.number)).toEqual([ENDED]);
  });

  it('配ると、課ごとのブックに、その課の項目と前年度のシートがある', async () => {
    await showPanel(trial, '配布');
    await button('すべての課の分を保存（ZIP）').click();
    books = booksInZip(await downloadBy(trial, () => button('見本のまま配る').click()));
    await status('11課の分を一つの ZIP にまとめました。').waitFor();
    const { forms, earlier } = workbookIn(books.get(DEPARTMENT)!);
    expect([forms[0]!.fiscalYear, numbersOf(forms[0]!)]).toEqual([YEAR, [10, 45]]);
    expect([earlier[0]!.fiscalYear, numbersOf(earlier[0]!)]).toEqual([LAST, [10, 45]]);
    expect(blockOf(earlier[0]!, 10).narrative.text).toBe(blockOf(lastYear, 10).narrative.text);
  });

  /** Fills an item in by the pane. */
  const fillIn = async (item: number, figures: readonly string[]): Promise<void> => {
    await button(new RegExp(`^No\\.${item} `, 'u'))
      .first()
      .click();
    await trial.pane.getByRole('heading', { name: new RegExp(`^No\\.${item} `, 'u') }).waitFor();
    const year = trial.pane.getByRole('group', { name: '令和5年度（今年度）' });
    for (const [at, figure] of figures.entries()) {
      await year.getByRole('textbox').nth(at).fill(figure);
      await year.getByRole('textbox').nth(at).press('Enter');
    }
    const unit = year.getByLabel('単位');
    if ((await unit.inputValue()) === '') await unit.fill('回');
    await unit.press('Enter');
    await year.getByRole('radio', { name: 'A 順調に進んだ' }).check();
    const narrative = trial.pane.getByRole('textbox', { name: '取組による成果、今後の課題や方針' });
    await narrative.fill(narrativeOf(item));
    await narrative.blur();
  };

  it('課が作業ウィンドウで記入し、目標値との割合を見て、提出する', async () => {
    const book = books.get(DEPARTMENT)!;
    await openBook(trial, book.name, book.bytes);
    await showPanel(trial, '記入');
    await fillIn(10, ['12']);
    await trial.pane.getByText('目標値 10 · 達成率 120%').waitFor();
    await shoot('filled');
    await fillIn(45, ['200', '9']);
    await trial.pane.getByText('記入 2/2', { exact: true }).waitFor();
    await showPanel(trial, '提出');
    const reason = button(/^理由を付けて認める/u);
    const ready = trial.pane.getByText(/^(?:提出できます|指摘はありません)/u);
    await ready.or(reason.first()).first().waitFor();
    while ((await reason.count()) > 0) {
      const left = await reason.count();
      await reason.first().click();
      await trial.pane.getByRole('textbox', { name: '理由', exact: true }).fill('見本の数です。');
      await button('認める').click();
      await expectCount(() => reason.count(), left - 1);
    }
    await ready.waitFor();
    await button('提出する').click();
    await trial.pane.getByText('提出済み', { exact: true }).waitFor();
    await shoot('submitted');
    const file = await saveBook(trial);
    const [form] = workbookIn(file).forms;
    expect(figuresOf(blockOf(form!, 10), YEAR)).toEqual({ value: '12', unit: '回', grade: 'A' });
    sent.push({ ...file, name: book.name });
  });

  /** Waits until there are so many. */
  const expectCount = async (counted: () => Promise<number>, count: number): Promise<void> => {
    for (let tries = 0; tries < 100 && (await counted()) > count; tries += 1) {
      await trial.page.waitForTimeout(50);
    }
    expect(await counted()).toBeLessThanOrEqual(count);
  };

  it('全課のファイルを集めて取り込むと、どの項目の記入も全体のブックにある', async () => {
    await openBook(trial, MASTER, master.bytes);
    for (const [department, { name, bytes }] of books) {
      if (department === DEPARTMENT) continue;
      sent.push({ name, bytes: line.submitted(filledBook(bytes), BY) });
    }
    await showPanel(trial, '取りまとめ');
    await trial.pane.getByLabel('ファイルを選ぶ…').setInputFiles(chosenFiles(sent));
    await button(/件を取り込む$/u).click();
    await status(/件を取り込み、シート「取込記録」に残しました。/u).waitFor();
    await shoot('collected');
    collected = await savedWorkbook(trial);
    const [form] = collected.forms;
    for (const block of originals(form!)) {
      expect(block.narrative.text).toBe(narrativeOf(block.number));
      expect({ item: block.number, ...figuresOf(block, YEAR) }).toMatchObject({ grade: 'A' });
      expect(block.boxes.filter(({ box }) => box.ticked).map(({ box }) => box.grade)).toEqual([
        'A',
      ]);
    }
    expect(figuresOf(blockOf(form!, 10), YEAR).value).toBe('12');
    expect(figuresOf(blockOf(form!, 45), YEAR).value).toBe('200\n9');
    expect(collected.earlier.map(({ grid }) => cellsOf(grid))).toEqual([cellsOf(lastYear.grid)]);
  });

  /** A sheet of the open workbook by its name, as it is saved. */
  const savedSheet = async (name: string): Promise<Grid> => {
    const { grids } = await savedWorkbook(trial);
    const found = grids.find(({ sheet }) => sheet === name);
    if (!found) throw new RangeError(`no sheet ${name}`);
    return found;
  };

  const textsOf = ({ values }: Grid): readonly string[] =>
    values.flatMap((row) => (row ?? []).filter((value) => value !== null).map(String));

  it('集計のシートは、目標に達した項目を数え、評価を数える', async () => {
    await showPanel(trial, '集計・文書');
    await trial.pane.getByText('計画の数値のある2項目のうち、達したもの 1').waitFor();
    await button('集計のシートを作る').click();
    await status('シート「集計」を作りました。').waitFor();
    const lines = (await savedSheet('集計の元')).values.filter((row) => row?.includes('令和5年度'));
    const graded = lines.filter((row) => row!.includes('A')).map((row) => row![1]);
    expect(new Set(graded)).toEqual(new Set(numbersOf(collected.forms[0]!)));
    const standing = (item: number) => lines.find((row) => row![1] === item)![11];
    expect([10, 28, 1].map(standing)).toEqual(['達した', '達していない', null]);
    await shoot('totals');
  });

  it('会議資料のシートに、今年度の文と、過ぎた年度の数値がある', async () => {
    const part = trial.pane.getByRole('group', { name: '文書' });
    await part.getByRole('button', { name: '文書のシートを作る' }).click();
    await button('元に戻す：シート「会議資料」を作る').waitFor();
    const texts = new Set(textsOf(await savedSheet('会議資料')));
    const [form] = collected.forms;
    for (const block of originals(form!)) {
      expect(texts).toContain(narrativeOf(block.number));
      if (block.number === ADDED) continue;
      expect(texts).toContain(figuresOf(blockOf(lastYear, block.number!), LAST).value);
    }
  });

  interface ExportedRow {
    readonly item: string;
    readonly fiscal_year: string;
    readonly value: number | null;
    readonly value_text: string | null;
    readonly target: number | null;
    readonly rate: number | null;
  }

  it('書き出した表に、目標値・達成率と、すべての年度の数値がある', async () => {
    await trial.pane.getByText('数値の表', { exact: true }).click();
    const { bytes } = await downloadBy(trial, () => button('JSON で保存').click());
    const rows = JSON.parse(new TextDecoder().decode(bytes)) as readonly ExportedRow[];
    const of = (item: string, year: string) =>
      rows.find((row) => row.item === item && row.fiscal_year === year);
    expect(of('市民大学校のプログラム充実・周知', 'R5')).toMatchObject({
      value: 12,
      target: 10,
      rate: 120,
    });
    expect(of('移動の支援', 'R5')).toMatchObject({ value: 10, target: null });
    const renamed = rows.filter(({ item, fiscal_year: year }) => {
      return item === '民生委員の活動の支援' && year === 'R4';
    });
    // One row for each tier of the renamed item.
    expect(renamed.map((row) => row.value_text).join(' ')).toBe(
      figuresOf(blockOf(lastYear, 3), LAST).value.replaceAll('\n', ' '),
    );
    expect(of('市民大学校のプログラム充実・周知', 'R6')).toMatchObject({ value: null, target: 15 });
    expect(new Set(rows.map((row) => row.fiscal_year))).toEqual(new Set(['R3', 'R4', 'R5', 'R6']));
  });

  it('その次の年度へ進めても、何も失われず、新しい年度の記入は空欄', async () => {
    await showPanel(trial, '準備');
    await rolloverPart(trial).getByRole('button', { name: '次の年度へ進む…' }).click();
    await trial.pane.getByText('令和5年度から令和6年度へ').waitFor();
    await makesNext('進行管理シート R6');
    await shoot('again');
    const { forms, earlier, grids } = await savedWorkbook(trial);
    expect(forms.map(({ fiscalYear }) => fiscalYear)).toEqual([NEXT]);
    expect(earlier.map(({ fiscalYear }) => fiscalYear)).toEqual([LAST, YEAR]);
    const [before] = collected.forms;
    expect(earlier.map(({ grid }) => cellsOf(grid))).toEqual(
      [lastYear, before!].map(({ grid }) => cellsOf(grid)),
    );
    const [form] = forms;
    expect(numbersOf(form!)).toEqual(numbersOf(before!));
    for (const block of originals(form!)) {
      expect([
        figuresOf(block, NEXT).value,
        figuresOf(block, NEXT).grade,
        block.narrative.text,
      ]).toEqual(['', '', '']);
      expect(block.boxes.filter(({ box }) => box.ticked)).toEqual([]);
      const old = blockOf(before!, block.number!);
      expect(block.measures[0]!.years.map(({ year }) => year?.year)).toEqual([LAST, YEAR, NEXT]);
      for (const year of [LAST, YEAR]) {
        expect({ item: block.number, year, ...figuresOf(block, year) }).toEqual({
          item: block.number,
          year,
          ...figuresOf(old, year),
        });
      }
    }
    expect(yearOf(blockOf(form!, 10), NEXT).target?.text).toBe('15');
    expect(grids.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['集計', '会議資料', '取込記録']),
    );
    expect({ errors: trial.errors, foreign: trial.foreign }).toEqual({ errors: [], foreign: [] });
  });
});
