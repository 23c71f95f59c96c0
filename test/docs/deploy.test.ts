/** @jest-environment jsdom */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shinko, useFolder } from '../hosts/cli/call';

const ROOT = join(__dirname, '../..');
const DOCS = join(ROOT, 'docs');
const pages: readonly string[] = [
  'closed-network.md',
  'commands.md',
  'security.md',
  ...readdirSync(join(DOCS, 'guide')).map((name) => `guide/${name}`),
  ...readdirSync(join(DOCS, 'deploy')).map((name) => `deploy/${name}`),
];
const textOf = (page: string): string => readFileSync(join(DOCS, page), 'utf8');

/** The first block of a page in a language. */
const blockOf = (page: string, language: string): string => {
  const found = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'u').exec(textOf(page));
  if (!found) throw new RangeError(`${page} has no ${language} block`);
  return found[1]!;
};

/** The policy of the page that is built for one's own server. */
const policyOfPage = (): string => {
  const configure =
    jest.requireActual<
      (
        env: object,
        argv: object,
      ) => { readonly plugins: readonly { readonly userOptions?: Record<string, unknown> }[] }
    >('../../webpack.config.js');
  const { plugins } = configure({ office: 'self' }, { mode: 'production' });
  return String(
    plugins.flatMap(({ userOptions }) => userOptions?.['contentSecurityPolicy'] ?? [])[0],
  );
};

it('手引きの参照先は、みなある', () => {
  expect(pages.length).toBeGreaterThan(8);
  const links = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\(([^)\s]+)\)/gu)]
      .map(([, target]) => target!.split('#')[0]!)
      .filter((target) => target !== '' && !target.startsWith('http'))
      .map((target) => ({ page, target })),
  );
  expect(links.length).toBeGreaterThan(20);
  const lost = links.filter(({ page, target }) => !existsSync(join(DOCS, dirname(page), target)));
  expect(lost).toEqual([]);
});

it('nginx と IIS の設定の CSP は、ページの中のものと同じ', () => {
  const policy = policyOfPage();
  expect(policy).toContain("default-src 'none'");
  expect(blockOf('deploy/nginx.md', 'nginx')).toContain(`"${policy}"`);
  const config = new DOMParser().parseFromString(
    blockOf('deploy/iis.md', 'xml').trim(),
    'application/xml',
  );
  expect(config.querySelector('parsererror')).toBeNull();
  const header = config.querySelector('add[name="Content-Security-Policy"]');
  expect(header?.getAttribute('value')).toBe(policy);
  expect(config.querySelector('add[name="X-Frame-Options"]')).toBeNull();
});

it('共有フォルダーの登録は、GUID の二か所が同じで、値の名前が表と合う', () => {
  const text = textOf('deploy/catalog.md');
  const key = /TrustedCatalogs\\(\{GUID\})\]\n"Id"="(\{GUID\})"/u.exec(text);
  expect(key?.[1]).toBe(key?.[2]);
  const file = [...text.matchAll(/^"(\w+)"=/gmu)].map(([, name]) => name);
  expect(file).toEqual(['Id', 'Url', 'Flags']);
  expect([...text.matchAll(/^\| `(\w+)` +\| REG_/gmu)].map(([, name]) => name)).toEqual(file);
});

describe('手引きの命令', () => {
  const folder = useFolder();

  it('manifest の行は、みなそのまま動く', () => {
    const lines = pages.flatMap((page) => [
      ...textOf(page).matchAll(
        /^ *node shinko\.cjs (manifest --base https:\/\/\S+(?: -o \S+)?)$/gmu,
      ),
    ]);
    expect(lines.length).toBeGreaterThan(3);
    for (const [, words] of lines) {
      const [name, option, base] = words!.split(' ');
      const made = shinko(name!, option!, base!, '-o', folder.path('made.xml'), '--force');
      expect([words, made.status]).toEqual([words, 0]);
    }
  });
});
