import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { createXlsx } from '../../src/adapters/xlsx';
import { makeReturnedBook, openFileToReturn } from '../../src/app/cycle/give-back';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { readIdentity } from '../../src/core/record/identity';
import { parseQuestionText } from '../../src/core/return/asked';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { SAMPLE_CATALOG } from '../core/rules/sample-sheet';
import { planOf } from '../hosts/cli/identity-books';
import { openPane, type OpenPane } from './open-pane';
import { gridOf, samplePlan, SHEET, valueAt } from './sample-book';

const DEPARTMENT = '健康課';
const PLAN = '見本市第1次見本計画';
/** The first item of that department. */
const ITEM = SAMPLE_CATALOG.items.find(({ departments }) =>
  departments.includes(DEPARTMENT),
)!.number;

const identityOf = (pane: OpenPane) => readIdentity(gridOf(pane, '_shinko')!, THRESHOLDS)!;
const strip = () => within(screen.getByRole('region', { name: 'いまの状況' }));
const formName = (pane: OpenPane): string => pane.book.plan().sheets[0]!.name;

/** A department's book, given back with one question on an item's grade and one on its narrative. */
const returnedPlan = (): WorkbookBlueprint => {
  const xlsx = createXlsx();
  const bytes = xlsx.write(planOf({ department: DEPARTMENT }));
  const whole = { plan: PLAN, departments: [DEPARTMENT] };
  const file = openFileToReturn('健康課.xlsx', bytes, xlsx, whole, 'ja');
  if (!file.ok) throw new RangeError(file.failure.kind);
  const questions = [`No.${ITEM} 評価 根拠は何ですか`, `No.${ITEM} 成果 いつのことですか`].map(
    (line) => parseQuestionText(line)!,
  );
  const made = makeReturnedBook(file.value, xlsx, {
    questions,
    at: '2026-04-09T10:00:00+09:00',
    deadline: null,
    id: 'sample-return',
  });
  if (!made.ok) throw new RangeError(JSON.stringify(made.failure));
  const book = xlsx.readBlueprint(made.value.bytes);
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value;
};

describe('確認', () => {
  it('役職と名前を残し、後で記入を変えるとそう出て、元に戻せる', async () => {
    const pane = openPane(planOf({ department: DEPARTMENT }), 'submit');
    await screen.findByRole('region', { name: '確認（決裁）' });
    const form = () => within(screen.getByRole('region', { name: '確認（決裁）' }));
    await pane.user.click(form().getByRole('button', { name: '確認する' }));
    expect(form().getByText('役職と名前を入れてください。')).toBeVisible();
    await pane.user.type(form().getByRole('textbox', { name: '役職' }), '係長');
    await pane.user.type(form().getByRole('textbox', { name: '名前' }), '見本 一郎');
    await pane.user.click(form().getByRole('button', { name: '確認する' }));
    expect(await strip().findByRole('button', { name: '確認済 係長' })).toBeVisible();
    expect(await form().findByText(/^係長 見本 一郎\s+令和8年4月10日 9:30$/u)).toBeVisible();
    expect(identityOf(pane).approvals).toMatchObject([{ role: '係長', by: '見本 一郎', round: 0 }]);
    const [row, column] = [11, 9];
    const before = gridOf(pane, formName(pane))!.values[row]?.[column] ?? null;
    pane.book.type(formName(pane), 'K10', '別の成果');
    expect(await form().findByText(/確認後に変更あり/u)).toBeVisible();
    expect(strip().getByRole('button', { name: '確認後に変更あり 係長' })).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: '元に戻す：確認の記録' }));
    await waitFor(() => expect(identityOf(pane).approvals ?? []).toEqual([]));
    expect(gridOf(pane, formName(pane))!.values[row]?.[column] ?? null).toBe(before);
  });
});

describe('差し戻された課のブック', () => {
  it('問いが並び、セルを直すか回答を書くと、そう変わる', async () => {
    const pane = openPane(returnedPlan());
    await pane.user.click(await strip().findByRole('button', { name: '差し戻し 1回目' }));
    expect(await screen.findByText('直した0件・答えた0件・まだ2件')).toBeVisible();
    const answer = screen.getByRole('textbox', { name: '回答（問い 1-1）' });
    await pane.user.type(answer, '名簿で数えました');
    await pane.user.tab();
    expect(await screen.findByText('直した0件・答えた1件・まだ1件')).toBeVisible();
    const answers = gridOf(pane, '差し戻し')!;
    expect(answers.values.flat()).toContain('名簿で数えました');
    const cell = identityOf(pane).returns![0]!.questions[1]!.cell;
    pane.book.type(formName(pane), cell, '四月のことです');
    expect(await screen.findByText('直した1件・答えた1件・まだ0件')).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: '元に戻す：差し戻しへの回答' }));
    expect(await screen.findByText('直した1件・答えた0件・まだ1件')).toBeVisible();
  });
});

it('記入の項目から問いへ行け、問いのあるセルを選ぶと、その問いが示される', async () => {
  const pane = openPane(returnedPlan(), 'entry');
  const cells = identityOf(pane).returns![0]!.questions.map(({ cell }) => cell);
  await screen.findByText('この項目に、差し戻しの問いが2件あります。');
  await pane.user.click(screen.getByRole('button', { name: '問い 1-2：いつのことですか' }));
  const list = await screen.findByRole('list', { name: /^1回目の差し戻し/u });
  const current = () =>
    within(list)
      .getAllByRole('listitem')
      .filter((item) => item.getAttribute('aria-current') === 'true')
      .map((item) => within(item).getByRole('button').textContent);
  expect(current()).toEqual([`No.${ITEM} ${cells[1]} へ移動`]);
  await pane.user.click(
    within(list).getByRole('button', { name: `No.${ITEM} ${cells[0]} へ移動` }),
  );
  await waitFor(() => expect(current()).toEqual([`No.${ITEM} ${cells[0]} へ移動`]));
});

describe('状況', () => {
  it('戻ったファイルを選び、問いを選んで書き足すと、差し戻すブックができ、状況に残る', async () => {
    const pane = openPane(samplePlan(), 'board');
    await screen.findByText(/まだ一度も取りまとめていません/u);
    const bytes = createXlsx().write(planOf({ department: DEPARTMENT })) as BlobPart;
    const input = screen.getByLabelText('課のファイルを選ぶ…', { selector: 'input' });
    await pane.user.upload(input, new File([bytes], '健康課.xlsx'));
    const own = await screen.findByRole('textbox', { name: '書き足す問い（一行に一つ）' });
    await pane.user.type(own, 'これは何ですか');
    await pane.user.click(screen.getByRole('button', { name: /^差し戻すブックを作る/u }));
    expect(await screen.findByText(/どこのことか読み取れません/u)).toBeVisible();
    await pane.user.clear(own);
    await pane.user.type(own, `No.${ITEM} 評価 根拠は何ですか`);
    await pane.user.click(screen.getByRole('button', { name: /^差し戻すブックを作る/u }));
    await screen.findByText(/^健康課への1回目の差し戻しを作りました/u);
    const [file] = pane.saved;
    expect(file?.name).toBe('健康課_差し戻し1.xlsx');
    const read = createXlsx().read(file!.bytes);
    expect(read.ok && read.value.grids.map(({ sheet }) => sheet)).toContain('差し戻し');
    const row = (await screen.findByText('健康課')).closest('li')!;
    await waitFor(() => expect(row).toHaveTextContent('差し戻し1回'));
    await pane.user.click(screen.getByRole('button', { name: '元に戻す：健康課への差し戻し' }));
    await waitFor(() =>
      expect(screen.getByText('健康課').closest('li')).not.toHaveTextContent('差し戻し1回'),
    );
  });

  it('ほかの計画や、どの課のでもないファイルは、一文で断る', async () => {
    const pane = openPane(samplePlan(), 'board');
    await screen.findByText(/まだ一度も取りまとめていません/u);
    const bytes = createXlsx().write(samplePlan()) as BlobPart;
    const input = screen.getByLabelText('課のファイルを選ぶ…', { selector: 'input' });
    await pane.user.upload(input, new File([bytes], '全体.xlsx'));
    expect(await screen.findByText(/全体\.xlsx: どの課のブックか分かりません/u)).toBeVisible();
  });
});

describe('期限', () => {
  it('配布で決めると、このブックにも残り、どの画面の上にも出て、元に戻せる', async () => {
    const pane = openPane(samplePlan(), 'split');
    const day = await screen.findByLabelText('提出の期限（任意）');
    await pane.user.type(day, '2026-04-09');
    await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
    await waitFor(() => expect(pane.saved).toHaveLength(1));
    expect(
      await strip().findByRole('button', { name: '期限 令和8年4月9日（過ぎています）' }),
    ).toBeVisible();
    expect(identityOf(pane).deadline).toBe('2026-04-09');
    await pane.user.click(screen.getByRole('button', { name: '元に戻す：提出の期限' }));
    await waitFor(() => expect(identityOf(pane).deadline).toBeUndefined());
    expect(valueAt(pane, 'No.1 評価 R4')).not.toBeNull();
    expect(gridOf(pane, SHEET)).toBeDefined();
  });
});
