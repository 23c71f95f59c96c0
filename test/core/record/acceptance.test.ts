import {
  acceptancesOfText,
  acceptancesToText,
  decorateFindings,
  withAcceptance,
  withoutAcceptance,
  type AcceptableFinding,
} from '../../../src/core/record/acceptance';

const HOW = { reason: '利用者が入れ替わったため', by: null, on: '2026-04-10' };

const JUMP: AcceptableFinding = {
  rule: 'value-jump',
  severity: 'warning',
  block: { number: 7, occurrence: 1 },
  year: 2022,
  tier: 1,
  field: 'value',
  facts: { year: 'R4', now: 120, before: 10 },
};

const reasonOf = (finding: AcceptableFinding, known = withAcceptance([], JUMP, HOW)) =>
  decorateFindings([finding], known)[0]!.accepted?.reason ?? null;

it('理由は、同じ規則・同じ所・同じ事実の指摘に付く', () => {
  expect(reasonOf(JUMP)).toBe(HOW.reason);
  expect(reasonOf({ ...JUMP, facts: { before: 10, now: 120, year: 'R4' } })).toBe(HOW.reason);
});

it.each([
  ['値', { facts: { ...JUMP.facts, now: 121 } }],
  ['年度', { year: 2021 }],
  ['段', { tier: 2 }],
  ['項目', { block: { number: 8, occurrence: 1 } }],
  ['再掲', { block: { number: 7, occurrence: 2 } }],
  ['規則', { rule: 'value-width' }],
] as const)('%sが違えば付かない', (_, change) => {
  expect(reasonOf({ ...JUMP, ...change })).toBeNull();
});

it('行が動いても、ほかが同じなら付いたままになる', () => {
  const at = (originalCell: string, row: number): AcceptableFinding => ({
    ...JUMP,
    rule: 'repeat-differs',
    facts: { original: 'ア', repeat: 'イ', originalCell, row },
  });
  const known = withAcceptance([], at('H12', 40), HOW);
  expect(reasonOf(at('H15', 43), known)).toBe(HOW.reason);
});

it('エラーは認められず、重さがエラーになれば理由も付かない', () => {
  const error = { ...JUMP, severity: 'error' as const };
  expect(withAcceptance([], error, HOW)).toEqual([]);
  expect(reasonOf(error)).toBeNull();
  expect(reasonOf({ ...JUMP, severity: 'info' })).toBe(HOW.reason);
});

it('書き直せば新しい理由だけが残り、取り消せばなくなる', () => {
  const twice = withAcceptance(withAcceptance([], JUMP, HOW), JUMP, { ...HOW, reason: '別の理由' });
  expect(twice).toHaveLength(1);
  expect(reasonOf(JUMP, twice)).toBe('別の理由');
  expect(withoutAcceptance(twice, JUMP)).toEqual([]);
});

it('文字にして読むと元に戻り、壊れたものだけを捨てる', () => {
  const known = withAcceptance([], JUMP, HOW);
  expect(acceptancesOfText(acceptancesToText(known))).toEqual(known);
  expect(acceptancesToText([])).toBe('');
  expect(acceptancesOfText('')).toEqual([]);
  expect(acceptancesOfText('[{"rule":')).toEqual([]);
  expect(acceptancesOfText('{"rule":"x"}')).toEqual([]);
  const mixed = JSON.stringify([null, 3, { rule: 'x' }, ...known]);
  expect(acceptancesOfText(mixed)).toEqual(known);
});
