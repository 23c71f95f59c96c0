import {
  headingBase,
  headingKey,
  headingMeaning,
  mayName,
  type HeadingRole,
} from '../../../src/core/profile/heading-role';

/** Headings that say their role without doubt. */
const SURE: readonly (readonly [HeadingRole, readonly string[]])[] = [
  [
    'further',
    ['計画名', 'プラン名称', '市区町村コード', '全国地方公共団体コード', '団体名', '自治体番号'],
  ],
  [
    'further',
    ['評価の理由', '根拠', '要因', '担当課の意見', '所見', 'コメント', '達成度の説明', '評価内容'],
  ],
  [
    'further',
    [
      '今後の予定',
      '次年度の取組',
      '翌年度の取組',
      '来年度',
      '次期計画へ',
      '改善',
      '残された',
      '課題',
    ],
  ],
  ['number', ['No.', '№', '#', 'ID', '事業No', '施策番号', '項番', '連番', '通番', '事業コード']],
  ['unit', ['単位', '単位名', '単位等']],
  ['year', ['年度', '実施年度', '対象年度', '評価年度', '事業年度', '会計年度']],
  [
    'rate',
    [
      '達成率',
      '進捗割合',
      '到達率',
      '執行率',
      '充足率',
      '実施率',
      '計画比',
      '対目標比率',
      '対見込比',
    ],
  ],
  ['difference', ['差', '差異', '差引', '差分', '増減', '乖離', '過不足', '計画との差']],
  ['indicator', ['指標', '成果指標', '指標名', '指標項目', '重要指標等', 'KPI', 'kpi', '測定項目']],
  [
    'baseline',
    [
      '基準',
      '基準値',
      '基準年度',
      '基準時点値',
      '策定時',
      '計画策定時の現状値',
      '計画当初',
      '当初値',
      '初期値',
      '従前値',
    ],
  ],
  [
    'level',
    [
      '大項目',
      '中分類',
      '小柱',
      '基本目標',
      '重点方針',
      '施策目標名',
      'まちづくりの基本政策',
      '政策',
      '分野',
      '柱',
      '章',
      '節',
      '戦略',
      '目標像',
    ],
  ],
  ['target', ['見込量', '予定数', '想定額', '見込み量', '計画', '見込み', '予定']],
  [
    'departments',
    [
      '担当課',
      '主担当部署',
      '所管課名',
      '主管',
      '実施主体',
      '関係機関',
      '推進部署',
      '関連課',
      '部署',
      '部局',
      '課',
      '部門',
      '部課室名',
    ],
  ],
  [
    'remarks',
    ['備考', '備考欄', '摘要', '注記', '特記事項', 'その他', 'メモ', '留意事項', '補足欄'],
  ],
];

/** Headings whose columns must be looked at too. */
const UNSURE: readonly (readonly [HeadingRole, readonly string[]])[] = [
  ['level', ['施策', '主要施策名', '分野別施策', '施策の柱', '施策の大綱', '施策体系']],
  [
    'target',
    ['目標', '目標値', '計画値', '中間目標', '最終目標値', '成果目標', '数値目標', '施策の目標'],
  ],
  [
    'description',
    [
      '事業の目標',
      'ねらい',
      '目指す姿',
      'めざす姿',
      '行動目標',
      '事業概要',
      '事業内容',
      '目的',
      '趣旨',
    ],
  ],
  [
    'grade',
    [
      '評価',
      '総合評価',
      '判定結果',
      '達成度区分',
      '進捗度',
      '進捗区分',
      '達成状況',
      'ステータス',
      'ランク',
    ],
  ],
  ['further', ['成果と方針', '今年の予定等の見通し', '対応策', '主な改善点', '方向性', '展望']],
  [
    'narrative',
    [
      '進捗の状況',
      '実施内容',
      '取組における主な結果',
      '事業の成果',
      '活動実績',
      '取組効果',
      '主な効果等',
    ],
  ],
  ['value', ['現状値', '現況', '直近値', '実績', '実績値', '達成値', '結果', '数値', '実数']],
  [
    'name',
    [
      '主な取組',
      '主な事業',
      '重点施策の名称',
      '事務事業',
      'サービス名',
      '取組事項',
      '評価事業名',
      '事業の名称',
      '項目',
      '名称',
      '件名',
    ],
  ],
  ['kind', ['区分', '種別', '種類', '内訳']],
];

const pairs = (table: typeof SURE): readonly (readonly [string, HeadingRole])[] =>
  table.flatMap(([role, headings]) => headings.map((heading) => [heading, role] as const));

describe('見出しの役', () => {
  it.each(pairs(SURE))('「%s」は疑いなく %s', (heading, role) => {
    expect(headingMeaning(heading)).toEqual({ role, year: null, sure: true });
  });

  it.each(pairs(UNSURE))('「%s」は、下に書かれたものとも合えば %s', (heading, role) => {
    expect(headingMeaning(heading)).toEqual({ role, year: null, sure: false });
  });

  it.each(['', '　', '会議', '123', '1,234.5%', '▼', '※注', 'あ'.repeat(41)])(
    '「%s」は知らない見出し',
    (heading) => {
      expect(headingMeaning(heading)).toBeUndefined();
    },
  );
});

describe('二つの言葉の見出し', () => {
  it.each<[string, HeadingRole]>([
    ['施策項目・指標項目', 'indicator'],
    ['取組、備考', 'name'],
    ['備考/単位', 'remarks'],
    ['会議及び備考', 'remarks'],
    ['備考並びに会議', 'remarks'],
    ['会議と備考', 'remarks'],
  ])('「%s」は %s', (heading, role) => {
    expect(headingMeaning(heading)).toMatchObject({ role });
  });

  it.each(['会議・研修', '会議・'])('どちらも知らない「%s」には、役がない', (heading) => {
    expect(headingMeaning(heading)).toBeUndefined();
  });
});

describe('人の決めた役', () => {
  const said = new Map<string, HeadingRole | null>([
    ['会議', 'name'],
    ['備考', null],
    ['R5会議', 'value'],
    ['前年度実績', 'target'],
  ]);

  it.each<[string, unknown]>([
    ['会議', { role: 'name', year: null, sure: true }],
    ['■会 議※1', { role: 'name', year: null, sure: true }],
    ['R4会議', { role: 'name', year: 2022, sure: true }],
    ['R5会議', { role: 'value', year: 2023, sure: true }],
    ['前年度実績', { role: 'target', year: null, shift: -1, sure: true }],
    ['備考', undefined],
    ['R4備考', undefined],
    ['単位', { role: 'unit', year: null, sure: true }],
  ])('「%s」', (heading, meaning) => {
    expect(headingMeaning(heading, said)).toEqual(meaning);
  });
});

describe('見出しの言葉', () => {
  it.each<[string, string, string]>([
    ['■ 取組 内容', '取組内容', '取組内容'],
    ['●評価※注', '評価', '評価'],
    ['▼実績*1', '実績', '実績'],
    ['令和４年度\n実績', '令和4年度実績', '実績'],
    ['実績（R4）', '実績(R4)', '実績'],
    ['R4', 'R4', 'R4'],
    ['実績(件)', '実績(件)', '実績(件)'],
    ['R4・実績・', 'R4・実績・', '実績'],
    ['取\u200b組', '取組', '取組'],
  ])('「%s」から注や空白を除くと「%s」、年度も除くと「%s」', (text, key, base) => {
    expect(headingKey(text)).toBe(key);
    expect(headingBase(text)).toBe(base);
  });

  it('取組や事業で終わる見出しは、名前の列かもしれない', () => {
    for (const word of ['具体的な取組', '取り組み', '取組み', '主な事業', '施策※'])
      expect(mayName(word)).toBe(true);
    for (const word of ['取組内容', '評価', '']) expect(mayName(word)).toBe(false);
  });
});
