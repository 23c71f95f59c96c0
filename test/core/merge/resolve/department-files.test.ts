import type { IndexedFile, SharedOffer } from '../../../../src/core/merge/resolve/change-index';
import {
  filesByDepartment,
  onceForDepartment,
} from '../../../../src/core/merge/resolve/department-files';
import { withoutOld } from '../../../../src/core/merge/resolve/held-files';
import type { UnmergedCell } from '../../../../src/core/merge/diff/unmerged';
import { handedItems } from '../../../../src/core/merge/diff/handed-items';
import { SAMPLE_CATALOG } from '../../rules/sample-sheet';

const fileOf = (file: string, department: string | null): IndexedFile =>
  ({ file, department, submittedAt: null }) as IndexedFile;

const HEALTH = fileOf('健康.xlsx', '健康課');
const AGAIN = fileOf('健康2.xlsx', '健康 課');
const CHILD = fileOf('保育.xlsx', '保育課');
const NOBODY = fileOf('不明.xlsx', null);

const cellOf = (file: string, value = '一言'): UnmergedCell => ({
  file,
  sheet: '進行管理シート',
  cell: 'B3',
  value,
  why: 'outside',
  target: null,
  taken: false,
});

describe('課のファイル', () => {
  it('同じ課のファイルは、名前の空白によらずまとまり、課の分からないものは入らない', () => {
    const grouped = [...filesByDepartment([HEALTH, CHILD, AGAIN, NOBODY]).values()];
    expect(grouped).toEqual([[HEALTH, AGAIN], [CHILD]]);
  });

  it('同じ課の二つのファイルの同じ欄は、同じ言葉なら一度だけ並ぶ', () => {
    const twin = fileOf('健康3.xlsx', '健康課');
    const cells = [cellOf('健康.xlsx'), cellOf('健康3.xlsx'), cellOf('健康3.xlsx', '別の言葉')];
    expect(onceForDepartment(cells, [HEALTH, twin])).toEqual([cells[0], cells[2]]);
  });

  it('別の課のファイルなら、同じ言葉でもそれぞれ並ぶ', () => {
    const cells = [cellOf('健康.xlsx'), cellOf('保育.xlsx')];
    expect(onceForDepartment(cells, [HEALTH, CHILD])).toEqual(cells);
    expect(onceForDepartment(cells, [HEALTH, CHILD, fileOf('健康3.xlsx', '健康課')])).toEqual(
      cells,
    );
  });

  it('一つのファイルしかない課の戻した文は、残る', () => {
    const offers = (files: readonly IndexedFile[], kind: SharedOffer['kind']) =>
      new Map([['3-1|2022|value', [{ kind, text: '12', files } as unknown as SharedOffer]]]);
    const twice = filesByDepartment([HEALTH, AGAIN, CHILD]);
    expect(withoutOld(offers([HEALTH], 'reverted'), twice).size).toBe(0);
    expect(withoutOld(offers([HEALTH], 'own'), twice).size).toBe(1);
    expect(withoutOld(offers([CHILD], 'reverted'), twice).size).toBe(1);
    expect(withoutOld(offers([NOBODY], 'reverted'), twice).size).toBe(1);
    const mixed = withoutOld(offers([HEALTH, CHILD], 'reverted'), twice).get('3-1|2022|value')!;
    expect(mixed[0]!.files).toEqual([CHILD]);
  });
});

describe('配ったときの計画の取組', () => {
  it('名前と番号で引け、計画が分からなければ何もない', () => {
    const items = SAMPLE_CATALOG.items;
    const handed = handedItems({
      ...SAMPLE_CATALOG,
      items: [...items, { ...items[0]!, number: 999 }],
    });
    expect(handed.items).toBe(items.length + 1);
    expect(handed.names.has(items[0]!.name)).toBe(true);
    expect([...handed.numbers.values()]).toContain(items[0]!.number);
    expect([...handed.numbers.values()]).not.toContain(999);
    expect(handedItems(null)).toEqual({ items: 0, names: new Set(), numbers: new Map() });
  });
});
