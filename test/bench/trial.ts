import { createXlsx } from '../../src/adapters/xlsx';
import { cellName } from '../../src/core/grid/grid';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { recognise } from '../../src/core/form/read/recognise';
import { openBook, openTrial, type TrialPage } from '../browser/trial-page';
import { bookOf, catalogOf } from './large-form';
import { markdownTable, type Print } from './measure';
import { paneStretches } from './pane-stretches';

/** Above this a task is felt while typing, in milliseconds. */
const LONG = 50;
const EDITS = 12;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const errorCount = (trial: TrialPage) =>
  trial.pane.getByRole('button', { name: /^エラー \d+$/u }).textContent();

/**
 * Milliseconds from a person's click on 点検する until what was found is painted, by the pane's own clock: the hand that
 * clicks for the bench looks at the page for a quarter of a second before it does.
 */
const firstCheck = async ({ page, pane }: TrialPage): Promise<number> => {
  const frame = page.frames().find((one) => one.parentFrame() !== null)!;
  await frame.evaluate((again) => {
    document.addEventListener(
      'click',
      ({ timeStamp }) => {
        new MutationObserver((_, observer) => {
          const buttons = [...document.querySelectorAll('button')];
          if (!buttons.some(({ textContent }) => textContent === again)) return;
          observer.disconnect();
          requestAnimationFrame(() =>
            setTimeout(() => {
              document.body.dataset['took'] = String(performance.now() - timeStamp);
            }, 0),
          );
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      },
      { once: true, capture: true },
    );
  }, 'もう一度点検');
  await pane.getByRole('button', { name: '点検する' }).click();
  const done = pane.locator('body[data-took]');
  await done.waitFor({ timeout: 120_000 });
  return Number(await done.getAttribute('data-took'));
};

const benchItems = async (trial: TrialPage, items: number): Promise<readonly string[]> => {
  const plan = bookOf(catalogOf(items));
  const { blocks } = recognise(gridOfBlueprint(plan.sheets[0]!, plan.styles));
  await openBook(trial, `items-${items}.xlsx`, createXlsx().write(plan));
  await trial.page.waitForTimeout(1500);
  const check = await firstCheck(trial);
  const box = trial.page.locator('[data-u-comp="defined-name"] input').first();
  const delays: number[] = [];
  const stretches = await paneStretches(trial, async () => {
    for (let edit = 0; edit < EDITS; edit += 1) {
      const block = blocks[(edit * 3 + 1) % Math.min(blocks.length, 40)]!;
      const { grade } = block.measures[0]!.years.at(-1)!;
      const before = await errorCount(trial);
      await box.click();
      await box.fill(cellName(grade.row, grade.column));
      await box.press('Enter');
      await trial.page.waitForTimeout(150);
      await trial.page.keyboard.insertText(edit % 2 === 0 ? 'Ｚ' : 'Ｙ');
      await trial.page.waitForTimeout(100);
      const typed = performance.now();
      await trial.page.keyboard.press('Enter');
      while ((await errorCount(trial)) === before && performance.now() - typed < 5000) {
        await trial.page.waitForTimeout(5);
      }
      delays.push(performance.now() - typed);
      await trial.page.waitForTimeout(700);
    }
  });
  return [
    items.toLocaleString('en-US'),
    `${Math.round(check)} ms`,
    `${Math.round(median(delays))} ms`,
    `${Math.round(Math.max(...delays))} ms`,
    `${Math.round(stretches.reduce((sum, stretch) => sum + stretch, 0) / EDITS)} ms`,
    `${Math.round(Math.max(0, ...stretches))} ms`,
    String(stretches.filter((stretch) => stretch > LONG).length),
  ];
};

/** Measures the trial page in a real browser, built for production: the first check, and typing into checked sheets. */
export const benchTrial = async (print: Print): Promise<void> => {
  const trial = await openTrial(1440, 'production');
  try {
    const rows: (readonly string[])[] = [];
    for (const items of [48, 800, 10_000]) rows.push(await benchItems(trial, items));
    print(
      markdownTable(
        [
          'items',
          'first check',
          'Enter to new count, median',
          'longest',
          "the pane's scripts, an edit",
          "longest of the pane's scripts",
          'over 50 ms',
        ],
        rows,
      ),
    );
  } finally {
    await trial.close();
  }
};
