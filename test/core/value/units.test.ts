import { parseUnits } from '../../../src/core/value/units';

describe('単位の欄', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['回', ['回']],
    ['箇所\n円', ['箇所', '円']],
    ['部 部', ['部', '部']],
    ['部　冊', ['部', '冊']],
    ['部、冊', ['部', '冊']],
    ['部,冊', ['部', '冊']],
    ['部 、\n冊', ['部', '冊']],
    [' 回', ['回']],
    ['回\n', ['回']],
    [' ', []],
  ])('「%s」は、改行、空白、読点で分かれる', (text, units) => {
    expect(parseUnits(text)).toEqual(units);
  });

  it.each<[string, readonly string[]]>([
    ['部/人', ['部', '人']],
    ['回／人', ['回', '人']],
    ['部/ 冊', ['部', '冊']],
    ['部//冊', ['部', '冊']],
    ['/回', ['回']],
    ['回/', ['回']],
    ['/', []],
    ['件/日数', ['件', '日数']],
    ['回/年次', ['回', '年次']],
  ])('「%s」は、斜線でも分かれる', (text, units) => {
    expect(parseUnits(text)).toEqual(units);
  });

  it.each([
    '年',
    '年度',
    '月',
    'か月',
    'ヶ月',
    '箇月',
    '週',
    '日',
    '時間',
    '時',
    '分',
    '期',
    '四半期',
    '半期',
  ])('期間「%s」の前の斜線は、一つの単位の中にある', (period) => {
    expect(parseUnits(`人/${period}`)).toEqual([`人/${period}`]);
    expect(parseUnits(`人／${period}`)).toEqual([`人/${period}`]);
    expect(parseUnits(`回/${period} 人/${period}`)).toEqual([`回/${period}`, `人/${period}`]);
  });

  it.each(['g', 'kg', 'Kg', 't', 'L', 'kL', 'l', 'ml', 'mL', 'kW', 'kWh', 'MWh', 'GJ', 'TJ', 'Gl'])(
    '量「%s」の一人当たりは、一つの単位である',
    (amount) => {
      expect(parseUnits(`${amount}/人`)).toEqual([`${amount}/人`]);
    },
  );

  it.each(['t-CO2', '千t-CO2', '円', '千円', '百万円', '㎥', 'm3'])(
    '量「%s」の一世帯当たりは、一つの単位である',
    (amount) => {
      expect(parseUnits(`${amount}／世帯`)).toEqual([`${amount}/世帯`]);
    },
  );

  it.each(['人', '世帯', '戸', '台', '㎡', 'm2', 'ha', 'km', '人・日', '人・月', '人・年'])(
    '「%s」当たりの量は、一つの単位である',
    (head) => {
      expect(parseUnits(`g/${head}`)).toEqual([`g/${head}`]);
      expect(parseUnits(`件 円/${head}、回`)).toEqual(['件', `円/${head}`, '回']);
    },
  );

  it.each<[string, readonly string[]]>([
    ['件/人', ['件', '人']],
    ['延kg/人', ['延kg', '人']],
    ['kg/人数', ['kg', '人数']],
    ['kg/人・回', ['kg', '人・回']],
    ['円/件', ['円', '件']],
    ['kg/人/件', ['kg/人', '件']],
    ['人/月/件', ['人/月', '件']],
    ['人/月,件', ['人/月', '件']],
    ['人/月、件', ['人/月', '件']],
    ['人/月 kg/人 回/円', ['人/月', 'kg/人', '回', '円']],
  ])('「%s」では、一人当たりや期間でない斜線だけが分ける', (text, units) => {
    expect(parseUnits(text)).toEqual(units);
  });
});
