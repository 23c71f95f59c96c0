/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from 'webpack';
import { manifestFor } from '../../src/app/manifest/manifest';
import { VERSION } from '../../src/core/version';
import { idOfPlace } from '../../src/hosts/cli/id-of-place';
import { findTask } from '../../src/ui/shell/task';
import { shinko, useFolder } from '../hosts/cli/call';

const ROOT = join(__dirname, '../..');
const FILE = join(ROOT, 'manifest.xml');
/** The one origin of the manifest; a build for production replaces this string. */
const ORIGIN = 'https://localhost:3100';
const LOCALE = 'ja-JP';
const OTHER_LOCALE = 'en-US';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** Children of each element in the order that the schema asks for; [MS-OWEMXML]. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  CustomTab: ['Group', 'Label', 'InsertAfter'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Those that our own manifest has. */
const DOCUMENT_ORDER = ORDER.OfficeApp!.filter(
  (name) => !['SupportUrl', 'AppDomains'].includes(name),
);

/** Icon sizes in pixels that the ribbon must have. */
const RIBBON_SIZES = [16, 32, 80];

const attribute = (element: Element, name: string): string => {
  const value = element.getAttribute(name);
  if (value === null) throw new RangeError(`${element.tagName} has no ${name}`);
  return value;
};
const valueOf = (element: Element): string => attribute(element, 'DefaultValue');

/** Kind of resource that an element with a resid must name. */
const kindOf = (element: Element): string => {
  const parent = element.parentElement!.tagName;
  if (element.tagName === 'bt:Image') return 'bt:Images';
  if (element.tagName === 'SourceLocation') return 'bt:Urls';
  const isLong = element.tagName === 'Description';
  return isLong && ['Supertip', 'VersionOverrides'].includes(parent)
    ? 'bt:LongStrings'
    : 'bt:ShortStrings';
};

/** Width and height of a PNG file. */
const sizeOfPng = (file: string): readonly [number, number] => {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

/** What the genuine parser makes of a manifest; a process of its own, since it loads ES modules. */
const readWithMicrosoftParser = (text: string): unknown => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-manifest-'));
  const file = join(folder, 'manifest.xml');
  writeFileSync(file, text);
  const script = `require('office-addin-manifest').OfficeAddinManifest
    .readManifestFile(process.argv[1])
    .then((info) => process.stdout.write(JSON.stringify(info)))`;
  try {
    return JSON.parse(
      execFileSync(process.execPath, ['-e', script, file], { cwd: ROOT, encoding: 'utf8' }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const madeFor = (base: string, name?: string): string => {
  const wish = { base, version: VERSION, ...(name === undefined ? {} : { name }) };
  const made = manifestFor(readFileSync(FILE, 'utf8'), wish, idOfPlace);
  if (!made.ok) throw new RangeError(made.failure.kind);
  return made.value;
};

const NAME = '白井市 "進行" <管理> & 点検';
const OTHER_PLACE = 'https://shinko.example.lg.jp:8443/office&shinko';

/** Every manifest is held against the same rules: the project's own, and those made for other places. */
const MANIFESTS = [
  { title: 'manifest.xml', text: readFileSync(FILE, 'utf8'), place: ORIGIN, name: undefined },
  {
    title: '別の置き場のマニフェスト',
    text: madeFor(`${OTHER_PLACE}/`),
    place: OTHER_PLACE,
    name: undefined,
  },
  {
    title: '名前も替えたマニフェスト',
    text: madeFor('https://shinko.example.lg.jp', NAME),
    place: 'https://shinko.example.lg.jp',
    name: NAME,
  },
];

describe.each(MANIFESTS)('$title', ({ text, place, name }) => {
  const manifest = new DOMParser().parseFromString(text, 'application/xml');
  const all = (tag: string): readonly Element[] => [...manifest.getElementsByTagName(tag)];

  const resources = new Map(
    ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].flatMap((kind) =>
      all(kind).flatMap((list) =>
        [...list.children].map((entry) => [attribute(entry, 'id'), { kind, entry }] as const),
      ),
    ),
  );

  const expectIcon = (url: string, size: number): void => {
    expect(url.startsWith(`${place}/assets/`)).toBe(true);
    const file = join(ROOT, url.slice(place.length + 1));
    expect(existsSync(file)).toBe(true);
    expect(sizeOfPng(file)).toEqual([size, size]);
  };

  it('Microsoft の読み取りで、正しい作業ウィンドウのアドインと読める', () => {
    expect(readWithMicrosoftParser(text)).toMatchObject({
      manifestType: 'xml',
      officeAppType: 'TaskPaneApp',
      defaultLocale: LOCALE,
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      displayName: name ?? 'Shinko 進行管理シート',
      providerName: 'Shinko',
      id: expect.stringMatching(GUID) as string,
      defaultSettings: { sourceLocation: `${place}/taskpane.html` },
    });
  });

  it('XML として正しく、要素は決められた順に並ぶ', () => {
    expect(all('parsererror')).toEqual([]);
    for (const [tag, order] of Object.entries(ORDER)) {
      const elements = all(tag);
      expect(elements.length).toBeGreaterThan(0);
      for (const { children } of elements) {
        const places = [...children].map((child) => order.indexOf(child.tagName));
        expect(places).not.toContain(-1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    }
  });

  it('版は package.json と同じで、古い Excel には出さない', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    expect(all('Version')[0]!.textContent).toBe(`${version}.0`);
    expect(
      all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]),
    ).toEqual([['ExcelApi', '1.13']]);
    expect(attribute(all('VersionOverrides')[0]!, 'xsi:type')).toBe('VersionOverridesV1_0');
  });

  it('リボンは一つのタブだけで、共有ランタイムを求めない', () => {
    expect(all('CustomTab')).toHaveLength(1);
    expect([...all('Runtimes'), ...all('FunctionFile'), ...all('AppDomain')]).toEqual([]);
  });

  it('参照する名前はすべてあり、使わない名前や重なる名前がない', () => {
    const referring = [...manifest.querySelectorAll('[resid]')];
    expect(referring.length).toBeGreaterThan(20);
    for (const element of referring) {
      const resource = resources.get(attribute(element, 'resid'));
      expect([attribute(element, 'resid'), resource?.kind]).toEqual([
        attribute(element, 'resid'),
        kindOf(element),
      ]);
    }
    const used = new Set(referring.map((element) => attribute(element, 'resid')));
    expect([...resources.keys()].filter((name) => !used.has(name))).toEqual([]);
    const ids = [...manifest.querySelectorAll('[id]')].map((element) => attribute(element, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('名前と文字列が長すぎない', () => {
    for (const name of resources.keys()) expect(name.length).toBeLessThanOrEqual(32);
    const most = (element: Element): number => {
      if (element.tagName === 'DisplayName') return 125;
      if (element.tagName === 'Description') return 250;
      return element.parentElement!.tagName === 'bt:ShortStrings' ? 125 : 250;
    };
    const texts = [...all('bt:String'), ...all('DisplayName'), ...all('Description')];
    for (const element of texts.filter((text) => text.hasAttribute('DefaultValue'))) {
      const values = [
        valueOf(element),
        ...[...element.children].map((one) => attribute(one, 'Value')),
      ];
      for (const value of values) {
        expect(value.trim()).not.toBe('');
        expect(value.length).toBeLessThanOrEqual(most(element));
      }
    }
  });

  it('日本語の文字列には必ず英語もある', () => {
    const texts = [...all('bt:String'), ...all('DisplayName'), ...all('Description')].filter(
      (element) => /[ぁ-んァ-ン一-龠]/u.test(element.getAttribute('DefaultValue') ?? ''),
    );
    expect(texts.length).toBeGreaterThan(8);
    for (const element of texts.filter((one) => valueOf(one) !== name)) {
      const [override, ...more] = [...element.children];
      expect(more).toEqual([]);
      expect(attribute(override!, 'Locale')).toBe(OTHER_LOCALE);
      expect(attribute(override!, 'Value')).not.toMatch(/[ぁ-んァ-ン一-龠]/u);
    }
  });

  it('アドレスは一つの https の置き場だけを指す', () => {
    const urls = [...manifest.querySelectorAll('[DefaultValue]')]
      .map(valueOf)
      .filter((value) => /^\w+:/u.test(value));
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) {
      expect(url).toMatch(/^https:/u);
      expect(url.startsWith(`${place}/`)).toBe(true);
      expect(new URL(url).origin).toBe(new URL(place).origin);
    }
  });

  it('アイコンがあり、言うとおりの大きさである', () => {
    expectIcon(valueOf(all('IconUrl')[0]!), 32);
    expectIcon(valueOf(all('HighResolutionIconUrl')[0]!), 64);
    expect(all('Icon').length).toBeGreaterThan(4);
    for (const { children } of all('Icon')) {
      const sizes = [...children].map((image) => Number(attribute(image, 'size')));
      expect(sizes).toEqual(RIBBON_SIZES);
      [...children].forEach((image, index) => {
        const { entry } = resources.get(attribute(image, 'resid'))!;
        expectIcon(valueOf(entry), sizes[index]!);
      });
    }
    for (const size of [16, 32, 64, 80, 128])
      expectIcon(`${place}/assets/shinko-${size}.png`, size);
  });

  it('リボンのボタンは、作業ウィンドウが知っている仕事を開く', () => {
    expect(all('CustomTab')).toHaveLength(1);
    const tasks = all('Control').map((control) => {
      const action = control.getElementsByTagName('Action')[0]!;
      expect(attribute(action, 'xsi:type')).toBe('ShowTaskpane');
      const location = action.getElementsByTagName('SourceLocation')[0]!;
      const url = new URL(valueOf(resources.get(attribute(location, 'resid'))!.entry));
      expect(`${url.origin}${url.pathname}`).toBe(`${place}/taskpane.html`);
      return [attribute(control, 'id'), findTask(url.search)];
    });
    expect(tasks).toEqual([
      ['Shinko.Entry', 'entry'],
      ['Shinko.Check', 'check'],
      ['Shinko.Submit', 'submit'],
      ['Shinko.Form', 'form'],
      ['Shinko.Split', 'split'],
      ['Shinko.Collect', 'merge'],
      ['Shinko.Report', 'report'],
      ['Shinko.Pane', null],
    ]);
    const panes = new Set(all('TaskpaneId').map((pane) => pane.textContent));
    expect([...panes]).toEqual(['Shinko.Pane']);
  });
});

describe('別の置き場', () => {
  const idIn = (text: string): string => /<Id>(.*)<\/Id>/u.exec(text)![1]!;

  it('手元のアドレスでは、注釈のほかは manifest.xml のまま', () => {
    const text = readFileSync(FILE, 'utf8');
    expect(madeFor(ORIGIN)).toBe(text.replace(/<!--[^]*?-->\n/u, ''));
  });

  it('置き場ごとに、いつも同じ自分の Id を持つ', () => {
    const ids = [ORIGIN, OTHER_PLACE, 'https://a.example.lg.jp', 'https://a.example.lg.jp/b'].map(
      (place) => idIn(madeFor(place)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(GUID);
    expect(idIn(madeFor('https://SHINKO.example.lg.jp:443/'))).toBe(
      'c960cb1a-2a0f-5136-af2a-063dd0028455',
    );
    expect(idIn(madeFor('https://shinko.example.lg.jp', NAME))).toBe(
      idIn(madeFor('https://shinko.example.lg.jp')),
    );
  });

  it('手元のアドレスはどこにも残らず、終わりの / は重ならない', () => {
    const text = madeFor('https://addin.example.lg.jp/shinko//');
    expect(text).not.toContain('localhost');
    expect(text).toContain('"https://addin.example.lg.jp/shinko/taskpane.html?task=entry"');
    expect(text).not.toContain('shinko//');
  });
});

describe('命令 manifest', () => {
  const folder = useFolder();

  it('言うとおりのファイルに書き、同じものを二度書く', () => {
    const [first, second] = [folder.path('a.xml'), folder.path('b.xml')];
    for (const file of [first, second]) {
      const made = shinko('manifest', '--base', OTHER_PLACE, '--name', NAME, '-o', file);
      expect([made.status, made.out]).toEqual([0, '']);
      expect(made.err).toContain(`${OTHER_PLACE}/taskpane.html`);
    }
    expect(readFileSync(first, 'utf8')).toBe(madeFor(OTHER_PLACE, NAME));
    expect(readFileSync(second)).toEqual(readFileSync(first));
    expect(shinko('manifest', '--base', OTHER_PLACE, '-o', first).status).toBe(2);
    expect(readFileSync(first, 'utf8')).toBe(madeFor(OTHER_PLACE, NAME));
  });

  it.each([
    ['http://addin.example.lg.jp', 'https ではありません'],
    ['ftp://addin.example.lg.jp', 'https ではありません'],
    ['addin', 'アドレスではありません'],
    ['https:addin', 'アドレスではありません'],
    ['https://', 'アドレスではありません'],
    ['https://addin.example.lg.jp/?a=1', '? や #'],
    ['https://addin.example.lg.jp/?', '? や #'],
    ['https://addin.example.lg.jp/#a', '? や #'],
    ['https://me:secret@addin.example.lg.jp', '利用者名やパスワード'],
    ['https://addin.example.lg.jp/taskpane.html', 'ファイルを指しています'],
  ])('--base %s は、一文で断り、何も書かない', (base, sentence) => {
    const file = folder.path('manifest.xml');
    const refused = shinko('manifest', '--base', base, '-o', file);
    expect([refused.status, refused.out, existsSync(file)]).toEqual([2, '', false]);
    expect(refused.err).toContain(sentence);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
    const english = shinko('manifest', '--base', base, '--lang', 'en', '-o', file);
    expect(english.status).toBe(2);
    expect(english.err).toMatch(/^[ -~…]+\n$/u);
    expect(refused.err).not.toContain('secret');
  });

  it.each(['', 'あ'.repeat(126), 'a\nb'])('--name %j も断る', (name) => {
    const file = folder.path('manifest.xml');
    const words = ['manifest', '--base', OTHER_PLACE, '--name', name, '-o', file];
    expect([shinko(...words).status, existsSync(file)]).toEqual([2, false]);
  });

  it('--page conformance は、リボンのない、実機を確かめるページを開くアドインにする', () => {
    const file = folder.path('page.xml');
    const made = shinko('manifest', '--base', OTHER_PLACE, '--page', 'conformance', '-o', file);
    expect(made.status).toBe(0);
    expect(made.err).toContain(`${OTHER_PLACE}/conformance.html`);
    const shown = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'application/xml');
    expect(shown.querySelector('parsererror')).toBeNull();
    expect(shown.querySelector('VersionOverrides')).toBeNull();
    expect([...shown.documentElement.children].map(({ tagName }) => tagName)).toEqual(
      [...DOCUMENT_ORDER].filter((name) => name !== 'VersionOverrides'),
    );
    expect(shown.querySelector('SourceLocation')!.getAttribute('DefaultValue')).toBe(
      `${OTHER_PLACE}/conformance.html`,
    );
    const name = shown.querySelector('DisplayName')!;
    expect(valueOf(name)).toBe('Shinko 実機の確認');
    expect(name.querySelector('Override')!.getAttribute('Value')).toBe(
      'Shinko: proof in real Excel',
    );
    const ids = [readFileSync(file, 'utf8'), madeFor(OTHER_PLACE)].map(
      (text) => /<Id>(.*)<\/Id>/u.exec(text)![1]!,
    );
    expect(ids[0]).toMatch(GUID);
    expect(ids[0]).not.toBe(ids[1]);
    const own = shinko('manifest', '--base', OTHER_PLACE, '--page', 'other', '-o', `${file}2`);
    expect([own.status, existsSync(`${file}2`)]).toEqual([2, false]);
    expect(own.err).toContain('--page conformance');
  });

  it('公開用の組み立てに置き場を指定すると、同じマニフェストが入り、悪い置き場は断る', () => {
    interface CopyPattern {
      readonly from: string;
      readonly transform?: () => string;
    }
    const configure =
      jest.requireActual<(env: object, argv: object) => Configuration>('../../webpack.config.js');
    const patternsFor = (env: object): readonly CopyPattern[] =>
      (configure(env, { mode: 'production' }).plugins ?? []).flatMap(
        (plugin) => (plugin as { readonly patterns?: readonly CopyPattern[] }).patterns ?? [],
      );
    const manifest = patternsFor({ origin: OTHER_PLACE }).find(
      ({ from }) => from === 'manifest.xml',
    );
    expect(manifest!.transform!()).toBe(madeFor(OTHER_PLACE));
    expect(patternsFor({}).map(({ from }) => from)).toEqual(['assets']);
    expect(() => patternsFor({ origin: 'http://addin.example.lg.jp' })).toThrow(
      'https ではありません',
    );
  }, 60_000);
});
