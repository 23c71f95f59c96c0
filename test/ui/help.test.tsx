import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import type { Role } from '../../src/core/record/role';
import { wordsOf } from '../../src/i18n';
import { planOf } from '../hosts/cli/identity-books';
import { openPane } from './open-pane';
import { samplePlan, showPanel } from './sample-book';

const EMPTY = { styles: [{}], sheets: [], activeSheet: 0 };

const guideOf = (role: Role) => Promise.resolve(`https://pane.example/guide/${role}.html`);

it('担当課は「⋯」から、自分の手順・キー・元に戻し方・残る場所を読める', async () => {
  const pane = openPane(planOf({ department: '健康課' }));
  await screen.findByRole('button', { name: /^記入 \d/u });
  await showPanel(pane, '使い方');
  const steps = await screen.findByRole('region', { name: '担当課の手順' });
  expect(within(steps).getAllByRole('listitem').length).toBeGreaterThan(4);
  expect(screen.getByRole('region', { name: 'キー' })).toHaveTextContent(/F8/u);
  expect(screen.getByRole('region', { name: '元に戻す' })).toHaveTextContent('20 件');
  expect(screen.getByRole('region', { name: '何がどこに残るか' })).toHaveTextContent('_shinko');
  expect(screen.queryByRole('link')).toBeNull();
});

it('事務局には事務局の手順が先にあり、担当課のものも開ける', async () => {
  const pane = openPane(samplePlan(), null, { findGuide: guideOf });
  await screen.findByRole('tab', { name: '配布' });
  await showPanel(pane, '使い方');
  const [first] = await screen.findAllByRole('heading', { level: 2 });
  expect(first).toHaveTextContent('事務局の手順');
  expect(await screen.findByRole('link', { name: '事務局の手引きを開く' })).toHaveAttribute(
    'href',
    'https://pane.example/guide/secretariat.html',
  );
  await pane.user.click(screen.getByText('担当課の手順', { selector: 'summary' }));
  expect(screen.getByRole('region', { name: '担当課の手順' })).toBeVisible();
});

it('英語でも同じものがある', async () => {
  openPane(samplePlan(), 'help', { locale: 'en', words: wordsOf('en') });
  await screen.findByRole('tab', { name: 'Hand out' });
  const steps = await screen.findByRole('region', { name: 'Steps for the secretariat' });
  expect(steps).toBeVisible();
  expect(screen.getByRole('tabpanel', { name: 'Help' })).not.toHaveTextContent(
    /[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}]/u,
  );
});

it('空のブックの案内と、はじめの進め方からも行ける', async () => {
  const pane = openPane(EMPTY);
  await pane.user.click(await screen.findByRole('button', { name: '事務局' }));
  const steps = await screen.findByRole('group', { name: '事務局の進め方' });
  await pane.user.click(within(steps).getByRole('button', { name: '使い方' }));
  expect(await screen.findByRole('region', { name: '事務局の手順' })).toBeVisible();
  await showPanel(pane, '点検');
  const card = await screen.findByRole('group', { name: /^このブックには、まだ/u });
  await pane.user.click(within(card).getByRole('button', { name: '使い方' }));
  expect(await screen.findByRole('tabpanel', { name: '使い方' })).toBeVisible();
});
