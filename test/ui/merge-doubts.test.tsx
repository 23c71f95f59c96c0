import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { bookOf } from '../hosts/cli/identity-books';
import { openPane } from './open-pane';
import { samplePlan } from './sample-book';

it('課のファイルの記録が計画と合わなければ、取りまとめの画面もそう言う', async () => {
  const pane = openPane(samplePlan(), 'merge');
  const forged = bookOf({ department: '健康課' }, (known) => ({
    ...known,
    plan: 'よその市の計画',
  }));
  const field = await screen.findByLabelText('ファイルを選ぶ…', { selector: 'input' });
  await pane.user.upload(field, new File([new Uint8Array(forged)], '健康課.xlsx'));
  await screen.findByRole('heading', { name: /^各課の状況/u });
  expect(screen.getByText(/計画は「よその市の計画」/u)).toBeVisible();
});
