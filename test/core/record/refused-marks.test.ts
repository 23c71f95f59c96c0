import {
  isRefusedMark,
  refusedOfText,
  refusedToText,
  withoutRefused,
  withRefused,
} from '../../../src/core/record/refused-marks';

const REFUSED = [
  { items: [1, 2], from: 2022 },
  { items: [9], from: 2023 },
];

describe('どれでもないとした印', () => {
  it('文にして読み戻せ、何もなければ空', () => {
    expect(refusedOfText(refusedToText(REFUSED))).toEqual(REFUSED);
    expect(refusedToText([])).toBe('');
  });

  it.each(['', '{', '[]', '{"format":"shinko-marks/2","none":[]}', '{"format":"shinko-marks/1"}'])(
    '壊れたものはないものとする: %j',
    (text) => expect(refusedOfText(text)).toEqual([]),
  );

  it('読める組だけを使う', () => {
    const text =
      '{"format":"shinko-marks/1","none":[{"items":[-1],"from":"R4"},{"items":[2],"from":"R4"},7]}';
    expect(refusedOfText(text)).toEqual([{ items: [2], from: 2022 }]);
  });

  it('年度と項目で分かり、取り消すとその項目だけが戻る', () => {
    const is = isRefusedMark(REFUSED);
    expect([is(1, 2022), is(1, 2023), is(9, 2023), isRefusedMark()(1, 2022)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(withoutRefused(REFUSED, { items: [2, 9], from: 2022 })).toEqual([
      { items: [1], from: 2022 },
      { items: [9], from: 2023 },
    ]);
    const again = withRefused(REFUSED, { items: [1, 2], from: 2022 });
    expect(again).toHaveLength(2);
    expect(withoutRefused(again, { items: [1, 2], from: 2022 })).toEqual([REFUSED[1]]);
  });
});
