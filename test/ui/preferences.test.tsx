import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { planOf } from '../hosts/cli/identity-books';
import { openPane } from './open-pane';
import { nameOf, samplePlan, SHEET, showPanel } from './sample-book';

const KEY = 'this-machine/preferences';
const REASON = '会場を改めたため';

const own = () => screen.findByRole('region', { name: 'あなたの設定' });

it('言語と文字の大きさはこの端末に残り、次に開いたときからと言う', async () => {
  const pane = openPane(samplePlan(), 'settings');
  const part = await own();
  await pane.user.click(within(part).getByRole('radio', { name: 'English' }));
  expect(await within(part).findByRole('status')).toHaveTextContent('次に開いたとき');
  await pane.user.click(within(part).getByRole('radio', { name: '大きい' }));
  await waitFor(() =>
    expect(JSON.parse(pane.store.records.get(KEY)!)).toEqual({
      language: 'en',
      textSize: 'large',
      reasons: [],
    }),
  );
});

it('使った理由は、次に理由を付けるときに候補に出て、設定で消せる', async () => {
  const pane = openPane(samplePlan(), 'check');
  await screen.findByRole('button', { name: /^記入 \d/u });
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), '99999');
  pane.book.type(SHEET, nameOf('No.2 実績値 R4'), '99999');
  const start = await screen.findByRole('button', { name: /^(?:もう一度点検|点検する)$/u });
  await pane.user.click(start);
  const open = /^理由を付けて認める：/u;
  await pane.user.click((await screen.findAllByRole('button', { name: open }))[0]!);
  await pane.user.type(await screen.findByRole('textbox', { name: /^理由/u }), `${REASON}{Enter}`);
  await screen.findByText('理由を付けて認めました。');
  await waitFor(() => expect(pane.store.records.get(KEY)).toContain(REASON));
  await pane.user.click((await screen.findAllByRole('button', { name: open }))[0]!);
  const offered = await screen.findByRole('group', { name: '前に使った理由' });
  await pane.user.click(within(offered).getByRole('button', { name: REASON }));
  const field = screen.getByRole('textbox', { name: /^理由/u });
  expect(field).toHaveValue(REASON);
  expect(field).toHaveFocus();
  pane.reopen('settings');
  const part = await own();
  await pane.user.click(
    await within(part).findByRole('button', { name: `候補から消す：${REASON}` }),
  );
  await waitFor(() => expect(pane.store.records.get(KEY)).not.toContain(REASON));
});

it('担当課の設定では、その人のものだけを変えられ、規則は事務局が決めると言う', async () => {
  const pane = openPane(planOf({ department: '健康課' }));
  await screen.findByRole('button', { name: /^記入 \d/u });
  await showPanel(pane, '設定');
  expect(await own()).toBeVisible();
  const rules = await screen.findByRole('region', { name: '規則の設定' });
  expect(await within(rules).findByText(/事務局が決めます/u)).toBeVisible();
  expect(within(rules).queryByRole('switch')).toBeNull();
});
