import { strFromU8, strToU8, zipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { createXlsx } from '../../../src/adapters/xlsx';
import { cellName } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import { unpackParts } from '../../adapters/xlsx/packed-parts';
import { blankSheet, workbookOf } from '../../adapters/xlsx/sample-plan';
import { changedCells, contentsOf, gridsOf, typedInto } from './books';
import { R4_FACTS, shinko, useFolder } from './call';

const folder = useFolder();

const injected = (...args: readonly string[]): Buffer => {
  const outcome = shinko('inject', ...args, '-o', folder.path('out.xlsx'));
  expect(outcome).toMatchObject({ status: 0, out: '' });
  expect(outcome.err).toContain('out.xlsx');
  return folder.read('out.xlsx');
};

const refused = (...args: readonly string[]): string => {
  const { status, out, err } = shinko('inject', ...args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err.trim().split('\n')).toHaveLength(1);
  return err;
};

describe('様式を作る', () => {
  it('計画の58ブロックを、言われた年度と年数で並べる', () => {
    const [form, identity] = gridsOf(injected('--year', '令和5', '--years', '2'));
    const sheet = recognise(form!);
    expect(sheet).toMatchObject({ plan: '白井市第2次地域福祉計画', fiscalYear: 2023 });
    expect(sheet.blocks).toHaveLength(58);
    for (const block of sheet.blocks) {
      expect(block.measures[0]!.years.map((row) => row.year?.year)).toEqual([2022, 2023]);
    }
    expect(identity).toMatchObject({ sheet: '_shinko', visibility: 'veryHidden' });
  });

  it('一つの課の分だけを作る', () => {
    const sheet = recognise(gridsOf(injected('--year', 'R5', '--department', '健康課'))[0]!);
    expect(sheet.blocks.length).toBeGreaterThan(0);
    for (const block of sheet.blocks) expect(block.departments).toContain('健康課');
    const err = refused('--year', 'R5', '--department', '宇宙課', '-o', folder.path('x.xlsx'));
    expect(err).toContain('宇宙課');
    expect(err).toContain('社会福祉課');
  });

  it('前の年度の記入を引き継ぎ、今年度の欄は空ける', () => {
    const sheet = recognise(gridsOf(injected('--year', 'R5', '--entries', R4_FACTS))[0]!);
    const first = sheet.blocks[0]!;
    expect(first.measures[0]!.years.map((row) => [row.year?.year, row.grade.text])).toEqual([
      [2021, 'A'],
      [2022, 'A'],
      [2023, ''],
    ]);
    expect(first.boxes.some(({ box }) => box.ticked)).toBe(false);
    expect(first.narrative.text).toBe('');
  });
});

describe('読み取れない記入', () => {
  const odd = (): string => {
    const made = injected('--year', 'R4', '--entries', R4_FACTS, '--force');
    const block = recognise(gridsOf(made)[0]!).blocks[0]!;
    const { value } = block.measures[0]!.years.find((row) => row.year?.year === 2022)!;
    const box = block.boxes.find((one) => one.box.ticked)!;
    const cells = {
      [cellName(value.row, value.column)]: { error: '#N/A' },
      [cellName(box.row, box.column)]: 'コロナで中止',
    };
    writeFileSync(folder.path('odd.xlsx'), typedInto(made, cells));
    return folder.path('odd.xlsx');
  };
  const told = (year: string, file: string): string => {
    const { status, err } = shinko(
      ...['inject', '--year', year, '--entries', file, '-o', folder.path('made.xlsx'), '--force'],
    );
    expect(status).toBe(0);
    return err;
  };

  it('同じ年度の様式を作れば、どのセルに何があるかを言う', () => {
    const err = told('R4', odd());
    expect(err).toMatch(
      /読み取れないか、入れる欄のない記入があります：.*![A-Z]+\d+「コロナで中止」/u,
    );
    expect(err).toMatch(/[A-Z]+\d+「#N\/A」/u);
  });

  it('次の年度の様式には移さない欄のことは言わず、移す年度の欄のことは言う', () => {
    const err = told('R5', odd());
    expect(err).not.toContain('コロナで中止');
    expect(err).toMatch(/[A-Z]+\d+「#N\/A」/u);
  });

  it('どれも読めれば、何も言わない', () => {
    injected('--year', 'R4', '--entries', R4_FACTS);
    expect(told('R4', folder.path('out.xlsx'))).not.toContain('読み取れない');
  });
});

describe('今あるブックに加える', () => {
  const existing = createXlsx().write(
    workbookOf([
      blankSheet('会議', {
        cells: [
          { row: 0, column: 0, value: '委員名簿', style: 0 },
          { row: 1, column: 0, value: 12, style: 0 },
          { row: 2, column: 0, value: 24, formula: '=A2*2', style: 0 },
        ],
        merges: [{ top: 4, left: 0, bottom: 5, right: 2 }],
      }),
      blankSheet('控え', { visibility: 'hidden' }),
    ]),
  );

  it('ほかのシートはそのままで、様式が後ろに付く', () => {
    const book = folder.write('book.xlsx', existing);
    const grids = gridsOf(injected('--year', 'R5', '--into', book));
    const before = gridsOf(existing);
    expect(grids.map((grid) => grid.sheet)).toEqual([
      '会議',
      '控え',
      expect.stringContaining('R5') as string,
      '_shinko',
    ]);
    before.forEach((grid, index) => expect(grids[index]).toEqual(grid));
    expect(recognise(grids[2]!).blocks).toHaveLength(58);
    expect(folder.read('book.xlsx')).toEqual(Buffer.from(existing));
  });

  it('読むときに除いたものは、一度だけ言う', () => {
    const parts = unpackParts(existing);
    const path = 'xl/worksheets/sheet1.xml';
    const bent = strFromU8(parts[path]!).replace(/<c r="(\w+)"(?: s="\d+")?/u, '<c r="$1" s=""');
    writeFileSync(folder.path('bent.xlsx'), zipSync({ ...parts, [path]: strToU8(bent) }));
    const { err } = shinko(
      ...['inject', '--year', 'R5', '--into', folder.path('bent.xlsx')],
      ...['-o', folder.path('out.xlsx')],
    );
    expect(err.match(/使えない記述/gu)).toHaveLength(1);
  });

  it('同じ名前のシートがあれば、どのシートかを言って断り、何も書かない', () => {
    const book = folder.write('book.xlsx', injected('--year', 'R5'));
    const err = refused('--year', 'R5', '--into', book, '-o', folder.path('more.xlsx'));
    expect(err).toContain(gridsOf(folder.read('book.xlsx'))[0]!.sheet);
    expect(() => folder.read('more.xlsx')).toThrow('ENOENT');
  });

  it('違う年度なら同じブックに並び、前の様式は変わらない', () => {
    const book = folder.write('book.xlsx', injected('--year', 'R4', '--entries', R4_FACTS));
    const [before] = gridsOf(folder.read('book.xlsx'));
    const [after, identity, next] = gridsOf(injectedOver('--year', 'R5', '--into', book));
    expect(changedCells(before!, after!)).toEqual([]);
    expect(identity!.sheet).toBe('_shinko');
    expect(recognise(next!).fiscalYear).toBe(2023);
    expect(contentsOf(next!).size).toBeGreaterThan(500);
  });
});

const injectedOver = (...args: readonly string[]): Buffer => injected(...args, '--force');

describe('断ること', () => {
  it('既にあるファイルは --force なしで上書きしない', () => {
    const kept = folder.write('out.xlsx', '大事な中身');
    expect(refused('--year', 'R5', '-o', kept)).toContain('--force');
    expect(folder.read('out.xlsx').toString()).toBe('大事な中身');
    expect(shinko('inject', '--year', 'R5', '-o', kept, '--force').status).toBe(0);
    expect(gridsOf(folder.read('out.xlsx'))).toHaveLength(2);
  });

  it.each([
    ['年度がない', [], '--year'],
    ['年度が読めない', ['--year', 'らいねん'], 'らいねん'],
    ['年数が多すぎる', ['--year', 'R5', '--years', '11'], '11'],
    ['年数が整数でない', ['--year', 'R5', '--years', '2.5'], '2.5'],
    ['体系がない', ['--year', 'R5', '--catalog', 'none.json'], 'none.json'],
    ['加えるブックがない', ['--year', 'R5', '--into', 'none.xlsx'], 'none.xlsx'],
  ])('%s', (_, args, words) => {
    expect(refused(...args, '-o', folder.path('out.xlsx'))).toContain(words);
    expect(() => folder.read('out.xlsx')).toThrow('ENOENT');
  });

  it('書く先を言わなければ断る', () => {
    expect(refused('--year', 'R5')).toContain('-o');
  });

  it('体系でない JSON は、どこが悪いかを言う', () => {
    const bad = folder.write('bad.json', '{"format":"shinko-catalog/1","plan":"見本計画"}');
    const err = refused('--catalog', bad, '--year', 'R5', '-o', folder.path('out.xlsx'));
    expect(err).toContain('fiscalYear');
  });
});

it('計画にない項目の記入は引き継がず、どれが残ったかを言う', () => {
  const plan = folder.path('plan.json');
  expect(shinko('import', R4_FACTS, '-o', plan).status).toBe(0);
  const json = JSON.parse(folder.read('plan.json').toString()) as {
    items: { number: number }[];
    policies: { directions: { projects: { entries: { item: number }[] }[] }[] }[];
  };
  json.items = json.items.filter(({ number }) => number !== 38);
  for (const { directions } of json.policies)
    for (const { projects } of directions)
      for (const project of projects)
        project.entries = project.entries.filter(({ item }) => item !== 38);
  const catalog = folder.write('without-38.json', JSON.stringify(json));
  const out = folder.path('next.xlsx');
  const { status, err } = shinko(
    ...['inject', '--catalog', catalog, '--year', 'R5', '--entries', R4_FACTS, '-o', out],
  );
  expect(status).toBe(0);
  expect(err).toContain('記入を引き継いでいないものがあります：No.38「地域団体との連携」。');
});
