import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { VERSION } from '../../src/core/version';
import { builtRelease } from '../browser/trial-build';

jest.setTimeout(600_000);

const ROOT = join(__dirname, '../..');
const isLong = process.env['SHINKO_RUNS'] !== undefined;

let release: string;
beforeAll(async () => {
  release = await builtRelease();
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const text = (name: string): string => readFileSync(join(release, name), 'utf8');
const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

it('要るものがみなあり、SHA256SUMS がどのファイルも言い当てる', () => {
  const files = filesIn(release);
  expect(files).toEqual(
    expect.arrayContaining([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.txt',
      'dist/conformance.html',
      'dist/guide/guide/jimukyoku.html',
      'dist/guide/guide/tanto.html',
      'dist/taskpane.html',
      'guide/closed-network.md',
      'guide/guide/it.md',
      'guide/guide/jimukyoku.md',
      'guide/guide/tanto.md',
      'guide/images/fill.png',
      'manifest-shinko.example.lg.jp.xml',
      'sbom.cdx.json',
      'shinko.cjs',
    ]),
  );
  const sums = text('SHA256SUMS')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '));
  expect(sums.map(([, name]) => name)).toEqual(files.filter((name) => name !== 'SHA256SUMS'));
  for (const [sum, name] of sums) expect([name, hashOf(join(release, name!))]).toEqual([name, sum]);
});

it('実機を確かめるページは、作業ウィンドウと同じ決まりのもとで、自分のスクリプトだけを読む', () => {
  const [page, pane] = [text('dist/conformance.html'), text('dist/taskpane.html')];
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/u;
  expect(policy.exec(page)?.[0]).toBe(policy.exec(pane)?.[0]);
  const scripts = [...page.matchAll(/<script[^>]+src="?([^"\s>]+)/gu)].map(([, source]) => source!);
  expect(scripts).toEqual([
    'office/office.js',
    expect.stringMatching(/^conformance\.[0-9a-f]{12}\.js$/u),
  ]);
  for (const name of scripts) expect(existsSync(join(release, 'dist', name))).toBe(true);
});

it('作業ウィンドウは自分の置き場だけを使い、Office.js は版の言うとおりのファイル', () => {
  const page = text('dist/taskpane.html');
  expect(page).toMatch(/script-src 'self';/u);
  expect(page).not.toMatch(/(?:src|href)="?(?:https?:)?\/\//u);
  expect(existsSync(join(release, 'dist/manifest.xml'))).toBe(false);
  const office = filesIn(join(release, 'dist/office')).filter((name) => name !== 'index.html');
  expect(office).toEqual([
    'en-us/office_strings.js',
    'excel-mac-16.00.js',
    'excel-web-16.00.js',
    'excel-win32-16.01.js',
    'ja-jp/office_strings.js',
    'office.js',
  ]);
  const source = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  const told = text('dist/office/index.html');
  for (const name of office) {
    const sum = hashOf(join(source, name));
    expect([name, hashOf(join(release, 'dist/office', name))]).toEqual([name, sum]);
    expect(told).toContain(sum);
  }
  const { version } = jest.requireActual<{ readonly version: string }>(
    '@microsoft/office-js/package.json',
  );
  expect(told).toContain(`Office.js ${version}`);
});

it('スクリプトの名前には中身の印が入り、作った機械の場所はどこにも残らない', () => {
  const scripts = filesIn(join(release, 'dist')).filter((name) => /^[^/]+\.js$/u.test(name));
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((name) => !/\.[0-9a-f]{12}\.js$/u.test(name))).toEqual([]);
  const telling = filesIn(release).filter((name) =>
    readFileSync(join(release, name)).includes(ROOT),
  );
  expect(telling).toEqual([]);
});

interface Bom {
  readonly bomFormat: string;
  readonly metadata: object;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }[];
}

it('部品の表（CycloneDX）と使用の条件は、入っているものをみな挙げる', () => {
  const { components, ...bom } = JSON.parse(text('sbom.cdx.json')) as Bom;
  expect(bom).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: { component: { name: 'shinko', version: VERSION } },
  });
  expect(Object.keys(bom.metadata)).not.toContain('timestamp');
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const named = new Set(components.map(({ name }) => name));
  // Fluent's one package only hands on those of its parts, which are listed themselves.
  const expected = Object.keys(dependencies).filter(
    (name) => name !== '@fluentui/react-components',
  );
  for (const name of [
    ...expected,
    '@microsoft/office-js',
    'hyparquet',
    'scheduler',
    '@fluentui/tokens',
  ])
    expect([name, named.has(name)]).toEqual([name, true]);
  const notices = text('THIRD-PARTY-NOTICES.txt');
  for (const { name, version, hashes } of components) {
    expect(notices).toContain(`\n${name} ${version}`);
    expect([name, hashes?.[0]?.content]).toEqual([name, expect.stringMatching(/^[0-9a-f]{128}$/u)]);
  }
  expect(notices).toContain('MICROSOFT SOFTWARE LICENSE TERMS');
});

it('手引きの参照先は、みな手引きの中にある', () => {
  const pages = filesIn(release).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md');
  const links = pages.flatMap((page) =>
    [...text(page).matchAll(/\]\(([^)\s]+)\)/gu)]
      .map(([, target]) => target!)
      .filter((target) => !/^(?:https?:|#)/u.test(target))
      .map((target) => ({ page, target })),
  );
  expect(links.length).toBeGreaterThan(60);
  const lost = links.filter(
    ({ page, target }) => !existsSync(join(release, dirname(page), target.split('#')[0]!)),
  );
  expect(lost).toEqual([]);
});

it('作業ウィンドウの横の手引きは、参照先も絵もその中にあり、外のものを使わない', () => {
  const pages = filesIn(join(release, 'dist/guide')).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(60);
  const lost = pages.flatMap((page) => {
    const shown = readFileSync(join(release, 'dist/guide', page), 'utf8');
    expect(shown).not.toMatch(/<script|src="https?:/u);
    return [...shown.matchAll(/(?:href|src)="([^"]+)"/gu)]
      .map(([, target]) => target!.split('#')[0]!)
      .filter((target) => target !== '' && !/^https?:/u.test(target))
      .filter((target) => !existsSync(join(release, 'dist/guide', dirname(page), target)))
      .map((target) => ({ page, target }));
  });
  expect(lost).toEqual([]);
});

it('マニフェストは、入っている命令で作るものと同じ', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-manifest-'));
  try {
    const words = ['manifest', '--base', 'https://shinko.example.lg.jp'];
    execFileSync(process.execPath, [join(release, 'shinko.cjs'), ...words], {
      cwd: folder,
      stdio: 'ignore',
    });
    const [name] = readdirSync(folder);
    expect(name).toBe('manifest-shinko.example.lg.jp.xml');
    expect(readFileSync(join(folder, name!), 'utf8')).toBe(text(name!));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

(isLong ? it : it.skip)('二度作っても、どのバイトも同じ（別の日付・別の場所で）', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-again-'));
  try {
    const again = join(folder, 'release');
    const script = `require(${JSON.stringify(join(ROOT, 'build/make-release.js'))}).makeRelease(${JSON.stringify(again)})`;
    const env = { ...process.env, TZ: 'Pacific/Apia', LANG: 'C', LC_ALL: 'C' };
    execFileSync(process.execPath, ['-e', script], { cwd: folder, env });
    expect(filesIn(again)).toEqual(filesIn(release));
    const other = filesIn(again).filter(
      (name) => hashOf(join(again, name)) !== hashOf(join(release, name)),
    );
    expect(other).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
