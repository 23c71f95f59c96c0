import type { CatalogItem, Target } from '../../../../src/core/catalog/catalog';
import { targetContent, targetStyle } from '../../../../src/core/form/write/target-cells';
import { parseIndicator } from '../../../../src/core/value/indicator';
import { SAMPLE_CATALOG } from '../../rules/sample-sheet';

const [PLAIN, TIERS] = SAMPLE_CATALOG.items as [CatalogItem, CatalogItem];

const target = (text: string, more: Partial<Target> = {}): Target => ({
  ...{ year: 2022, label: null, value: null, unit: '回', text },
  ...more,
});

const contentOf = (item: CatalogItem, ...targets: readonly Target[]) =>
  targetContent({ ...item, targets }, 2022, '');

describe('目標値の欄に入れるもの', () => {
  it('一つの数値は、数として入る', () => {
    expect(contentOf(PLAIN, target('5回', { value: 5 }))).toBe(5);
    expect(contentOf(PLAIN, target('0回', { value: 0 }))).toBe(0);
  });

  it('その年度に目標がなければ、空', () => {
    expect(contentOf(PLAIN)).toBeNull();
    expect(contentOf(PLAIN, target('5回', { value: 5, year: 2021 }))).toBeNull();
    expect(contentOf(TIERS)).toBeNull();
  });

  it('いくつかの段の目標は一行ずつになり、ない段は「－」', () => {
    const [copies, people] = [
      target('5部', { label: '発行部数', unit: '部', value: 5 }),
      target('月10人', { label: '利用者数', unit: '人' }),
    ];
    expect(contentOf(TIERS, copies, people)).toBe('5\n月10人');
    expect(contentOf(TIERS, people)).toBe('－\n月10人');
    expect(contentOf(TIERS, copies)).toBe('5\n－');
  });

  it('書いてある単位が計画と違えば、その単位の目標だけが入る', () => {
    const item = { ...PLAIN, targets: [target('5件', { unit: '件', value: 5 })] };
    expect(targetContent(item, 2022, '')).toBeNull();
    expect(targetContent(item, 2022, '件')).toBe(5);
  });

  it.each<[string, string | null, string]>([
    ['10～12回', null, '10～12回'],
    ['開催: 10～12回', '開催', '10～12回'],
    ['開催：10～12回', '開 催', '10～12回'],
    ['開催： 10回: 二か所', '開催', '10回:二か所'],
    ['ほか: 10～12回', null, 'ほか: 10～12回'],
    [' 10回\n または　12回 ', null, '10回 または 12回'],
    ['開催', '開催', '開催'],
    ['開催:', '開催', '回'],
    ['', null, '回'],
  ])('数値の決まらない目標「%s」（%s）は「%s」', (text, label, content) => {
    const item = { ...PLAIN, indicator: parseIndicator('開催回数')! };
    expect(contentOf(item, target(text, { label }))).toBe(content);
  });

  it('数は整数の形式、小数と文字は隠れない形式', () => {
    expect(targetStyle(5)).toBe('linkedNumber');
    expect(targetStyle(0.5)).toBe('linkedDecimal');
    expect(targetStyle('5')).toBe('linkedDecimal');
    expect(targetStyle(null)).toBe('linkedDecimal');
  });
});
