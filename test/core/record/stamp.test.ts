import {
  differingRules,
  stampOfText,
  stampStatus,
  stampToText,
  type Stamp,
} from '../../../src/core/record/stamp';

const STAMP: Stamp = {
  department: '社会福祉課',
  by: null,
  at: '2026-04-10T09:30:00+09:00',
  counts: { error: 0, warning: 2, info: 3 },
  accepted: 2,
  digest: 'ab12',
};

it('提出の記録は書いて読むと元に戻り、今の記入と比べられる', () => {
  expect(stampOfText(stampToText(STAMP))).toEqual(STAMP);
  expect(stampOfText(stampToText(null))).toBeNull();
  expect(stampStatus(STAMP, new Set(['ab12']))).toBe('valid');
  expect(stampStatus(STAMP, new Set(['ab13']))).toBe('changed');
  expect(stampStatus(null, new Set(['ab12']))).toBe('none');
});

it.each([
  ['途中で切れた', stampToText(STAMP).slice(0, -5)],
  ['別のもの', '[1]'],
  ['何もない', 'null'],
  ['日時でない', JSON.stringify({ ...STAMP, at: '昨日' })],
  ['数でない', JSON.stringify({ ...STAMP, counts: { error: -1, warning: 0, info: 0 } })],
])('壊れた提出の記録（%s）は、ないものとする', (_, text) => {
  expect(stampOfText(text)).toBeNull();
});

describe('何で点検したか', () => {
  const off = (...ids: readonly string[]) => ({ off: new Set(ids), thresholds: {} });

  it('書いて読むと元に戻り、前の版が読む欄は変わらない', () => {
    const settings = { off: new Set(['value-jump']), thresholds: { 'ratio-jump.points': 30 } };
    const text = stampToText({ ...STAMP, checkedBy: settings });
    expect(stampOfText(text)).toEqual({ ...STAMP, checkedBy: settings });
    expect(JSON.parse(text)).toMatchObject(STAMP);
    expect(stampOfText(stampToText({ ...STAMP, checkedBy: off() }))?.checkedBy).toEqual(off());
  });

  it.each([
    ['規則の名前でない', { off: [1] }],
    ['数でない', { thresholds: { 'value-jump.times': '3' } }],
    ['設定でない', ['value-jump']],
  ])('%sものは、言っていないものとし、ほかの欄は読む', (_, checkedBy) => {
    expect(stampOfText(JSON.stringify({ ...STAMP, checkedBy }))).toEqual(STAMP);
  });

  it('知らない規則や数値も比べる', () => {
    const newer = { off: new Set(['some-newer']), thresholds: { 'value-jump.times': 5 } };
    expect(differingRules(newer, off('value-jump'))).toEqual([
      'some-newer',
      'value-jump',
      'value-jump.times',
    ]);
    expect(differingRules(newer, newer)).toEqual([]);
  });
});
