import { runCommand, type ReadyOrder } from '../../../src/hosts/web/run-command';
import { memoryPlace } from '../../../src/hosts/web/memory-place';
import { codeOf } from '../../../src/commands/call/error-code';
import { pageWordsOf } from '../../../src/i18n/page-words';
import { shinko, useFolder } from '../cli/call';
import { bookOf } from '../cli/identity-books';
import { filledBook } from '../../browser/filled-book';

const run = (
  name: string,
  files: Readonly<Record<string, Uint8Array>>,
  options: ReadyOrder['options'] = {},
  locale: ReadyOrder['locale'] = 'ja',
) => {
  const order = { name, files: Object.keys(files), options, locale };
  return runCommand(order, new Map(Object.entries(files)), () => undefined);
};

const folder = useFolder();
const bundled = (): Uint8Array => {
  expect(shinko('inject', '--year', 'R5', '-o', folder.path('x.xlsx')).status).toBe(0);
  return new Uint8Array(folder.read('x.xlsx'));
};
const other = (): Uint8Array => new TextEncoder().encode('担当課\tあれこれ\n健康課\t済んだ\n');

/** Calls that end with a sentence which, on the command line, names an option. */
type Locale = ReadyOrder['locale'];
type Case = readonly [string, (locale: Locale) => ReturnType<typeof run>];
const CASES: readonly Case[] = [
  [
    '見本の文のある配布',
    (locale) => run('split', { 'm.xlsx': bundled() }, { output: '配布' }, locale),
  ],
  [
    '理由のない警告',
    (locale) => run('submit', { 'm.xlsx': filledBook(bundled()) }, { output: '提出.xlsx' }, locale),
  ],
  ['分からない表の点検', (locale) => run('check', { 'm.txt': other() }, {}, locale)],
  [
    '読めない問い',
    (locale) =>
      run(
        'return',
        { 'm.xlsx': bookOf(), 'd.xlsx': bookOf({ department: '健康課' }) },
        { output: '返し.xlsx', question: ['どこかのこと'] },
        locale,
      ),
  ],
  [
    '名前の同じファイル',
    (locale) => run('fix', { 'm.xlsx': bookOf() }, { output: 'm.xlsx' }, locale),
  ],
];

describe.each(['ja', 'en'] as const)('%s の文は、命令行のことを言わない', (locale) => {
  it.each(CASES)('%s', (_, call) => {
    const { told, written } = call(locale);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((line) => /(?:^|\s|「)--?[a-z]/u.test(line))).toEqual([]);
    expect(written).toEqual([]);
  });
});

it.each(['ja', 'en'] as const)(
  '%s の文は、このページにない作業ウィンドウや命令を頼まない',
  (locale) => {
    const { cli, cycle } = pageWordsOf(locale);
    const told = [cli.undecided(2), cycle.cli.approvalsFirst('m.xlsx', '係長')];
    expect(told.filter((line) => /shinko|作業ウィンドウ|pane/u.test(line))).toEqual([]);
  },
);

it('知らない命令は、わたしたちの誤り', () => {
  expect(() => run('format', {})).toThrow(RangeError);
});

describe('メモリーの中の置き場', () => {
  const place = () => memoryPlace(new Map([['a.xlsx', new Uint8Array([1])]]));
  const codeBy = (act: () => unknown): string => {
    try {
      act();
    } catch (error) {
      return codeOf(error);
    }
    return 'none';
  };

  it('ないものは ENOENT、あるものへの書き込みは EEXIST', () => {
    const { place: files } = place();
    expect(codeBy(() => files.read('b.xlsx'))).toBe('ENOENT');
    expect(codeBy(() => files.write('a.xlsx', 'x'))).toBe('EEXIST');
    expect(codeBy(() => files.rename('b', 'c'))).toBe('ENOENT');
    expect([files.standing('a.xlsx'), files.standing('b'), files.standing('.')]).toEqual([
      'file',
      'nothing',
      'folder',
    ]);
  });

  it('書いたものだけを、置いた名前で渡す。フォルダーの中も', () => {
    const { place: files, written } = place();
    expect([files.makeFolder('配布'), files.makeFolder('配布')]).toEqual(['配布', undefined]);
    files.write(files.join('配布', files.partName()), '中身');
    const [part] = files.list('配布');
    files.rename(`配布/${part!}`, '配布/課.xlsx');
    expect(files.list('配布')).toEqual(['課.xlsx']);
    expect(written()).toEqual([{ name: '配布/課.xlsx', bytes: new TextEncoder().encode('中身') }]);
    files.remove('配布/課.xlsx');
    files.removeFolder('配布');
    expect([files.standing('配布'), written()]).toEqual(['nothing', []]);
  });

  it('id は UUID の形で、二つと同じものがない', () => {
    const ids = Array.from({ length: 100 }, () => place().place.newId());
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
    expect(ids.filter((id) => !uuid.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(100);
  });
});
