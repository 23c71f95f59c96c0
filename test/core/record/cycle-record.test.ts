import fc from 'fast-check';
import { approvalStatuses, unapprovedRoles } from '../../../src/core/record/approval';
import { blankRow, DEPARTMENT_STATES, isLate, stateOfFile } from '../../../src/core/record/board';
import { boardAfter, boardReturned, wholeBoard } from '../../../src/core/record/board-after';
import { cycleOfTexts, cycleRows, type CycleRecord } from '../../../src/core/record/cycle-record';
import { isOver, parseDeadline } from '../../../src/core/record/deadline';

const AT = '2026-05-12T14:03:00+09:00';

const anyApproval = fc.record({
  role: fc.string({ minLength: 1 }),
  by: fc.string(),
  at: fc.constant(AT),
  digest: fc.constant('a'.repeat(64)),
  round: fc.nat(9),
});

const anyRow = fc.record({
  department: fc.string({ minLength: 1 }),
  state: fc.constantFrom(...DEPARTMENT_STATES),
  file: fc.option(fc.string()),
  at: fc.option(fc.constant(AT)),
  by: fc.option(fc.string()),
  counts: fc.option(fc.record({ errors: fc.nat(), warnings: fc.nat(), reasons: fc.nat() })),
  changes: fc.nat(),
  approvals: fc.array(
    fc.record({ role: fc.string(), by: fc.string(), at: fc.constant(AT), holds: fc.boolean() }),
    { maxLength: 3 },
  ),
  unapproved: fc.array(fc.string(), { maxLength: 2 }),
  round: fc.nat(9),
  returnedAt: fc.option(fc.constant(AT)),
});

const anyQuestion = fc.record({
  id: fc.string({ minLength: 1 }),
  item: fc.option(fc.nat()),
  occurrence: fc.option(fc.nat()),
  year: fc.option(fc.integer({ min: 2019, max: 2040 })),
  field: fc.option(fc.constantFrom('value', 'unit', 'grade', 'progress', 'narrative')),
  sheet: fc.string(),
  cell: fc.constant('J9'),
  text: fc.string(),
  was: fc.string(),
});

const anyReturn = fc.record({
  at: fc.constant(AT),
  by: fc.option(fc.string()),
  digest: fc.constant('b'.repeat(64)),
  stamp: fc.constant(null),
  questions: fc.array(anyQuestion, { maxLength: 3 }),
});

const anyRecord: fc.Arbitrary<CycleRecord> = fc.record(
  {
    deadline: fc.constantFrom('2026-05-12', '2028-02-29'),
    approvals: fc.array(anyApproval, { minLength: 1, maxLength: 3 }),
    // Each time is one more than the last.
    returns: fc
      .array(anyReturn, { minLength: 1, maxLength: 3 })
      .map((all) => all.map((one, index) => ({ round: index + 1, ...one }))),
    board: fc.array(anyRow, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);

it('書いた記録は、そのまま読める', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(cycleOfTexts(new Map(cycleRows(record)))).toEqual(record);
    }),
  );
});

it('壊れた記録は、ないものとして読み、落ちない', () => {
  const keys = cycleRows({}).map(([key]) => key);
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.string(), (key, text) => {
      expect(() => cycleOfTexts(new Map([[key, text]]))).not.toThrow();
    }),
  );
  const broken = new Map(
    keys.map((key) => [key, '{"format":"x","approvals":[{}],"returns":[1],"departments":[{}]}']),
  );
  expect(cycleOfTexts(broken)).toEqual({});
});

it('期限は、ある日付だけを読み、その日のうちは過ぎていない', () => {
  expect(parseDeadline(' 2028-02-29 ')).toBe('2028-02-29');
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026/05/12', ''])
    expect(parseDeadline(text)).toBeUndefined();
  expect(isOver('2026-05-12', '2026-05-12')).toBe(false);
  expect(isOver('2026-05-12', '2026-05-13')).toBe(true);
});

it('確認は、そのときの記入と回だけに効き、求められた役職の順に足りないものを言う', () => {
  const approval = { role: '係長', by: '鈴木', at: AT, digest: 'now', round: 0 };
  const holds = (digest: string, round: number): readonly boolean[] =>
    approvalStatuses([approval], new Set([digest]), round).map((each) => each.holds);
  expect([holds('now', 0), holds('later', 0), holds('now', 1)]).toEqual([[true], [false], [false]]);
  const statuses = approvalStatuses([approval], new Set(['now']), 0);
  expect(unapprovedRoles(['係長', '課長'], statuses)).toEqual(['課長']);
});

describe('状況', () => {
  const facts = {
    stamp: 'none',
    blank: false,
    approvals: [],
    unapproved: [],
    round: 0,
    isAsReturned: false,
  } as const;
  const held = [{ role: '係長', by: '', at: AT, holds: true }];

  it.each([
    ['untouched', { blank: true }],
    ['filling', {}],
    ['submitted', { stamp: 'valid' }],
    ['changed', { stamp: 'changed' }],
    ['approved', { stamp: 'valid', approvals: held }],
    ['filling', { stamp: 'valid', unapproved: ['課長'] }],
    ['returned', { round: 1, isAsReturned: true }],
    ['returned', { round: 1, isAsReturned: true, blank: true }],
    ['filling', { round: 1 }],
    ['submitted', { round: 1, stamp: 'valid', isAsReturned: true }],
  ] as const)('%s: %j', (state, change) => {
    expect(stateOfFile({ ...facts, ...change })).toBe(state);
  });

  it('来なかった課は前のまま残り、変更の数は足され、差し戻した後の古いファイルでは変わらない', () => {
    const first = boardAfter(
      [],
      [{ ...blankRow('健康課'), state: 'submitted', at: AT, changes: 2 }],
    );
    expect(boardAfter(first, [])).toEqual(first);
    const given = boardReturned(first, '健康 課', { round: 1, at: AT });
    expect(given).toMatchObject([
      { department: '健康課', state: 'returned', round: 1, changes: 2 },
    ]);
    const old = boardAfter(given, [
      { ...blankRow('健康課'), state: 'submitted', at: AT, changes: 1 },
    ]);
    expect(old).toMatchObject([{ state: 'returned', round: 1, changes: 3 }]);
    const again = boardAfter(old, [
      { ...blankRow('健康課'), state: 'submitted', round: 1, at: AT },
    ]);
    expect(again).toMatchObject([{ state: 'submitted', round: 1, changes: 3, returnedAt: AT }]);
  });

  it('二つ来たら、読めて後に提出されたものが言う', () => {
    const row = (
      file: string,
      at: string | null,
      state: 'submitted' | 'filling' | 'unreadable',
    ) => ({
      ...blankRow('健康課'),
      file,
      at,
      state,
    });
    const rows = [
      row('a', '2026-05-01T09:00:00+09:00', 'submitted'),
      row('b', AT, 'submitted'),
      row('c', null, 'unreadable'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (order) => {
        expect(boardAfter([], order)).toMatchObject([{ file: 'b', state: 'submitted' }]);
      }),
    );
  });

  it('計画の課がすべて並び、期限を過ぎて待っているものだけが遅れている', () => {
    const board = wholeBoard(
      ['社会福祉課', '健康課'],
      [{ ...blankRow('健康課'), state: 'submitted' }],
    );
    expect(board.map(({ department, state }) => [department, state])).toEqual([
      ['社会福祉課', 'missing'],
      ['健康課', 'submitted'],
    ]);
    const late = (day: string) => board.map((row) => isLate(row, '2026-05-12', day));
    expect([late('2026-05-12'), late('2026-05-13')]).toEqual([
      [false, false],
      [true, false],
    ]);
    expect(board.some((row) => isLate(row, null, '2099-01-01'))).toBe(false);
  });
});
