import type { FormProfile } from '../../../../src/core/profile/form-profile';
import { parseIndicator } from '../../../../src/core/value/indicator';
import { SAMPLE_CATALOG, SAMPLE_ENTRIES } from '../../rules/sample-sheet';
import {
  areaName,
  cellOf,
  entriesWith,
  isMerged,
  laidForm,
  NONE,
  planWith,
  shown,
} from './layout-scene';

const SHEET = laidForm();
const areasOf = (kind: (one: { readonly choices?: readonly string[] }) => boolean, sheet = SHEET) =>
  sheet.validations.filter(kind).flatMap(({ areas }) => areas.map(areaName));

describe('項目の行', () => {
  it('番号・名前・担当課・取組内容・指標・備考は、項目の行を通して入る', () => {
    expect(shown(SHEET, 'A10', 'A13', 'B10', 'C14', 'D10', 'F14', 'L10', 'L21', 'L25')).toEqual([
      [1, 'number'],
      [null, 'number'],
      ['第一の取組', 'planText'],
      ['高齢者福祉課、関係課', 'planText'],
      ['第一の取組の内容', 'planText'],
      ['上段：発行部数\n下段：利用者数', 'planText'],
      ['', 'remarks'],
      ['R4以降見直しあり', 'remarks'],
      ['R4～新規', 'remarks'],
    ]);
    for (const column of 'ABCDFKL') expect(isMerged(SHEET, `${column}10:${column}13`)).toBe(true);
    expect(isMerged(SHEET, 'E10:E13')).toBe(false);
    expect(shown(SHEET, 'M10', 'M11', 'M29')).toEqual([
      ['1-1', 'plain'],
      ['M11', undefined],
      ['1-2', 'plain'],
    ]);
  });

  it('進捗状況は、付けた枠だけが☑になる', () => {
    expect(shown(SHEET, 'E22', 'E21', 'E23', 'E24')).toEqual([
      ['☑ 概ね進んだ', 'box'],
      ['□ 順調に進んだ', 'box'],
      ['□ 一部遅れがある', 'box'],
      ['□ 未実施', 'box'],
    ]);
  });

  it('年度の行は古い方から並び、今年度の記入欄だけに色が付く。残りの行は閉じる', () => {
    expect(shown(SHEET, 'G10', 'H10', 'I10', 'J10')).toEqual([
      ['R2', 'year'],
      [3, 'pastNumber'],
      ['回', 'pastCenter'],
      ['C', 'pastCenter'],
    ]);
    expect(shown(SHEET, 'G12', 'H12', 'I12', 'J12')).toEqual([
      ['R4', 'yearNow'],
      [5, 'entryNumber'],
      ['回', 'entryCenter'],
      ['A', 'entryCenter'],
    ]);
    expect(shown(SHEET, 'G13', 'H13', 'I13', 'J13')).toEqual(Array(4).fill([null, 'closed']));
  });

  it('五年分の様式は五行で、進捗状況の五行目は閉じる', () => {
    const sheet = laidForm({ years: 5 });
    expect(shown(sheet, 'G10', 'G14', 'E13', 'E14', 'A15')).toEqual([
      ['H30', 'year'],
      ['R4', 'yearNow'],
      ['□ 未実施', 'box'],
      [null, 'closed'],
      [2, 'number'],
    ]);
    expect(isMerged(sheet, 'A10:A14')).toBe(true);
  });

  it('新規の項目の、始まる前の年度は閉じる。記入があれば残す', () => {
    expect(shown(SHEET, 'G25', 'H25', 'I26', 'J25', 'H27')).toEqual([
      ['R2', 'year'],
      [null, 'closed'],
      [null, 'closed'],
      [null, 'closed'],
      [7, 'entryNumber'],
    ]);
    const years = new Map([[2020, { value: '2', unit: '件', grade: '' }]]);
    const entries = entriesWith(['4-1', { ticked: [], narrative: '', years }]);
    expect(shown(laidForm({ entries }), 'H25', 'H26')).toEqual([
      [2, 'pastNumber'],
      [null, 'closed'],
    ]);
    expect(shown(laidForm({ entries: NONE }), 'H26', 'H27')).toEqual([
      [null, 'closed'],
      [null, 'entryNumber'],
    ]);
    const targets = laidForm({ catalog: { ...SAMPLE_CATALOG, targetColumn: true } });
    expect(shown(targets, 'H25', 'I25', 'H13')).toEqual(Array(3).fill([null, 'closed']));
  });

  it('体系にない項目の行は作らない', () => {
    const items = SAMPLE_CATALOG.items.filter(({ number }) => number !== 2);
    const sheet = laidForm({ catalog: { ...SAMPLE_CATALOG, items } });
    expect(cellOf(sheet, 'A14')!.value).toBe('事業');
  });

  it('空の記入欄には、段が計画の年度と同じ年度だけ、計画の単位が入る', () => {
    const sheet = laidForm({ entries: NONE });
    expect(shown(sheet, 'H12', 'I12', 'J12')).toEqual([
      [null, 'entryNumber'],
      ['回', 'entryCenter'],
      [null, 'entryCenter'],
    ]);
    expect(cellOf(sheet, 'I16')!.value).toBe('部\n人');
    // No. 3 counts something else since R4.
    expect([21, 22, 23].map((row) => cellOf(sheet, `I${row}`)!.value)).toEqual([null, null, '人']);
  });

  it('段がいくつもある欄と比の欄は文字、一つの数値は数。小数は隠れない', () => {
    const blank = laidForm({ entries: NONE });
    expect(shown(blank, 'H14', 'H16', 'H33', 'H35')).toEqual([
      [null, 'pastText'],
      [null, 'entryText'],
      [null, 'pastText'],
      [null, 'entryText'],
    ]);
    expect(shown(SHEET, 'H16', 'H35')).toEqual([
      ['5\n6', 'entryText'],
      ['24/600', 'entryText'],
    ]);
    const typed = (value: string) => ({
      ...{ ticked: [], narrative: '' },
      years: new Map([[2022, { value, unit: '件', grade: '' }]]),
    });
    const entries = entriesWith(['2-1', typed('12')], ['1-1', typed('1.5')], ['5-1', typed('5回')]);
    expect(shown(laidForm({ entries }), 'H16', 'H12', 'H35')).toEqual([
      [12, 'entryNumber'],
      [1.5, 'entryDecimal'],
      ['5回', 'entryText'],
    ]);
    const words = entriesWith(['1-1', typed('五回')]);
    expect(shown(laidForm({ entries: words }), 'H12')).toEqual([['五回', 'entryText']]);
    const renamed = planWith({
      3: { indicator: parseIndicator('～R3 回数／人数 R4～ 参加者数')! },
    });
    expect(shown(laidForm({ entries: NONE, catalog: renamed }), 'H23')).toEqual([
      [null, 'entryText'],
    ]);
    const changed = planWith({
      3: { indicator: parseIndicator('上段:～R3 回数 R4～ 参加者数 下段:～R3 人数')! },
    });
    expect(shown(laidForm({ entries: NONE, catalog: changed }), 'H23')).toEqual([
      [null, 'entryNumber'],
    ]);
  });

  it('去年の記入から作る様式には、進捗状況と成果を写さない', () => {
    const sheet = laidForm({ entries: { ...SAMPLE_ENTRIES, fiscalYear: 2021 } });
    expect(shown(sheet, 'E10', 'K10', 'H12', 'K11', 'K12')).toEqual([
      ['□ 順調に進んだ', 'box'],
      [null, 'narrative'],
      [5, 'entryNumber'],
      [null, 'narrative'],
      [null, 'narrative'],
    ]);
    expect(shown(SHEET, 'K10')).toEqual([['第1の取組の成果を書いた文。', 'narrative']]);
  });
});

describe('入力規則', () => {
  const isGrade = ({ choices }: { readonly choices?: readonly string[] }) =>
    choices?.includes('A') === true;
  const isUnit = (unit: string) => (one: { readonly choices?: readonly string[] }) =>
    one.choices?.join() === unit;

  it('評価・単位・進捗状況・成果の欄に、それぞれの選択肢が付く。再掲と閉じた欄には付かない', () => {
    expect(areasOf(isGrade)).toEqual([
      ...['J10', 'J11', 'J12', 'J14', 'J15', 'J16', 'J21', 'J22', 'J23', 'J27'],
      ...['J33', 'J34', 'J35'],
    ]);
    expect(areasOf(isUnit('回'))).toEqual(['I10', 'I11', 'I12']);
    expect(areasOf(isUnit('件'))).toEqual(['I27', 'I33', 'I34', 'I35']);
    expect(areasOf(isUnit('□ 未実施,☑ 未実施'))).toEqual(['E13', 'E17', 'E24', 'E28', 'E36']);
    const free = SHEET.validations.filter(({ type }) => type === 'any');
    expect(free.map(({ areas }) => areas.map(areaName))).toContainEqual(['I14', 'I15', 'I16']);
    expect(free.map(({ areas }) => areas.map(areaName))).toContainEqual([
      ...['K10:K13', 'K14:K17', 'K21:K24', 'K25:K28', 'K33:K36'],
    ]);
  });

  it('ほかの評価の計画では、その評価と、評価のない言葉を選べる', () => {
    const form: FormProfile = {
      ...{ layout: 'years-below', titles: [], required: [], notRated: ['保留'] },
      grades: { values: ['○', '×'].map((value) => ({ value, meaning: null })), ordered: true },
    };
    const choices = (profile: FormProfile) =>
      laidForm({ catalog: { ...SAMPLE_CATALOG, form: profile } }).validations.flatMap((one) =>
        one.choices?.includes('○') ? [one.choices] : [],
      );
    expect(choices(form)).toEqual([['○', '×', '保留']]);
    const { notRated, ...plain } = form;
    expect(notRated).toEqual(['保留']);
    expect(choices(plain)).toEqual([['○', '×']]);
  });
});
