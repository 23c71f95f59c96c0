import {
  choiceOf,
  decideField,
  decideItem,
  isDecidedBy,
} from '../../../../src/core/merge/resolve/decide-item';
import type { Conflict, Decision } from '../../../../src/core/merge/resolve/settle';

const candidate = (file: string, value: string) => ({ department: null, file, value });

const conflict = (
  field: Conflict['field'],
  candidates: Conflict['candidates'],
  settled: string | null = null,
): Conflict => ({
  item: 3,
  occurrence: 1,
  year: 'R4',
  field,
  base: 'A',
  master: '今',
  candidates,
  settled,
});

const GRADE = conflict('grade', [candidate('一', 'B'), candidate('二', 'C')]);
const PROGRESS = conflict('progress', [candidate('一', '概ね進んだ')]);
const VALUE = conflict('value', [candidate('二', '5')]);
const ALL = [GRADE, PROGRESS, VALUE];

const said = (decisions: readonly Decision[]): readonly unknown[] =>
  decisions.map(({ field, settled }) => [field, settled]);

it('一つの版をまとめて採れば、その版が何も言わない欄は今の値になる', () => {
  expect(said(decideItem(ALL, { file: '一' }))).toEqual([
    ['grade', 'B'],
    ['progress', '概ね進んだ'],
    ['value', '今'],
  ]);
  expect(said(decideItem(ALL, 'master')).map((each) => (each as string[])[1])).toEqual([
    '今',
    '今',
    '今',
  ]);
});

it('二つのことを言うファイルの欄は、まとめて採っても決めない', () => {
  const twice = conflict('narrative', [candidate('一', '甲'), candidate('一', '乙')]);
  expect(said(decideItem([twice], { file: '一' }))).toEqual([['narrative', null]]);
  expect(isDecidedBy([twice], { file: '一' })).toBe(false);
});

it('評価と進捗状況は連れ立ち、ほかの欄は連れて行かない', () => {
  expect(said(decideField(GRADE, ALL, 0))).toEqual([
    ['grade', 'B'],
    ['progress', '概ね進んだ'],
  ]);
  expect(said(decideField(PROGRESS, ALL, 0))).toEqual([
    ['progress', '概ね進んだ'],
    ['grade', 'B'],
  ]);
  expect(said(decideField(GRADE, ALL, 1))).toEqual([
    ['grade', 'C'],
    ['progress', '今'],
  ]);
  expect(said(decideField(GRADE, ALL, 'open'))).toEqual([
    ['grade', null],
    ['progress', null],
  ]);
  expect(said(decideField(VALUE, ALL, 0))).toEqual([['value', '5']]);
  // Another year's grade has no boxes.
  const past = { ...GRADE, year: 'R3' };
  expect(said(decideField(past, [past, PROGRESS], 0))).toEqual([['grade', 'B']]);
});

it('同じ文の候補がいくつかあれば、連れ立った欄の合うものが選ばれている', () => {
  const same = [candidate('一', 'B'), candidate('二', 'B')];
  const boxes = [candidate('一', '甲'), candidate('二', '乙')];
  const settled = (box: string) => [conflict('grade', same, 'B'), conflict('progress', boxes, box)];
  expect(settled('甲').map((each) => choiceOf(each, settled('甲')))).toEqual([0, 0]);
  expect(settled('乙').map((each) => choiceOf(each, settled('乙')))).toEqual([1, 1]);
  expect(choiceOf(GRADE, ALL)).toBe('open');
});

it('二つの課が同じことを言っても、選んだ課のものとして残る', () => {
  const both = { ...GRADE, candidates: [candidate('一', 'B'), candidate('二', 'B')] };
  const [chosen] = decideField(both, [both], 1);
  expect(chosen).toMatchObject({ settled: 'B', settledBy: '二' });
  const after: Conflict = { ...both, settled: 'B', settledBy: '二' };
  expect(choiceOf(after, [after])).toBe(1);
  expect(isDecidedBy([after], { file: '二' })).toBe(true);
  expect(isDecidedBy([after], { file: '一' })).toBe(false);
});

it('誰の文かは、決めたことにだけ、その版が言うときだけ残る', () => {
  expect(decideItem([VALUE], { file: '一' })).toEqual([
    expect.not.objectContaining({ settledBy: expect.anything() as string }),
  ]);
  expect(decideItem([VALUE], { file: '二' })).toMatchObject([{ settled: '5', settledBy: '二' }]);
  const twice = conflict('narrative', [candidate('一', '甲'), candidate('一', '乙')]);
  expect(decideItem([twice], { file: '一' })).toEqual([
    expect.not.objectContaining({ settledBy: expect.anything() as string }),
  ]);
});

it('一つの版で決まっているのは、どの欄もその版の文で、その版のものとして決めてあるとき', () => {
  const settled = (text: string | null, by?: string): Conflict => ({
    ...VALUE,
    settled: text,
    ...(by === undefined ? {} : { settledBy: by }),
  });
  expect(isDecidedBy([settled('5', '二')], { file: '二' })).toBe(true);
  expect(isDecidedBy([settled('6', '二')], { file: '二' })).toBe(false);
  expect(isDecidedBy([settled('5', '三')], { file: '二' })).toBe(false);
  expect(isDecidedBy([settled(null)], 'open')).toBe(false);
  expect(isDecidedBy([settled('今')], 'master')).toBe(true);
});

it('一つの課の写しは初めのものとして見せ、ほかの課の同じ文とは取り違えない', () => {
  const of = (department: string, file: string, value: string) => ({ department, file, value });
  const settled: Conflict = {
    ...VALUE,
    candidates: [
      of('福祉課', '零', '5'),
      of('健康課', '一', '4'),
      of('健康課', '二', '5'),
      of('健康課', '三', '5'),
    ],
    settled: '5',
    settledBy: '三',
  };
  expect(choiceOf(settled, [settled])).toBe(2);
  const other: Conflict = { ...settled, settled: '4', settledBy: '一' };
  expect(choiceOf(other, [other])).toBe(1);
  const gone: Conflict = { ...settled, settledBy: '九' };
  expect(choiceOf(gone, [gone])).toBe(0);
});
