import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { EXAMPLE } from '../core/catalog/example-sample';
import { TARGET_CATALOG } from '../core/rules/target-sample';
import { openPane } from './open-pane';
import { samplePlan } from './sample-book';

it('記入の項目に、記載例の注が畳んであり、開くと言葉ごとに読める', async () => {
  const pane = openPane(samplePlan({ ...TARGET_CATALOG, example: EXAMPLE }), 'entry');
  await screen.findByRole('heading', { name: 'No.1 第一の取組' });
  const summary = screen.getByText('記載例の注');
  const text = screen.getByText('取組を受け持つ課を書く。');
  expect(text).not.toBeVisible();
  await pane.user.click(summary);
  expect(text).toBeVisible();
  expect(
    within(summary.closest('details')!)
      .getAllByRole('term')
      .map(({ textContent }) => textContent),
  ).toEqual(['担当課', '主な取り組み、取組項目']);
});

it('記載例のない計画では、何も出ない', async () => {
  openPane(samplePlan(TARGET_CATALOG), 'entry');
  await screen.findByRole('heading', { name: 'No.1 第一の取組' });
  expect(screen.queryByText('記載例の注')).toBeNull();
});
