import { source, type AxeResults, type RunOptions } from 'axe-core';
import { join } from 'node:path';
import { PANELS } from '../../src/ui/shell/panels';
import { chooseOfMenu, openTrial, type TrialPage } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
};

/** Dummies by which the library keeps the keyboard in its own menus; they are hidden and hold nothing. */
const FOCUS_TRAPS = '[data-tabster-dummy]';

/** What axe has against the pane, a line for each place. */
/** Waits for colours that are on their way, as a button's while it is pressed: half-way they tell nothing. */
const settled = async (): Promise<void> => {
  const ways = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(ways.map((way) => way.finished));
};

const violations = async (): Promise<readonly string[]> => {
  const frame = trial.page.frames().find((known) => known.parentFrame() !== null)!;
  await frame.evaluate(settled);
  await frame.evaluate(source);
  const found = await frame.evaluate(
    ([options, traps]) => {
      const { axe } = globalThis as unknown as {
        readonly axe: {
          run(scope: object, options: RunOptions): Promise<AxeResults>;
        };
      };
      return axe.run({ exclude: [traps] }, options);
    },
    [OPTIONS, FOCUS_TRAPS] as const,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
};

/** What reaches over the pane's right edge. */
const overflow = (): Promise<readonly string[]> =>
  trial.pane.locator('html').evaluate((root) => {
    const width = root.clientWidth;
    if (root.scrollWidth <= width) return [];
    return [...root.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width)
      .map((element) => element.outerHTML.slice(0, 200));
  });

type Look = 'light' | 'dark' | 'contrast';

const open = async (lang: 'ja' | 'en', theme: Look): Promise<void> => {
  await trial.page.goto(`${new URL(trial.page.url()).origin}/?lang=${lang}&theme=${theme}`);
  await trial.page.locator('#splash').waitFor({ state: 'hidden', timeout: 60_000 });
  const splitter = trial.page.locator('#splitter');
  for (let count = 0; count < 20; count += 1) await splitter.press('ArrowRight');
  await trial.pane
    .getByText(lang === 'ja' ? /^記入 \d+\/\d+$/u : /^Filled in \d+\/\d+$/u)
    .waitFor();
};

/** What the secretariat is offered; a department's questions are looked at after that. */
const OFFERED = PANELS.filter(({ id }) => id !== 'questions');
const QUESTIONS = PANELS.find(({ id }) => id === 'questions')!;
const SWITCH = { ja: '担当課の画面に切り替える', en: 'Switch to the department view' };

const MORE = { ja: /^ほかの画面/u, en: /^More panels/u };

const show = async (name: string, lang: 'ja' | 'en'): Promise<void> => {
  const tab = trial.pane.getByRole('tab', { name, exact: true });
  if ((await tab.count()) > 0) await tab.click();
  else {
    await chooseOfMenu(trial, MORE[lang], name);
  }
  await trial.pane.getByRole('tabpanel', { name, exact: true }).waitFor();
  await trial.pane.getByRole('progressbar').waitFor({ state: 'detached' });
};

const BOARD = PANELS.find(({ id }) => id === 'board')!;
const DETAILS = { ja: /を詳しく$/u, en: /^Details of/u };

const REPORT = PANELS.find(({ id }) => id === 'report')!;
const BAR = { ja: /：A \d+項目$/u, en: /: A \d+ item\(s\)$/u };
const SERIES = { ja: /^数値の推移/u, en: /^Figures over the years/u };

const showQuestions = async (lang: 'ja' | 'en'): Promise<void> => {
  await chooseOfMenu(trial, MORE[lang], SWITCH[lang]);
  await show(QUESTIONS.name[lang], lang);
};

/** The plainest one; every pair of language and theme in `npm run test:long`. */
const EVERY: readonly (readonly ['ja' | 'en', Look])[] = (['ja', 'en'] as const).flatMap((lang) =>
  (['light', 'dark', 'contrast'] as const).map((theme) => [lang, theme] as const),
);
const ONCE = new Set(['ja light']);
const LOOKS = EVERY.filter(
  (look) => process.env['SHINKO_RUNS'] !== undefined || ONCE.has(look.join(' ')),
);

describe.each(LOOKS)('%s %s', (lang, theme) => {
  describe('どのパネルも', () => {
    beforeAll(() => open(lang, theme));

    it.each(OFFERED.map(({ id, name }) => [id, name[lang]]))(
      '%s（%s）に axe の違反がなく、320 px で横にはみ出さない',
      async (id, name) => {
        await show(name, lang);
        if (SHOTS) {
          const path = join(SHOTS, `panel-${id}-${lang}-${theme}.png`);
          await trial.page.locator('iframe').screenshot({ path });
        }
        expect(await violations()).toEqual([]);
        expect(await overflow()).toEqual([]);
      },
    );

    it('「状況」の課を開いても同じ', async () => {
      await show(BOARD.name[lang], lang);
      await trial.pane.getByRole('button', { name: DETAILS[lang] }).first().click();
      expect(await violations()).toEqual([]);
      expect(await overflow()).toEqual([]);
    });

    it('「集計・文書」の棒と数値の推移を開いても同じ', async () => {
      await show(REPORT.name[lang], lang);
      await trial.pane.getByRole('button', { name: BAR[lang] }).first().click();
      await trial.pane.getByText(SERIES[lang]).click();
      expect(await violations()).toEqual([]);
      expect(await overflow()).toEqual([]);
    });

    it('担当課の画面と「差し戻し」も同じ', async () => {
      await showQuestions(lang);
      expect(await violations()).toEqual([]);
      expect(await overflow()).toEqual([]);
    });
  });
});

/** Doubles the text and the lines alone, as where a person sets a larger text. */
const doubleText = (): Promise<void> =>
  trial.pane
    .locator('.fui-FluentProvider')
    .first()
    .evaluate((provider) => {
      const style = getComputedStyle(provider);
      for (const step of [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]) {
        for (const kind of step < 700 ? ['Base'] : ['Hero']) {
          for (const part of ['fontSize', 'lineHeight']) {
            const name = `--${part}${kind}${step}`;
            const size = parseFloat(style.getPropertyValue(name));
            if (size > 0) provider.style.setProperty(name, `${size * 2}px`);
          }
        }
      }
    });

describe('文字 200 %', () => {
  beforeAll(async () => {
    await open('ja', 'light');
    await doubleText();
  });

  it.each(OFFERED.map(({ id, name }) => [id, name.ja]))(
    '%s（%s）が 320 px で横にはみ出さない',
    async (id, name) => {
      await show(name, 'ja');
      if (SHOTS) {
        const path = join(SHOTS, `panel-${id}-large.png`);
        await trial.page.locator('iframe').screenshot({ path });
      }
      expect(await overflow()).toEqual([]);
    },
  );

  it('「状況」の課を開いても、担当課の画面と「差し戻し」も同じ', async () => {
    await show(BOARD.name.ja, 'ja');
    await trial.pane.getByRole('button', { name: DETAILS.ja }).first().click();
    expect(await overflow()).toEqual([]);
    await showQuestions('ja');
    expect(await overflow()).toEqual([]);
  });
});
