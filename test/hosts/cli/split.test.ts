import type { ItemNumber } from '../../../src/core/value/item-number';
import { checkGrids, findIdentity } from '../../app/recognise/of-grids';
import { readdirSync, writeFileSync } from 'node:fs';
import type { CheckedFinding } from '../../../src/app/check/check';
import { contentAt } from '../../../src/core/grid/apply';
import { cellName } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import type { RecognisedSheet } from '../../../src/core/form/read/recognised';
import { gridsOf, typedInto } from './books';
import { R4_FACTS, shinko, useFolder } from './call';

const folder = useFolder();
const DEPARTMENTS = [
  ...['社会福祉課', '社会福祉協議会', '高齢者福祉課', '生涯学習課', '市民活動支援課'],
  ...['子育て支援課', '保育課', '健康課', '危機管理課', '障害福祉課', '教育支援課'],
];

const master = (): string => {
  const file = folder.path('master.xlsx');
  expect(
    shinko('inject', '--year', 'R4', '--entries', R4_FACTS, '-o', file, '--force').status,
  ).toBe(0);
  return file;
};

const split = (...args: readonly string[]): ReturnType<typeof shinko> =>
  shinko('split', ...args, '--samples', '-o', folder.path('out'));

const fileOf = (department: string): string => `白井市第2次地域福祉計画_R4_${department}.xlsx`;
const formOf = (department: string): RecognisedSheet =>
  recognise(gridsOf(folder.read(`out/${fileOf(department)}`))[0]!);

/** What a finding says, wherever it stands. */
const matterOf = ({ rule, block, year, tier, field, facts }: CheckedFinding): string => {
  const places = new Set(['first', 'originalCell', 'box', 'row']);
  const kept = Object.entries(facts).filter(([name]) => !places.has(name));
  return JSON.stringify([rule, block?.number, block?.occurrence, year, tier, field, kept]);
};

const findingsOf = (bytes: Uint8Array): readonly string[] => {
  const report = checkGrids(gridsOf(bytes));
  if (!report.ok) throw new RangeError(report.failure.kind);
  return report.value.findings.map(matterOf);
};

it('課ごとに一冊ずつ、合わせるとすべての項目がそろい、新しい指摘は出ない', () => {
  const file = master();
  const before = folder.read('master.xlsx');
  const { status, err, out } = split(file);
  expect(status).toBe(0);
  expect(err).toContain('「関係課」がどの課か分からないため、No.2・5・31・32 は');
  expect(out.trim().split('\n')).toHaveLength(11);
  expect(folder.read('master.xlsx')).toEqual(before);
  expect(readdirSync(folder.path('out')).sort()).toEqual(DEPARTMENTS.map(fileOf).sort());
  const known = new Set(findingsOf(before));
  const found = new Set<string>();
  const blocks = new Map<string, number>();
  for (const department of DEPARTMENTS) {
    const form = formOf(department);
    expect(form).toMatchObject({ plan: '白井市第2次地域福祉計画', fiscalYear: 2022, unread: [] });
    for (const block of form.blocks) {
      expect(block.departments).toContain(department);
      const key = `${block.number}-${block.occurrence}`;
      blocks.set(key, (blocks.get(key) ?? 0) + 1);
    }
    for (const matter of findingsOf(folder.read(`out/${fileOf(department)}`))) found.add(matter);
  }
  expect(blocks.size).toBe(58);
  expect(found).toEqual(known);
});

it('再掲は同じブックの元の項目に数式で従い、元と違う再掲はそのまま残る', () => {
  split(master());
  const form = formOf('社会福祉協議会');
  const blocks = form.blocks.filter((block) => block.number === 11);
  expect(blocks.map((block) => block.repeat)).toEqual([false, true, true]);
  const valueOf = (at: number): unknown => {
    const value = blocks[at]!.measures[0]!.years.at(-1)!.value;
    return contentAt(form.grid, value.row, value.column);
  };
  expect([valueOf(0), valueOf(1), valueOf(2)]).toEqual([28, 29, 29]);
  const years = blocks[1]!.measures[0]!.years[0]!;
  const original = blocks[0]!.measures[0]!.years[0]!.value;
  expect(contentAt(form.grid, years.value.row, years.value.column)).toMatchObject({
    formula: `=IF(H${original.row + 1}="","",H${original.row + 1})`,
  });
});

it('配ったときの記入・体系・課名を _shinko に残し、記入と _shinko は同じことを言う', () => {
  split(master());
  const grids = gridsOf(folder.read(`out/${fileOf('保育課')}`));
  const identity = findIdentity(grids)!;
  expect(identity).toMatchObject({ department: '保育課', fiscalYear: 2022, stamp: null });
  expect(identity.catalog!.items.map(({ number }) => number)).toEqual([24, 44]);
  expect([...identity.base!.blocks.keys()].sort()).toEqual(
    recognise(grids[0]!)
      .blocks.map((block) => `${block.number}-${block.occurrence}`)
      .sort(),
  );
  const ids = DEPARTMENTS.map(
    (department) => findIdentity(gridsOf(folder.read(`out/${fileOf(department)}`)))!.id,
  );
  expect(new Set(ids).size).toBe(11);
});

it('「関係課」を --map で言えば、全体にも項目ごとにも配る', () => {
  const map = folder.write('map.json', '{"関係課": ["健康課", "秘書課"], "No.31": ["保育課"]}');
  const { status, err } = split(master(), '--map', map);
  expect(status).toBe(0);
  expect(err).not.toContain('関係課');
  const numbersOf = (department: string): readonly (ItemNumber | null)[] => [
    ...new Set(formOf(department).blocks.map((block) => block.number)),
  ];
  expect(numbersOf('秘書課')).toEqual([2, 5, 32]);
  expect(numbersOf('健康課')).toEqual([2, 5, 24, 32]);
  expect(numbersOf('保育課')).toEqual([24, 31, 44]);
});

it('受け取る課のない項目は、そう言う', () => {
  const file = master();
  const grid = gridsOf(folder.read('master.xlsx'))[0]!;
  const block = recognise(grid).blocks.find(({ number }) => number === 3)!;
  const cell = `C${block.departmentsCell.row + 1}`;
  folder.write('master.xlsx', typedInto(folder.read('master.xlsx'), { [cell]: '関係各課' }));
  expect(split(file).err).toContain('No.3 を受け取る課がありません');
});

it('関係課しかなければ一文で断り、--map で言えば配る', () => {
  const file = master();
  const cells = recognise(gridsOf(folder.read('master.xlsx'))[0]!).blocks.map(
    ({ departmentsCell }) => [`C${departmentsCell.row + 1}`, '関係課'] as const,
  );
  folder.write('master.xlsx', typedInto(folder.read('master.xlsx'), Object.fromEntries(cells)));
  const refused = split(file);
  expect(refused).toMatchObject({ status: 2, out: '' });
  expect(refused.err).toMatch(/「関係課」.*--map/u);
  const map = folder.write('map.json', '{"関係課": ["健康課"]}');
  expect(split(file, '--map', map).status).toBe(0);
  expect(readdirSync(folder.path('out'))).toEqual([fileOf('健康課')]);
});

it('あるファイルは --force なしでは一つも書かず、書きかけも残さない', () => {
  const file = master();
  expect(split(file).status).toBe(0);
  const kept = folder.write(`out/${fileOf('教育支援課')}`, '大事な中身');
  const names = readdirSync(folder.path('out'));
  const refused = split(file);
  expect(refused).toMatchObject({ status: 2, out: '' });
  expect(refused.err).toContain('--force');
  expect(readdirSync(folder.path('out'))).toEqual(names);
  expect(folder.read(`out/${fileOf('教育支援課')}`).toString()).toBe('大事な中身');
  expect(split(file, '--force').status).toBe(0);
  expect(kept).toContain('教育支援課');
  expect(formOf('教育支援課').blocks).toHaveLength(1);
});

it.each([
  ['テキスト', () => R4_FACTS, [], '.xlsx のブックだけ'],
  ['ないファイル', () => 'none.xlsx', [], 'none.xlsx'],
  ['割り当てでない JSON', master, ['[1]'], '関係課'],
  ['課名でないもの', master, ['{"関係課": "健康課"}'], '「関係課」'],
  ['JSON でない割り当て', master, ['関係課'], 'map.json'],
])('%s は一文で断る', (_, file, map, words) => {
  const args = map.flatMap((text) => ['--map', folder.write('map.json', text)]);
  const { status, out, err } = split(file(), ...args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(words);
});

it('読み取れない記入は、どのセルに何があるかを言ってから配ったと言う', () => {
  const file = master();
  const block = recognise(gridsOf(folder.read('master.xlsx'))[0]!).blocks[0]!;
  const { row, column } = block.boxes.find(({ box }) => box.ticked)!;
  const name = cellName(row, column);
  expect(split(file).err).not.toContain('読み取れない');
  writeFileSync(file, typedInto(folder.read('master.xlsx'), { [name]: 'コロナで中止' }));
  const { status, err } = split(file, '--force');
  expect(status).toBe(0);
  expect(err).toContain(`!${name}「コロナで中止」`);
});
