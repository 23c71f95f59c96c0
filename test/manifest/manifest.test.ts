/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'webpack';
import { findTask } from '../../src/ui/shell/task';

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

/** Icon sizes in pixels that the ribbon must have. */
const RIBBON_SIZES = [16, 32, 80];

const manifest = new DOMParser().parseFromString(readFileSync(FILE, 'utf8'), 'application/xml');

const all = (name: string): readonly Element[] => [...manifest.getElementsByTagName(name)];
const attribute = (element: Element, name: string): string => {
  const value = element.getAttribute(name);
  if (value === null) throw new RangeError(`${element.tagName} has no ${name}`);
  return value;
};
const valueOf = (element: Element): string => attribute(element, 'DefaultValue');

const resources = new Map(
  ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].flatMap((kind) =>
    all(kind).flatMap((list) =>
      [...list.children].map((entry) => [attribute(entry, 'id'), { kind, entry }] as const),
    ),
  ),
);

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

const iconFile = (url: string): string => {
  expect(url).toMatch(new RegExp(`^${ORIGIN}/assets/[a-z]+-\\d+\\.png$`, 'u'));
  return join(ROOT, url.slice(ORIGIN.length + 1));
};

const expectIcon = (url: string, size: number): void => {
  const file = iconFile(url);
  expect(existsSync(file)).toBe(true);
  expect(sizeOfPng(file)).toEqual([size, size]);
};

/** What the genuine parser makes of the manifest; a process of its own, since it loads ES modules. */
const readWithMicrosoftParser = (): unknown => {
  const script = `require('office-addin-manifest').OfficeAddinManifest
    .readManifestFile(process.argv[1])
    .then((info) => process.stdout.write(JSON.stringify(info)))`;
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script, FILE], { cwd: ROOT, encoding: 'utf8' }),
  );
};

describe('manifest.xml', () => {
  it('Microsoft の読み取りで、正しい作業ウィンドウのアドインと読める', () => {
    expect(readWithMicrosoftParser()).toMatchObject({
      manifestType: 'xml',
      officeAppType: 'TaskPaneApp',
      defaultLocale: LOCALE,
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      displayName: 'Shinko 進行管理シート',
      providerName: 'Shinko',
      id: expect.stringMatching(GUID) as string,
      defaultSettings: { sourceLocation: `${ORIGIN}/taskpane.html` },
    });
  });

  it('XML として正しく、要素は決められた順に並ぶ', () => {
    expect(all('parsererror')).toEqual([]);
    for (const [name, order] of Object.entries(ORDER)) {
      const elements = all(name);
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
    for (const element of texts) {
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
      expect(new URL(url).origin).toBe(ORIGIN);
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
      expectIcon(`${ORIGIN}/assets/shinko-${size}.png`, size);
  });

  it('リボンのボタンは、作業ウィンドウが知っている仕事を開く', () => {
    expect(all('CustomTab')).toHaveLength(1);
    const tasks = all('Control').map((control) => {
      const action = control.getElementsByTagName('Action')[0]!;
      expect(attribute(action, 'xsi:type')).toBe('ShowTaskpane');
      const location = action.getElementsByTagName('SourceLocation')[0]!;
      const url = new URL(valueOf(resources.get(attribute(location, 'resid'))!.entry));
      expect(url.pathname).toBe('/taskpane.html');
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

describe('置き場を書き込む', () => {
  interface CopyPattern {
    readonly from: string;
    readonly transform?: (content: Buffer) => string | Buffer;
  }
  const builtManifest = (origin: string): string => {
    const configure =
      jest.requireActual<(env: object, argv: object) => Configuration>('../../webpack.config.js');
    const { plugins } = configure({ origin }, { mode: 'production' });
    const patterns = (plugins ?? []).flatMap(
      (plugin) => (plugin as { readonly patterns?: readonly CopyPattern[] }).patterns ?? [],
    );
    const pattern = patterns.find(({ from }) => from.startsWith('manifest'))!;
    return String(pattern.transform!(readFileSync(FILE)));
  };

  it('すべての場所が変わり、終わりの / は重ならない', () => {
    const built = builtManifest('https://addin.example.lg.jp/shinko/');
    expect(built).not.toContain(ORIGIN);
    expect(built).toContain('"https://addin.example.lg.jp/shinko/taskpane.html?task=entry"');
    expect(built).not.toContain('shinko//');
  });

  it.each(['http://addin.example.lg.jp', 'https://addin.example.lg.jp/?a=1', 'addin'])(
    '%s は断る',
    (origin) => {
      expect(() => builtManifest(origin)).toThrow();
    },
  );
});
