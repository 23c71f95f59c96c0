import {
  findTitle,
  planOfTitle,
  titleWithoutYear,
  yearOfTitle,
} from '../../../../src/core/form/read/sheet-title';
import type { FieldCell } from '../../../../src/core/form/read/recognised';

const cell = (text: string, column = 0): FieldCell => ({ row: 0, column, text });
const titleIn = (...texts: readonly string[]) => findTitle(texts.map(cell))?.text ?? null;

describe('表題を見つける', () => {
  it.each([
    '見本市地域福祉の進行管理',
    '第2次架空市総合戦略',
    '架空市みどりのプラン',
    '事務事業評価調書',
    '令和4年度 事業評価 シート',
    '取組の進捗状況一覧',
    '点検結果の報告',
  ])('「%s」は表題', (text) => {
    expect(titleIn('様式1', text, 'メモ')).toBe(text);
  });

  it.each([
    'メモ',
    '令和4年度',
    '※計画の取組を書くこと',
    '  ※計画の取組を書くこと',
    '評価の仕方は次の七つです。シート',
    `${'長い説明の文。'.repeat(17)}計画`,
  ])('「%s」は表題ではない', (text) => {
    expect(titleIn(text)).toBeNull();
  });

  it('百二十字に満たない行だけが、表題になりうる', () => {
    expect(titleIn(`${'文'.repeat(117)}計画`)).toHaveLength(119);
    expect(titleIn(`${'文'.repeat(118)}計画`)).toBeNull();
  });

  it('進行管理と言うもの、計画の名、シートの種類の順に選ぶ', () => {
    expect(titleIn('評価シート', '見本計画', '進行管理シート')).toBe('進行管理シート');
    expect(titleIn('評価シート', '見本計画')).toBe('見本計画');
    expect(titleIn('見本計画その一', '見本計画その二')).toBe('見本計画その一');
  });

  it('年度を言うものがあれば、それを選ぶ。期間は年度ではない', () => {
    expect(titleIn('進行管理シート', '見本計画 令和4年度')).toBe('見本計画 令和4年度');
    expect(titleIn('進行管理シート', '見本計画（令和3年度～令和8年度）', '評価シート R4')).toBe(
      '評価シート R4',
    );
    expect(titleIn('進行管理シート', '見本計画（令和3～8年度）')).toBe('進行管理シート');
  });

  it('何もなければ、表題はない', () => {
    expect(titleIn()).toBeNull();
    expect(findTitle([cell('見本計画', 4)])).toEqual(cell('見本計画', 4));
  });
});

describe('表題の言う計画の名', () => {
  const planIn = (text: string) => planOfTitle(cell(text));

  it.each([
    ['見本市第1次見本計画　進行管理シート（令和4年度）', '見本市第1次見本計画'],
    ['令和4年度 架空市みどりのプラン 進捗状況', '架空市みどりのプラン'],
    ['「架空市総合戦略」の実施状況', '架空市総合戦略'],
    ['（架空市教育大綱）点検評価シート', '架空市教育大綱'],
    ['(架空市基本構想)', '架空市基本構想'],
    ['架空市防災指針', '架空市防災指針'],
    ['架空市学びのビジョン', '架空市学びのビジョン'],
    ['架空市健康プログラムの評価', '架空市健康プログラム'],
    ['架空市総合計画実施計画の進捗', '架空市総合計画実施計画'],
  ])('「%s」なら「%s」', (text, plan) => {
    expect(planIn(text)).toBe(plan);
  });

  it('計画の名がなければ、分からない', () => {
    expect(planIn('事務事業評価調書')).toBeNull();
    expect(planOfTitle(null)).toBeNull();
  });
});

describe('表題の言う年度', () => {
  it.each<[string, number | null]>([
    ['見本計画 進行管理シート（令和4年度）', 2022],
    ['見本計画（令和3年度～令和8年度）令和5年度評価', 2023],
    ['見本計画 令和５年度評価（令和３年度〜令和８年度）', 2023],
    ['見本計画（R3-R8） R4', 2022],
    ['見本計画（平成30―令和4年度） 令和3年度', 2021],
    ['見本計画（平成元年度～平成10年度） 平成5年度', 1993],
    ['見本計画 令和4年度実績・令和5年度予定', 2023],
    ['見本計画（令和3年度～令和8年度）', 2026],
    ['見本計画', null],
  ])('「%s」は %s', (text, year) => {
    expect(yearOfTitle(cell(text))).toBe(year);
  });

  it('表題がなければ、分からない', () => {
    expect(yearOfTitle(null)).toBeNull();
  });
});

describe('計画の名のない表題から、シートの呼び名を作る', () => {
  it.each<[string, string | null]>([
    ['令和6年度　事務事業評価調書', '事務事業評価調書'],
    ['事務事業評価調書（令和6年度）', '事務事業評価調書'],
    ['事務事業評価調書(令和6年度末)まとめ', '事務事業評価調書 まとめ'],
    ['事務事業評価　 調書', '事務事業評価 調書'],
    ['平成30年度末 事務事業評価調書', '事務事業評価調書'],
    ['R6年度事務事業評価調書', '事務事業評価調書'],
    ['Ｒ６年度 事務事業評価調書', '事務事業評価調書'],
    ['R6 事務事業評価調書', '事務事業評価調書'],
    ['Ｒ６事務事業評価調書', '事務事業評価調書'],
    ['事務事業評価調書 H30', '事務事業評価調書'],
    ['ISOR6 評価調書', 'ISOR6 評価調書'],
    ['R123 評価調書', 'R123 評価調書'],
    ['R6-1 評価調書', 'R6-1 評価調書'],
    ['令和 元 年度事務事業評価調書', '事務事業評価調書'],
    ['2024年度事務事業評価調書', '事務事業評価調書'],
    ['令和6年度', null],
    ['（令和6年度）', null],
  ])('「%s」は %s', (text, name) => {
    expect(titleWithoutYear(cell(text))).toBe(name);
  });

  it('表題がなければ、呼び名もない', () => {
    expect(titleWithoutYear(null)).toBeNull();
  });
});
