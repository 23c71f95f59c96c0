import { journalOfText, journalToText, type JournalStep } from '../../../src/app/undo/undo-history';
import { cellKey, emptyGrid, type Grid } from '../../../src/core/grid/grid';

const cells = (count: number): JournalStep => ({
  what: `修正 ${count}`,
  entry: {
    kind: 'cells',
    edits: [
      { sheet: '表', row: 1, column: 2, from: { error: '#REF!' }, to: 'A' },
      { sheet: '表', row: 2, column: 2, from: null, to: { formula: '=H1', result: 3 } },
      { sheet: '表', row: 3, column: 2, from: true, to: 1.5 },
    ],
  },
});

const sparse: (readonly (string | number | null)[] | undefined)[] = [];
sparse[2] = ['題', null, 3];
const GRID: Grid = {
  ...emptyGrid('表'),
  values: sparse,
  formulas: new Map([[cellKey(2, 1), '=A1']]),
  formats: new Map([[cellKey(2, 2), '#,##0']]),
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  hiddenRows: new Set([4]),
  hiddenColumns: new Set([5]),
};

const STEPS: readonly JournalStep[] = [
  cells(1),
  { what: '様式の作成', entry: { kind: 'sheets', grids: [GRID] } },
  {
    what: '取りまとめ（途中まで）',
    entry: {
      kind: 'begun',
      edits: [{ sheet: '表', row: 1, column: 2, from: null, to: 'A' }],
      grids: [GRID],
    },
  },
  {
    what: '行の追加',
    entry: {
      kind: 'rows',
      rows: [{ sheet: '表', top: 3, bottom: 4, values: [['a', 1, true, null], []] }],
    },
  },
];

it('どの種類も、文字にして読むと元に戻る', () => {
  const together: JournalStep = {
    what: '取込',
    entry: { kind: 'together', entries: [cells(2).entry, STEPS[3]!.entry] },
  };
  const { steps, dropped } = journalOfText(journalToText([...STEPS, together]));
  expect(dropped).toBe(0);
  expect(steps[4]).toEqual(together);
  expect([steps[0], steps[3]]).toEqual([STEPS[0], STEPS[3]]);
  const entry = steps[1]!.entry;
  const grids = [entry, steps[2]!.entry].flatMap((one) => ('grids' in one ? one.grids : []));
  const read = { ...GRID, values: [undefined, undefined, ['題', null, 3]] };
  expect(grids).toMatchObject([read, read]);
  expect(steps[2]).toMatchObject({ entry: { kind: 'begun', edits: [{ from: null, to: 'A' }] } });
});

it('高くした行も残る。読めない高さの修正は残さない', () => {
  const growth = {
    record: 10,
    rows: [{ sheet: '表', row: 1, from: 20, to: 35.25 }],
    kept: [{ sheet: '表', key: '1-1', from: null, to: [35.25] }],
  };
  const grown = { ...cells(1), entry: { kind: 'cells', edits: [], growth } } as const;
  expect(journalOfText(journalToText([grown]))).toEqual({ steps: [grown], dropped: 0 });
  const text = journalToText([grown]).replace('"to":35.25', '"to":"高い"');
  expect(journalOfText(text)).toEqual({ steps: [], dropped: 1 });
});

it('新しい20件だけを残す', () => {
  const many = Array.from({ length: 30 }, (_, index) => cells(index));
  const { steps } = journalOfText(journalToText(many));
  expect(steps.map(({ what }) => what)).toEqual(many.slice(10).map(({ what }) => what));
});

it('大きすぎる記録は、古いものから残さない。最も新しいものは大きくても残す', () => {
  const long: JournalStep = {
    what: '長い',
    entry: {
      kind: 'cells',
      edits: [{ sheet: '表', row: 0, column: 0, from: null, to: '長'.repeat(3_000_000) }],
    },
  };
  expect(journalOfText(journalToText([long, long, cells(1)])).steps).toHaveLength(2);
  const entry = { kind: 'together', entries: [long.entry, long.entry] } as const;
  const longer = { what: '長い', entry };
  expect(journalOfText(journalToText([cells(1), longer])).steps).toEqual([longer]);
});

it.each([
  ['JSON でない', 'こわれた'],
  ['別の版', '{"format":"shinko-journal/9","steps":[]}'],
  ['null', 'null'],
])('%s記録は捨てて、捨てたと言う', (_, text) => {
  expect(journalOfText(text)).toEqual({ steps: [], dropped: 1 });
});

it.each([
  ['番地がない', { sheet: '表', row: -1, column: 0, from: null, to: 1 }],
  ['値でない', { sheet: '表', row: 0, column: 0, from: {}, to: 1 }],
  ['シートがない', { sheet: null, row: 0, column: 0, from: null, to: 1 }],
])('%s変更の前には戻らず、後だけを残す', (_, edit) => {
  const text = journalToText(STEPS);
  const bad = JSON.stringify({ what: '壊れ', entry: { kind: 'cells', edits: [edit] } });
  const broken = text.replace('"steps":[', `"steps":[${bad},`);
  expect(journalOfText(broken)).toMatchObject({ dropped: 1 });
  expect(journalOfText(broken).steps).toHaveLength(STEPS.length);
  const last = text.replace(/\]\}$/u, `,${bad}]}`);
  expect(journalOfText(last)).toEqual({ steps: [], dropped: STEPS.length + 1 });
});
