import { wrongChanges } from '../../../src/core/rules/narrative-changes';
import { createContext } from '../../../src/core/rules/view';
import { recognise } from '../../../src/core/form/read/recognise';
import { SAMPLE_CATALOG, sampleWith } from './sample-sheet';

type Typed = readonly (readonly [place: string, text: string])[];

/** What a sentence says wrongly of an item of the sample in R4, as written and as it really is. */
const wrongIn = (sentence: string, item = 1, typed: Typed = []) => {
  const sheet = recognise(sampleWith(...typed));
  const context = createContext(sheet, { catalog: SAMPLE_CATALOG, department: null });
  const view = context!.views.find(({ block }) => block.number === item);
  return [...wrongChanges(view!.measures[0]!, sentence, 2022, 1)].map(({ facts }) => [
    facts.quote,
    facts.written,
    facts.actual,
  ]);
};

describe('4 回から 5 回に、25 パーセント増えた', () => {
  it.each([
    '前年度比25%増',
    '前年度比26%増',
    '前年度比24パーセントの増',
    '3年度と比べて約30%増',
    'R3よりおよそ20%増',
    '2年度比67%増',
    '開催回数は前年度の1.3倍',
    '開催回数は前年度の1.2倍',
    '開催回数は前年度の約1.5倍',
    '開催回数は増えた',
  ])('「%s」は実績値に合う', (sentence) => {
    expect(wrongIn(sentence)).toEqual([]);
  });

  it.each([
    ['前年度比26.5%増', '前年度比26.5%増', 26.5, 25],
    ['前年度比23%増', '前年度比23%増', 23, 25],
    ['前年度比25%減', '前年度比25%減', -25, 25],
    ['前年度比20%低下', '前年度比20%低下', -20, 25],
    ['前年度から60%の大幅な伸び', '前年度から60%の大幅な伸び', 60, 25],
    ['前年度に比べて60%上昇', '前年度に比べて60%上昇', 60, 25],
    ['3年度と比べて約31%増', '3年度と比べて約31%増', 31, 25],
    ['2年度比60%増', '2年度比60%増', 60, 67],
    ['開催回数は前年度の1.36倍', '前年度の1.36倍', 36, 25],
    ['開催回数は前年度の約1.6倍', '前年度の約1.6倍', 60, 25],
    ['前年度の2倍の開催回数となった', '前年度の2倍', 100, 25],
    ['開催回数は2年度の1.2倍', '2年度の1.2倍', 20, 67],
    ['前年度比60%増となり、講師は替わった', '前年度比60%増', 60, 25],
    ['開催回数、講師は前年度比60%増', '前年度比60%増', 60, 25],
  ])('「%s」は実績値に合わない', (sentence, quote, written, actual) => {
    const [[found, percent, real] = []] = wrongIn(sentence);
    expect([found, real]).toEqual([quote, actual]);
    expect(percent).toBeCloseTo(written);
  });

  it.each([
    '講師は前年度比60%増',
    '前年度比で講師が60%増',
    '開催回数は5回、会場は3か所、資料は2種、講師は前年度比60%増',
    '前年度の2倍の資料を配った',
    '前年度の2倍の資料を配り、多くの方に届けて開催した',
    '講師は前年度比127%増',
  ])('「%s」は開催回数のことではない', (sentence) => {
    expect(wrongIn(sentence)).toEqual([]);
  });

  it.each([
    ['講師は前年度比125%増', 125],
    ['講師は前年度比124%増', 124],
    ['講師は前年度比126%増', 126],
    ['講師は前年度比25%減', -25],
    ['講師は前年度比26%減', -26],
  ])('「%s」は、同じ割合の読み違いなので開催回数のこととみる', (sentence, written) => {
    expect(wrongIn(sentence)).toMatchObject([[expect.any(String), written, 25]]);
  });
});

it('二つの指標では、割合の近いほうと比べる', () => {
  expect(wrongIn('前年度比25%増', 2, [['No.2 実績値 R3', '4\\n5']])).toEqual([]);
  expect(wrongIn('前年度比20%増', 2, [['No.2 実績値 R3', '4\\n5']])).toEqual([]);
  expect(wrongIn('前年度比120%増', 2, [['No.2 実績値 R3', '4\\n5']])).toMatchObject([
    ['前年度比120%増', 120, 20],
  ]);
  expect(wrongIn('前年度比125%増', 2, [['No.2 実績値 R3', '4\\n5']])).toMatchObject([
    ['前年度比125%増', 125, 25],
  ]);
});

it.each([
  '発行部数を増やし、前年度比20%増の利用者数となった。',
  '発行部数を5部に増やしたところ、前年度より20%増の利用者数となった。',
  '発行部数は5部、延べ6人（前年度比20%増）の利用があった',
  '発行部数は前年度比0%増、人数は前年度比20%増',
  '発行部数は前年度比20%増の利用者数に支えられた',
  '新規利用者数は前年度比0%増',
  '利用者は延べ前年度比0%増',
])('二つの指標のどちらのことか決まらない「%s」は、どちらかに合えば言わない', (sentence) => {
  expect(wrongIn(sentence, 2)).toEqual([]);
});

it('名前がほかの段の名前の一部なら、どちらのことともみる。長い名前は、その段のこととみる', () => {
  const typed = [
    ['No.2 実績の指標', '上段:利用者数 下段:延べ利用者数'],
    ['No.2 実績値 R3', '10\\n10'],
    ['No.2 実績値 R4', '11\\n12'],
  ] as const;
  expect(wrongIn('利用者数は前年度比20%増', 2, typed)).toEqual([]);
  expect(wrongIn('延べ利用者数は前年度比20%増', 2, typed)).toEqual([]);
  expect(wrongIn('延べ利用者数は前年度比10%増', 2, typed)).toMatchObject([
    ['前年度比10%増', 10, 20],
  ]);
});

it('二つの段の名前を縮めた言い方は、どちらのことともみる', () => {
  const typed = [
    ['No.2 実績の指標', '上段:参加者数 下段:参加回数'],
    ['No.2 実績値 R3', '10\\n10'],
    ['No.2 実績値 R4', '11\\n12'],
  ] as const;
  expect(wrongIn('参加は前年度比20%増', 2, typed)).toEqual([]);
  expect(wrongIn('参加者数は前年度比20%増', 2, typed)).toMatchObject([['前年度比20%増', 20, 10]]);
});

it('二つの指標の片方だけを言う文は、その数値と比べる', () => {
  expect(wrongIn('前年度比で利用者数が20%増', 2)).toEqual([]);
  expect(wrongIn('前年度比で利用者数が10%増', 2)).toMatchObject([
    ['前年度比で利用者数が10%増', 10, 20],
  ]);
  expect(wrongIn('利用者数は前年度比20%増', 2)).toEqual([]);
  expect(wrongIn('発行部数は前年度比20%増', 2)).toMatchObject([['前年度比20%増', 20, 0]]);
  expect(wrongIn('利用者数は前年度比60%増', 2)).toMatchObject([['前年度比60%増', 60, 20]]);
  expect(wrongIn('前年度の3倍の利用者となった', 2)).toMatchObject([['前年度の3倍', 200, 20]]);
  expect(wrongIn('講師は前年度比120%増', 2)).toMatchObject([['前年度比120%増', 120, 20]]);
  expect(wrongIn('前年度比60%増', 2, [['No.2 実績値 R3', '5']])).toMatchObject([
    ['前年度比60%増', 60, 0],
  ]);
});

it.each([
  ['その年度の行がない', '元年度比60%増', []],
  ['今年度の行がない', '前年度比60%増', [['No.1 年度 R4', 'R9']]],
  ['その年度が 0 である', '前年度比60%増', [['No.1 実績値 R3', '0']]],
  ['その年度が読めない', '前年度比60%増', [['No.1 実績値 R3', 'なし']]],
  ['今年度が読めない', '前年度比60%増', [['No.1 実績値 R4', 'なし']]],
  ['指標が変わった', '前年度比60%増', [['No.1 実績の指標', '～R3 開催回数 R4～ 参加者数']]],
] as const)('%sときは割合を比べない', (_, sentence, typed) => {
  expect(wrongIn(sentence, 1, typed)).toEqual([]);
});
