import { rowKind, type RowKind } from '../../../src/core/profile/heading-role';

describe('行の種類', () => {
  it.each<[RowKind, readonly string[]]>([
    [
      'target',
      [
        '目標',
        '計画',
        '見込',
        '見込み',
        '予定値',
        '想定量',
        '目標数値',
        '量の見込み',
        '人数の見込',
      ],
    ],
    ['value', ['実績', '実数', '結果', '現状値', '達成値', '達成数', '実績額']],
    ['rate', ['達成率', '進捗割合', '執行率', '充足率', '達成度']],
    ['difference', ['差', '差異', '差引', '増減', '乖離', '過不足']],
    ['baseline', ['基準', '基準値', '当初', '策定時', '当初値']],
  ])('%s: %j', (kind, words) => {
    for (const word of words) expect(rowKind(word)).toBe(kind);
    for (const word of words) expect(rowKind(`${word}（件）`)).toBe(kind);
  });

  it('年度の付いた言葉も、同じ種類の行である', () => {
    expect([rowKind('R4 目標'), rowKind('令和4年度実績'), rowKind('2022 達成率')]).toEqual([
      'target',
      'value',
      'rate',
    ]);
  });

  it.each(['', '会議', '目標人数', '前年実績', '達成', '率', '実績の備考', '目標             値'])(
    '「%s」は行の種類でない',
    (word) => {
      expect(rowKind(word)).toBeUndefined();
    },
  );
});
