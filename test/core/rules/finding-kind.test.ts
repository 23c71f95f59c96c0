import type { ItemBlock } from '../../../src/core/form/read/recognised';
import { FINDING_KINDS, kindOf, tallyFindings } from '../../../src/core/rules/finding-kind';
import type { Severity } from '../../../src/core/record/finding';

const finding = (severity: Severity, unfilled = false, index = 0) => ({
  severity,
  unfilled,
  block: { index } as ItemBlock,
  sheet: '表',
});

it('記入を待つ欄は、重さによらず、記入を待つもの', () => {
  expect(kindOf(finding('error'))).toBe('error');
  expect(kindOf(finding('error', true))).toBe('unfilled');
  expect(kindOf(finding('info'))).toBe('info');
});

it('重いものから順に、どの種類も数える。記入を待つものは項目の数', () => {
  const tally = tallyFindings([
    finding('warning'),
    finding('error'),
    finding('warning'),
    finding('error', true, 1),
    finding('warning', true, 1),
    finding('error', true, 2),
  ]);
  expect(tally).toEqual({ error: 1, warning: 2, info: 0, unfilled: 2 });
  expect(FINDING_KINDS).toEqual(['error', 'warning', 'info', 'unfilled']);
  expect(Object.keys(tally)).toEqual(FINDING_KINDS);
});
