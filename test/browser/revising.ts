import type { Locator } from 'playwright-core';
import type { TrialPage } from './trial-page';

/** 次の年度へ in 準備. */
export const rolloverPart = ({ pane }: Pick<TrialPage, 'pane'>): Locator =>
  pane.getByRole('region', { name: '次の年度へ' });

const CHOICES: ReadonlySet<string> = new Set(['取組項目', '事業']);

/** Writes one revision and adds it to the list. */
export const addRevision = async (
  trial: TrialPage,
  kind: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> => {
  const part = rolloverPart(trial);
  const field = (name: string): Locator => part.getByLabel(name, { exact: true });
  await field('見直しの種類').selectOption({ label: kind });
  for (const [name, text] of Object.entries(fields)) {
    if (CHOICES.has(name)) await field(name).selectOption({ label: text });
    else await field(name).fill(text);
  }
  await part.getByRole('button', { name: '見直しに加える' }).click();
};
