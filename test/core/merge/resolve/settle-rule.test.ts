import { settleByRule } from '../../../../src/core/merge/resolve/settle-rule';
import type { Candidate, SettleRule } from '../../../../src/core/merge/resolve/settle';

interface Sent {
  readonly file: string;
  readonly department: string;
  readonly at: string;
  readonly value: string;
}

const settled = (rule: SettleRule, sent: readonly Sent[]) => {
  const candidates: readonly Candidate[] = sent.map(({ file, department, value }) => ({
    file,
    department,
    value,
  }));
  const hands = sent.map(({ file, department, at }) => ({ file, department, submittedAt: at }));
  return settleByRule(rule, {
    master: '今',
    candidates,
    hands,
    isBaseless: false,
    lead: '健康課',
  });
};

const EARLY = '2026-04-01T09:00:00Z';
const LATE = '2026-04-02T09:00:00Z';
const FIRST: Sent = { file: '保育課.xlsx', department: '保育課', at: EARLY, value: 'B' };
const LEAD: Sent = { file: '健康課.xlsx', department: '健康課', at: LATE, value: 'C' };
const COPY: Sent = { ...LEAD, file: '健康課 (2).xlsx' };

it.each(['newest', 'lead'] as const)('同じファイルの写しがあっても、%s で決まる', (rule) => {
  expect(settled(rule, [FIRST, LEAD, COPY])).toEqual({ by: 'rule', text: 'C', file: LEAD.file });
});

it('同じ時に違うことを言えば、決めない', () => {
  const other: Sent = { ...FIRST, at: LATE };
  expect(settled('newest', [other, LEAD])).toEqual({ by: null, why: 'same-time' });
  expect(settled('lead', [LEAD, { ...COPY, value: 'D' }])).toEqual({
    by: null,
    why: 'lead-several',
  });
});
