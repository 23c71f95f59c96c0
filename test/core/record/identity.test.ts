import { applyEdits, invertEdits } from '../../../src/core/grid/apply';
import { emptyGrid, MAX_ROWS } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import {
  heightsRow,
  identityEdits,
  isNewerIdentity,
  layoutIdentity,
  readIdentity,
  type WorkbookIdentity,
} from '../../../src/core/record/identity';
import { DEFAULT_RULE_SETTINGS } from '../../../src/core/profile/rule-settings';
import { THRESHOLDS } from '../../../src/core/rules/registry';
import type { Acceptance } from '../../../src/core/record/acceptance';
import { SAMPLE_CATALOG } from '../rules/sample-sheet';

const acceptance = (reason: string): Acceptance => ({
  rule: 'value-jump',
  item: 1,
  occurrence: 1,
  year: 2022,
  tier: 1,
  field: 'value',
  facts: 'abc',
  reason,
  by: null,
  on: '2026-04-10',
});

const IDENTITY: WorkbookIdentity = {
  id: 'x',
  plan: SAMPLE_CATALOG.plan,
  fiscalYear: 2022,
  department: '福祉課',
  catalog: SAMPLE_CATALOG,
  settings: null,
  acceptances: [acceptance('初めの理由')],
  base: null,
  stamp: null,
};

const GRID = gridOfBlueprint(layoutIdentity(IDENTITY), [{}]);

it('_shinko に書いて読むと元に戻る', () => {
  expect(readIdentity(GRID, THRESHOLDS)).toEqual(IDENTITY);
});

it.each([
  ['今の形', 'shinko-workbook/1', 'shinko-workbook/1', false],
  ['新しい形', 'shinko-workbook/1', 'shinko-workbook/2', true],
  ['体系の新しい形', '"shinko-catalog/1"', '"shinko-catalog/10"', true],
  ['形に見える計画の文', '"aliases":[]', '"aliases":["{\\"format\\":\\"shinko-x/9\\"}"]', false],
])('新しい Shinko の記録かどうかを見分ける（%s）', (_, from, to, isNewer) => {
  const values = GRID.values.map((row) =>
    row?.map((value) => (typeof value === 'string' ? value.replace(from, to) : value)),
  );
  expect(isNewerIdentity({ ...GRID, values })).toBe(isNewer);
});

it('理由が変われば、その行だけが変わり、逆向きの変更で元に戻る', () => {
  const next = { ...IDENTITY, acceptances: [acceptance('次の理由')] };
  const edits = identityEdits(GRID, next, THRESHOLDS);
  expect(edits).toHaveLength(1);
  const changed = applyEdits(GRID, edits);
  if (!changed.ok) throw new RangeError('stale');
  expect(readIdentity(changed.value, THRESHOLDS)).toEqual(next);
  expect(applyEdits(changed.value, invertEdits(edits))).toMatchObject({
    value: { values: GRID.values },
  });
  expect(identityEdits(GRID, IDENTITY, THRESHOLDS)).toEqual([]);
});

it('点検の設定も残り、消せば計画の設定に戻り、壊れた設定はないものとする', () => {
  const settings = { ...DEFAULT_RULE_SETTINGS, off: new Set(['value-jump']) };
  const set = applyEdits(GRID, identityEdits(GRID, { ...IDENTITY, settings }, THRESHOLDS));
  if (!set.ok) throw new RangeError('stale');
  expect(readIdentity(set.value, THRESHOLDS)?.settings).toEqual(settings);
  const reset = applyEdits(set.value, identityEdits(set.value, IDENTITY, THRESHOLDS));
  expect(reset.ok && readIdentity(reset.value, THRESHOLDS)).toEqual(IDENTITY);
  const values = set.value.values.map((row) =>
    row?.[0] === 'settings' ? ['settings', '{"off":3}'] : row,
  );
  expect(readIdentity({ ...set.value, values }, THRESHOLDS)).toEqual(IDENTITY);
});

it('長い理由の一覧はセルに分け、短くなれば余りを消す', () => {
  const acceptances = Array.from({ length: 300 }, (_, index) => ({
    ...acceptance('長'.repeat(200)),
    item: index,
  }));
  const long = applyEdits(GRID, identityEdits(GRID, { ...IDENTITY, acceptances }, THRESHOLDS));
  if (!long.ok) throw new RangeError('stale');
  expect(readIdentity(long.value, THRESHOLDS)?.acceptances).toEqual(acceptances);
  const none = applyEdits(
    long.value,
    identityEdits(long.value, { ...IDENTITY, acceptances: [] }, THRESHOLDS),
  );
  if (!none.ok) throw new RangeError('stale');
  expect(readIdentity(none.value, THRESHOLDS)?.acceptances).toEqual([]);
});

it('前の版の _shinko（理由の行がない）には、行を加える', () => {
  const later = ['acceptances', 'base', 'stamp'];
  const values = GRID.values.filter((row) => !later.includes(String(row?.[0])));
  const older = { ...GRID, values };
  expect(readIdentity(older, THRESHOLDS)?.acceptances).toEqual([]);
  const edited = applyEdits(older, identityEdits(older, IDENTITY, THRESHOLDS));
  expect(edited.ok && readIdentity(edited.value, THRESHOLDS)).toEqual(IDENTITY);
});

it('はるか下に何か残っていても、加える行はシートの中の空いた行', () => {
  const later = ['acceptances', 'base', 'stamp'];
  const values = GRID.values.filter((row) => !later.includes(String(row?.[0])));
  const standing = values.length;
  values[MAX_ROWS - 1] = [null, null, 1];
  const older = { ...GRID, values };
  const edits = identityEdits(older, { ...IDENTITY, settings: DEFAULT_RULE_SETTINGS }, THRESHOLDS);
  const added = edits.map(({ row }) => row).filter((row) => row >= standing);
  expect(new Set(added)).toEqual(new Set([standing]));
  expect(heightsRow(older)).toBe(standing);
  const edited = applyEdits(older, edits);
  expect(edited.ok && readIdentity(edited.value, THRESHOLDS)?.acceptances).toEqual(
    IDENTITY.acceptances,
  );
});

it('壊れた _shinko は、新しいもので言い直す', () => {
  const broken = {
    ...emptyGrid('_shinko'),
    values: [
      ['format', 'なにか'],
      ['メモ', '残す'],
    ],
  };
  const edited = applyEdits(broken, identityEdits(broken, IDENTITY, THRESHOLDS));
  if (!edited.ok) throw new RangeError('stale');
  expect(readIdentity(edited.value, THRESHOLDS)).toEqual(IDENTITY);
  expect(edited.value.values[1]).toEqual(['メモ', '残す']);
});

it('配ったときの記入と提出の記録も残り、壊れていればないものとする', () => {
  const blocks = new Map([
    [
      '1-1',
      {
        years: new Map([[2022, { value: '1\n2', unit: '回', grade: 'A' }]]),
        ticked: ['A' as const],
        narrative: '𠮷'.repeat(20_000),
      },
    ],
  ]);
  const whole: WorkbookIdentity = {
    ...IDENTITY,
    base: { fiscalYear: 2022, blocks },
    stamp: {
      department: null,
      by: '担当',
      at: '2026-04-10T09:30:00+09:00',
      counts: { error: 0, warning: 1, info: 0 },
      accepted: 1,
      digest: 'ab',
    },
  };
  const grid = gridOfBlueprint(layoutIdentity(whole), [{}]);
  expect(readIdentity(grid, THRESHOLDS)).toEqual(whole);
  expect(grid.values.flat().join('')).not.toMatch(/\p{Surrogate}/u);
  const values = grid.values.map((row) =>
    row?.[0] === 'base' || row?.[0] === 'stamp' ? row.slice(0, -1) : row,
  );
  expect(readIdentity({ ...grid, values }, THRESHOLDS)).toEqual(IDENTITY);
  expect(identityEdits({ ...grid, values }, IDENTITY, THRESHOLDS)).toEqual([]);
});

it('付けた高さと期限は、互いの行を変えずに加わり、どちらも読める', () => {
  const heights = new Map([['進行管理シート R4', new Map([['1-1', [20, 20]]])]]);
  const [high, timed] = [
    { ...IDENTITY, heights },
    { ...IDENTITY, deadline: '2026-05-12' },
  ];
  const both = { ...high, ...timed };
  for (const before of [high, timed]) {
    const grid = gridOfBlueprint(layoutIdentity(before), [{}]);
    const edits = identityEdits(grid, both, THRESHOLDS);
    expect(edits.every(({ row }) => row === grid.values.length)).toBe(true);
    const after = applyEdits(grid, edits);
    expect(after.ok && readIdentity(after.value, THRESHOLDS)).toEqual(both);
  }
  const grid = gridOfBlueprint(layoutIdentity(both), [{}]);
  expect(identityEdits(grid, timed, THRESHOLDS)).toEqual([]);
});
