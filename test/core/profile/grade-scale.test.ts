import {
  gradeKey,
  gradeOn,
  isGradeWord,
  isNotRated,
  isNotRatedOn,
  isOnScale,
  rankOn,
  scaleChoices,
  SHIROI_SCALE,
  type GradeScale,
} from '../../../src/core/profile/grade-scale';

const scaleOf = (values: readonly string[], isOrdered = true): GradeScale => ({
  steps: values.map((value) => ({ value, meaning: null })),
  source: 'choices',
  isOrdered,
  suspects: new Set(),
});

describe('評価の書き方', () => {
  it.each<[string, string]>([
    [' Ａ ', 'A'],
    ['b', 'B'],
    ['「C」', 'C'],
    ['【D】', 'D'],
    ['(A)', 'A'],
    ['[B]', 'B'],
    ['"A"', 'A'],
    ["'A'", 'A'],
    ['A評価', 'A'],
    ['達 成', '達成'],
    ['達成した', '達成'],
    ['完了する', '完了'],
    ['実施している', '実施'],
    ['継続しています', '継続'],
    ['順調である', '順調'],
    ['良である', '良である'],
    ['ab', 'ab'],
    ['〇', '○'],
    ['◯', '○'],
    ['o', '○'],
    ['⚪', '○'],
    ['✕', '×'],
    ['✖', '×'],
    ['☓', '×'],
    ['⨯', '×'],
    ['-', '－'],
    ['―', '－'],
    ['◎', '◎'],
  ])('「%s」は %s と同じ', (text, key) => {
    expect(gradeKey(text)).toBe(key);
  });

  it.each([
    ...[
      '-',
      '―',
      'ー',
      '…',
      '/',
      'なし',
      '終',
      '終了',
      '完了',
      '中止',
      '廃止',
      '休止',
      '統合',
      '未定',
    ],
    ...['集計中', '調査中', '未集計', '未評価', '評価なし', '評価対象外', '評価せず', '評価不能'],
    ...['評価不可', '対象外', '該当なし', 'その他', ' 中 止 ', '－－'],
  ])('「%s」は評価していないこと', (text) => {
    expect(isNotRated(text)).toBe(true);
  });

  it.each(['', 'A', '達成', '中止した', '再終了', '評価', '×'])(
    '「%s」は評価のないことでない',
    (text) => {
      expect(isNotRated(text)).toBe(false);
    },
  );

  it('計画の言葉でも、評価していないことが分かる', () => {
    const scale = { ...scaleOf(['A', 'B']), notRated: ['保留', '―'] };
    expect(isNotRatedOn(scale, '保 留')).toBe(true);
    expect(isNotRatedOn(scale, '中止')).toBe(true);
    expect(isNotRatedOn(scale, 'A')).toBe(false);
    expect(isNotRatedOn(scaleOf(['A', 'B']), '保留')).toBe(false);
  });

  it.each([
    ...'SABCDEFG◎○△▲×－54321ⅠⅡⅢⅣⅤアイウエオ有無',
    ...['達成', '概ね達成', 'おおむね達成', '一部達成', 'やや未達成', '未達成', '完了', '実施済'],
    ...[
      '実施済み',
      '実施',
      '実施中',
      '継続',
      '一部実施',
      '着手',
      '検討',
      '検討中',
      '未着手',
      '未実施',
    ],
    ...[
      '順調',
      '概ね順調',
      'おおむね順調',
      'ほぼ順調',
      'やや遅れ',
      'やや遅れている',
      '遅れ',
      '遅れている',
    ],
    ...[
      '大幅な遅れ',
      '拡充',
      '充実',
      '現状維持',
      '維持',
      '見直し',
      '改善',
      '縮小',
      '統合',
      '休止',
      '廃止',
    ],
    ...[
      '終了',
      '良好',
      '概ね良好',
      '普通',
      'やや不良',
      '不良',
      '要改善',
      '高い',
      'やや高い',
      'やや低い',
    ],
    ...['低い', '上昇', '横ばい', '下降', 'Ａ', '達成した', '〇'],
  ])('「%s」は評価の言葉', (text) => {
    expect(isGradeWord(text)).toBe(true);
  });

  it.each(['', 'H', '6', 'Ⅵ', 'カ', '会議', '順調に', 'AB'])('「%s」は評価の言葉でない', (text) => {
    expect(isGradeWord(text)).toBe(false);
  });
});

describe('決まった段階の評価', () => {
  it.each<[string, string | undefined, boolean, number]>([
    ['A', 'A', true, 0],
    ['D', 'D', true, 3],
    ['Ａ', 'A', false, 0],
    ['b', 'B', false, 1],
    ['C評価', 'C', false, 2],
    ['E', undefined, false, -1],
    ['', undefined, false, -1],
  ])('白井の段階で「%s」', (text, grade, isExact, rank) => {
    expect(gradeOn(SHIROI_SCALE, text)).toBe(grade);
    expect(isOnScale(SHIROI_SCALE, text)).toBe(isExact);
    expect(rankOn(SHIROI_SCALE, text)).toBe(rank);
  });

  it('似た印や、長い言葉の送りは、書き誤りでない', () => {
    expect(isOnScale(scaleOf(['○', '×']), '〇')).toBe(true);
    expect(isOnScale(scaleOf(['○', '×']), '「○」')).toBe(false);
    expect(isOnScale(scaleOf(['達成', '未達成']), '達成した')).toBe(true);
    expect(gradeOn(scaleOf(['Ⅰ', 'Ⅱ']), ' Ⅱ ')).toBe('Ⅱ');
    expect(gradeOn(scaleOf(['Ⅰ', 'Ⅱ']), 'I')).toBeUndefined();
  });

  it('順の分からない段階には、よい悪いがない', () => {
    expect(rankOn(scaleOf(['拡充', '縮小'], false), '縮小')).toBe(-1);
    expect(rankOn(scaleOf(['拡充', '縮小']), '縮小')).toBe(1);
  });

  it('白井の段階は、様式の四つの評価である', () => {
    expect(SHIROI_SCALE).toMatchObject({ source: 'profile', isOrdered: true });
    expect(SHIROI_SCALE.steps[1]).toEqual({ value: 'B', meaning: '概ね進んでいる' });
    expect(SHIROI_SCALE.suspects.size).toBe(0);
    expect(scaleChoices(SHIROI_SCALE)).toBe('A・B・C・D');
  });
});
