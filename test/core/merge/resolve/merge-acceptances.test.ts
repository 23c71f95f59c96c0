import { mergeAcceptances } from '../../../../src/core/merge/resolve/merge-acceptances';
import type { Acceptance } from '../../../../src/core/record/acceptance';

const given = (reason: string, on: string, more: Partial<Acceptance> = {}): Acceptance => ({
  rule: 'value-jump',
  item: 3,
  occurrence: 1,
  year: 2022,
  tier: 1,
  field: 'value',
  facts: 'sha256:1',
  reason,
  by: null,
  on,
  ...more,
});

/** What holds, and what gave way: the file and its reason. */
const merged = (
  master: readonly Acceptance[],
  files: Readonly<Record<string, readonly Acceptance[]>>,
): readonly [readonly string[], readonly (readonly [string, string])[]] => {
  const { acceptances, left } = mergeAcceptances(
    master,
    Object.entries(files).map(([file, own]) => ({ file, acceptances: own })),
  );
  return [acceptances.map(({ reason }) => reason), left.map(({ file, value }) => [file, value])];
};

it('違うことへの理由は、みな残る', () => {
  const other = given('別の欄', '2026-04-01', { field: 'grade' });
  expect(merged([given('全体', '2026-04-01')], { '一.xlsx': [other] })).toEqual([
    ['全体', '別の欄'],
    [],
  ]);
});

it('一つのことに二つの理由があれば、日付の新しいものが効き、ほかは挙げる', () => {
  const old = given('古い', '2026-04-01');
  const young = given('新しい', '2026-04-02');
  expect(merged([], { '一.xlsx': [old], '二.xlsx': [young] })).toEqual([
    ['新しい'],
    [['一.xlsx', '古い']],
  ]);
  expect(merged([], { '一.xlsx': [young], '二.xlsx': [old] })).toEqual([
    ['新しい'],
    [['二.xlsx', '古い']],
  ]);
});

it('全体のブックの理由は、新しいものにだけ譲り、譲っても挙げない', () => {
  const master = given('全体', '2026-04-02');
  expect(merged([master], { '一.xlsx': [given('前の日', '2026-04-01')] })).toEqual([
    ['全体'],
    [['一.xlsx', '前の日']],
  ]);
  expect(merged([master], { '一.xlsx': [given('同じ日', '2026-04-02')] })).toEqual([
    ['全体'],
    [['一.xlsx', '同じ日']],
  ]);
  expect(merged([master], { '一.xlsx': [given('次の日', '2026-04-03')] })).toEqual([
    ['次の日'],
    [],
  ]);
});

it('同じ日の理由は、ファイルの名前、次に文の順で、来た順によらない', () => {
  const [a, b] = [given('乙', '2026-04-01'), given('甲', '2026-04-01')];
  expect(merged([], { 'b.xlsx': [b], 'a.xlsx': [a] })).toEqual([['乙'], [['b.xlsx', '甲']]]);
  expect(merged([], { 'a.xlsx': [a], 'b.xlsx': [b] })).toEqual([['乙'], [['b.xlsx', '甲']]]);
  const twice = merged([], { 'a.xlsx': [given('い', '2026-04-01'), given('あ', '2026-04-01')] });
  expect(twice).toEqual([['あ'], [['a.xlsx', 'い']]]);
  const turned = merged([], { 'a.xlsx': [given('あ', '2026-04-01'), given('い', '2026-04-01')] });
  expect(turned).toEqual(twice);
});

it('同じ文なら、どちらも挙げない。挙げるものは、理由が譲ったと言い、場所はない', () => {
  const same = given('同じ', '2026-04-01');
  expect(merged([same], { '一.xlsx': [given('同じ', '2026-03-01')] })).toEqual([['同じ'], []]);
  const { left } = mergeAcceptances(
    [given('全体', '2026-04-02')],
    [{ file: '一.xlsx', acceptances: [same] }],
  );
  expect(left).toEqual([
    {
      file: '一.xlsx',
      sheet: null,
      cell: null,
      value: '同じ',
      why: 'reason',
      target: null,
      taken: false,
    },
  ]);
});
