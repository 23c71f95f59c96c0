import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { createXlsx } from '../../src/adapters/xlsx';
import { BUNDLED_PLANS } from '../../src/core/catalog/bundled';
import { parseCellName } from '../../src/core/grid/grid';
import { layoutForm } from '../../src/core/form/write/layout';
import { recognise } from '../../src/core/form/read/recognise';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { openPane, type OpenPane } from './open-pane';
import { nameOf, samplePlan, SHEET, sheetOf, valueAt } from './sample-book';

const EMPTY: WorkbookBlueprint = {
  styles: [{}],
  activeSheet: 0,
  sheets: [{ ...samplePlan().sheets[1]!, name: 'Sheet1', visibility: 'visible', cells: [] }],
};

/** Types without an event, as Excel's events do get lost. */
const typeUnheard = ({ book }: OpenPane, place: string, value: string): void => {
  const { workbook } = book.host;
  const { row, column } = parseCellName(nameOf(place))!;
  const sheet = workbook.findSheet(SHEET)!;
  workbook.store(sheet, row, column, { value, style: sheet.styleAt(row, column) });
};

const checked = async (): Promise<void> => {
  await screen.findByRole('group', { name: '重さで絞り込む' });
};

describe('点検', () => {
  it('正しいシートでは、指摘がないと言う', async () => {
    openPane(samplePlan(), 'check');
    expect(await screen.findByText('指摘はありません。このまま提出できます。')).toBeVisible();
    expect(screen.getByRole('button', { name: 'エラー 0' })).toBeVisible();
  });

  it('誤りを項目ごとに並べ、選ぶとセルへ移り、印を付け、印を消せば元の見た目に戻る', async () => {
    const pane = openPane(samplePlan());
    const before = pane.book.plan();
    pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
    await pane.user.click(screen.getByRole('button', { name: '点検する' }));
    await checked();
    const item = screen.getByRole('region', { name: 'No.1 第一の取組' });
    const cell = nameOf('No.1 評価 R4');
    await pane.user.click(
      within(item).getByRole('button', { name: new RegExp(`^エラー ${cell} へ移動`, 'u') }),
    );
    const at = parseCellName(cell)!;
    await waitFor(() =>
      expect(pane.book.host.workbook.activeSheet()).toMatchObject({
        name: SHEET,
        selection: { top: at.row, left: at.column },
      }),
    );
    expect(pane.book.plan().sheets[0]!.conditionalFormats.length).toBeGreaterThan(0);
    await pane.user.click(screen.getByRole('button', { name: '印を消す' }));
    expect(await screen.findByText('印を消しました。シートは元の見た目です。')).toBeVisible();
    expect(pane.book.plan().sheets[0]!.conditionalFormats).toEqual(
      before.sheets[0]!.conditionalFormats,
    );
    await pane.user.click(screen.getByRole('button', { name: '印を付ける' }));
    await screen.findByRole('button', { name: '印を消す' });
    expect(pane.book.plan().sheets[0]!.conditionalFormats.length).toBeGreaterThan(0);
  });

  it('修正は内容を見せてから行い、元に戻せる', async () => {
    const pane = openPane(samplePlan());
    pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
    await pane.user.click(screen.getByRole('button', { name: '点検する' }));
    await checked();
    await pane.user.click(
      screen.getAllByRole('button', { name: /^直す：令和4年度の評価「Ａ」/u })[0]!,
    );
    const preview = screen.getByRole('group', { name: '変更の内容' });
    expect(within(preview).getByText(`${nameOf('No.1 評価 R4')}：「Ａ」→「A」`)).toBeVisible();
    expect(valueAt(pane, 'No.1 評価 R4')).toBe('Ａ');
    await pane.user.click(within(preview).getByRole('button', { name: 'この内容で直す' }));
    expect(await screen.findByText('指摘はありません。このまま提出できます。')).toBeVisible();
    expect(valueAt(pane, 'No.1 評価 R4')).toBe('A');
    await pane.user.click(screen.getByRole('button', { name: '元に戻す：修正 1件' }));
    await waitFor(() => expect(valueAt(pane, 'No.1 評価 R4')).toBe('Ａ'));
    expect(await screen.findByRole('button', { name: 'エラー 1' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^元に戻す/u })).toBeNull();
  });

  it('見た後に変わったセルには書き込まず、どうすればよいかを言う', async () => {
    const pane = openPane(samplePlan());
    pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'ａ');
    await pane.user.click(screen.getByRole('button', { name: '点検する' }));
    await checked();
    typeUnheard(pane, 'No.1 評価 R4', 'Ｂ');
    await pane.user.click(
      screen.getAllByRole('button', { name: /^直す：令和4年度の評価「ａ」/u })[0]!,
    );
    await pane.user.click(screen.getByRole('button', { name: 'この内容で直す' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('何も書き込んでいません');
    expect(valueAt(pane, 'No.1 評価 R4')).toBe('Ｂ');
  });

  it('どちらの直し方にするかを選べる', async () => {
    const pane = openPane(samplePlan());
    pane.book.type(SHEET, nameOf('No.5 評価 R4'), 'B');
    await pane.user.click(screen.getByRole('button', { name: '点検する' }));
    await checked();
    await pane.user.click(
      screen.getByRole('button', { name: /^直す：令和4年度の評価は「B」ですが/u }),
    );
    await pane.user.click(screen.getByRole('radio', { name: '評価を「C」にする' }));
    await pane.user.click(screen.getByRole('button', { name: 'この内容で直す' }));
    await waitFor(() => expect(valueAt(pane, 'No.5 評価 R4')).toBe('C'));
    expect(valueAt(pane, 'No.5 進捗状況 C')).toBe('☑ 一部遅れがある');
  });

  it('安全な修正をまとめて行い、一度に元へ戻せる', async () => {
    const pane = openPane(samplePlan());
    pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
    pane.book.type(SHEET, nameOf('No.4 実績値 R4'), '７');
    await pane.user.click(screen.getByRole('button', { name: '点検する' }));
    await checked();
    await pane.user.click(
      screen.getByRole('button', { name: /^安全な修正をまとめて行う（2件）/u }),
    );
    await pane.user.click(screen.getByRole('button', { name: 'この内容で直す' }));
    expect(await screen.findByText('指摘はありません。このまま提出できます。')).toBeVisible();
    expect([valueAt(pane, 'No.1 評価 R4'), valueAt(pane, 'No.4 実績値 R4')]).toEqual(['A', 7]);
    await pane.user.click(screen.getByRole('button', { name: '元に戻す：修正 2件' }));
    await waitFor(() => expect(valueAt(pane, 'No.4 実績値 R4')).toBe('７'));
    expect(valueAt(pane, 'No.1 評価 R4')).toBe('Ａ');
  });

  it('重さと言葉で絞り込め、合うものがなければ解除できる', async () => {
    const pane = openPane(samplePlan());
    pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'E');
    pane.book.type(SHEET, nameOf('No.2 担当課'), '別の課');
    await pane.user.click(screen.getByRole('button', { name: '点検する' }));
    await checked();
    await pane.user.click(screen.getByRole('button', { name: /^警告 \d/u }));
    expect(screen.queryByRole('region', { name: 'No.1 第一の取組' })).toBeNull();
    expect(screen.getByRole('region', { name: 'No.2 第二の取組' })).toBeVisible();
    await pane.user.type(screen.getByRole('searchbox'), 'どこにもない言葉');
    expect(screen.getByText('絞り込みに合う指摘はありません。')).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: '絞り込みを解除' }));
    expect(screen.getByRole('region', { name: 'No.1 第一の取組' })).toBeVisible();
  });

  it('まだ記入のない欄はエラーに数えず、項目ごとに一つとし、選べば一覧に出る', async () => {
    const pane = openPane(samplePlan());
    pane.book.type(SHEET, nameOf('No.1 評価 R4'), '');
    pane.book.type(SHEET, nameOf('No.1 成果'), '');
    pane.book.type(SHEET, nameOf('No.4 評価 R4'), '');
    await pane.user.click(screen.getByRole('button', { name: '点検する' }));
    await checked();
    expect(screen.getByRole('button', { name: 'エラー 0' })).toBeVisible();
    expect(screen.getByText(/まだ記入のない項目が2件/u)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'No.1 第一の取組' })).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: '未記入 2項目' }));
    expect(screen.getByRole('region', { name: 'No.1 第一の取組' })).toBeVisible();
    const strip = screen.getByRole('region', { name: 'いまの状況' });
    expect(within(strip).getByRole('button', { name: '直す 0' })).toBeVisible();
    expect(within(strip).getByRole('button', { name: '記入 3/5' })).toBeVisible();
  });

  it('様式が二つあれば、開いているシートだけを点検し、すべてを点検することもできる', async () => {
    const [plan, last] = [samplePlan(), samplePlan().sheets[0]!];
    const older = { ...last, name: '昨年度' };
    const pane = openPane({ ...plan, sheets: [...plan.sheets, older] });
    pane.book.type('昨年度', nameOf('No.4 評価 R4'), 'E');
    await pane.user.click(screen.getByRole('button', { name: '点検する' }));
    await checked();
    expect(
      screen.getByText('開いているシートだけを点検しました。ほかの様式：昨年度'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'エラー 0' })).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: 'すべて点検' }));
    expect(await screen.findByRole('button', { name: 'エラー 1' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'すべて点検' })).toBeNull();
  });

  it('様式のないブックでは、何を選べばよいかを言い、やり直せる', async () => {
    openPane(EMPTY, 'check');
    expect(await screen.findByRole('alert')).toHaveTextContent('進行管理シートが見つかりません');
    expect(screen.getByRole('button', { name: 'もう一度' })).toBeVisible();
  });

  it.each([
    ['セルの編集中', 'cell-edit', 'セルが編集中です'],
    ['Excel が忙しい', 'busy', 'Excel がほかの処理をしています'],
  ] as const)('%s なら、そう言う', async (_, kind, sentence) => {
    const pane = openPane(samplePlan());
    pane.book.host.setTrouble(kind);
    await pane.user.click(screen.getByRole('button', { name: '点検する' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  });
});

describe('様式を作る', () => {
  const preview = async (pane: OpenPane): Promise<void> => {
    await pane.user.click(await screen.findByRole('button', { name: '内容を確かめる' }));
  };

  it('計画の様式を新しいシートに作り、続けて点検でき、元に戻せる', async () => {
    const pane = openPane(EMPTY, 'form');
    await preview(pane);
    expect(await screen.findByText(`新しいシート「${SHEET}」を作ります。`)).toBeVisible();
    expect(screen.getByText('29事業、48項目、再掲10件')).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: 'この内容で作る' }));
    expect(await screen.findAllByText(`シート「${SHEET}」を作りました。`)).not.toHaveLength(0);
    expect(recognise(sheetOf(pane)).blocks).toHaveLength(58);
    expect(pane.book.plan().sheets.map((sheet) => sheet.name)).toEqual([
      'Sheet1',
      SHEET,
      '_shinko',
    ]);
    await pane.user.click(screen.getByRole('button', { name: `元に戻す：様式「${SHEET}」の作成` }));
    await waitFor(() =>
      expect(pane.book.plan().sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']),
    );
  });

  it('作った後に記入があれば、元に戻さない', async () => {
    const pane = openPane(EMPTY, 'form');
    await preview(pane);
    await pane.user.click(await screen.findByRole('button', { name: 'この内容で作る' }));
    await screen.findAllByText(`シート「${SHEET}」を作りました。`);
    pane.book.type(SHEET, 'H12', '10');
    await pane.user.click(screen.getByRole('button', { name: /^元に戻す：様式/u }));
    expect(await screen.findByRole('alert')).toHaveTextContent('作った後に記入がある');
    expect(pane.book.plan().sheets.map((sheet) => sheet.name)).toContain(SHEET);
  });

  it('担当課を選ぶと、その課の項目だけになる', async () => {
    const pane = openPane(EMPTY, 'form');
    await pane.user.selectOptions(
      await screen.findByRole('combobox', { name: '担当課' }),
      '危機管理課',
    );
    await preview(pane);
    expect(await screen.findByText(/8項目、再掲0件$/u)).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: 'この内容で作る' }));
    await screen.findAllByText(/を作りました。$/u);
    const numbers = recognise(sheetOf(pane, `${SHEET} 危機管理課`)).blocks.map(
      (block) => block.number,
    );
    expect(numbers).toEqual([28, 29, 30, 31, 32, 34, 35, 36]);
  });

  it('記入のあるシートは上書きせず、足りない項目だけを元の位置に加え、元に戻せる', async () => {
    const catalog = BUNDLED_PLANS[0]!;
    const part = {
      ...catalog,
      items: catalog.items.filter((item) => item.number !== 4),
      candidates: [],
    };
    const policies = catalog.policies.map((policy) => ({
      ...policy,
      directions: policy.directions.map((direction) => ({
        ...direction,
        projects: direction.projects.map((project) => ({
          ...project,
          entries: project.entries.filter((entry) => entry.item !== 4),
        })),
      })),
    }));
    const plan = layoutForm({
      catalog: { ...part, policies },
      fiscalYear: 2022,
      years: 3,
      department: null,
      entries: { fiscalYear: 2022, blocks: new Map() },
      id: 'x',
      protect: false,
    });
    const pane = openPane(plan, 'form');
    pane.book.type(SHEET, 'K10', '残すべき文章');
    const before = sheetOf(pane);
    await preview(pane);
    expect(await screen.findByText(/足りない1件だけを加え、ほかは変えません/u)).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: '不足分を加える' }));
    expect(await screen.findAllByText('1件を加えました。')).not.toHaveLength(0);
    const after = recognise(sheetOf(pane));
    expect(after.blocks.slice(0, 5).map((block) => block.number)).toEqual([1, 2, 3, 4, 5]);
    expect(after.blocks[0]!.narrative.text).toBe('残すべき文章');
    expect(after.blocks[3]!.name).toBe('地区社会福祉協議会での相談窓口設置の推進');
    await pane.user.click(screen.getByRole('button', { name: '元に戻す：不足 1件の追加' }));
    await waitFor(() => expect(sheetOf(pane).values).toEqual(before.values));
  });

  it('引き継ぐ記入に読み取れないものがあれば、作る前に言う', async () => {
    const pane = openPane(samplePlan(), 'form');
    pane.book.type(SHEET, nameOf('No.1 年度 R4'), '去年');
    await pane.user.selectOptions(await screen.findByLabelText('年度'), '令和5年度');
    await preview(pane);
    const value = nameOf('No.1 実績値 R4');
    expect(
      await screen.findByText(
        new RegExp(`^読み取れないか、入れる欄のない記入があります：${SHEET}!${value}「5」、`, 'u'),
      ),
    ).toBeVisible();
  });

  it('すべてそろっていれば、加えるものはないと言う', async () => {
    const pane = openPane(EMPTY, 'form');
    await preview(pane);
    await pane.user.click(await screen.findByRole('button', { name: 'この内容で作る' }));
    await screen.findAllByText(/を作りました。$/u);
    await preview(pane);
    expect(await screen.findByText(/すべての項目がそろっています/u)).toBeVisible();
  });

  it('計画を自分のファイルから読める。読めないファイルには、そのわけを言う', async () => {
    const pane = openPane(EMPTY, 'form');
    const input = await screen.findByLabelText('計画をファイルから読む…', { selector: 'input' });
    await pane.user.upload(
      input,
      new File(['壊れた JSON'], 'plan.json', { type: 'application/json' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('plan.json: ');
    const book = createXlsx().write(samplePlan());
    await pane.user.upload(input, new File([book as BlobPart], 'last-year.xlsx'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByRole('combobox', { name: '計画' })).toHaveDisplayValue(
      '見本市第1次見本計画（令和4年度）',
    );
    await preview(pane);
    expect(await screen.findByText('2事業、5項目、再掲1件')).toBeVisible();
  });
});

describe('旗', () => {
  it('見直し・新規・再掲を一覧し、再掲からは元の項目へも移れる', async () => {
    const pane = openPane(samplePlan(), 'flags');
    const review = await screen.findByRole('region', { name: '見直しあり（1）' });
    expect(within(review).getByText('R4以降')).toBeVisible();
    expect(screen.getByRole('region', { name: '新規（1）' })).toBeVisible();
    const repeats = screen.getByRole('region', { name: '※再掲（1）' });
    await pane.user.click(within(repeats).getByRole('button', { name: '元の項目へ：第一の取組' }));
    const { row } = parseCellName(nameOf('No.1 取組項目'))!;
    await waitFor(() =>
      expect(pane.book.host.workbook.activeSheet()).toMatchObject({
        name: SHEET,
        selection: { top: row },
      }),
    );
  });

  it('様式がなければ、そう言う', async () => {
    openPane(EMPTY, 'flags');
    expect(await screen.findByRole('alert')).toHaveTextContent('進行管理シートが見つかりません');
  });
});
