import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { catalogToJson } from '../../src/core/catalog/catalog-json';
import { cellAt, cellName } from '../../src/core/grid/grid';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { recognise } from '../../src/core/form/read/recognise';
import { readIdentity } from '../../src/core/record/identity';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { earlierText, OPEN_CATALOG, openPlan } from '../core/flags/open-book';
import { openPane, type OpenPane } from './open-pane';
import { gridOf, SHEET, showPanel } from './sample-book';

const MARK = 'R4以降見直しあり';
const FIRST = 'No.1・2 のうち1件 R4以降見直しあり';

const plan = openPlan();
const blocks = recognise(gridOfBlueprint(plan.sheets[0]!, plan.styles)).blocks;

/** Address of 備考 of an item, or of its repeat. */
const remarksAt = (number: number, repeat = false): string => {
  const { row, column } = blocks.find(
    (each) => each.number === number && each.repeat === repeat,
  )!.remarks;
  return cellName(row, column);
};

const remarksOf = (pane: OpenPane, number: number, repeat = false) => {
  const { row, column } = blocks.find(
    (each) => each.number === number && each.repeat === repeat,
  )!.remarks;
  return cellAt(gridOf(pane)!, row, column);
};

const identityOf = (pane: OpenPane) => readIdentity(gridOf(pane, '_shinko')!, THRESHOLDS)!;
const question = (name: string = FIRST) => screen.findByRole('group', { name });
const press = async (pane: OpenPane, name: string): Promise<void> =>
  pane.user.click(await screen.findByRole('button', { name }));

const open = async (): Promise<OpenPane> => {
  const pane = openPane(plan, 'flags');
  await screen.findByRole('region', { name: '決める印（2）' });
  return pane;
};

describe('決める印', () => {
  it('決まった印とは別に数え、項目ごとに手がかりを並べ、セルへ移れる', async () => {
    const pane = await open();
    expect(screen.getByRole('region', { name: '見直しあり（0）' })).toBeVisible();
    const group = within(await question('No.3・4・5 のうち2件 R4以降見直しあり'));
    expect(
      within(group.getByRole('list', { name: 'No.3 の手がかり' })).getByText(
        '指標がR4から変わる：「説明会の回数」→「参加者数」',
      ),
    ).toBeVisible();
    const fourth = within(group.getByRole('list', { name: 'No.4 の手がかり' }));
    expect(fourth.getByText('指標はR4で変わっていない')).toBeVisible();
    expect(fourth.getByText('成果の文に変更の話はない')).toBeVisible();
    await press(pane, 'No.4「第四の取組」のセルへ');
    const { row } = blocks.find(({ number }) => number === 4)!.nameCell;
    await waitFor(() =>
      expect(pane.book.host.workbook.activeSheet()).toMatchObject({ selection: { top: row } }),
    );
  });

  it('項目にすると元と再掲の備考・体系に入り、次の問いへ進み、一度で元に戻せ、やり直せる', async () => {
    const pane = await open();
    await press(pane, 'この項目にする：No.1 第一の取組');
    await screen.findByRole('region', { name: '決める印（1）' });
    expect(remarksOf(pane, 1)).toBe(MARK);
    expect(remarksOf(pane, 1, true)).toBe(`${MARK}\n再掲元 No.1`);
    expect(remarksOf(pane, 2) ?? '').toBe('');
    expect(identityOf(pane).catalog!.items[0]!.reviewFrom).toBe(2022);
    expect(screen.getByRole('region', { name: '見直しあり（2）' })).toBeVisible();
    expect(screen.getByText(`No.1 の備考に「${MARK}」と入れました。`)).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'No.3・4・5 のうち2件 R4以降見直しあり' }),
    ).toHaveFocus();
    await press(pane, '元に戻す：見直しの印（No.1・2）');
    await screen.findByRole('region', { name: '決める印（2）' });
    expect(remarksOf(pane, 1) ?? '').toBe('');
    expect(remarksOf(pane, 1, true)).toBe('再掲元 No.1');
    expect(identityOf(pane).catalog!.items[0]!.reviewFrom).toBeNull();
    await press(pane, 'やり直す：見直しの印（No.1・2）');
    await screen.findByRole('region', { name: '決める印（1）' });
    expect(remarksOf(pane, 1)).toBe(MARK);
  });

  it('二件を尋ねる問いは一件ずつ決まり、終わればキーボードは見出しに残る', async () => {
    const pane = await open();
    await press(pane, 'どれでもない：No.1・2');
    await screen.findByRole('region', { name: '決める印（1）' });
    await press(pane, 'この項目にする：No.5 第五の取組');
    await question('No.3・4 のうち1件 R4以降見直しあり');
    await press(pane, 'この項目にする：No.3 第三の取組');
    const done = await screen.findByRole('region', { name: '決める印（0）' });
    expect(within(done).getByText('決める印はありません。')).toBeVisible();
    expect(within(done).getByRole('heading', { name: '決める印（0）' })).toHaveFocus();
    expect([3, 4, 5].map((number) => remarksOf(pane, number) ?? '')).toEqual([MARK, '', MARK]);
  });

  it('キーボードだけで決められる', async () => {
    const pane = await open();
    (await screen.findByRole('button', { name: 'この項目にする：No.2 第二の取組' })).focus();
    await pane.user.keyboard('{Enter}');
    await screen.findByRole('region', { name: '決める印（1）' });
    expect(remarksOf(pane, 2)).toBe(MARK);
  });

  it('どれでもないは開き直しても覚えていて、もう一度尋ねられる', async () => {
    const pane = await open();
    await press(pane, 'どれでもない：No.1・2');
    await screen.findByRole('region', { name: 'どれでもないとした印（1）' });
    pane.reopen('flags');
    await screen.findByRole('region', { name: '決める印（1）' });
    await press(pane, 'もう一度尋ねる：No.1・2');
    await screen.findByRole('region', { name: '決める印（2）' });
    expect(screen.queryByRole('region', { name: /^どれでもないとした印/u })).toBeNull();
  });

  it('備考に手で入れれば決まり、消せばまた問いになる', async () => {
    const pane = await open();
    pane.book.type(SHEET, remarksAt(2), `独自のメモ\n${MARK}`);
    await screen.findByRole('region', { name: '決める印（1）' }, { timeout: 8000 });
    expect(screen.getByRole('region', { name: '見直しあり（1）' })).toBeVisible();
    pane.book.type(SHEET, remarksAt(2), '独自のメモ');
    await screen.findByRole('region', { name: '決める印（2）' }, { timeout: 8000 });
    expect(screen.getByRole('region', { name: '見直しあり（0）' })).toBeVisible();
  });

  it('前の版が備考に書いた候補は、ほかの文を残して消える', async () => {
    const pane = openPane(plan, 'flags');
    pane.book.type(SHEET, remarksAt(1), `前のメモ\n${earlierText([1, 2], 1)}\n後のメモ`);
    pane.book.type(SHEET, remarksAt(2), `${earlierText([1, 2], 1)}\nメモ`);
    await screen.findByRole('region', { name: '決める印（2）' });
    await press(pane, 'この項目にする：No.1 第一の取組');
    await screen.findByRole('region', { name: '決める印（1）' });
    expect(remarksOf(pane, 1)).toBe(`前のメモ\n${MARK}\n後のメモ`);
    expect(remarksOf(pane, 2)).toBe('メモ');
  });

  it('前の版の候補は、問いを残したまま備考からまとめて消せて、元に戻せる', async () => {
    const pane = openPane(plan, 'flags');
    pane.book.type(SHEET, remarksAt(1), `${earlierText([1, 2], 1)}\nメモ`);
    pane.book.type(SHEET, remarksAt(4), earlierText([3, 4, 5], 2));
    await screen.findByText(/^備考の2か所に/u);
    await press(pane, '備考から「見直しあり？」を消す');
    await waitFor(() => expect(screen.queryByText(/か所に、前の版の/u)).toBeNull());
    expect([1, 4].map((number) => remarksOf(pane, number) ?? '')).toEqual(['メモ', '']);
    expect(screen.getByRole('region', { name: '決める印（2）' })).toBeVisible();
    await press(pane, '元に戻す：備考の「見直しあり？」を消す');
    await screen.findByText(/^備考の2か所に/u);
    expect(remarksOf(pane, 4)).toBe(earlierText([3, 4, 5], 2));
  });

  it('計画の文書を選ぶと、変わった言葉が項目の横に出て、やめられる', async () => {
    const pane = await open();
    const before = OPEN_CATALOG.items.map((item) =>
      item.number === 2 ? { ...item, description: '第二の取組の前の内容' } : item,
    );
    const json = JSON.stringify(catalogToJson({ ...OPEN_CATALOG, items: before }));
    await pane.user.upload(
      screen.getByLabelText('計画の文書か昨年度のファイルと比べる', { selector: 'input' }),
      new File([json], '計画.json', { type: 'application/json' }),
    );
    await screen.findByText('比べている文書：計画.json');
    const group = within(await question());
    const second = within(group.getByRole('list', { name: 'No.2 の手がかり' }));
    expect(second.getByText(/^取組内容：「.*前の内容」→「.*取組の内容」$/u)).toBeVisible();
    expect(
      within(group.getByRole('list', { name: 'No.1 の手がかり' })).getByText(
        '比べた文書と言葉は同じ',
      ),
    ).toBeVisible();
    expect(group.getAllByText('言葉が変わった項目')).toHaveLength(1);
    await press(pane, '比べるのをやめる');
    expect(screen.queryByText('比べた文書と言葉は同じ')).toBeNull();
  });

  it('保護されたシートでは、何も変えずにわけを言う', async () => {
    const pane = await open();
    pane.book.protect(SHEET);
    await press(pane, 'この項目にする：No.1 第一の取組');
    expect(await screen.findByRole('alert')).toHaveTextContent('保護');
    expect(remarksOf(pane, 1) ?? '').toBe('');
    expect(identityOf(pane).catalog!.items[0]!.reviewFrom).toBeNull();
    expect(screen.getByRole('region', { name: '決める印（2）' })).toBeVisible();
  });

  it('備考が数式なら、どのセルかと次にすることを言う', async () => {
    const [form, ...others] = plan.sheets;
    const { row, column } = blocks[0]!.remarks;
    const cells = form!.cells.map((cell) =>
      cell.row === row && cell.column === column
        ? { ...cell, value: 'メモ', formula: '=A1' }
        : cell,
    );
    const pane = openPane({ ...plan, sheets: [{ ...form!, cells }, ...others] }, 'flags');
    await screen.findByRole('region', { name: '決める印（2）' });
    await press(pane, 'この項目にする：No.1 第一の取組');
    expect(await screen.findByRole('alert')).toHaveTextContent(`${SHEET} ${remarksAt(1)} は数式`);
  });

  it('_shinko のないブックでも、どれでもないを覚え、一度で元に戻せる', async () => {
    const own = { ...plan, sheets: plan.sheets.slice(0, 1) };
    const pane = openPane(own, 'flags');
    pane.book.type(SHEET, remarksAt(1), earlierText([1, 2], 1));
    await screen.findByRole('region', { name: '決める印（1）' });
    await press(pane, 'どれでもない：No.1・2');
    await screen.findByRole('region', { name: '決める印（0）' });
    expect(identityOf(pane).refused).toEqual([{ items: [1, 2], from: 2022 }]);
    await press(pane, '元に戻す：見直しの印（No.1・2）');
    await screen.findByRole('region', { name: '決める印（1）' });
    expect(gridOf(pane, '_shinko')).toBeUndefined();
    expect(remarksOf(pane, 1)).toBe(earlierText([1, 2], 1));
  });

  it('ほかの画面から戻っても、答えの後の様子のまま', async () => {
    const pane = await open();
    await press(pane, 'この項目にする：No.1 第一の取組');
    await screen.findByRole('region', { name: '決める印（1）' });
    await showPanel(pane, '点検');
    await showPanel(pane, '見直し・再掲');
    expect(await screen.findByRole('region', { name: '決める印（1）' })).toBeVisible();
  });
});
