import { findIdentity } from '../../app/recognise/of-grids';
import { createXlsx } from '../../../src/adapters/xlsx';
import { contentAt } from '../../../src/core/grid/apply';
import type { CellContent } from '../../../src/core/grid/edit';
import { layoutIdentity } from '../../../src/core/record/identity';
import { IDENTITY_SHEET } from '../../../src/core/record/identity-sheet';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { entriesDigests } from '../../../src/core/submit/normalised-entries';
import { stampStatus } from '../../../src/core/record/stamp';
import { unpackParts } from '../../adapters/xlsx/packed-parts';
import { SAMPLE_CATALOG, SAMPLE_FORM } from '../../core/rules/sample-sheet';
import { changedCells, gridsOf, typedInto } from './books';
import { R4_FACTS, shinko, useFolder } from './call';

const folder = useFolder();
const xlsx = createXlsx();

const PLAN: WorkbookBlueprint = layoutForm(SAMPLE_FORM);
const BOOK = xlsx.write(PLAN);
const SHEET = recognise(gridsOf(BOOK)[0]!);

/** Address of the value or the grade that an item has in R4. */
const cellOf = (number: number, field: 'value' | 'grade'): string => {
  const row = SHEET.blocks.find((block) => block.number === number)!.measures[0]!.years.at(-1)![
    field
  ];
  return `${'ABCDEFGHIJKL'.charAt(row.column)}${row.row + 1}`;
};

const submitted = (
  bytes: Uint8Array,
  ...args: readonly string[]
): ReturnType<typeof shinko> & { readonly bytes: Uint8Array } => {
  const file = folder.write('book.xlsx', bytes);
  const outcome = shinko('submit', file, '-o', folder.path('out.xlsx'), ...args);
  return { ...outcome, bytes: outcome.status === 0 ? folder.read('out.xlsx') : new Uint8Array() };
};

const typed = (cells: Readonly<Record<string, CellContent>>): Uint8Array => typedInto(BOOK, cells);
const isWritten = (): boolean => {
  try {
    return folder.read('out.xlsx').length > 0;
  } catch {
    return false;
  }
};

it('指摘がなければ、提出の記録と二行目の言葉だけを加え、ほかの部品は一バイトも変えない', () => {
  const { status, err, bytes } = submitted(BOOK, '--by', '見本　花子');
  expect({ status, err }).toEqual({
    status: 0,
    err: expect.stringContaining('out.xlsx') as string,
  });
  const grids = gridsOf(bytes);
  const { stamp } = findIdentity(grids)!;
  expect(stamp).toMatchObject({
    department: null,
    by: '見本 花子',
    counts: { error: 0, warning: 0, info: 0 },
    accepted: 0,
  });
  expect(stamp!.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u);
  expect(contentAt(grids[0]!, 1, 0)).toMatch(
    /^提出：令和\d+年\d+月\d+日 .*見本 花子.*［Shinko］$/u,
  );
  expect(changedCells(gridsOf(BOOK)[0]!, grids[0]!)).toEqual(['A2']);
  expect(stampStatus(stamp, entriesDigests([recognise(grids[0]!)]))).toBe('valid');
  const [before, after] = [unpackParts(BOOK), unpackParts(bytes)];
  const changed = Object.keys(after).filter(
    (name) => !Buffer.from(before[name] ?? []).equals(after[name]!),
  );
  expect(changed.every((name) => /worksheets\/sheet|workbook\.xml$/u.test(name))).toBe(true);
});

it('提出した後に記入を変えれば分かり、もう一度提出すれば言葉は置き換わる', () => {
  const once = submitted(BOOK).bytes;
  const edited = typedInto(once, { [cellOf(4, 'value')]: 8 });
  const grids = gridsOf(edited);
  expect(stampStatus(findIdentity(grids)!.stamp, entriesDigests([recognise(grids[0]!)]))).toBe(
    'changed',
  );
  const again = submitted(edited, '--by', '次の人', '--force');
  expect(again.status).toBe(0);
  expect(contentAt(gridsOf(again.bytes)[0]!, 1, 0)).toContain('次の人');
});

it('エラーがあれば止まり、何があるかを言い、何も書かない', () => {
  const { status, out, err } = submitted(typed({ [cellOf(1, 'grade')]: 'X' }));
  expect(status).toBe(1);
  expect(out).toContain('grade-invalid');
  expect(err).toContain('提出していません');
  expect(isWritten()).toBe(false);
});

it('理由のない警告も止め、--reason で全部に同じ理由を付けて提出できる', () => {
  const jumped = typed({ [cellOf(5, 'value')]: '500/600' });
  const stopped = submitted(jumped);
  expect(stopped.status).toBe(1);
  expect(stopped.out).toContain('[警告]');
  expect(stopped.err).toContain('--reason');
  expect(isWritten()).toBe(false);
  const done = submitted(jumped, '--reason', '会場を増やした');
  expect(done.status).toBe(0);
  const { stamp, acceptances } = findIdentity(gridsOf(done.bytes))!;
  expect(acceptances.length).toBeGreaterThan(0);
  expect(acceptances.every(({ reason }) => reason === '会場を増やした')).toBe(true);
  expect(stamp).toMatchObject({ accepted: stamp!.counts.warning });
  expect(submitted(done.bytes, '--force').status).toBe(0);
});

it('二行目に人の記入があれば残し、そう言う', () => {
  const { status, err, bytes } = submitted(typed({ A2: '照会中' }));
  expect(status).toBe(0);
  expect(err).toContain('提出の行は書いていません');
  expect(contentAt(gridsOf(bytes)[0]!, 1, 0)).toBe('照会中');
  expect(findIdentity(gridsOf(bytes))!.stamp).not.toBeNull();
});

it('_shinko のないブックには加え、自分の印だけを消す', () => {
  const format = (formula: string): WorkbookBlueprint['sheets'][0]['conditionalFormats'][0] => ({
    areas: [{ top: 5, left: 0, bottom: 6, right: 3 }],
    formula,
    fill: '#FDE7E9',
    priority: 1,
  });
  const sheet = {
    ...PLAN.sheets[0]!,
    conditionalFormats: [format('N("shinko:error")=0'), format('$A6>3')],
  };
  const { status, bytes } = submitted(xlsx.write({ ...PLAN, sheets: [sheet] }));
  expect(status).toBe(0);
  expect(gridsOf(bytes).map((grid) => [grid.sheet, grid.visibility])).toEqual([
    [sheet.name, 'visible'],
    [IDENTITY_SHEET, 'veryHidden'],
  ]);
  const plan = xlsx.readBlueprint(bytes);
  expect(plan.ok && plan.value.sheets[0]!.conditionalFormats.map(({ formula }) => formula)).toEqual(
    ['$A6>3'],
  );
});

it('前の年度の様式があっても、最新の年度だけを提出する', () => {
  const earlier = layoutForm({
    catalog: SAMPLE_CATALOG,
    fiscalYear: 2021,
    years: 2,
    department: null,
    entries: { fiscalYear: null, blocks: new Map() },
    id: 'sample',
    protect: false,
  });
  const sheets = [
    PLAN.sheets[0]!,
    earlier.sheets[0]!,
    layoutIdentity(findIdentity(gridsOf(BOOK))!),
  ];
  const { status, err } = submitted(xlsx.write({ ...PLAN, sheets }));
  expect(status).toBe(0);
  expect(err).toContain(earlier.sheets[0]!.name);
});

it.each([
  ['テキスト', () => R4_FACTS, [], '.xlsx のブックだけ'],
  ['長すぎる理由', () => folder.write('b.xlsx', BOOK), ['--reason', '長'.repeat(201)], '200'],
])('%s は一文で断る', (_, file, args, words) => {
  const { status, err } = shinko('submit', file(), '-o', folder.path('out.xlsx'), ...args);
  expect(status).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(words);
  expect(isWritten()).toBe(false);
});
