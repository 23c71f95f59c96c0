import type { Catalog } from '../../../../src/core/catalog/catalog';
import { recognise } from '../../../../src/core/form/read/recognise';
import type { CellValue } from '../../../../src/core/grid/grid';
import {
  assignBlocks,
  findItem,
  masterItems,
  type PlacedBlock,
} from '../../../../src/core/merge/index/match-items';
import { tableSample } from '../../rules/heading-sample';
import { SAMPLE_CATALOG } from '../../rules/sample-sheet';

const TITLE = '架空市子育て支援計画　進捗状況（令和4年度）';
const HEADINGS = ['No.', '取組項目', '担当課', '単位', '実績値', '成果'];

/** An item's row, and what stands to the right of the table. */
const row = (
  number: number | string | null,
  name: string,
  beside: CellValue = null,
  departments = 'こども課',
): readonly CellValue[] => [number, name, departments, '人', 12, `${name}の成果。`, null, beside];

const table = (...rows: readonly (readonly CellValue[])[]) =>
  recognise(tableSample([[TITLE], HEADINGS, ...rows]).grid());

const MASTER_ROWS = [row(1, '一時預かり'), row(2, 'ひととき保育'), row(3, '病児保育')];

/** The blocks of a department's table. */
const placed = (...rows: readonly (readonly CellValue[])[]): readonly PlacedBlock[] => {
  const sheet = table(...rows);
  return sheet.blocks.map((block) => ({ sheet, block }));
};

const planned = (number: number, more: Partial<Catalog['items'][number]>): Catalog => ({
  ...SAMPLE_CATALOG,
  items: [{ ...SAMPLE_CATALOG.items[0]!, number, ...more }],
});

describe('全体のブックの項目', () => {
  it('番号のない行は、書き込める項目ではない', () => {
    const { byNumber, byName } = masterItems([table(...MASTER_ROWS, row(null, '番号なし'))], null);
    expect([...byNumber.keys()]).toEqual([1, 2, 3]);
    expect([...byName.keys()].sort()).toEqual(['ひととき保育', '一時預かり', '病児保育'].sort());
  });

  it('同じ番号の行は、上から順に一つの項目の元と再掲になる', () => {
    const { byNumber } = masterItems([table(...MASTER_ROWS, row(1, '一時預かり'))], null);
    expect(byNumber.get(1)!.blocks.map(({ item, occurrence }) => [item, occurrence])).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(byNumber.get(2)!.blocks).toHaveLength(1);
  });

  it('一つの名前を二つの項目が持てば、名前では決まらない', () => {
    const { byName } = masterItems([table(...MASTER_ROWS, row(4, '病児保育'))], null);
    expect(byName.get('病児保育')).toBeNull();
    expect(byName.get('一時預かり')).toMatchObject({ number: 1 });
  });

  it('名前のない項目は、空白という名前を持たない', () => {
    const { byNumber, byName } = masterItems([table(...MASTER_ROWS, row(4, ''))], null);
    expect([...byNumber.get(4)!.names]).toEqual([]);
    expect(byName.has('')).toBe(false);
  });

  it.each<[string, Partial<Catalog['items'][number]>, readonly string[]]>([
    ['計画の名前が同じ', { name: '一時預かり', aliases: ['一時保育'] }, ['一時保育', '一時預かり']],
    [
      '別の呼び方の一つが同じ',
      { name: '預かり保育', aliases: ['一時保育', '一時預かり'] },
      ['一時保育', '一時預かり', '預かり保育'],
    ],
    ['どれも違う', { name: '預かり保育', aliases: ['一時保育'] }, ['一時預かり']],
  ])('%s項目の呼び方', (_, more, names) => {
    const { byNumber } = masterItems([table(...MASTER_ROWS)], planned(1, more));
    expect([...byNumber.get(1)!.names].sort()).toEqual([...names].sort());
    expect([...byNumber.get(2)!.names]).toEqual(['ひととき保育']);
  });

  it('主管課は計画が言う課で、言わなければ、まとめた呼び名でない初めの課', () => {
    const sheet = table(row(1, '一時預かり', null, '関係課、保育課'), row(2, 'ひととき保育'));
    const leads = (catalog: Catalog | null) =>
      [...masterItems([sheet], catalog).byNumber.values()].map(({ lead }) => lead);
    expect(leads(null)).toEqual(['保育課', 'こども課']);
    expect(leads(planned(1, { lead: '総務課' }))).toEqual(['総務課', 'こども課']);
  });
});

describe('課の行がどの項目か', () => {
  const items = masterItems([table(...MASTER_ROWS)], null);
  const twice = masterItems([table(...MASTER_ROWS, row(4, '病児保育'))], null);
  const found = (master: typeof items, one: readonly CellValue[]) => {
    const item = findItem(placed(...MASTER_ROWS, one).at(-1)!, master);
    return typeof item === 'string' ? item : item.number;
  };

  it.each<[string, readonly CellValue[], number | string]>([
    ['番号と名前が同じ', row(2, 'ひととき保育'), 2],
    ['番号だけで、名前がない', row(2, ''), 2],
    ['番号がなく、名前が同じ', row(null, '病児保育'), 3],
    ['番号は別の項目で、名前が同じ', row(1, '病児保育'), 3],
    ['番号は全体になく、名前が同じ', row(9, '病児保育'), 3],
    ['名前を少し直した', row(2, 'ひととき保育所'), 2],
    ['番号と、似ていない名前', row(2, '交通安全教室'), 'unclear'],
    ['番号も名前も全体にない', row(9, '交通安全教室'), 'unknown'],
    ['番号がなく、名前を直し、右に隠した番号がある', row(null, 'ひととき保育所', '2-1'), 2],
    ['番号がなく、似ていない名前で、右に番号がある', row(null, '交通安全教室', '2-1'), 'unknown'],
    ['番号がなく、右の番号は全体にない', row(null, 'ひととき保育所', '9-1'), 'unknown'],
    ['番号がなく、右は番号の形でない', row(null, 'ひととき保育所', '第2-1号'), 'unknown'],
    ['全体にない番号があれば、右の番号は見ない', row(9, 'ひととき保育所', '2-1'), 'unknown'],
  ])('%s', (_, one, item) => {
    expect(found(items, one)).toBe(item);
  });

  it('二つの項目の名前なら、番号が決め、右の番号では決めない', () => {
    expect(found(twice, row(4, '病児保育'))).toBe(4);
    expect(found(twice, row(null, '病児保育', '4-1'))).toBe('unknown');
  });
});

describe('項目のどの行か', () => {
  it('元は元、残りは順に、余れば行がない', () => {
    const item = masterItems([table(...MASTER_ROWS, row(1, '一時預かり'))], null).byNumber.get(1)!;
    const own = placed(row(1, '一時預かり'), row(1, '一時預かり'), row(1, '一時預かり'));
    const assigned = assignBlocks(own, item);
    expect(own.map((one) => assigned.get(one)?.occurrence ?? null)).toEqual([1, 2, null]);
  });
});
