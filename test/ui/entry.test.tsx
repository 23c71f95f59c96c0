import '@testing-library/jest-dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { findPlace } from '../core/rules/sample-sheet';
import { openPane, type OpenPane } from './open-pane';
import { nameOf, sample, samplePlan, SHEET, showPanel, valueAt } from './sample-book';

const openEntry = async (): Promise<OpenPane> => {
  const pane = openPane(samplePlan(), 'entry');
  await screen.findByRole('heading', { name: 'No.1 第一の取組' });
  return pane;
};

const select = async (pane: OpenPane, place: string, heading: string): Promise<void> => {
  const { row, column } = findPlace(sample, place);
  await pane.book.port.show({ sheet: SHEET, row, column });
  await screen.findByRole('heading', { name: heading });
};

const thisYear = () => screen.getByRole('group', { name: '令和4年度（今年度）' });

it('シートで選んだ項目が出て、段ごとの欄に昨年の値が添えてある', async () => {
  const pane = await openEntry();
  await select(pane, 'No.2 成果', 'No.2 第二の取組');
  const fields = within(thisYear()).getAllByRole('textbox');
  expect(fields.length).toBeGreaterThanOrEqual(2);
  const before = String(valueAt(pane, 'No.2 実績値 R3')).split('\n');
  const shown = within(thisYear()).getAllByText(/^前年度 \d/u);
  expect(shown.map((hint) => hint.textContent)).toEqual(before.map((figure) => `前年度 ${figure}`));
});

it('数を打って欄を離れるとセルに数で入り、元に戻せる', async () => {
  const pane = await openEntry();
  const field = within(thisYear()).getAllByRole('textbox')[0]!;
  const before = valueAt(pane, 'No.1 実績値 R4');
  await pane.user.clear(field);
  await pane.user.type(field, '１２３{Enter}');
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(123));
  expect(await screen.findByText(`${nameOf('No.1 実績値 R4')} に書きました。`)).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：No.1 の実績値' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(before));
  await pane.user.click(screen.getByRole('button', { name: 'やり直す：No.1 の実績値' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(123));
});

it('段が足りない間はセルに書かず、打ったことは別の項目を見ても残る', async () => {
  const pane = await openEntry();
  await select(pane, 'No.2 成果', 'No.2 第二の取組');
  const before = valueAt(pane, 'No.2 実績値 R4');
  const upper = () => within(thisYear()).getAllByRole('textbox')[0]!;
  await pane.user.clear(upper());
  await pane.user.tab();
  expect(screen.getByText('あと1段を入れると、セルに書き込みます。')).toBeVisible();
  expect(valueAt(pane, 'No.2 実績値 R4')).toBe(before);
  await select(pane, 'No.1 成果', 'No.1 第一の取組');
  await select(pane, 'No.2 成果', 'No.2 第二の取組');
  expect(upper()).toHaveValue('');
  await pane.user.type(upper(), '77{Enter}');
  await waitFor(() => expect(String(valueAt(pane, 'No.2 実績値 R4'))).toMatch(/^77\n/u));
});

it('評価を選ぶと進捗状況の箱もそろい、指摘がすぐに消える', async () => {
  const pane = await openEntry();
  pane.book.type(SHEET, nameOf('No.5 評価 R4'), 'Ｂ');
  await select(pane, 'No.5 成果', 'No.5 第五の取組');
  const findings = await screen.findByRole('region', { name: /^この項目の指摘/u });
  expect(within(findings).getAllByRole('listitem').length).toBeGreaterThan(0);
  await pane.user.click(within(thisYear()).getByRole('radio', { name: /^D/u }));
  await waitFor(() => expect(valueAt(pane, 'No.5 評価 R4')).toBe('D'));
  expect(valueAt(pane, 'No.5 進捗状況 D')).toBe('☑ 未実施');
  expect(valueAt(pane, 'No.5 進捗状況 C')).toBe('□ 一部遅れがある');
});

it('文章は改行ごと入り、変換中の Enter では何も書かない', async () => {
  const pane = await openEntry();
  const text = screen.getByRole('textbox', { name: '取組による成果、今後の課題や方針' });
  const before = valueAt(pane, 'No.1 成果');
  await pane.user.clear(text);
  await pane.user.type(text, '一行目{Enter}二行目');
  expect(screen.getByText('7文字')).toBeVisible();
  fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true, isComposing: true });
  expect(valueAt(pane, 'No.1 成果')).toBe(before);
  await pane.user.tab();
  await waitFor(() => expect(valueAt(pane, 'No.1 成果')).toBe('一行目\n二行目'));
});

it('Esc で打ったことを取り消せる', async () => {
  const pane = await openEntry();
  const field = within(thisYear()).getAllByRole('textbox')[0]!;
  const shown = (field as HTMLInputElement).value;
  await pane.user.type(field, '999{Escape}');
  expect(field).toHaveValue(shown);
  await pane.user.tab();
  expect(screen.queryByRole('button', { name: /^元に戻す/u })).toBeNull();
});

it('再掲は式のまま守られ、元の項目へ移れる', async () => {
  const pane = await openEntry();
  const repeat = sample.blocks.find((block) => block.repeat)!;
  await pane.book.port.show({ sheet: SHEET, row: repeat.top, column: 1 });
  await screen.findByText(/この項目は再掲です/u);
  for (const field of within(thisYear()).getAllByRole('textbox')) {
    expect(field).toHaveAttribute('readonly');
  }
  await pane.user.click(screen.getByRole('button', { name: '元の項目へ' }));
  const original = sample.blocks.find((block) => block.number === repeat.number)!;
  await screen.findByRole('heading', { name: `No.${original.number} ${original.name}` });
});

it('次の項目・前の項目へ進め、シートもそこへ移る', async () => {
  const pane = await openEntry();
  expect(screen.getByRole('button', { name: '前の項目' })).toBeDisabled();
  await pane.user.click(screen.getByRole('button', { name: '次の項目' }));
  await screen.findByRole('heading', { name: /^No\.2 / });
  const { row } = findPlace(sample, 'No.2 取組項目');
  await waitFor(() =>
    expect(pane.book.host.workbook.activeSheet()).toMatchObject({ selection: { top: row } }),
  );
});

it('セルが変わっていれば書かず、打ったことは欄に残る', async () => {
  const pane = await openEntry();
  const field = within(thisYear()).getAllByRole('textbox')[0]!;
  const { workbook } = pane.book.host;
  const sheet = workbook.findSheet(SHEET)!;
  const { row, column } = findPlace(sample, 'No.1 実績値 R4');
  await pane.user.clear(field);
  await pane.user.type(field, '55');
  workbook.store(sheet, row, column, { value: 4321, style: sheet.styleAt(row, column) });
  await pane.user.tab();
  expect(await screen.findByRole('alert')).toHaveTextContent('何も書き込んでいません');
  expect(valueAt(pane, 'No.1 実績値 R4')).toBe(4321);
  expect(field).toHaveValue('55');
});

describe('うまくいかないとき', () => {
  it('様式がないブックでは、作る所へ案内する', async () => {
    const plan = samplePlan();
    const empty = { ...plan.sheets[1]!, name: 'Sheet1', visibility: 'visible' as const, cells: [] };
    const pane = openPane({ styles: [{}], sheets: [empty], activeSheet: 0 }, 'entry');
    expect(await screen.findByRole('alert')).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: '様式を作る' }));
    expect(screen.getByRole('tabpanel', { name: '準備' })).toBeVisible();
  });

  it('保護されたシートでも、開いたセルには書ける', async () => {
    const pane = await openEntry();
    pane.book.protect(SHEET);
    const field = within(thisYear()).getAllByRole('textbox')[0]!;
    await pane.user.clear(field);
    await pane.user.type(field, '4321{Enter}');
    await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(4321));
  });

  it('Excel がセルの編集中なら、そう言い、終われば書ける', async () => {
    const pane = await openEntry();
    const field = within(thisYear()).getAllByRole('textbox')[0]!;
    pane.book.host.setTrouble('cell-edit');
    await pane.user.clear(field);
    await pane.user.type(field, '4321{Enter}');
    expect(await screen.findByRole('alert')).toBeVisible();
    pane.book.host.setTrouble('none');
    await pane.user.type(field, '{Enter}');
    await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(4321));
  });

  it('様式が二枚あれば、選んだシートの項目を出す', async () => {
    const plan = samplePlan();
    const second = { ...plan.sheets[0]!, name: '写し' };
    const pane = openPane({ ...plan, sheets: [...plan.sheets, second] }, 'check');
    await pane.user.click(await screen.findByRole('button', { name: 'すべて点検' }));
    await screen.findByRole('button', { name: 'もう一度点検' });
    await showPanel(pane, '記入');
    await screen.findByRole('heading', { name: /^No\.1 / });
    const { row, column } = findPlace(sample, 'No.4 成果');
    await pane.book.port.show({ sheet: '写し', row, column });
    await screen.findByRole('heading', { name: /^No\.4 / });
    const field = within(thisYear()).getAllByRole('textbox')[0]!;
    const before = valueAt(pane, 'No.4 実績値 R4');
    await pane.user.clear(field);
    await pane.user.type(field, '98{Enter}');
    await screen.findByText(`${nameOf('No.4 実績値 R4')} に書きました。`);
    expect(valueAt(pane, 'No.4 実績値 R4')).toBe(before);
  });
});

describe('項目の一覧', () => {
  const list = () => screen.getByRole('group', { name: '一覧を絞り込む' }).closest('details')!;
  const blank = async (): Promise<OpenPane> => {
    const pane = openPane(samplePlan(), 'entry');
    await screen.findByRole('heading', { name: 'No.1 第一の取組' });
    pane.book.type(SHEET, nameOf('No.3 評価 R4'), '');
    pane.book.type(SHEET, nameOf('No.4 評価 R4'), 'E');
    await within(list()).findByRole('button', { name: '途中 1' });
    await within(list()).findByRole('button', { name: '要確認 1' });
    return pane;
  };

  it('未・途中・済・要確認の数が出て、絞り込め、押すと項目の最初の欄に移る', async () => {
    const pane = await blank();
    expect(within(list()).getByText('項目の一覧（記入 4/5）')).toBeVisible();
    await pane.user.click(within(list()).getByRole('button', { name: '要確認 1' }));
    const [item, ...others] = within(list()).getAllByRole('listitem');
    expect(others).toEqual([]);
    await pane.user.click(within(item!).getByRole('button', { name: /^No\.4 第四の取組/u }));
    await screen.findByRole('heading', { name: 'No.4 第四の取組' });
    await waitFor(() => expect(within(thisYear()).getAllByRole('textbox')[0]).toHaveFocus());
  });

  it('「次の未記入へ」は、まだのところだけを回り、終われば点検へ導く', async () => {
    const pane = await blank();
    await pane.user.click(screen.getByRole('button', { name: '次の未記入へ' }));
    await screen.findByRole('heading', { name: 'No.3 第三の取組' });
    expect(screen.getByText('まだ入っていない欄：1か所')).toBeVisible();
    await pane.user.click(within(thisYear()).getByRole('radio', { name: /^A / }));
    await pane.user.click(await screen.findByRole('button', { name: '点検へ' }));
    expect(await screen.findByRole('tabpanel', { name: '点検' })).toBeVisible();
  });

  it('Enter で次の欄へ進み、打ったことはセルに入る', async () => {
    const pane = await openEntry();
    const [value, unit] = within(thisYear()).getAllByRole('textbox');
    await pane.user.clear(value!);
    await pane.user.type(value!, '321{Enter}');
    const next = within(thisYear()).queryAllByRole('combobox')[0] ?? unit;
    expect(next).toHaveFocus();
    // What is typed there takes the place of what it holds, as in a cell.
    const { selectionStart, selectionEnd, value: held } = next as HTMLInputElement;
    expect([selectionStart, selectionEnd]).toEqual([0, held.length]);
    await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(321));
  });

  it('指摘は項目の中で直せる', async () => {
    const pane = await openEntry();
    pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
    const findings = await screen.findByRole('region', { name: 'この項目の指摘（1件）' });
    await pane.user.click(within(findings).getByRole('button', { name: /^直す：/u }));
    await pane.user.click(within(findings).getByRole('button', { name: 'この内容で直す' }));
    await waitFor(() => expect(valueAt(pane, 'No.1 評価 R4')).toBe('A'));
  });

  it('前の年度は表で見え、求めてから直せる', async () => {
    const pane = await openEntry();
    await pane.user.click(screen.getByText(/^前の年度（/u));
    expect(screen.queryByRole('group', { name: '令和3年度' })).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: '前の年度を直す' }));
    expect(screen.getByRole('group', { name: '令和3年度' })).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: '直すのをやめる' }));
    expect(screen.queryByRole('group', { name: '令和3年度' })).toBeNull();
  });

  it('備考もここで書け、元に戻せる', async () => {
    const pane = await openEntry();
    const field = screen.getByRole('textbox', { name: '備考' });
    await pane.user.type(field, 'R4以降見直しあり');
    await pane.user.tab();
    await waitFor(() => expect(valueAt(pane, 'No.1 備考')).toBe('R4以降見直しあり'));
    await pane.user.click(screen.getByRole('button', { name: '元に戻す：No.1 の備考' }));
    await waitFor(() => expect(valueAt(pane, 'No.1 備考') ?? '').toBe(''));
  });
});
