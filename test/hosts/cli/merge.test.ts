import Ajv from 'ajv';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../../src/adapters/xlsx';
import type { MergeReport } from '../../../src/app/merge/merge-report';
import { yearLabel } from '../../../src/core/era/fiscal-year';
import type { CellContent } from '../../../src/core/grid/edit';
import { cellName, type Grid } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import type { ItemBlock } from '../../../src/core/form/read/recognised';
import { isRecordSheet } from '../../../src/core/merge/write/record-sheet';
import { parseCall } from '../../../src/hosts/cli/parse-call';
import { runMerge } from '../../../src/commands/merge';
import { changedCells, contentsOf, gridsOf, typedInto } from './books';
import { unpackParts } from '../../adapters/xlsx/packed-parts';
import { R4_FACTS, shinko, useFolder } from './call';

const folder = useFolder();
const xlsx = createXlsx();
const isReport = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(__dirname, '../../../docs/schemas/merge.schema.json'), 'utf8')),
);
const YEAR = 2022;

/** The city's R4 workbook, and a folder with every department's. */
const handOut = (): string => {
  const master = folder.path('master.xlsx');
  expect(shinko('inject', '--year', 'R4', '--entries', R4_FACTS, '-o', master).status).toBe(0);
  expect(shinko('split', master, '--samples', '-o', folder.path('out')).status).toBe(0);
  mkdirSync(folder.path('back'));
  return master;
};

const handed = (department: string): string => {
  const name = readdirSync(folder.path('out')).find((file) => file.includes(`_${department}.`));
  return folder.path(`out/${name!}`);
};

const back = (name: string): string => folder.path(`back/${name}`);

const formOf = (bytes: Uint8Array): Grid => gridsOf(bytes)[0]!;

const blockOf = (grid: Grid, item: number, occurrence = 1): ItemBlock =>
  recognise(grid).blocks.find((block) => block.number === item && block.occurrence === occurrence)!;

/** Address of `12 value`: an item's field in the sheet's own year. */
const cellOf = (grid: Grid, name: string): string => {
  const [key, field] = name.split(' ') as [string, 'value' | 'unit' | 'grade' | 'narrative'];
  const [item, occurrence] = key.split('-').map(Number) as [number, number?];
  const block = blockOf(grid, item, occurrence);
  const row = block.measures[0]!.years.find((known) => known.year?.year === YEAR)!;
  const cell = field === 'narrative' ? block.narrative : row[field];
  return cellName(cell.row, cell.column);
};

const fill = (bytes: Uint8Array, texts: Readonly<Record<string, CellContent>>): Uint8Array => {
  const grid = formOf(bytes);
  return typedInto(
    bytes,
    Object.fromEntries(Object.entries(texts).map(([name, to]) => [cellOf(grid, name), to])),
  );
};

/** A department fills its sheet and submits it. */
const comesBack = (
  department: string,
  texts: Readonly<Record<string, CellContent>>,
  name = `${department}.xlsx`,
): string => {
  writeFileSync(back(name), fill(readFileSync(handed(department)), texts));
  return back(name);
};

const merge = (
  master: string,
  ...args: readonly string[]
): {
  readonly status: number;
  readonly err: string;
  readonly out: string;
  readonly report: MergeReport;
} => {
  const [out, report] = [folder.path('merged.xlsx'), folder.path('report.json')];
  const outcome = shinko('merge', master, ...args, '-o', out, '--report', report, '--force');
  const json = JSON.parse(readFileSync(report, 'utf8')) as MergeReport;
  expect(isReport(json)).toBe(true);
  return { ...outcome, report: json };
};

const merged = (): Grid => formOf(folder.read('merged.xlsx'));

const textOf = (grid: Grid, name: string): string =>
  String(contentsOf(grid).get(cellOf(grid, name)) ?? '');

const changeOf = (report: MergeReport): readonly string[] =>
  report.changes.map(
    ({ item, occurrence, year, field, after, department }) =>
      `${item}-${occurrence} ${year} ${field} ${after} ${department}`,
  );

describe('令和4年度の一巡', () => {
  it('欠けた課、提出後の変更、.xls、パスワード付き、衝突を言い、知れた値だけが入る', () => {
    const master = handOut();
    const before = folder.read('master.xlsx');
    // Values known beforehand; every department's own.
    const welfare = comesBack('社会福祉課', { '46 value': 111, '3 narrative': '新しい成果の文。' });
    comesBack('高齢者福祉課', { '6 value': 222, '32 value': 31 });
    comesBack('障害福祉課', { '32 value': 32 });
    comesBack('社会福祉協議会', { '4 value': '１１', '6 value': 222 });
    comesBack('子育て支援課', { '24 grade': 'B' });
    // Submitted, and typed into afterwards.
    const clean = comesBack('教育支援課', {});
    const submitted = shinko('submit', clean, '-o', back('stamped.xlsx'), '--reason', '確認済み');
    expect(submitted.status).toBe(0);
    const item = recognise(formOf(readFileSync(clean))).blocks[0]!.number!;
    const tampered = fill(readFileSync(back('stamped.xlsx')), { [`${item} value`]: 77 });
    writeFileSync(clean, tampered);
    // Submitted and left alone.
    const health = comesBack('健康課', {});
    expect(
      shinko('submit', health, '-o', folder.path('health.xlsx'), '--reason', '確認済み').status,
    ).toBe(0);
    copyFileSync(folder.path('health.xlsx'), health);
    // Cannot be read.
    const container = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const compound = (stream: string): Uint8Array => {
      const bytes = new Uint8Array(1280);
      bytes.set(container);
      bytes.set(Buffer.from(stream, 'utf16le'), 1024);
      return bytes;
    };
    writeFileSync(back('保育課.xls'), compound('Workbook'));
    writeFileSync(back('危機管理課.xlsx'), compound('EncryptedPackage'));
    const files = [
      ...['保育課.xls', '障害福祉課.xlsx', '教育支援課.xlsx', '社会福祉課.xlsx', '危機管理課.xlsx'],
      ...['健康課.xlsx', '社会福祉協議会.xlsx', '高齢者福祉課.xlsx', '子育て支援課.xlsx'],
    ].map(back);
    const { status, report, err, out } = merge(master, ...files);
    expect(status).toBe(2);
    expect(
      Object.fromEntries(
        report.departments.map(({ name, status: what, stamp }) => [name, `${what} ${stamp}`]),
      ),
    ).toEqual({
      社会福祉課: 'merged none',
      社会福祉協議会: 'merged none',
      高齢者福祉課: 'merged none',
      生涯学習課: 'missing none',
      市民活動支援課: 'missing none',
      子育て支援課: 'merged none',
      保育課: 'rejected none',
      健康課: 'merged valid',
      危機管理課: 'rejected none',
      障害福祉課: 'merged none',
      教育支援課: 'merged changed',
    });
    expect(out).toContain('生涯学習課　未提出');
    expect(out).toContain('教育支援課　提出後に変更');
    expect(report.rejected).toMatchObject(
      [
        { file: back('保育課.xls'), failure: expect.stringContaining('古い形式') as string },
        { file: back('危機管理課.xlsx'), failure: expect.stringContaining('パスワード') as string },
      ].sort((left, right) => (left.file < right.file ? -1 : 1)),
    );
    expect(err).toContain('保育課.xls: ');
    expect([...changeOf(report)].sort()).toEqual(
      [
        '46-1 R4 value 111 社会福祉課',
        '3-1 R4 narrative 新しい成果の文。 社会福祉課',
        '6-1 R4 value 222 社会福祉協議会',
        '4-1 R4 value １１ 社会福祉協議会',
        '24-1 R4 grade B 子育て支援課',
        `${item}-1 R4 value 77 教育支援課`,
      ].sort(),
    );
    expect(report.conflicts).toMatchObject([
      {
        item: 32,
        year: 'R4',
        field: 'value',
        candidates: [
          { department: '障害福祉課', value: '32' },
          { department: '高齢者福祉課', value: '31' },
        ],
        settled: null,
      },
    ]);
    expect(report.left).toEqual([]);
    const [was, now] = [formOf(before), merged()];
    expect(folder.read('master.xlsx')).toEqual(before);
    expect(changedCells(was, now)).toEqual(
      ['46 value', '3 narrative', '6 value', '4 value', '24 grade', `${item} value`]
        .map((name) => cellOf(was, name))
        .sort(),
    );
    expect(now.formulas).toEqual(was.formulas);
    expect(textOf(now, '4 value')).toBe('11');
    // Settled by a person, in a second run.
    const decided = report.conflicts.map((conflict) => ({ ...conflict, settled: '32' }));
    const decisions = folder.write('decisions.json', JSON.stringify(decided));
    const again = merge(
      folder.path('master.xlsx'),
      ...[...files].reverse(),
      '--decisions',
      decisions,
    );
    expect(again.report.conflicts).toMatchObject([{ settled: '32' }]);
    expect(textOf(merged(), '32 value')).toBe('32');
    expect(again.report.changes).toHaveLength(7);
    // Merging again changes nothing.
    copyFileSync(folder.path('merged.xlsx'), folder.path('once.xlsx'));
    const once = merge(folder.path('once.xlsx'), ...files, '--decisions', decisions);
    expect(once.report.changes).toEqual([]);
    expect(folder.read('merged.xlsx')).toEqual(folder.read('once.xlsx'));
    expect(welfare).toContain('社会福祉課');
  });

  it('取込記録に、項目・年度・欄・前・後・課・ファイル・日時が残り、次の分は下に続く', () => {
    const master = handOut();
    comesBack('社会福祉課', { '46 value': 111, '3 narrative': '=1+1 から始まる文' });
    expect(merge(master, back('社会福祉課.xlsx')).status).toBe(0);
    const record = gridsOf(folder.read('merged.xlsx')).find(isRecordSheet)!;
    expect(record.sheet).toBe('取込記録');
    expect(record.values).toHaveLength(4);
    expect(record.values[2]!.slice(0, 9)).toEqual([
      ...[3, '民生委員・児童委員活動への支援', 1, '令和4年度', '取組による成果、今後の課題や方針'],
      ...[textOf(formOf(folder.read('master.xlsx')), '3 narrative'), '=1+1 から始まる文'],
      ...['社会福祉課', '社会福祉課.xlsx'],
    ]);
    expect(String(record.values[2]![9])).toMatch(/^令和\d+年\d+月\d+日 \d+:\d{2}$/u);
    expect(merged().formulas).toEqual(formOf(folder.read('master.xlsx')).formulas);
    copyFileSync(folder.path('merged.xlsx'), folder.path('once.xlsx'));
    comesBack('高齢者福祉課', { '6 value': 222 });
    expect(merge(folder.path('once.xlsx'), folder.path('back')).status).toBe(0);
    const longer = gridsOf(folder.read('merged.xlsx')).filter(isRecordSheet);
    expect(longer).toHaveLength(1);
    expect(longer[0]!.values).toHaveLength(5);
    expect(longer[0]!.values[4]!.slice(3, 8)).toEqual([
      '令和4年度',
      '実績値',
      expect.anything(),
      222,
      '高齢者福祉課',
    ]);
    // Rows that came later look like those of the first merge.
    const plan = xlsx.readBlueprint(readFileSync(folder.path('merged.xlsx')));
    if (!plan.ok) throw new RangeError(plan.failure.kind);
    const { cells, rowHeights } = plan.value.sheets.find(({ name }) => name === record.sheet)!;
    const looks = (row: number) =>
      cells.filter((cell) => cell.row === row).map(({ style }) => plan.value.styles[style]);
    expect(looks(2)[0]).toMatchObject({ wrap: true, vertical: 'top' });
    expect(looks(4)).toEqual(looks(2));
    expect(looks(4)[0]!.border).toMatchObject({
      left: { style: 'thin' },
      bottom: { style: 'thin' },
    });
    // A text of two lines shows whole on paper; so does the time of the row below.
    expect([2, 4].map((row) => rowHeights.get(row)! >= 34)).toEqual([true, true]);
  });

  it('取りまとめに残っていた点検の印は消え、市の条件付き書式は残る', () => {
    const master = handOut();
    comesBack('社会福祉課', { '46 value': 111 });
    const plan = xlsx.readBlueprint(readFileSync(master));
    if (!plan.ok) throw new RangeError(plan.failure.kind);
    const areas = [{ top: 5, left: 0, bottom: 6, right: 3 }];
    const format = (formula: string) => ({ areas, formula, fill: '#FDE7E9', priority: 1 });
    const conditionalFormats = [format('N("shinko:error")=0'), format('$A6>3')];
    const sheets = plan.value.sheets.map((sheet, index) =>
      index === 0 ? { ...sheet, conditionalFormats } : sheet,
    );
    writeFileSync(master, xlsx.write({ ...plan.value, sheets }));
    expect(merge(master, back('社会福祉課.xlsx')).status).toBe(0);
    const after = xlsx.readBlueprint(folder.read('merged.xlsx'));
    const left = after.ok ? after.value.sheets[0]!.conditionalFormats : [];
    expect(left.map(({ formula }) => formula)).toEqual(['$A6>3']);
  });

  it('残したものは、報告の taken を true にして渡すと入る', () => {
    const master = handOut();
    const bytes = readFileSync(handed('社会福祉協議会'));
    const beside = cellName(blockOf(formOf(bytes), 4).top, 16);
    writeFileSync(back('社協.xlsx'), typedInto(bytes, { [beside]: '欄外の覚え書き' }));
    const open = merge(master, folder.path('back'));
    expect(open.status).toBe(0);
    expect(open.err).toContain('残したもの 1件');
    expect(open.report.left).toMatchObject([{ cell: beside, why: 'outside', taken: false }]);
    const to = cellName(blockOf(formOf(folder.read('master.xlsx')), 4).top, 16);
    expect(open.report.left[0]!.target).toMatchObject({ item: 4, cell: to, now: '' });
    const decided = {
      ...open.report,
      left: open.report.left.map((one) => ({ ...one, taken: true })),
    };
    const decisions = folder.write('decisions.json', JSON.stringify(decided));
    const { report, err } = merge(master, folder.path('back'), '--decisions', decisions);
    expect(err).toContain('変更 1件');
    expect(err).toContain('残したもの 0件');
    expect(report.changes).toMatchObject([{ item: 4, field: 'cell', cell: to }]);
    expect(changedCells(formOf(folder.read('master.xlsx')), merged())).toEqual([to]);
    const bad = folder.write('bad.json', JSON.stringify({ conflicts: [], left: [{ cell: 1 }] }));
    const wrong = shinko('merge', master, back('社協.xlsx'), '-o', 'x.xlsx', '--decisions', bad);
    expect(wrong).toMatchObject({ status: 2, err: expect.stringContaining('left[0]') as string });
  });

  it('同じ課の二つのファイルは欄ごとに取り込み、違う欄だけを決める', () => {
    const master = handOut();
    comesBack('社会福祉課', { '46 value': 111 });
    comesBack('社会福祉課', { '46 value': 112, '46 grade': 'C' }, '社会福祉課 2.xlsx');
    const open = merge(master, folder.path('back'));
    expect(open.status).toBe(1);
    expect(changeOf(open.report)).toEqual(['46-1 R4 grade C 社会福祉課']);
    const decided = {
      ...open.report,
      conflicts: open.report.conflicts.map((conflict) => ({ ...conflict, settled: '112' })),
    };
    const decisions = folder.write('decisions.json', JSON.stringify(decided));
    const settled = merge(master, folder.path('back'), '--decisions', decisions);
    expect(settled.status).toBe(0);
    expect(changeOf(settled.report)).toEqual([
      '46-1 R4 value 112 社会福祉課',
      '46-1 R4 grade C 社会福祉課',
    ]);
    expect(
      settled.report.departments
        .filter(({ name }) => name === '社会福祉課')
        .map((row) => row.status),
    ).toEqual(['merged', 'merged']);
  });

  it('別のブックに写した表は、違いを出すだけで入れない。--settle も使わない', () => {
    const master = handOut();
    const bytes = fill(readFileSync(handed('社会福祉協議会')), { '4 value': 12 });
    const plan = xlsx.readBlueprint(bytes);
    if (!plan.ok) throw new RangeError(plan.failure.kind);
    const sheet = { ...plan.value.sheets[0]!, name: 'Sheet1' };
    writeFileSync(
      back('社協から.xlsx'),
      xlsx.write({ ...plan.value, sheets: [sheet], activeSheet: 0 }),
    );
    for (const rule of [[], ['--settle', 'newest'], ['--settle', 'lead']]) {
      const { status, report } = merge(master, back('社協から.xlsx'), ...rule);
      expect(status).toBe(1);
      expect(report.changes).toEqual([]);
      expect(report.conflicts).toMatchObject([
        { item: 4, field: 'value', base: null, candidates: [{ value: '12' }], settled: null },
      ]);
      expect(report.departments.find(({ name }) => name === '社会福祉協議会')).toMatchObject({
        status: 'merged',
        stamp: 'none',
      });
    }
    expect(merge(master, back('社協から.xlsx'), '--settle', 'master').status).toBe(0);
  });
});

describe('断ること', () => {
  it('行き先、課のファイル、決め方の誤り', () => {
    const master = handOut();
    const out = folder.path('o.xlsx');
    const wrong = (...args: readonly string[]): string => {
      const { status, err } = shinko('merge', ...args);
      expect(status).toBe(2);
      return err;
    };
    expect(wrong(master)).toContain('-o OUT.xlsx');
    expect(wrong(master, '-o', out)).toContain('課のファイル');
    expect(wrong(master, handed('健康課'), '-o', master)).toContain('--force');
    expect(wrong(master, handed('健康課'), '-o', out, '--settle', 'x')).toContain('newest');
    expect(wrong(R4_FACTS, handed('健康課'), '-o', out)).toContain('.xlsx');
    const bad = folder.write('bad.json', '[{"item":1}]');
    expect(wrong(master, handed('健康課'), '-o', out, '--decisions', bad)).toContain(
      'conflicts[0]',
    );
    const other = folder.path('r5.xlsx');
    expect(shinko('inject', '--year', 'R5', '-o', other).status).toBe(0);
    expect(wrong(master, other, '-o', out)).toContain('令和5年度');
    expect(wrong(master, folder.path('none.xlsx'), '-o', out, '--force')).toContain('ENOENT');
    expect(readdirSync(folder.path('')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(yearLabel(YEAR)).toBe('R4');
  });
});

describe('開いている人がいるファイル', () => {
  it('Excel の「~$」のファイルが横にあれば、名前を言って、最後に保存された内容で進む', () => {
    const master = handOut();
    comesBack('社会福祉課', { '46 value': 111 });
    comesBack('健康課', {});
    writeFileSync(folder.path('~$master.xlsx'), '');
    writeFileSync(back('~$社会福祉課.xlsx'), '');
    const { status, err, report } = merge(master, folder.path('back'));
    expect(status).toBe(0);
    expect(changeOf(report)).toEqual(['46-1 R4 value 111 社会福祉課']);
    const open = '開いている人がいます。最後に保存された内容を使います。';
    expect(err.split('\n').filter((line) => line.includes('開いている人'))).toEqual([
      `${master}: ${open}`,
      `${back('社会福祉課.xlsx')}: ${open}`,
    ]);
    const english = shinko(
      ...['merge', master, folder.path('back'), '-o', folder.path('o.xlsx'), '--lang', 'en'],
    );
    expect(english.err).toContain(`${master}: someone has it open. What was saved last is used.`);
  });
});

describe('書き込めないとき', () => {
  it.each([
    ['none/merged.xlsx', 'ENOENT', '置き場のフォルダーがありません'],
    ['master.xlsx/merged.xlsx', 'ENOTDIR', '置き場のフォルダーがありません'],
    ['back', 'EISDIR', '同じ名前のフォルダーがあります'],
    [`${'長'.repeat(90)}.xlsx`, 'ENAMETOOLONG', '名前か、置き場までのパスが長すぎます'],
  ])(
    '%s は、何が、どこに、どうすればよいかを一文で言い、取りまとめは元のまま',
    (name, code, advice) => {
      const master = handOut();
      comesBack('社会福祉課', { '46 value': 111 });
      const before = folder.read('master.xlsx');
      const list = (): readonly string[] => readdirSync(folder.path('')).sort();
      const [out, files] = [folder.path(name), list()];
      for (const words of [
        ['-o', out],
        ['-o', folder.path('merged.xlsx'), '--report', out],
      ]) {
        const { status, err } = shinko('merge', master, folder.path('back'), ...words, '--force');
        expect(status).toBe(2);
        expect(err).toContain(`${out}: 書き込めません（${code}）。${advice}`);
        expect(err.trim().split('\n')).toHaveLength(1);
      }
      expect(folder.read('master.xlsx')).toEqual(before);
      expect(list()).toEqual(files);
    },
  );

  it('報告が書けなければ、取りまとめたブックも置かない', () => {
    const master = handOut();
    const [out, report] = [folder.path('merged.xlsx'), folder.path('report.json')];
    const files = readdirSync(folder.path(''));
    const steps = runMerge(
      parseCall([master, handed('健康課'), '-o', out, '--report', report], {
        out: () => undefined,
        err: () => undefined,
      }),
    );
    // Both are written beside their places; then a folder takes the place of the second.
    for (let parts = 0; parts < 2;) {
      steps.next();
      parts = readdirSync(folder.path('')).filter((name) => name.endsWith('.part')).length;
    }
    mkdirSync(report);
    expect(() => steps.next()).toThrow('書き込めません');
    expect(readdirSync(folder.path('')).sort()).toEqual([...files, 'report.json'].sort());
  });
});

it('結果を持たない数式のあるブックでも、様式そのものを残したものに挙げない', () => {
  const master = handOut();
  const parts = unpackParts(readFileSync(comesBack('高齢者福祉課', { '7 value': 27 })));
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path]!);
  const bare = xml.replace(/(<\/f>)<v>[^<]*<\/v>/gu, '$1');
  expect(bare).not.toBe(xml);
  writeFileSync(back('結果なし.xlsx'), zipSync({ ...parts, [path]: strToU8(bare) }));
  const { report } = merge(master, back('結果なし.xlsx'));
  expect(report.changes.filter(({ occurrence }) => occurrence === 1)).toHaveLength(1);
  expect(report.left).toEqual([]);
});

describe('取り込んだ後の続き', () => {
  it('26→27 を取り込んだ後、同じブックの 28 は変更：終了コード 0。同じものをもう一度集めても変わらない', () => {
    const master = handOut();
    const first = folder.path('first.xlsx');
    const sent = comesBack('社会福祉課', { '46 value': 27 });
    expect(shinko('merge', master, sent, '-o', first).status).toBe(0);
    const again = comesBack('社会福祉課', { '46 value': 28 });
    const { status, report } = merge(first, again);
    expect(status).toBe(0);
    expect(changeOf(report)).toEqual(['46-1 R4 value 28 社会福祉課']);
    const second = folder.path('second.xlsx');
    copyFileSync(folder.path('merged.xlsx'), second);
    expect(merge(second, again).report).toMatchObject({ changes: [], conflicts: [] });
    expect(folder.read('merged.xlsx').equals(folder.read('second.xlsx'))).toBe(true);
  });

  it('取りまとめの値に決めた衝突は、課の文が同じ間は二度と出ない', () => {
    const master = handOut();
    const typed = folder.path('typed.xlsx');
    writeFileSync(typed, fill(readFileSync(master), { '46 value': 30 }));
    const sent = comesBack('社会福祉課', { '46 value': 27 });
    const first = merge(typed, sent);
    expect(first.status).toBe(1);
    const decided = first.report.conflicts.map((conflict) => ({ ...conflict, settled: '30' }));
    const decisions = folder.write('decisions.json', JSON.stringify(decided));
    expect(merge(typed, sent, '--decisions', decisions).status).toBe(0);
    const next = folder.path('next.xlsx');
    copyFileSync(folder.path('merged.xlsx'), next);
    expect(merge(next, sent)).toMatchObject({ status: 0, report: { changes: [], conflicts: [] } });
    const again = merge(next, comesBack('社会福祉課', { '46 value': 28 }));
    expect(again.report.conflicts).toMatchObject([{ base: '27', master: '30' }]);
  });
});
