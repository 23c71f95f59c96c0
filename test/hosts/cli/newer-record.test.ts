import { createXlsx } from '../../../src/adapters/xlsx';
import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { IDENTITY_SHEET } from '../../../src/core/record/identity-sheet';
import { gridsOf } from './books';
import { shinko, useFolder, type Outcome } from './call';
import { bookOf, planOf, withRow } from './identity-books';

const folder = useFolder();

const newerFormat = (plan: WorkbookBlueprint): WorkbookBlueprint =>
  withRow(plan, 'format', () => 'shinko-workbook/2');
const newerCatalog = (plan: WorkbookBlueprint): WorkbookBlueprint =>
  withRow(plan, 'catalog', (text) => text.replace('shinko-catalog/1', 'shinko-catalog/12'));

const write = (name: string, plan: WorkbookBlueprint): string =>
  folder.write(name, createXlsx().write(plan));

/** One sentence that says to use a newer Shinko, and nothing written. */
const expectRefused = ({ status, out, err }: Outcome): void => {
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain('新しい Shinko を使ってください');
};
const out = (): readonly string[] => ['-o', folder.path('out.xlsx')];

describe.each([
  ['_shinko の形が新しい', newerFormat],
  ['体系の形が新しい', newerCatalog],
])('%sブック', (_, newer) => {
  it('は提出・配布・取りまとめを一文で断り、何も書かない', () => {
    const file = write('book.xlsx', newer(planOf()));
    const part = folder.write('健康課.xlsx', bookOf({ department: '健康課' }));
    expectRefused(shinko('submit', file, ...out()));
    expectRefused(shinko('split', file, '-o', folder.path('out')));
    expectRefused(shinko('merge', file, part, ...out()));
    expect(() => folder.read('out.xlsx')).toThrow('ENOENT');
    expect(() => folder.read('out')).toThrow('ENOENT');
    const english = shinko('submit', file, ...out(), '--lang', 'en');
    expect(english.err).toContain('newer Shinko');
  });

  it('は点検でき、分かるところだけを使ったと言う', () => {
    const { status, err } = shinko('check', write('book.xlsx', newer(planOf())));
    expect(status).toBe(0);
    expect(err).toContain('より新しい Shinko の記録');
  });

  it('は課のファイルなら取り込まず、ほかは続ける', () => {
    const master = folder.write('master.xlsx', bookOf());
    const files = [
      write('健康課.xlsx', newer(planOf({ department: '健康課' }))),
      folder.write('社会福祉課.xlsx', bookOf({ department: '社会福祉課' })),
    ];
    const { status, out: rows, err } = shinko('merge', master, ...files, ...out());
    expect(status).toBe(2);
    expect(err).toContain('健康課.xlsx: より新しい Shinko の記録');
    expect(rows).toMatch(/社会福祉課　提出の印なし/u);
  });

  it('に様式を加えても、_shinko はそのまま残る', () => {
    const file = write('book.xlsx', newer(planOf()));
    const before = gridsOf(folder.read('book.xlsx')).find(({ sheet }) => sheet === IDENTITY_SHEET);
    expect(shinko('inject', '--year', 'R5', '--into', file, ...out()).status).toBe(0);
    const after = gridsOf(folder.read('out.xlsx')).filter(({ sheet }) => sheet === IDENTITY_SHEET);
    expect(after).toEqual([before]);
  });
});
