import { applyEdits } from '../../../../src/core/grid/apply';
import type { CellContent } from '../../../../src/core/grid/edit';
import { cellName, type Grid } from '../../../../src/core/grid/grid';
import { recognise } from '../../../../src/core/form/read/recognise';
import type { DepartmentFile } from '../../../../src/core/merge/diff/file-diff';
import { mergeSheets, startMerge } from '../../../../src/core/merge/resolve/merge-sheets';
import type { MergeResult } from '../../../../src/core/merge/resolve/merge-result';
import type { Conflict, Decision } from '../../../../src/core/merge/resolve/settle';
import { findPlace, SAMPLE_CATALOG, SAMPLE_ENTRIES, sampleGrid } from '../../rules/sample-sheet';
import { departmentFile, layoutGrid, masterOf, typeInto } from '../merge-scene';

const MASTER = sampleGrid();

const file = (
  department: string,
  texts: Readonly<Record<string, CellContent>>,
  more: Partial<DepartmentFile> = {},
): DepartmentFile =>
  departmentFile(MASTER, SAMPLE_CATALOG, department, (grid) => typeInto(grid, texts), more);

/** The same sheet copied into a book of its own: nobody knows what was handed out. */
const withoutBase = (given: DepartmentFile): DepartmentFile => ({
  ...given,
  base: null,
  catalog: null,
});

const merge = (...files: readonly DepartmentFile[]): MergeResult =>
  mergeSheets(masterOf(MASTER, SAMPLE_CATALOG), files);

const changesOf = ({ changes }: MergeResult): readonly string[] =>
  changes.map(
    ({ place, before, after, department }) =>
      `${place.item}-${place.occurrence} ${place.year} ${place.field}: ${before} → ${after} (${department})`,
  );

const after = (result: MergeResult, grid: Grid = MASTER): Grid => {
  const merged = applyEdits(grid, result.edits);
  if (!merged.ok) throw new RangeError('stale');
  return merged.value;
};

const textAt = (grid: Grid, place: string): string => findPlace(recognise(grid), place).text;

describe('三方の比較', () => {
  it('課が変えた欄だけが、課の書いたとおりに入る', () => {
    const result = merge(
      file('社会福祉課', { '1-1 R4 value': 8, '1-1 R4 narrative': '新しい　成果' }),
      file('健康課', { '5-1 R4 value': '30/610', '5-1 R4 grade': 'Ｂ', '5-1 R4 progress': 'B' }),
    );
    expect(result.conflicts).toEqual([]);
    expect(changesOf(result)).toEqual([
      '1-1 2022 value: 5 → 8 (社会福祉課)',
      '1-1 2022 narrative: 第1の取組の成果を書いた文。 → 新しい　成果 (社会福祉課)',
      '5-1 2022 value: 24/600 → 30/610 (健康課)',
      '5-1 2022 grade: C → Ｂ (健康課)',
      '5-1 2022 progress: 一部遅れがある → 概ね進んだ (健康課)',
    ]);
    const merged = after(result);
    expect(textAt(merged, 'No.1 実績値 R4')).toBe('8');
    expect(textAt(merged, 'No.5 評価 R4')).toBe('Ｂ');
    expect(textAt(merged, 'No.5 進捗状況 B')).toBe('☑ 概ね進んだ');
    expect(textAt(merged, 'No.5 進捗状況 C')).toBe('□ 一部遅れがある');
  });

  it('意味の同じ書き方（幅・空白・桁区切り）は変更でない。空欄のままも変更でない', () => {
    const result = merge(
      file('社会福祉課', { '1-1 R4 value': '５', '1-1 R4 unit': ' 回 ', '1-1 R2 value': '3' }),
    );
    expect(result).toMatchObject({ changes: [], conflicts: [], left: [], edits: [] });
  });

  it('消した欄は変更である', () => {
    const result = merge(file('社会福祉課', { '1-1 R4 grade': null }));
    expect(changesOf(result)).toEqual(['1-1 2022 grade: A →  (社会福祉課)']);
    expect(textAt(after(result), 'No.1 評価 R4')).toBe('');
  });

  it('同じ変更は一つの変更である', () => {
    const shared = departmentFile(MASTER, SAMPLE_CATALOG, '関係課', (grid) =>
      typeInto(grid, { '2-1 R4 value': '7\n7' }),
    );
    const result = merge(file('高齢者福祉課', { '2-1 R4 value': '７ 7' }), shared);
    expect(result.conflicts).toEqual([]);
    expect(result.changes).toHaveLength(1);
  });

  it('二つの課の違う変更は衝突で、取りまとめのまま残る', () => {
    const shared = departmentFile(MASTER, SAMPLE_CATALOG, '関係課', (grid) =>
      typeInto(grid, { '2-1 R4 value': '8\n8' }),
    );
    const result = merge(file('高齢者福祉課', { '2-1 R4 value': '7\n7' }), shared);
    expect(result.changes).toEqual([]);
    expect(result.edits).toEqual([]);
    expect(result.conflicts).toEqual([
      {
        item: 2,
        occurrence: 1,
        year: 'R4',
        field: 'value',
        base: '5\n6',
        master: '5\n6',
        candidates: [
          { department: '関係課', file: '関係課.xlsx', value: '8\n8' },
          { department: '高齢者福祉課', file: '高齢者福祉課.xlsx', value: '7\n7' },
        ],
        settled: null,
      },
    ]);
  });

  it('配った後に取りまとめも変わっていれば衝突。同じ値になっていれば何もない', () => {
    const given = file('社会福祉課', { '1-1 R4 value': 8 });
    const changed = masterOf(typeInto(MASTER, { '1-1 R4 value': 9 }), SAMPLE_CATALOG);
    expect(mergeSheets(changed, [given])).toMatchObject({
      changes: [],
      conflicts: [{ base: '5', master: '9', candidates: [{ value: '8' }], settled: null }],
    });
    const same = masterOf(typeInto(MASTER, { '1-1 R4 value': '8' }), SAMPLE_CATALOG);
    expect(mergeSheets(same, [given])).toMatchObject({ changes: [], conflicts: [] });
  });

  it('元の分からない表は、違いを全部出し、どれも黙っては入れない', () => {
    const plain = withoutBase(file('社会福祉課', { '1-1 R4 value': 8, '1-1 R4 unit': null }));
    const result = merge(plain);
    expect(result.edits).toEqual([]);
    expect(result.conflicts).toMatchObject([
      { field: 'value', base: null, master: '5', candidates: [{ value: '8' }], settled: null },
      { field: 'unit', base: null, master: '回', candidates: [{ value: '' }], settled: null },
    ]);
  });

  it('ほかの課の項目の変更は、黙っては入れない', () => {
    const whole = layoutGrid(SAMPLE_CATALOG, SAMPLE_ENTRIES);
    const foreign: DepartmentFile = {
      ...file('健康課', {}),
      forms: [recognise(typeInto(whole, { '1-1 R4 value': 8, '5-1 R4 value': '1/2' }))],
      base: SAMPLE_ENTRIES,
      catalog: SAMPLE_CATALOG,
    };
    const result = merge(foreign);
    expect(changesOf(result)).toEqual(['5-1 2022 value: 24/600 → 1/2 (健康課)']);
    expect(result.conflicts).toMatchObject([{ item: 1, base: '5', candidates: [{ value: '8' }] }]);
    const agreed = merge(foreign, file('社会福祉課', { '1-1 R4 value': 8 }));
    expect(agreed.conflicts).toEqual([]);
    expect(agreed.changes).toMatchObject([{ department: '社会福祉課' }, { department: '健康課' }]);
  });
});

describe('再掲', () => {
  it('式の再掲は元に従い、変更として数えない', () => {
    const result = merge(file('社会福祉課', { '1-1 R4 value': 8 }));
    expect(result.changes).toHaveLength(1);
    expect(after(result).formulas).toEqual(MASTER.formulas);
  });

  it('手で書いた再掲は、元と同じなら従い、違えば元との衝突', () => {
    const same = merge(file('社会福祉課', { '1-1 R4 value': 8, '1-2 R4 value': '８' }));
    expect(same.conflicts).toEqual([]);
    const differs = merge(file('社会福祉課', { '1-1 R4 value': 8, '1-2 R4 value': 9 }));
    expect(changesOf(differs)).toEqual(['1-1 2022 value: 5 → 8 (社会福祉課)']);
    expect(differs.conflicts).toMatchObject([
      { item: 1, occurrence: 2, candidates: [{ value: '8' }, { value: '9' }], settled: null },
    ]);
    expect(after(differs).formulas).toEqual(MASTER.formulas);
  });

  it('再掲との衝突を元の値で決めると式のまま、別の値で決めると書き込む', () => {
    const given = file('社会福祉課', { '1-1 R4 value': 8, '1-2 R4 value': 9 });
    const master = masterOf(MASTER, SAMPLE_CATALOG);
    const [conflict] = mergeSheets(master, [given]).conflicts;
    const settled = (text: string): MergeResult =>
      mergeSheets(master, [given], {
        decisions: [{ ...conflict!, settled: text }],
        rule: null,
      });
    expect(after(settled('8')).formulas).toEqual(MASTER.formulas);
    const typed = after(settled('9'));
    expect(typed.formulas.size).toBe(MASTER.formulas.size - 1);
    expect(textAt(typed, 'No.1再掲 実績値 R4')).toBe('9');
  });
});

describe('評価と進捗状況は一つの手から', () => {
  const [early, late] = ['2026-04-10T09:00:00+09:00', '2026-04-11T09:00:00+09:00'];
  const master = masterOf(MASTER, SAMPLE_CATALOG);
  const own = (texts: Readonly<Record<string, CellContent>>): DepartmentFile =>
    file('高齢者福祉課', texts, { file: 'own.xlsx', submittedAt: early });
  const other = (texts: Readonly<Record<string, CellContent>>): DepartmentFile =>
    departmentFile(MASTER, SAMPLE_CATALOG, '関係課', (grid) => typeInto(grid, texts), {
      file: 'other.xlsx',
      submittedAt: late,
    });
  const settled = ({ conflicts }: MergeResult): readonly unknown[] =>
    conflicts.map(({ field, settled }) => [field, settled]);

  it('評価が食い違えば、一つの課だけが変えた進捗状況も、決めるまで入らない', () => {
    const result = mergeSheets(master, [
      own({ '2-1 R4 grade': 'C', '2-1 R4 progress': 'C' }),
      other({ '2-1 R4 grade': 'D' }),
    ]);
    expect(changesOf(result)).toEqual([]);
    expect(settled(result)).toEqual([
      ['grade', null],
      ['progress', null],
    ]);
  });

  it('食い違わなければ、評価も進捗状況もそのまま入る', () => {
    const result = mergeSheets(master, [own({ '2-1 R4 grade': 'C', '2-1 R4 progress': 'C' })]);
    expect(result.conflicts).toEqual([]);
    expect(result.changes).toHaveLength(2);
  });

  it('規則は、どちらも同じファイルのものに決める。そのファイルの変えていない方は今の値のまま', () => {
    const files = [
      own({ '2-1 R4 grade': 'C', '2-1 R4 progress': 'C' }),
      other({ '2-1 R4 grade': 'D' }),
    ];
    const by = (rule: 'newest' | 'lead') => mergeSheets(master, files, { decisions: [], rule });
    expect(changesOf(by('newest'))).toEqual(['2-1 2022 grade: A → D (関係課)']);
    expect(by('lead').changes.map(({ file: own }) => own)).toEqual(['own.xlsx', 'own.xlsx']);
    const merged = masterOf(after(by('newest')), SAMPLE_CATALOG);
    const again = mergeSheets(merged, files, { decisions: [], rule: 'newest' });
    expect(again.changes).toEqual([]);
  });
});

describe('規則が決められない訳', () => {
  const master = masterOf(MASTER, SAMPLE_CATALOG);
  const AT = '2026-04-10T09:00:00+09:00';
  const one = (value: string, more: Partial<DepartmentFile>): DepartmentFile =>
    file('高齢者福祉課', { '2-1 R4 value': value }, more);
  const why = (rule: 'master' | 'newest' | 'lead', files: readonly DepartmentFile[], on = master) =>
    mergeSheets(on, files, { decisions: [], rule }).rulings;
  const two = [one('7\n7', { file: 'a.xlsx' }), one('8\n8', { file: 'b.xlsx' })];
  const at = (time: string, given: readonly DepartmentFile[]) =>
    given.map((each) => ({ ...each, submittedAt: time }));
  const unled = masterOf(MASTER, {
    ...SAMPLE_CATALOG,
    items: SAMPLE_CATALOG.items.map((item) => ({ ...item, lead: '市民課' })),
  });

  it.each([
    ['提出の日時がない', why('newest', two), 'no-time'],
    ['同じ時に提出した', why('newest', at(AT, two)), 'same-time'],
    ['主管課のファイルが二つ', why('lead', two), 'lead-several'],
    ['主管課が何も変えていない', why('lead', two, unled), 'lead-silent'],
    ['配ったときの値が分からない', why('newest', at(AT, [withoutBase(two[0]!)])), 'baseless'],
  ])('%s', (_, rulings, reason) => {
    expect(rulings).toEqual([{ by: null, why: reason }]);
  });

  it('規則がなければ訳もなく、規則か人が決めたものはそう言う', () => {
    const [conflict] = mergeSheets(master, two).conflicts;
    expect(mergeSheets(master, two).rulings).toEqual([{ by: null, why: null }]);
    expect(why('master', two)).toEqual([{ by: 'rule', why: null }]);
    const decisions = [{ ...conflict!, settled: '8\n8' }];
    const decided = mergeSheets(master, two, { decisions, rule: 'newest' });
    expect(decided.rulings).toEqual([{ by: 'person', why: null }]);
  });
});

describe('項目の対応', () => {
  it('番号を変えた項目は名前で、名前を直した項目は番号で見分ける', () => {
    const sheet = (change: (texts: Grid) => Grid): DepartmentFile =>
      departmentFile(MASTER, SAMPLE_CATALOG, '健康課', (grid) =>
        change(typeInto(grid, { '5-1 R4 value': '30/600' })),
      );
    const retype = (place: string, to: CellContent) => (grid: Grid) => {
      const { row, column } = findPlace(recognise(grid), place);
      const from = grid.values[row]![column]!;
      const typed = applyEdits(grid, [{ sheet: grid.sheet, row, column, from, to }]);
      return typed.ok ? typed.value : grid;
    };
    const expected = ['5-1 2022 value: 24/600 → 30/600 (健康課)'];
    expect(changesOf(merge(sheet(retype('No.5 No.', 12))))).toEqual(expected);
    const renamed = merge(sheet(retype('No.5 取組項目', '第五の取組（改）')));
    expect(changesOf(renamed)).toEqual(expected);
    expect(renamed.left).toMatchObject([{ value: '第五の取組（改）', why: 'plan-cell' }]);
    const unclear = merge(sheet(retype('No.5 取組項目', '全く別のこと')));
    expect(unclear.changes).toEqual([]);
    expect(
      unclear.left.some(({ value, why }) => value === '30/600' && why === 'item-unclear'),
    ).toBe(true);
  });

  it('計画にない項目と、様式の外のセルは一覧に残る', () => {
    const bottom = MASTER.values.length + 2;
    const extended = departmentFile(MASTER, SAMPLE_CATALOG, '健康課', (grid) => {
      const edits = [
        { row: bottom, column: 0, to: 99 },
        { row: bottom, column: 1, to: '新しい取組' },
        { row: bottom, column: 6, to: 'R4' },
        { row: bottom, column: 7, to: 12 },
        { row: 6, column: 14, to: '様式の外の書き込み' },
      ].map((edit) => ({ sheet: grid.sheet, from: null, ...edit }));
      const typed = applyEdits(grid, edits);
      return typed.ok ? typed.value : grid;
    });
    const { left, changes } = merge(extended);
    expect(changes).toEqual([]);
    expect(left).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: '新しい取組', why: 'item-unknown' }),
        expect.objectContaining({ value: '12', why: 'item-unknown', cell: cellName(bottom, 7) }),
        expect.objectContaining({ value: '様式の外の書き込み' }),
      ]),
    );
  });
});

describe('決め方', () => {
  const clash = [
    file('高齢者福祉課', { '2-1 R4 value': '7\n7' }, { submittedAt: '2026-04-10T09:00:00+09:00' }),
    departmentFile(
      MASTER,
      SAMPLE_CATALOG,
      '関係課',
      (grid) => typeInto(grid, { '2-1 R4 value': '8\n8' }),
      { submittedAt: '2026-04-11T09:00:00+09:00' },
    ),
  ];
  const master = masterOf(MASTER, SAMPLE_CATALOG);
  const settledBy = (rule: 'master' | 'newest' | 'lead'): Conflict =>
    mergeSheets(master, clash, { decisions: [], rule }).conflicts[0]!;

  it('取りまとめ、新しい方、主の課', () => {
    expect(settledBy('master').settled).toBe('5\n6');
    expect(settledBy('newest').settled).toBe('8\n8');
    expect(settledBy('lead').settled).toBe('7\n7');
  });

  it('計画が主管課を言っていれば、先に名のある課でなく、その課', () => {
    const items = SAMPLE_CATALOG.items.map((item) =>
      item.number === 2 ? { ...item, lead: '関係課' } : item,
    );
    const led = masterOf(MASTER, { ...SAMPLE_CATALOG, items });
    const settled = mergeSheets(led, clash, { decisions: [], rule: 'lead' });
    expect(settled.conflicts[0]!.settled).toBe('8\n8');
  });

  it('人の決めた値が規則に勝ち、別の値を見て決めたものは使わない', () => {
    const [conflict] = mergeSheets(master, clash).conflicts;
    const decide = (decision: Decision): MergeResult =>
      mergeSheets(master, clash, { decisions: [decision], rule: null });
    const result = decide({ ...conflict!, settled: '8 8' });
    expect(result.conflicts[0]!.settled).toBe('8 8');
    expect(changesOf(result)).toEqual(['2-1 2022 value: 5\n6 → 8 8 (関係課)']);
    const seen = conflict!.candidates.map((candidate) => ({ ...candidate, value: '1\n1' }));
    const stale = decide({ ...conflict!, candidates: seen, settled: '8 8' });
    expect(stale.conflicts[0]!.settled).toBeNull();
  });

  const LATER = '2026-04-12T09:00:00+09:00';

  it('同じ課の二つのファイルは、欄ごとに取り込む。同じ欄で違えば衝突になる', () => {
    const one = { ...clash[0]!, file: 'a.xlsx' };
    const two = {
      ...file('高齢者福祉課', { '2-1 R4 value': '9\n9' }),
      file: 'b.xlsx',
      submittedAt: LATER,
    };
    const merging = startMerge(master);
    for (const given of [one, two]) expect(merging.add(given)).toBe(true);
    const open = merging.finish();
    expect(open.files.map(({ status }) => status)).toEqual(['merged', 'merged']);
    expect(open.changes).toEqual([]);
    expect(open.conflicts).toMatchObject([
      { field: 'value', item: 2, candidates: [{ file: 'a.xlsx' }, { file: 'b.xlsx' }] },
    ]);
    const newest = merging.finish({ decisions: [], rule: 'newest' });
    expect(newest.changes).toMatchObject([{ after: '9\n9', file: 'b.xlsx' }]);
  });

  it('半分ずつ書いた二つは、両方の半分が入る。同じ控えと、手を付けていない控えは何も言わない', () => {
    const first = { ...file('高齢者福祉課', { '2-1 R4 value': '7\n7' }), file: 'a.xlsx' };
    const second = { ...file('高齢者福祉課', { '2-1 R4 grade': 'C' }), file: 'b.xlsx' };
    const copy = { ...first, file: 'c.xlsx' };
    const untouched = { ...file('高齢者福祉課', {}), file: 'd.xlsx' };
    const result = mergeSheets(master, [first, second, copy, untouched]);
    expect(result.conflicts).toEqual([]);
    expect(result.left).toEqual([]);
    expect(changesOf(result)).toEqual([
      '2-1 2022 value: 5\n6 → 7\n7 (高齢者福祉課)',
      '2-1 2022 grade: A → C (高齢者福祉課)',
    ]);
  });

  it('出し直したファイルが元に戻した欄は、前のファイルのままにせず、衝突にする', () => {
    const first = {
      ...file('高齢者福祉課', { '2-1 R4 value': '7\n7' }),
      file: 'a.xlsx',
      submittedAt: '2026-04-10T09:00:00+09:00',
    };
    const again = {
      ...file('高齢者福祉課', { '2-1 R4 grade': 'C' }),
      file: 'b.xlsx',
      submittedAt: LATER,
    };
    const open = mergeSheets(master, [first, again]);
    expect(changesOf(open)).toEqual(['2-1 2022 grade: A → C (高齢者福祉課)']);
    expect(open.conflicts.map(({ candidates }) => candidates)).toMatchObject([
      [
        { file: 'a.xlsx', value: '7\n7' },
        { file: 'b.xlsx', value: '5\n6' },
      ],
    ]);
    const newest = mergeSheets(master, [first, again], { decisions: [], rule: 'newest' });
    expect(changesOf(newest)).toEqual(['2-1 2022 grade: A → C (高齢者福祉課)']);
  });

  it('元の分からない表は、後から出しても、前のファイルの変更を元に戻さない', () => {
    const text = { '2-1 R4 value': '7\n7' };
    const sent = { submittedAt: '2026-04-10T09:00:00+09:00', file: 'a.xlsx' };
    const first = file('高齢者福祉課', text, sent);
    const copy = withoutBase(file('高齢者福祉課', text, { submittedAt: LATER, file: 'b.xlsx' }));
    const newest = { decisions: [], rule: 'newest' } as const;
    const once = mergeSheets(master, [first, copy], newest);
    expect(changesOf(once)).toEqual(['2-1 2022 value: 5\n6 → 7\n7 (高齢者福祉課)']);
    const merged = masterOf(after(once), SAMPLE_CATALOG);
    expect(changesOf(mergeSheets(merged, [first, copy], newest))).toEqual([]);
  });

  it('どのファイルかを人が決めたら、ほかのものは入れない', () => {
    const first = { ...file('高齢者福祉課', { '2-1 R4 value': '7\n7' }), file: 'a.xlsx' };
    const second = { ...file('高齢者福祉課', { '2-1 R4 grade': 'C' }), file: 'b.xlsx' };
    const candidates = [first, second].map(({ file: name, department }) => ({
      department,
      file: name,
      value: name,
    }));
    const place = { item: null, occurrence: null, year: null, field: 'file' } as const;
    const decided = mergeSheets(master, [first, second], {
      decisions: [{ ...place, candidates, settled: 'a.xlsx' }],
      rule: null,
    });
    expect(decided.files.map(({ status }) => status)).toEqual(['merged', 'duplicate']);
    expect(changesOf(decided)).toEqual(['2-1 2022 value: 5\n6 → 7\n7 (高齢者福祉課)']);
  });
});
