import { unzipSync } from 'fflate';
import { mkdirSync, readdirSync } from 'node:fs';
import { createXlsx } from '../../src/adapters/xlsx';
import { sheetNameOf } from '../../src/core/grid/sheet-name';
import { workbookFileName } from '../../src/core/split/file-name';
import { SAMPLE_CATALOG, SAMPLE_FORM } from '../core/rules/sample-sheet';
import { packZip, partOf, unpackZip, type ZipPart } from '../fuzz/zip-edits';
import { callInMemory } from '../fuzz/in-memory';
import { shinko, useFolder } from '../hosts/cli/call';
import { bookOf } from '../hosts/cli/identity-books';

const xlsx = createXlsx();
const folder = useFolder();

/** Departments that would be something else as a file's name. */
const NAMES = [
  ...['../../etc/x', '..', '.', '/etc/passwd', '\\\\server\\share\\x', 'C:\\x', 'a/b', 'a\\b'],
  ...['CON', 'con.txt', 'NUL', 'COM1', 'LPT9.課', 'aux.', 'a:b', 'x"<>|?*', '課. ', '課...'],
  ...['a\u0000b', 'a\u001b[2Jb', 'a\r\nb', 'gnp.\u202excod', '\u200b課', '\ud800課', '\ufffe'],
  ...['長'.repeat(4000), '𠮷'.repeat(200), '-rf', '~$課', 'が', '.htaccess', '%2e%2e%2f', '$HOME'],
];

/** What a name must be to lie in its folder on Windows, on a file server and in a ZIP. */
const faultOf = (name: string): string | null => {
  const stem = name.replace(/\.xlsx$/u, '');
  if (/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name)) return 'sign';
  if (/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu.test(name)) return 'device';
  if (/^[. -]|^~\$/u.test(name) || /[. ]$/u.test(stem)) return 'end';
  if (!name.endsWith('.xlsx') || stem === '') return 'ending';
  if (name.length > 120 || Buffer.byteLength(name) > 230) return 'length';
  return name === name.normalize('NFC') ? null : 'form';
};

describe('課の名前から作るファイル名', () => {
  it.each(NAMES)('%j は、フォルダーの中の一つのファイルの名前になる', (name) => {
    expect(faultOf(workbookFileName('計画', 2022, name))).toBeNull();
    expect(faultOf(workbookFileName(name, 2022, null))).toBeNull();
    expect(faultOf(workbookFileName(name, 2022, name))).toBeNull();
  });

  it('この試験は、外に出る名前を見つける', () => {
    const bad = ['../x.xlsx', 'a\\b.xlsx', 'CON.xlsx', '-x.xlsx', '~$x.xlsx', 'x..xlsx', '.xlsx'];
    expect(bad.map(faultOf)).not.toContain(null);
  });

  it('名前のどれも、同じファイルにならない', () => {
    const taken = new Set<string>();
    for (const name of NAMES) taken.add(workbookFileName('計画', 2022, name, taken).toLowerCase());
    expect(taken.size).toBe(NAMES.length);
  });
});

/** The sample plan of departments that are called so. */
const planOf = (names: readonly string[]): Uint8Array => {
  const items = SAMPLE_CATALOG.items.map((item, index) => ({
    ...item,
    departments: names.filter((_, at) => at % SAMPLE_CATALOG.items.length === index),
  }));
  return bookOf({ ...SAMPLE_FORM, catalog: { ...SAMPLE_CATALOG, plan: '../../計画', items } });
};

describe('配布', () => {
  it('ディスクでは、言われたフォルダーの中だけに書く', () => {
    mkdirSync(folder.path('root/deep/er'), { recursive: true });
    const master = folder.write('root/deep/master.xlsx', planOf(NAMES.slice(0, 20)));
    const { status, err } = shinko('split', master, '-o', folder.path('root/deep/er/out'));
    expect([status, err.split('\n').length > 0]).toEqual([0, true]);
    const all = readdirSync(folder.path('.'), { recursive: true, withFileTypes: true });
    const outside = all.filter(
      (entry) => entry.isFile() && !entry.parentPath.endsWith('root/deep/er/out'),
    );
    expect(outside.map(({ name }) => name)).toEqual(['master.xlsx']);
    const inside = readdirSync(folder.path('root/deep/er/out'));
    expect(inside.length).toBeGreaterThan(10);
    expect(inside.map(faultOf).filter(Boolean)).toEqual([]);
  });

  it('係の名前から作るファイルも、フォルダーの中', () => {
    const sections = { '../../x': [4], CON: [5], '..': [4, 5] };
    const given = new Map([
      ['dept.xlsx', bookOf({ department: '健康課' })],
      ['sections.json', new TextEncoder().encode(JSON.stringify(sections))],
    ]);
    const options = { sections: 'sections.json', output: 'dir' };
    const { status, written } = callInMemory(
      { name: 'split', files: ['dept.xlsx'], options },
      given,
    );
    expect(status).toBe(0);
    const names = written.map(({ name }) => name.replace(/^dir\//u, ''));
    expect(names).toHaveLength(3);
    expect(names.map(faultOf).filter(Boolean)).toEqual([]);
  });

  it('ZIP の中の名前は、展開したフォルダーの外に出ない', () => {
    const files = NAMES.map((name, index) => ({ name, bytes: new Uint8Array([index]) }));
    const names = unpackZip(xlsx.zip(files)).map(({ name }) => name);
    expect(names).toHaveLength(NAMES.length);
    // eslint-disable-next-line no-control-regex -- control signs are what is looked for
    expect(names.filter((name) => /[\\/:\u0000-\u001f]|^\.+$/u.test(name))).toEqual([]);
    expect(Object.keys(unzipSync(xlsx.zip(files))).length).toBeGreaterThan(NAMES.length - 5);
  });
});

describe('シートの名前', () => {
  it.each(NAMES)('%j から作る名前を、Excel は受け取る', (name) => {
    for (const text of [name, `'${name}'`]) {
      const made = sheetNameOf(text, ' (2)');
      expect(made.length).toBeLessThanOrEqual(31);
      expect(made).not.toMatch(/[\\/?*[\]:\p{Cc}\p{Cf}\p{Cs}]|^'|'$/u);
    }
  });
});

describe('受け取るブックの中の名前', () => {
  const sound = (): readonly ZipPart[] => unpackZip(bookOf());
  const extra = (name: string): ZipPart => partOf(name, new TextEncoder().encode('<x/>'));
  const failureOf = (parts: readonly ZipPart[]): unknown => {
    const read = xlsx.read(packZip(parts));
    return read.ok ? null : read.failure.kind;
  };

  it.each(['../x.xml', 'xl/../../x', '..\\x', 'C:\\x.xml', 'c:/x', 'xl/a\u0000.xml', '/../x'])(
    '外に出る名前 %j の部分があれば、一文で断る',
    (name) => {
      expect(failureOf([...sound(), extra(name)])).toBe('damaged');
      const given = new Map([['a.xlsx', packZip([...sound(), extra(name)])]]);
      const { status, err } = callInMemory({ name: 'check', files: ['a.xlsx'] }, given);
      expect(status).toBe(2);
      expect(err.trim().split('\n')).toHaveLength(1);
      // eslint-disable-next-line no-control-regex -- control signs are what is looked for
      expect(err.trim()).not.toMatch(/[\u0000-\u001f]/u);
    },
  );

  it('同じ名前の部分が二つあれば断る。大文字と小文字、向きの違う斜線でも', () => {
    for (const name of [
      'xl/workbook.xml',
      'XL/Workbook.xml',
      'xl\\workbook.xml',
      '/xl/workbook.xml',
    ])
      expect([name, failureOf([...sound(), extra(name)])]).toEqual([name, 'damaged']);
  });

  it('目録と見出しで名前が違えば断る', () => {
    const [first, ...others] = sound();
    expect(failureOf([{ ...first!, local: { name: '../x.xml' } }, ...others])).toBe('damaged');
  });

  it('知らないだけの部分は、そのまま読む', () => {
    const names = ['custom/x.xml', 'あ.bin', 'a..b.xml', '..hidden'];
    expect(failureOf([...sound(), ...names.map(extra)])).toBeNull();
  });

  it('長い名前も、短く言う', () => {
    const read = xlsx.read(packZip([...sound(), extra(`../${'長'.repeat(20_000)}`)]));
    expect(!read.ok && JSON.stringify(read.failure).length).toBeLessThan(300);
  });
});
