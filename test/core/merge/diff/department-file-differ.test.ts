import { recognise } from '../../../../src/core/form/read/recognise';
import { diffDepartmentFile } from '../../../../src/core/merge/diff/diff-department-file';
import type { DepartmentFile } from '../../../../src/core/merge/diff/file-diff';
import type { CellContent } from '../../../../src/core/grid/edit';
import type { Acceptance } from '../../../../src/core/record/acceptance';
import { SAMPLE_CATALOG, sampleGrid } from '../../rules/sample-sheet';
import { departmentFile, masterOf, typeInto } from '../merge-scene';

const MASTER = sampleGrid();

type Texts = Readonly<Record<string, CellContent>>;

/** What a department's file offers, `field text kind`, after someone typed into it and into the master. */
const offered = (
  department: string,
  texts: Texts,
  more: Partial<DepartmentFile> = {},
  typed: Texts = {},
): readonly string[] => {
  const master = masterOf(typeInto(MASTER, typed), SAMPLE_CATALOG);
  const file = departmentFile(
    MASTER,
    SAMPLE_CATALOG,
    department,
    (grid) => typeInto(grid, texts),
    more,
  );
  return diffDepartmentFile(master, file).offers.map(({ field, text, base, kind, said }) =>
    [field, text, kind, base ?? '?', said ?? '-'].join(' '),
  );
};

const NARRATIVE = '第1の取組の成果を書いた文。';

describe('だれの変更か', () => {
  it('配られたときから変わった欄だけを、課の項目の変更として挙げる', () => {
    expect(offered('健康課', {})).toEqual([]);
    expect(offered('健康課', { '4-1 R4 value': 8 })).toEqual([
      '4-1|2022|value 8 own 7 4-1|R4|value',
    ]);
  });

  it('いくつもの課の項目は、その一つの課のものでもある', () => {
    const [offer] = offered('高齢者福祉課', { '2-1 R4 grade': 'B' });
    expect(offer).toBe('2-1|2022|grade B own A 2-1|R4|grade');
  });

  it('どの課か分からないファイルの変更は、だれの項目のものとも言わない', () => {
    const [offer] = offered('健康課', { '4-1 R4 value': 8 }, { department: null });
    expect(offer).toBe('4-1|2022|value 8 foreign 7 4-1|R4|value');
  });

  it('名前のない課でも、その一部として配られた項目は課のもの。全部を配られたのなら、そうではない', () => {
    const renamed = { department: '健康づくり課' };
    expect(offered('健康課', { '4-1 R4 value': 8 }, renamed)[0]).toContain(' own ');
    expect(
      offered('健康課', { '4-1 R4 value': 8 }, { ...renamed, catalog: SAMPLE_CATALOG })[0],
    ).toContain(' foreign ');
    expect(offered('健康課', { '4-1 R4 value': 8 }, { ...renamed, catalog: null })[0]).toContain(
      ' foreign ',
    );
  });

  it('配ったときの記入が分からなければ、全体と違うところを、そう言って挙げる', () => {
    expect(offered('健康課', { '4-1 R4 value': 8 }, { base: null })).toEqual([
      '4-1|2022|value 8 baseless ? 4-1|R4|value',
    ]);
  });
});

describe('再掲', () => {
  const REPEAT = { '1-2 R4 narrative': '再掲だけの文。' };

  it('つながった再掲に別のことを書けば、元と再掲のどちらかを人が選ぶ', () => {
    expect(offered('社会福祉課', REPEAT)).toEqual([
      `1-2|2022|narrative ${NARRATIVE} repeat ${NARRATIVE} -`,
      `1-2|2022|narrative 再掲だけの文。 repeat ${NARRATIVE} 1-2|R4|narrative`,
    ]);
  });

  it('配ったときの記入が分からなくても、同じように尋ねる', () => {
    expect(offered('社会福祉課', REPEAT, { base: null })).toEqual([
      `1-2|2022|narrative ${NARRATIVE} repeat ? -`,
      '1-2|2022|narrative 再掲だけの文。 repeat ? 1-2|R4|narrative',
    ]);
  });

  it('元だけを書き直し、再掲がつながっていれば、元の変更だけ', () => {
    expect(offered('社会福祉課', { '1-1 R4 value': 9 })).toEqual([
      '1-1|2022|value 9 own 5 1-1|R4|value',
    ]);
  });

  it('再掲を空白にしただけなら、元に従う', () => {
    expect(offered('社会福祉課', { '1-2 R4 narrative': null })).toEqual([]);
  });

  it('再掲に元と同じことを書けば、元の変更だけ', () => {
    const texts = { '1-1 R4 narrative': '新しい文。', '1-2 R4 narrative': '新しい文。' };
    expect(offered('社会福祉課', texts)).toEqual([
      `1-1|2022|narrative 新しい文。 own ${NARRATIVE} 1-1|R4|narrative`,
    ]);
  });

  it('全体の再掲がつながっていなければ、再掲はそれだけで比べる', () => {
    const typed = { '1-2 R4 narrative': '全体の再掲の文。' };
    expect(offered('社会福祉課', REPEAT, { base: null }, typed)).toEqual([
      '1-2|2022|narrative 再掲だけの文。 baseless ? 1-2|R4|narrative',
    ]);
  });

  it('全体の元も再掲も、もうそのとおりなら、尋ねない', () => {
    const texts = { '1-1 R4 narrative': '元の新しい文。', '1-2 R4 narrative': '再掲の新しい文。' };
    expect(
      offered('社会福祉課', texts, {}, texts).filter((line) => line.startsWith('1-2')),
    ).toEqual([]);
  });
});

describe('理由', () => {
  const reason = (item: Acceptance['item'], occurrence: number | null): Acceptance => ({
    ...{ rule: 'value-jump', item, occurrence, year: 2022, tier: null, field: 'value' as const },
    ...{ facts: 'x', reason: '見本です', by: null, on: '2023-04-01' },
  });
  const told = (...acceptances: readonly Acceptance[]) => {
    const file = departmentFile(MASTER, SAMPLE_CATALOG, '健康課', undefined, { acceptances });
    // The department numbered its first item otherwise.
    const [form] = file.forms;
    const { row, column } = form!.blocks[0]!.numberCell;
    const values = [...form!.grid.values];
    values[row] = Object.assign([...(values[row] ?? [])], { [column]: 44 });
    const forms = [recognise({ ...form!.grid, values })];
    return diffDepartmentFile(masterOf(MASTER, SAMPLE_CATALOG), { ...file, forms }).acceptances.map(
      ({ item, occurrence }) => [item, occurrence],
    );
  };

  it('全体の番号で言い、どの項目にも付かないものと、知らない項目のものはそのまま', () => {
    expect(told(reason(44, 1))).toEqual([[4, 1]]);
    expect(told(reason(44, null))).toEqual([[4, null]]);
    expect(told(reason(5, 1))).toEqual([[5, 1]]);
    expect(told(reason(null, null), reason(77, 2))).toEqual([
      [null, null],
      [77, 2],
    ]);
  });
});
