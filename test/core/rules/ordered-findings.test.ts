import type { Finding } from '../../../src/core/rules/engine';
import { mergeSorted, OrderedFindings } from '../../../src/core/rules/ordered-findings';
import { gradeInvalid } from '../../../src/core/rules/grade/grade-invalid';
import { sampleWith } from './sample-sheet';
import { findingsOf } from './test-rule';

const [ANY] = findingsOf(gradeInvalid, sampleWith(['No.3 評価 R4', '5']));
const at = (row: number, year = 2022): Finding => ({ ...ANY!, row, year });
const rowsOf = (ordered: OrderedFindings) => ordered.list().map(({ row, year }) => [row, year]);

it('並んだ二つの列を一つにし、同じものは初めの列を先にする', () => {
  const byNumber = ([left]: readonly [number, string], [right]: readonly [number, string]) =>
    left - right;
  const [first, second] = [
    [
      [1, 'a'],
      [3, 'a'],
      [5, 'a'],
    ],
    [
      [2, 'b'],
      [3, 'b'],
      [6, 'b'],
    ],
  ] as readonly (readonly [number, string])[][];
  expect(mergeSorted(first!, second!, byNumber).map((one) => one.join(''))).toEqual([
    '1a',
    '2b',
    '3a',
    '3b',
    '5a',
    '6b',
  ]);
  expect(mergeSorted(second!, first!, byNumber).at(-1)).toEqual([6, 'b']);
  expect(mergeSorted(first!, [], byNumber)).toEqual(first);
  expect(mergeSorted([], first!, byNumber)).toEqual(first);
});

it('かたまりごとに入れた指摘を、読む順に並べる', () => {
  const ordered = new OrderedFindings();
  expect(ordered.list()).toEqual([]);
  ordered.put(1, [at(20), at(25)]);
  ordered.put(0, [at(22), at(10)]);
  expect(rowsOf(ordered).map(([row]) => row)).toEqual([10, 20, 22, 25]);
});

it('同じセルと規則の指摘は、かたまりの順に並べる', () => {
  const ordered = new OrderedFindings();
  ordered.put(2, [at(10, 2002)]);
  ordered.put(1, [at(10, 2001)]);
  expect(rowsOf(ordered)).toEqual([
    [10, 2001],
    [10, 2002],
  ]);
  ordered.put(0, [at(10, 2000)]);
  expect(rowsOf(ordered).map(([, year]) => year)).toEqual([2000, 2001, 2002]);
});

it('入れ直したかたまりの前の指摘は残らず、ほかのかたまりのものは残る', () => {
  const ordered = new OrderedFindings();
  ordered.put(0, [at(10)]);
  ordered.put(1, [at(20)]);
  ordered.list();
  ordered.put(0, [at(30)]);
  expect(rowsOf(ordered).map(([row]) => row)).toEqual([20, 30]);
  ordered.put(1, []);
  expect(rowsOf(ordered).map(([row]) => row)).toEqual([30]);
});
