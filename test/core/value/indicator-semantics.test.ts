import {
  isFewerBetter,
  isSameUnit,
  isWholeUnit,
  unitsInstead,
} from '../../../src/core/value/indicator-semantics';

describe('少ないほどよい指標', () => {
  it.each([
    '待機児童数',
    '交通事故件数',
    '苦情件数',
    '滞納世帯数',
    '給食費の未納額',
    '未収金額',
    '虐待件数',
    '自殺者数',
    '孤立死の件数',
    '孤独死の件数',
    '死亡率',
    '死者数',
    '負傷者数',
    '被害額',
    '火災件数',
    '犯罪件数',
    '違反件数',
    '不登校児童数',
    '離職率',
    '退職者数',
    '空き家数',
    '不法投棄の件数',
    '要介護認定率',
    '手すりの未設置箇所数',
    '未整備箇所数',
    '健診の未実施率',
    '目標の未達件数',
    '遅延件数',
    '欠員数',
    'ひきこもりの人数',
    '食品ロスの量',
    'ごみの排出量',
    'ごみ排出量',
    '温室効果ガスの量',
    '待機児童数(相談を含む)',
    '交通事故件数（対策の後）',
  ])('「%s」は少ないほどよい', (name) => {
    expect(isFewerBetter(name)).toBe(true);
  });

  it.each([
    '開催回数',
    '参加者数',
    '排出量',
    '虐待相談件数',
    '自殺防止の声かけ数',
    '虐待予防の取組数',
    '空き家対策の件数',
    '交通事故の講習回数',
    '火災の研修回数',
    '犯罪被害者の教室数',
    '不登校の会議数',
    '自殺についての啓発回数',
    '火災訓練の回数',
    '不登校児童の支援件数',
    '待機児童解消数',
    '食品ロスの削減量',
    '火災の減少率',
    '離職率の改善幅',
    '空き家の登録件数',
    '火災警報器の設置数',
    '被害者への冊子の配布数',
    '不法投棄の巡回回数',
    'ひきこもりの見守り回数',
    '苦情への対応件数',
    '苦情の解決件数',
    '違反の処理件数',
    '空き家の把握件数',
    '虐待の発見件数',
    '不法投棄の通報件数',
    '犯罪の周知回数',
    '虐待ネットワークの数',
    '認定者数(要介護を除く)',
  ])('「%s」は少ないほどよいとは言えない', (name) => {
    expect(isFewerBetter(name)).toBe(false);
  });
});

describe('同じものを数える単位', () => {
  it.each([
    ['人', '名'],
    ['回', '回'],
    ['箇所', 'か所'],
    ['箇所', 'ヶ所'],
    ['箇所', 'カ所'],
    ['箇所', 'ヵ所'],
    ['箇所', 'ケ所'],
    ['ヵ所', 'ケ所'],
    ['ヶ所', 'ｹ所'],
    ['%', '％'],
    ['%', 'パーセント'],
    ['パーセント', '％'],
    ['kg', 'ＫＧ'],
  ])('%s と %s', (left, right) => {
    expect(isSameUnit(left, right)).toBe(true);
    expect(isSameUnit(right, left)).toBe(true);
  });

  it.each([
    ['人', '回'],
    ['人', '箇所'],
    ['名', 'か所'],
    ['%', '人'],
    ['回', '件'],
    ['円', '千円'],
    ['人', ''],
    ['%', 'ポイント'],
  ])('%s と %s は別のものを数える', (left, right) => {
    expect(isSameUnit(left, right)).toBe(false);
    expect(isSameUnit(right, left)).toBe(false);
  });
});

describe('整数しかない単位', () => {
  it.each([
    ...['人', '名', '回', '件', '部', '冊', '枚', '団体', '世帯'],
    ...['箇所', 'か所', 'ヶ所', 'カ所', 'ヵ所', 'ケ所', 'ｶ所'],
    ...[
      '地区',
      '教室',
      '機関',
      '社',
      '事業',
      '事業者',
      '事業所',
      '校',
      '園',
      '本',
      '台',
      '棟',
      '組',
    ],
  ])('%s には端数がない', (unit) => {
    expect(isWholeUnit(unit)).toBe(true);
  });

  it.each(['%', 'パーセント', '円', '千円', '時間', 'kg', '㎡', 'ポイント', '割', '人/月', ''])(
    '%s には端数があってよい',
    (unit) => {
      expect(isWholeUnit(unit)).toBe(false);
    },
  );
});

const PEOPLE = ['人', '名'];
const PLACES = ['箇所', 'か所', 'ヶ所', 'カ所', 'ヵ所', 'ケ所'];
const PAPERS = ['部', '冊', '枚'];
const MONEY = ['円', '千円', '万円', '百万円', '億円'];
const SHARES = ['%', 'パーセント', 'ポイント', '割'];
const BUSINESSES = ['事業者', '社', '者', '箇所', '団体', '法人'];

/** Words at the end of names, and the units that suit them. */
const COUNTED: readonly (readonly [endings: readonly string[], units: readonly string[]])[] = [
  [['会議の回数', '講座の開催数'], ['回']],
  [['相談件数'], ['件']],
  [['発行部数'], PAPERS],
  [['補助金額', '交付額', '助成額', '積算額', '総額', '寄付の額'], MONEY],
  [['補助金', '助成金', '交付金', '給付金'], MONEY],
  [['登録団体数'], ['団体']],
  [['対象世帯数'], ['世帯']],
  [PLACES.map((place) => `設置${place}数`), PLACES],
  [['受診率', '緑地の割合'], SHARES],
  [['登録事業者数'], BUSINESSES],
  [['参加者数', '参加人数', '入所児童数', '生徒数', '職員数', '会員数'], PEOPLE],
];
const PAIRS = COUNTED.flatMap(([endings, units]) => endings.map((name) => [name, units] as const));

describe('名前の言うものを数える単位', () => {
  it.each(PAIRS)('「%s」は %j で数える', (name, units) => {
    const wrong = units.includes('回') ? '枚' : '回';
    expect(unitsInstead(name, wrong)).toEqual(units);
    for (const unit of units) expect(unitsInstead(name, unit)).toBeUndefined();
  });

  it('どの名前も、ほかの名前だけに合う単位では数えない', () => {
    for (const [name, units] of PAIRS)
      for (const unit of COUNTED.flatMap(([, others]) => others))
        expect(unitsInstead(name, unit)).toEqual(units.includes(unit) ? undefined : units);
  });

  it.each([
    ['相談件数表', '人'],
    ['回数券', '人'],
    ['開催数の計', '人'],
    ['部数計', '人'],
    ['総額の差', '人'],
    ['補助金の活用', '人'],
    ['団体数計', '人'],
    ['世帯数比', '人'],
    ['箇所数計', '人'],
    ['比率計', '人'],
    ['事業者数計', '件'],
    ['参加者数計', '件'],
    ['人数計', '件'],
    ['児童数計', '件'],
    ['生徒数計', '件'],
    ['職員数計', '件'],
    ['会員数計', '件'],
    ['差額', '人'],
    ['業者数', '件'],
    ['開催の有無', '人'],
    ['', '人'],
  ])('「%s」の名前からは単位 %s の良し悪しが分からない', (name, unit) => {
    expect(unitsInstead(name, unit)).toBeUndefined();
  });

  it.each(['教室', '機能', 'kg', ''])('意味の広い単位「%s」は、どの名前にも合ってよい', (unit) => {
    expect(unitsInstead('参加者数', unit)).toBeUndefined();
  });

  it.each<[string, string, readonly string[] | undefined]>([
    ['相談件数(延べ人数)', '件', undefined],
    ['相談件数(延べ人数)', '人', undefined],
    ['相談件数（延べ人数）', '名', undefined],
    ['相談件数(延べ人数)', '回', ['件']],
    ['相談(延べ人数)', '回', PEOPLE],
    ['相談件数(窓口)', '人', ['件']],
    ['相談件数(窓口)', '件', undefined],
    ['相談件数()', '人', ['件']],
    ['(新規)相談件数', '人', ['件']],
    ['(人数)相談件数', '人', ['件']],
    ['相談件数(本人数)の表', '回', undefined],
    ['参加 者数', '件', PEOPLE],
    ['参加\n者　数', '件', PEOPLE],
    ['参加者数', '１', undefined],
    ['受診率', '％', undefined],
    ['参加者数', '％', PEOPLE],
    ['設置ｶ所数', 'ｶ所', undefined],
  ])('「%s」を %s で数えると、代わりは %j', (name, unit, instead) => {
    expect(unitsInstead(name, unit)).toEqual(instead);
  });
});
