import { inferScale, scaleChoices } from '../../../src/core/profile/grade-scale';

/** What an inferred scale says in brief. */
const inferred = (...asked: Parameters<typeof inferScale>): unknown => {
  const scale = inferScale(...asked);
  return scale && [scaleChoices(scale), scale.source, scale.isOrdered, [...scale.suspects]];
};
const legend = (...values: readonly string[]) => values.map((value) => ({ value, meaning: null }));
const times = (count: number, value: string): readonly string[] => Array<string>(count).fill(value);

describe('シートの評価から段階を知る', () => {
  it.each<[readonly string[], string, boolean]>([
    [['A', 'A', 'B'], 'A・B・C・D', true],
    [['A', 'B', 'E', 'E'], 'A・B・C・D・E', true],
    [['S', 'A', 'ｂ'], 'S・A・B・C・D', true],
    [['〇', '△', '×'], '◎・○・△・×', true],
    [['3', '4'], '5・4・3・2・1', false],
    [['Ⅰ', 'Ⅱ'], 'Ⅰ・Ⅱ・Ⅲ・Ⅳ', false],
    [['ア', 'オ'], 'ア・イ・ウ・エ・オ', false],
    [['達成', '未達成'], '達成・概ね達成・未達成', true],
    [['実施', '実施中'], '完了・実施・実施中・検討・未実施', false],
    [['順調', 'やや遅れ'], '順調・概ね順調・やや遅れ・遅れ', true],
    [['拡充', '維持'], '拡充・継続・維持・見直し・縮小・廃止', false],
    [['良好', '要改善'], '良好・普通・要改善', true],
    [['高い', 'やや低い'], '高い・普通・やや低い・低い', true],
    [['上昇', '横ばい'], '上昇・横ばい・下降', false],
    [['有', '無'], '有・無', false],
    [['A', 'B', '―', '中止', ''], 'A・B・C・D', true],
    [['A', 'A', 'B', '保留', '未記入'], 'A・B・C・D', true],
    [['Ａ', 'Ｂ', 'Ａ'], 'Ａ・Ｂ・Ｃ・Ｄ', true],
    [['Ａ', 'Ｂ'], 'A・B・C・D', true],
    [['Ａ', 'Ｂ', 'A'], 'A・B・C・D', true],
    [['３', '４', ' ５ '], '５・４・３・２・１', false],
  ])('%j からは %s', (values, choices, isOrdered) => {
    expect(inferred(values, undefined)).toEqual([choices, 'values', isOrdered, []]);
  });

  it.each<[readonly string[]]>([
    [[]],
    [['']],
    [['中止', '―']],
    [['会議', '研修']],
    [['A', 'B', '会', '議', '済']],
  ])('%j からは分からない', (values) => {
    expect(inferred(values, undefined)).toBeUndefined();
  });

  it('どの段階にもない言葉は、三度ずつ使われれば、そのシートの段階である', () => {
    const often = [...times(3, '甲判定'), ...times(3, '乙判定')];
    expect(inferred(often, undefined)).toEqual(['甲判定・乙判定', 'values', false, []]);
    expect(inferred([...often, ...times(2, '別')], undefined)).toEqual(inferred(often, undefined));
    expect(inferred([...times(3, '甲判定'), ...times(2, '乙判定')], undefined)).toBeUndefined();
    expect(inferred([...often, '一', '二', '三', '四', '五'], undefined)).toBeUndefined();
    const long = '十一文字の長い評価の文';
    expect(inferred([...times(3, long), ...times(3, '甲判定')], undefined)).toBeUndefined();
    const words = [...'春夏秋冬東西南北'].map((word) => `${word}判定`);
    expect(
      inferred(
        words.flatMap((word) => times(3, word)),
        undefined,
      ),
    ).toBeDefined();
    const more = [...words, '中央判定'].flatMap((word) => times(3, word));
    expect(inferred(more, undefined)).toBeUndefined();
  });

  it.each<[readonly string[], readonly string[]]>([
    [['A', 'A', 'A', 'B', 'E'], ['E']],
    [['A', 'A', 'B', 'B', 'E', 'E'], []],
    [['A', 'A', 'A', 'B', 'D'], []],
    [['A', 'A', 'B', 'E'], []],
    [['S', 'C', 'C', 'C', 'D'], ['S']],
    [['A', 'D', 'D', 'D', 'G', 'G', 'G'], ['A']],
    [['5', '1', '1', '1', '1'], []],
    [['A', '中止', '中止', '中止', '中止'], []],
  ])('%j の中で、一度だけ離れて書かれたのは %j', (values, suspects) => {
    expect([...inferScale(values, undefined)!.suspects]).toEqual(suspects);
  });
});

describe('凡例や選択肢から段階を知る', () => {
  it.each<[readonly string[], readonly string[], unknown]>([
    [[], ['A', 'B', 'C'], ['A・B・C', 'legend', true, []]],
    [
      ['a', 'B'],
      ['A', 'B', 'C'],
      ['A・B・C', 'legend', true, []],
    ],
    [[], ['C', 'B', 'A'], ['C・B・A', 'legend', false, []]],
    [[], ['A', 'A'], ['A・A', 'legend', false, []]],
    [[], ['5', '4'], ['5・4', 'legend', false, []]],
    [[], ['◎', '○', '×'], ['◎・○・×', 'legend', true, []]],
    [[], ['○', '×', '甲'], ['○・×・甲', 'legend', false, []]],
    [[], ['達成', '未達成', '中止'], ['達成・未達成・中止', 'legend', false, []]],
    [
      ['◎', '○', 'A'],
      ['A', 'B'],
      ['◎・○・△・×', 'values', true, []],
    ],
    [
      ['A', 'A', 'A', '甲', '乙'],
      ['A', 'B'],
      ['A・B', 'legend', true, []],
    ],
    [['A', 'B'], ['A'], ['A・B・C・D', 'values', true, []]],
  ])('%j のシートの凡例 %j', (values, steps, scale) => {
    expect(inferred(values, legend(...steps))).toEqual(scale);
  });

  it('評価していないことを意味する段階のある凡例は、順が分からない', () => {
    const steps = [
      { value: 'A', meaning: '順調' },
      { value: 'B', meaning: '遅れ' },
    ];
    expect(inferScale([], steps)!.isOrdered).toBe(true);
    expect(inferScale([], [...steps, { value: 'C', meaning: '中止' }])!.isOrdered).toBe(false);
  });

  it.each<[readonly string[], readonly string[], unknown]>([
    [[], ['A', 'B', 'C'], ['A・B・C', 'choices', true, []]],
    [['A'], ['可', '不可'], ['A・B・C・D', 'values', true, []]],
    [['可'], ['可', '不可'], ['可・不可', 'choices', false, []]],
    [[], ['A', '―'], undefined],
    [[], ['A', 'Ａ'], undefined],
    [
      ['A', 'A', 'A', '◎', '○'],
      ['A', 'B'],
      ['A・B', 'choices', true, []],
    ],
    [
      ['A', 'A', '◎', '○', '×'],
      ['A', 'B'],
      ['◎・○・△・×', 'values', true, []],
    ],
  ])('%j のシートの選択肢 %j', (values, choices, scale) => {
    expect(inferred(values, undefined, choices)).toEqual(scale);
  });

  it('選択肢のうち評価していないことの言葉は、段階に入らない', () => {
    const scale = inferScale([], undefined, ['A', 'B', '―', '対象外'])!;
    expect(scaleChoices(scale)).toBe('A・B');
    expect(scale.notRated).toEqual(['―', '対象外']);
    expect(inferScale([], undefined, ['A', 'B'])).not.toHaveProperty('notRated');
  });

  it('凡例は選択肢より先に信じる', () => {
    expect(inferred(['A'], legend('A', 'B', 'C'), ['A', 'B'])).toEqual([
      'A・B・C',
      'legend',
      true,
      [],
    ]);
    expect(inferred(['甲', '乙'], legend('A', 'B'), ['甲', '乙'])).toEqual([
      '甲・乙',
      'choices',
      false,
      [],
    ]);
  });
});
