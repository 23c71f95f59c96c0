import type { Catalog } from '../../../../src/core/catalog/catalog';
import { parseIndicator } from '../../../../src/core/value/indicator';
import { SAMPLE_CATALOG, SAMPLE_ENTRIES } from '../../rules/sample-sheet';
import { TARGET_CATALOG } from '../../rules/target-sample';
import { entriesWith, heightsOf, laidForm, NONE, planWith, shown } from './layout-scene';

const SHEET = laidForm();

describe('再掲の項目', () => {
  it('元の項目に式で従い、名前と備考に再掲と書く', () => {
    expect(shown(SHEET, 'E30')).toEqual([['□ 概ね進んだ', 'linkedBox', '=IF(E11="","",E11)']]);
    expect(shown(SHEET, 'B29', 'L29', 'E29', 'H29', 'I31', 'J31', 'K29', 'K30')).toEqual([
      ['第一の取組 ※再掲', 'planText'],
      ['再掲元 No.1', 'remarks'],
      ['☑ 順調に進んだ', 'linkedBox', '=IF(E10="","",E10)'],
      [3, 'linkedNumber', '=IF(H10="","",H10)'],
      ['回', 'linked', '=IF(I12="","",I12)'],
      ['A', 'linked', '=IF(J12="","",J12)'],
      ['第1の取組の成果を書いた文。', 'linkedText', '=IF(K10="","",K10)'],
      [null, 'linkedText'],
    ]);
  });

  it('記入がなければ、空のまま従う', () => {
    const sheet = laidForm({ entries: NONE });
    expect(shown(sheet, 'H31', 'J31', 'K29')).toEqual([
      ['', 'linkedNumber', '=IF(H12="","",H12)'],
      ['', 'linked', '=IF(J12="","",J12)'],
      ['', 'linkedText', '=IF(K10="","",K10)'],
    ]);
    const targets = laidForm({ catalog: TARGET_CATALOG, entries: NONE });
    expect(shown(targets, 'H29', 'H12')).toEqual([
      [6, 'linkedNumber', '=IF(H10="","",H10)'],
      [5, 'linkedNumber'],
    ]);
    const plain = laidForm({ catalog: { ...SAMPLE_CATALOG, targetColumn: true } });
    expect(shown(plain, 'H12', 'H29')).toEqual([
      [null, 'linkedDecimal'],
      ['', 'linkedDecimal', '=IF(H10="","",H10)'],
    ]);
  });

  it('元と違う記入は、式にせずそのまま残す', () => {
    const years = new Map([
      [2021, { value: '4', unit: '回', grade: 'A' }],
      [2022, { value: '5.5', unit: '件', grade: 'A' }],
    ]);
    const entries = entriesWith(['1-2', { ticked: ['B'], narrative: '別の文。', years }]);
    const sheet = laidForm({ entries });
    expect(shown(sheet, 'E29', 'E30', 'K29', 'H30', 'J30', 'H31', 'I31', 'J31')).toEqual([
      ['□ 順調に進んだ', 'box'],
      ['☑ 概ね進んだ', 'box'],
      ['別の文。', 'narrative'],
      [4, 'linkedNumber', '=IF(H11="","",H11)'],
      ['A', 'pastCenter'],
      [5.5, 'entryDecimal'],
      ['件', 'entryCenter'],
      ['A', 'linked', '=IF(J12="","",J12)'],
    ]);
  });

  it('小数も、従う欄で隠れない', () => {
    const years = new Map([[2022, { value: '1.5', unit: '回', grade: 'A' }]]);
    const entries = entriesWith(['1-1', { ticked: [], narrative: '', years }]);
    expect(shown(laidForm({ entries }), 'H31')).toEqual([
      [1.5, 'linkedDecimal', '=IF(H12="","",H12)'],
    ]);
  });

  it('元より上にある再掲も、下の元に従う', () => {
    const [policy] = SAMPLE_CATALOG.policies;
    const [direction] = policy!.directions;
    const projects = direction!.projects.toReversed();
    const catalog: Catalog = {
      ...SAMPLE_CATALOG,
      policies: [{ ...policy!, directions: [{ ...direction!, projects }] }],
    };
    const entries = entriesWith(['1-2', SAMPLE_ENTRIES.blocks.get('1-1')!]);
    const sheet = laidForm({ catalog, entries });
    expect(shown(sheet, 'A18', 'B18', 'M18', 'H20', 'A29', 'M29', 'H31')).toEqual([
      [1, 'number'],
      ['第一の取組 ※再掲', 'planText'],
      ['1-1', 'plain'],
      [5, 'linkedNumber', '=IF(H31="","",H31)'],
      [1, 'number'],
      ['1-2', 'plain'],
      [5, 'entryNumber'],
    ]);
  });
});

describe('項目の行の高さ', () => {
  const heightWith = (item: Parameters<typeof planWith>[0], first = 10) =>
    heightsOf(laidForm({ catalog: planWith(item), entries: NONE }), first, first + 3);

  it('文は、項目の四行に入る高さになる', () => {
    expect(heightsOf(SHEET, 10, 13)).toEqual([20, 20, 20, 20]);
    const five = Array(4).fill(35);
    expect(heightWith({ 1: { name: '取'.repeat(29) } })).toEqual(five);
    expect(heightWith({ 1: { departments: Array(5).fill('課課課課') } })).toEqual(five);
    expect(heightWith({ 1: { description: '文'.repeat(61) } })).toEqual(five);
    expect(heightWith({ 1: { indicator: parseIndicator('数'.repeat(41))! } })).toEqual(five);
    const narrative = (text: string) =>
      entriesWith(['1-1', { ticked: [], narrative: text, years: new Map() }]);
    expect(heightsOf(laidForm({ entries: narrative('文'.repeat(92)) }), 10, 13)).toEqual(
      Array(4).fill(20),
    );
    expect(heightsOf(laidForm({ entries: narrative('文'.repeat(93)) }), 10, 13)).toEqual(five);
  });

  it('年度の行は、段の数と、単位・実績値・目標値の行の数だけ高くなる', () => {
    expect(heightWith({}, 14)).toEqual([35, 35, 35, 20]);
    const years = new Map([
      [2021, { value: '1\n2\n3', unit: '回', grade: '' }],
      [2022, { value: '1', unit: '回\n人', grade: '' }],
    ]);
    const entries = entriesWith(['1-1', { ticked: [], narrative: '', years }]);
    expect(heightsOf(laidForm({ entries }), 10, 13)).toEqual([20, 50, 35, 20]);
    const items = TARGET_CATALOG.items.map((item) => ({
      ...item,
      targets: [{ year: 2022, label: null, value: null, unit: '回', text: '月に一回から三回' }],
    }));
    const sheet = laidForm({ catalog: { ...TARGET_CATALOG, items }, entries: NONE });
    expect(heightsOf(sheet, 10, 13)).toEqual([20, 20, 35, 20]);
  });
});
