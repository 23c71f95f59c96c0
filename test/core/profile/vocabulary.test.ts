import {
  BEST_GRADE,
  clearGrade,
  GRADE_MEANINGS,
  GRADES,
  isDepartmentName,
  isGrade,
  parseDepartments,
  parseFlag,
  parseLevel,
  PROGRESS_WORDS,
  reviewMark,
  splitRepeatMark,
  TICKED,
  UNTICKED,
  WORST_GRADE,
  type FlagMark,
} from '../../../src/core/profile/vocabulary';

describe('評価の言葉', () => {
  it('評価はよい順に四つあり、それぞれの意味と箱の言葉がある', () => {
    expect(GRADES).toEqual(['A', 'B', 'C', 'D']);
    expect([BEST_GRADE, WORST_GRADE]).toEqual(['A', 'D']);
    expect(GRADE_MEANINGS).toEqual({
      A: '順調に進んでいる',
      B: '概ね進んでいる',
      C: '一部遅れがある',
      D: '未実施',
    });
    expect(PROGRESS_WORDS).toEqual({
      A: '順調に進んだ',
      B: '概ね進んだ',
      C: '一部遅れがある',
      D: '未実施',
    });
    expect([TICKED, UNTICKED]).toEqual(['☑', '□']);
  });

  it.each<[string, string]>([
    ['A', 'A'],
    ['Ａ', 'A'],
    ['a', 'A'],
    [' B ', 'B'],
    ['B評価', 'B'],
    ['「C」', 'C'],
    ['(C)', 'C'],
    ['[D]', 'D'],
    ['"D"', 'D'],
    ["'A'", 'A'],
    ['「ａ評価」', 'A'],
    ['順調に進んでいる', 'A'],
    ['順調に進んだ', 'A'],
    ['おおむね進んだ', 'B'],
    ['概ね 進んでいる', 'B'],
    ['一部遅れがある', 'C'],
    ['未実施', 'D'],
  ])('「%s」は明らかに %s', (text, grade) => {
    expect(clearGrade(text)).toBe(grade);
    expect(isGrade(text)).toBe(text === grade);
  });

  it.each(['', 'E', 'S', 'AB', 'A→B', '順調', '評価', '評価A'])('「%s」は人に聞く', (text) => {
    expect(clearGrade(text)).toBeUndefined();
    expect(isGrade(text)).toBe(false);
  });
});

describe('見直しと新規の印', () => {
  it.each<[string, FlagMark]>([
    ['R4以降見直しあり', { kind: 'review', from: 2022 }],
    ['Ｒ４ 以降 見直しあり', { kind: 'review', from: 2022 }],
    ['令和4年度以降、見直しあり', { kind: 'review', from: 2022 }],
    ['R4以降見直しあり？', { kind: 'review', from: 2022 }],
    ['R4以降見直しあり（No.1・2のうち1件）', { kind: 'review', from: 2022 }],
    [
      'R4以降見直しあり？（No.1・12のうち10件）',
      { kind: 'review', from: 2022, candidates: { items: [1, 12], count: 10 } },
    ],
    [
      'R4以降見直しあり?(No3のうち1件)',
      { kind: 'review', from: 2022, candidates: { items: [3], count: 1 } },
    ],
    ['R4～新規', { kind: 'new', from: 2022 }],
    ['R4S 新規', { kind: 'new', from: 2022 }],
    ['R4-新規', { kind: 'new', from: 2022 }],
    ['R4新規', { kind: 'new', from: 2022 }],
    ['H30～新規', { kind: 'new', from: 2018 }],
    ['令和元年度～新規', { kind: 'new', from: 2019 }],
    ['平成30年度新規', { kind: 'new', from: 2018 }],
    ['新規 (R4～)', { kind: 'new', from: 2022 }],
    ['新規（R12～）', { kind: 'new', from: 2030 }],
    ['新規R4', { kind: 'new', from: 2022 }],
    ['新規（令和4年度から）', { kind: 'new', from: 2022 }],
    ['新規(令和元～)', { kind: 'new', from: 2019 }],
  ])('「%s」', (text, mark) => {
    expect(parseFlag(text)).toEqual(mark);
  });

  it.each([
    '',
    'R4',
    '新規',
    '見直しあり',
    'R4以降見直しなし',
    'R4以降見直しありとする',
    '前から以降見直しあり',
    'R4～新規事業',
    '当課R4～新規',
    '新規事業(R4～)',
    '新規(R4～)の事業',
    '令和の新規',
    `R4～新規${' '.repeat(60)}`,
  ])('「%s」は印でない', (text) => {
    expect(parseFlag(text)).toBeUndefined();
  });

  it('様式の書く印は、読むと同じ年度になる', () => {
    expect(reviewMark(2022)).toBe('R4以降見直しあり');
    expect(parseFlag(reviewMark(2019))).toEqual({ kind: 'review', from: 2019 });
  });
});

describe('再掲の印', () => {
  it.each([
    '見守り ※再掲',
    '見守り※ 再掲',
    '見守り（再掲）',
    '見守り(再掲)',
    '見守り（※再掲）',
    '見守り＊再掲',
    '見守り*再掲　',
    '見守り 再掲',
    '見守り再掲',
    ' 見守り　（ 再掲）',
  ])('「%s」は見守りの再掲', (text) => {
    expect(splitRepeatMark(text)).toEqual({ name: '見守り', repeat: true });
  });

  it.each(['見守り', ' 見守り ', '再掲の整理', '見守り(再掲あり)'])(
    '「%s」は再掲でない',
    (text) => {
      expect(splitRepeatMark(text)).toEqual({ name: text.trim(), repeat: false });
    },
  );
});

describe('担当課の名前', () => {
  it.each([
    ...['社会福祉課', '健康部', '市長室', '教育局', '地域福祉係', '計画班', '包括支援センター'],
    ...['議会事務局', '農業委員会', '白井消防署', '消防本部', '図書館', '公民館', '南山保育園'],
    ...['全課', '全庁', '各課', '関係課'],
  ])('「%s」は課の名前で終わる', (name) => {
    expect(isDepartmentName(name)).toBe(true);
  });

  it.each(['', '市民', '課題', '部会の開催', '社会福祉課ほか', '見守り'])(
    '「%s」は課の名前で終わらない',
    (name) => {
      expect(isDepartmentName(name)).toBe(false);
    },
  );

  it.each<[string, readonly string[]]>([
    ['', []],
    ['社会福祉課', ['社会福祉課']],
    ['社会福祉課、関係課', ['社会福祉課', '関係課']],
    [
      '甲課,乙課，丙課/丁課／戊課;己課；庚課',
      ['甲課', '乙課', '丙課', '丁課', '戊課', '己課', '庚課'],
    ],
    ['甲課、、乙課、', ['甲課', '乙課']],
    ['社会福祉課\n高齢者福祉課', ['社会福祉課', '高齢者福祉課']],
    ['社会福祉課　 高齢者福祉課', ['社会福祉課', '高齢者福祉課']],
    ['社会福祉課・高齢者福祉課', ['社会福祉課', '高齢者福祉課']],
    ['人権・男女共同参画課', ['人権・男女共同参画課']],
    ['人権・男女共同参画課・総務課', ['人権・男女共同参画課', '総務課']],
    ['・社会福祉課・', ['社会福祉課']],
    ['社会福祉課・ほか', ['社会福祉課', 'ほか']],
    ['社会福祉課（地域福祉係）・保育課(給付)', ['社会福祉課（地域福祉係）', '保育課(給付)']],
    ['市民・企業', ['市民', '企業']],
    ['健康子ども部 保育課', ['健康子ども部 保育課']],
    ['健康子ども部 保育課 健康課', ['健康子ども部 保育課', '健康課']],
    ['総務部 財政部', ['総務部', '財政部']],
    ['社会福祉課 総務部', ['社会福祉課', '総務部']],
    ['健康子ども部、保育課', ['健康子ども部', '保育課']],
    ['環 境 課', ['環境課']],
    [' 総　務　課 ', ['総務課']],
    ['甲 乙', ['甲', '乙']],
  ])('「%s」の担当課', (text, names) => {
    expect(parseDepartments(text)).toEqual(names);
  });

  it.each([
    ...['課', '部', '室', '局', '係', '班', '所', '署', '館', '園', '校', '院', '会', '団', '庁'],
    ...['センター', 'チーム', 'グループ', '担当', '本部', '機構', '公社'],
  ])('%s で終わるまでの点は、名前の中にある', (ending) => {
    expect(parseDepartments(`青少年・女性${ending}・図書館`)).toEqual([
      `青少年・女性${ending}`,
      '図書館',
    ]);
  });

  it.each(['部', '局', '本部'])('大きな%sの後の課や係は、一つの名前の続きである', (larger) => {
    for (const smaller of ['課', '室', '係', '班', '所', 'センター'])
      expect(parseDepartments(`福祉${larger} 見本${smaller}`)).toEqual([
        `福祉${larger} 見本${smaller}`,
      ]);
    expect(parseDepartments(`福祉${larger} 見本館`)).toEqual([`福祉${larger}`, '見本館']);
  });
});

describe('階層の番号と名前', () => {
  it.each<[string, number | null, string]>([
    ['(1) 地域に広がる', 1, '地域に広がる'],
    ['（２）安心な暮らし', 2, '安心な暮らし'],
    [' ( 3 )支え合い ', 3, '支え合い'],
    ['①相談', 1, '相談'],
    ['⑳ 見守り', 20, '見守り'],
    ['③、必要な支援', 3, '必要な支援'],
    ['12. 見守り', 12, '見守り'],
    ['１２．見守り', 12, '見守り'],
    ['1)見守り', 1, '見守り'],
    ['1 見守り\n支え合い', 1, '見守り\n支え合い'],
    ['見守り', null, '見守り'],
    [' 見守り1 ', null, '見守り1'],
    ['①', null, '①'],
    ['', null, ''],
  ])('「%s」', (text, number, name) => {
    expect(parseLevel(text)).toEqual({ number, name });
  });
});
