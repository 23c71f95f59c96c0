import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const IMAGES = join(ROOT, 'docs/images');
const BROWSER_TESTS = join(ROOT, 'test/browser');
/** Bytes of a picture; a guide is to open at once, and to be carried in. */
const HEAVIEST = 350 * 1024;
/** Pixels: as wide as the page that the tests open. */
const WIDEST = 1440;

const guides = readdirSync(join(ROOT, 'docs/guide')).map((name) => `docs/guide/${name}`);
const pages = ['README.md', ...guides];
const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const blocksOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/^ *```\w*\n([^]*?)^ *```$/gmu)].map(([, block]) => block!.trim());

describe('README', () => {
  it('命令は、試す二つだけで、それぞれ一度で済む', () => {
    expect(blocksOf('README.md')).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('絵は一枚で、80 行までで、だれもが次に読むものへ行ける', () => {
    const text = textOf('README.md');
    expect(text.match(/!\[/gu)).toHaveLength(1);
    expect(text.split('\n').length).toBeLessThanOrEqual(80);
    for (const page of ['tanto', 'jimukyoku', 'it'])
      expect(text).toContain(`](docs/guide/${page}.md)`);
    for (const page of ['docs/commands.md', 'CONTRIBUTING.md', 'docs/architecture.md'])
      expect(text).toContain(`](${page})`);
  });

  it('参照先は、みなある', () => {
    const targets = [...textOf('README.md').matchAll(/\]\(([^)\s]+)\)/gu)]
      .map(([, target]) => target!.split('#')[0]!)
      .filter((target) => target !== '' && !target.startsWith('http'));
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });
});

it.each(guides)('%s は日本語で始まり、英語の短いまとめで終わる', (page) => {
  const text = textOf(page).trimEnd();
  expect(text).toMatch(/^# [\p{scx=Hira}\p{scx=Kana}\p{scx=Han}]/u);
  expect(text.split('\n').at(-1)).toMatch(/^_In English: .{200,}_$/u);
});

describe('絵', () => {
  const files = readdirSync(IMAGES).sort();
  const shown = pages.flatMap((page) =>
    [...textOf(page).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)].map(([, told, target]) => ({
      page,
      told: told!,
      file: join(ROOT, dirname(page), target!),
    })),
  );

  it('どれもブラウザーの試験が一度だけ撮るもので、ほかの絵はない', () => {
    const taken = readdirSync(BROWSER_TESTS).flatMap((name) =>
      [
        ...readFileSync(join(BROWSER_TESTS, name), 'utf8').matchAll(
          /\bpicture\(trial, '([\w-]+)', '(?:page|pane)'\)/gu,
        ),
      ].map(([, picture]) => `${picture}.png`),
    );
    expect(files.length).toBeGreaterThan(12);
    expect(taken.sort()).toEqual(files);
  });

  it('どれも手引きか README にあり、何の絵かを言う', () => {
    expect([...new Set(shown.map(({ file }) => file))].sort()).toEqual(
      files.map((name) => join(IMAGES, name)),
    );
    expect(shown.filter(({ told }) => told.length < 15)).toEqual([]);
  });

  it('どれも PNG で、重すぎず、大きすぎない', () => {
    for (const name of files) {
      const bytes = readFileSync(join(IMAGES, name));
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([name, bytes.length <= HEAVIEST]).toEqual([name, true]);
      expect([name, bytes.readUInt32BE(16) <= WIDEST]).toEqual([name, true]);
    }
  });
});
