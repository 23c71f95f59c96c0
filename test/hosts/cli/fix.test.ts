import type { CheckJson } from '../../../src/app/check/check-json';
import { cellName } from '../../../src/core/grid/grid';
import { linkedResults } from '../../../src/core/grid/linked-results';
import { recognise } from '../../../src/core/form/read/recognise';
import { findPlace, sampleGrid } from '../../core/rules/sample-sheet';
import { changedCells, contentsOf, gridsOf, typedInto } from './books';
import { R4_FACTS, shinko, useFolder } from './call';

const folder = useFolder();

const injected = (): Buffer => {
  const file = folder.path('right.xlsx');
  expect(shinko('inject', '--year', 'R4', '--entries', R4_FACTS, '-o', file).status).toBe(0);
  return folder.read('right.xlsx');
};

/** Address of an entry cell of an item's original, in the sheet's own year. */
const entryCell = (bytes: Uint8Array, item: number, field: 'value' | 'unit' | 'grade'): string => {
  const block = recognise(gridsOf(bytes)[0]!).blocks.find(
    (known) => known.number === item && !known.repeat,
  )!;
  const row = block.measures[0]!.years.find((known) => known.year?.year === 2022)!;
  return cellName(row[field].row, row[field].column);
};

/** The city's book with faults typed in: two with one clear remedy, one that asks first, one without. */
const faulty = () => {
  const right = injected();
  const cells = {
    grade: entryCell(right, 4, 'grade'),
    value: entryCell(right, 12, 'value'),
    mismatch: entryCell(right, 13, 'grade'),
    blank: entryCell(right, 17, 'grade'),
  };
  const bytes = typedInto(right, {
    [cells.grade]: 'Ａ',
    [cells.value]: '１２',
    [cells.mismatch]: 'C',
    [cells.blank]: null,
  });
  return { cells, bytes, file: folder.write('faulty.xlsx', bytes) };
};

const fixed = (file: string, ...args: readonly string[]): { grid: Buffer; err: string } => {
  const out = folder.path('fixed.xlsx');
  const { status, err } = shinko('fix', file, '-o', out, ...args);
  expect(status).toBe(0);
  return { grid: folder.read('fixed.xlsx'), err };
};

const findingsAt = (file: string, cell: string): readonly string[] => {
  const report = JSON.parse(shinko('check', file, '--format', 'json').out) as CheckJson;
  return report.findings.filter((finding) => finding.cell === cell).map(({ rule }) => rule);
};

describe('安全な修正', () => {
  it('直し方の一つに決まるセルだけが変わり、数式もほかのシートもそのまま残る', () => {
    const { cells, bytes, file } = faulty();
    const { grid, err } = fixed(file);
    const [before, after] = [gridsOf(bytes), gridsOf(grid)];
    expect(changedCells(before[0]!, after[0]!)).toEqual([cells.grade, cells.value].sort());
    const contents = contentsOf(after[0]!);
    expect(contents.get(cells.grade)).toBe('A');
    expect(contents.get(cells.value)).toBe(12);
    expect(after[0]!.formulas).toEqual(before[0]!.formulas);
    expect(after[0]!.formulas.size).toBeGreaterThan(80);
    expect(after[0]!.merges).toEqual(before[0]!.merges);
    expect(after[1]).toEqual(before[1]);
    expect(err).toContain('2件');
    expect(folder.read('faulty.xlsx')).toEqual(Buffer.from(bytes));
  });

  it('直したものは二度と見つからず、もう一度直しても何も変わらない', () => {
    const { cells, file } = faulty();
    expect(findingsAt(file, cells.grade)).toContain('grade-invalid');
    expect(findingsAt(file, cells.value)).toContain('value-width');
    const { grid } = fixed(file);
    const once = folder.write('once.xlsx', grid);
    expect(findingsAt(once, cells.grade)).not.toContain('grade-invalid');
    expect(findingsAt(once, cells.value)).not.toContain('value-width');
    const again = fixed(once, '--force');
    expect(gridsOf(again.grid)).toEqual(gridsOf(grid));
    expect(again.err).toContain('0件');
  });
});

describe('--all', () => {
  it('一つに決まる提案も行い、選ぶものは残して数を言う', () => {
    const { cells, bytes, file } = faulty();
    const safe = changedCells(gridsOf(bytes)[0]!, gridsOf(fixed(file).grid)[0]!);
    const { grid, err } = fixed(file, '--all', '--force');
    const all = changedCells(gridsOf(bytes)[0]!, gridsOf(grid)[0]!);
    for (const cell of safe) expect(all).toContain(cell);
    expect(all).not.toContain(cells.mismatch);
    expect(err).toMatch(/選び方が一つでない指摘が\d+件/u);
  });
});

describe('断ること', () => {
  it('既にあるファイル、テキスト、行き先なし、二つのファイル', () => {
    const { file } = faulty();
    expect(shinko('fix', file, '-o', file)).toMatchObject({
      status: 2,
      err: expect.stringContaining('--force') as string,
    });
    expect(shinko('fix', R4_FACTS, '-o', folder.path('o.xlsx'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('.xlsx') as string,
    });
    expect(shinko('fix', file)).toMatchObject({ status: 2 });
    expect(shinko('fix', file, file, '-o', folder.path('o.xlsx'))).toMatchObject({ status: 2 });
    expect(() => folder.read('o.xlsx')).toThrow('ENOENT');
  });
});

describe('再掲の式', () => {
  it('元を直すと、式はそのまま、覚えている結果だけが新しくなる', () => {
    const grid = { ...sampleGrid(), sheet: 'シート' };
    const original = findPlace(recognise(grid), 'No.1 評価 R4');
    const repeat = findPlace(recognise(grid), 'No.1再掲 評価 R4');
    const edit = {
      sheet: 'シート',
      row: original.row,
      column: original.column,
      from: 'A',
      to: 'B',
    };
    const [result, ...rest] = linkedResults(grid, [edit]);
    expect(rest).toEqual([]);
    expect(result).toMatchObject({ row: repeat.row, column: repeat.column, to: { result: 'B' } });
    expect(linkedResults(grid, [{ ...edit, sheet: '別のシート' }])).toEqual([]);
  });
});
