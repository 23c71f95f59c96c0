import {
  solveFlags,
  statesNewDefinition,
  statesRevision,
  type FlaggedBlock,
  type FlaggedPage,
} from '../../../../src/core/form/read/flags';
import { parseFlag, type FlagMark } from '../../../../src/core/profile/vocabulary';
import { parseIndicator } from '../../../../src/core/value/indicator';

const mark = (text: string): FlagMark => parseFlag(text)!;
const REVIEW = mark('R4以降見直しあり');
const NEW = mark('R4～新規');

const block = (number: number | null, more: Partial<FlaggedBlock> = {}): FlaggedBlock => ({
  ...{ number, indicator: parseIndicator('件数'), narrative: '', marks: [] },
  ...more,
});
const STATED: Partial<FlaggedBlock> = { narrative: '令和4年度から延べ件数に変更した。' };
const CHANGED: Partial<FlaggedBlock> = { indicator: parseIndicator('～R3 件数 R4～ 人数') };

const page = (blocks: readonly FlaggedBlock[], ...marks: readonly FlagMark[]): FlaggedPage => ({
  ...{ blocks, marks },
});

/** What each item came to: 見直し, 新規 and 候補, each with its year. */
const solved = (...pages: readonly FlaggedPage[]) => {
  const { byItem, candidates } = solveFlags(pages);
  const items = [...byItem].map(([number, { reviewFrom, newFrom, candidateFrom }]) =>
    [
      String(number),
      ...(reviewFrom === null ? [] : [`見直し${reviewFrom}`]),
      ...(newFrom === null ? [] : [`新規${newFrom}`]),
      ...(candidateFrom === null ? [] : [`候補${candidateFrom}`]),
    ].join(' '),
  );
  return { items, candidates };
};
const itemsOf = (...pages: readonly FlaggedPage[]) => solved(...pages).items;

describe('成果の文が、数え方を改めたと言うか', () => {
  it.each([
    ['令和4年度から延べ件数に変更した。', 2022],
    ['令和４年度から、数え方を改めた。', 2022],
    ['4年度から集計を見直した。', 2022],
    ['平成30年度から件数に変更した。', 2018],
    ['令和元年度から件数に変更した。', 2019],
    ['平成元年度から件数に変更した。', 1989],
  ])('「%s」は %d 年度から', (text, year) => {
    expect(statesNewDefinition(text, year)).toBe(true);
    expect(statesNewDefinition(text, year + 1)).toBe(false);
  });

  it.each([
    '令和4年度から始めた。',
    '令和4年度に延べ件数に変更した。',
    '令和4年度から始めた。会場を変更した。',
    '令和4年度から、会場の都合により日程を大きく前倒しするとともに内容を変更した。',
    '延べ件数に変更した。',
    '見直しを検討する。',
    '',
  ])('「%s」は、そう言わない', (text) => {
    expect(statesNewDefinition(text, 2022)).toBe(false);
  });

  it('指標がその年度から変わるか、文がそう言えば、見直したと言える', () => {
    const [plain, changed] = [parseIndicator('件数'), parseIndicator('～R3 件数 R4～ 人数')];
    expect(statesRevision(changed, '', 2022)).toBe(true);
    expect(statesRevision(changed, '', 2023)).toBe(false);
    expect(statesRevision(plain, '', 2022)).toBe(false);
    expect(statesRevision(undefined, '', 2022)).toBe(false);
    expect(statesRevision(undefined, '令和4年度から延べ件数に変更した。', 2022)).toBe(true);
  });
});

describe('項目の行にある印', () => {
  it('その項目のもの。番号のない項目のものは、だれのものでもない', () => {
    expect(
      itemsOf(
        page([
          block(1, { marks: [REVIEW] }),
          block(2, { marks: [NEW] }),
          block(3, { marks: [REVIEW, NEW] }),
          block(null, { marks: [REVIEW] }),
          block(4),
        ]),
      ),
    ).toEqual(['1 見直し2022', '2 新規2022', '3 見直し2022 新規2022', '4']);
  });

  it('前の版の候補の印は、候補を言う。同じ組は一度だけ', () => {
    const asked = mark('R4以降見直しあり？（No.1・2のうち1件）');
    expect(
      solved(page([block(1, { marks: [asked] }), block(2, { marks: [asked] }), block(3)])),
    ).toEqual({
      items: ['1 候補2022', '2 候補2022', '3'],
      candidates: [{ items: [1, 2], count: 1, from: 2022 }],
    });
    expect(
      itemsOf(page([block(1, { marks: [asked] }), block(2, { marks: [asked, REVIEW] })])),
    ).toEqual(['1', '2 見直し2022']);
  });
});

describe('ページの終わりの、新規の印', () => {
  it('項目の数だけあれば、みな新規', () => {
    expect(itemsOf(page([block(1), block(2)], NEW, NEW))).toEqual(['1 新規2022', '2 新規2022']);
    expect(itemsOf(page([block(1), block(1)], NEW))).toEqual(['1 新規2022']);
    expect(itemsOf(page([block(1)], NEW, REVIEW))).toEqual(['1 見直し2022 新規2022']);
  });

  it('足りなければ、どれとも言えない', () => {
    expect(itemsOf(page([block(1), block(2)], NEW))).toEqual(['1', '2']);
    expect(itemsOf(page([block(1), block(2)], NEW, REVIEW, REVIEW))).toEqual([
      ...['1 見直し2022', '2 見直し2022'],
    ]);
    expect(itemsOf(page([]))).toEqual([]);
  });
});

describe('ページの終わりの、見直しの印', () => {
  it('項目の数だけあれば、みな見直し', () => {
    expect(itemsOf(page([block(1), block(2)], REVIEW, REVIEW))).toEqual([
      ...['1 見直し2022', '2 見直し2022'],
    ]);
  });

  it('足りなければ、どれかは人が決める', () => {
    expect(solved(page([block(1), block(2), block(3)], REVIEW, REVIEW))).toEqual({
      items: ['1 候補2022', '2 候補2022', '3 候補2022'],
      candidates: [{ items: [1, 2, 3], count: 2, from: 2022 }],
    });
  });

  it.each<[string, Partial<FlaggedBlock>]>([
    ['指標の変わる', CHANGED],
    ['文の改めたと言う', STATED],
  ])('%s項目があれば、その項目のもの', (_, more) => {
    expect(solved(page([block(1), block(2, more)], REVIEW))).toEqual({
      items: ['1', '2 見直し2022'],
      candidates: [],
    });
    expect(solved(page([block(1), block(2, more), block(3)], REVIEW, REVIEW))).toEqual({
      items: ['1 候補2022', '2 見直し2022', '3 候補2022'],
      candidates: [{ items: [1, 3], count: 1, from: 2022 }],
    });
  });

  it('手がかりのある項目が印より多ければ、手がかりにならない', () => {
    expect(
      solved(page([block(1, STATED), block(2, CHANGED), block(3)], REVIEW)).candidates,
    ).toEqual([{ items: [1, 2, 3], count: 1, from: 2022 }]);
  });

  it('ほかの年度の手がかりは、数えない', () => {
    const [other] = [mark('R3以降見直しあり')];
    expect(itemsOf(page([block(1, STATED), block(2)], other!))).toEqual([
      '1 候補2021',
      '2 候補2021',
    ]);
  });

  it('印のある項目は、もう決まっている', () => {
    expect(itemsOf(page([block(1, { marks: [REVIEW] }), block(2)], REVIEW))).toEqual([
      '1 見直し2022',
      '2',
    ]);
    expect(itemsOf(page([block(1, { marks: [REVIEW] }), block(2)], REVIEW, REVIEW))).toEqual([
      ...['1 見直し2022', '2 見直し2022'],
    ]);
  });

  it('印のないページにも載る項目は、見直していない', () => {
    expect(itemsOf(page([block(1), block(2)], REVIEW), page([block(1)]))).toEqual([
      '1',
      '2 見直し2022',
    ]);
    expect(itemsOf(page([block(1)]), page([block(1), block(2), block(3)], REVIEW))).toEqual([
      '1',
      '2 候補2022',
      '3 候補2022',
    ]);
  });

  it('一つのページで決まれば、次のページも決まる', () => {
    expect(
      itemsOf(
        page([block(1), block(2)], REVIEW),
        page([block(2), block(3)], REVIEW),
        page([block(1)]),
      ),
    ).toEqual(['1', '2 見直し2022', '3']);
    expect(
      itemsOf(
        page([block(2), block(3)], REVIEW),
        page([block(1), block(2)], REVIEW),
        page([block(1)]),
      ),
    ).toEqual(['2 見直し2022', '3', '1']);
  });

  it('ページの新規の印だけでは、見直しを問わない', () => {
    expect(itemsOf(page([block(1), block(2)], NEW), page([block(1), block(2)], REVIEW))).toEqual([
      '1',
      '2',
    ]);
  });

  it('番号のない項目は、数えない', () => {
    expect(itemsOf(page([block(null), block(2)], REVIEW))).toEqual(['2 見直し2022']);
  });

  it('再掲のどれかが手がかりを言えば、足りる', () => {
    expect(itemsOf(page([block(1), block(2), block(1, STATED)], REVIEW))).toEqual([
      '1 見直し2022',
      '2',
    ]);
  });

  it('次のページで決まれば、前のページも決まる', () => {
    expect(
      itemsOf(
        page([block(2), block(3)], REVIEW),
        page([block(1, { marks: [REVIEW] }), block(2)], REVIEW),
      ),
    ).toEqual(['2', '3 見直し2022', '1 見直し2022']);
  });

  it('新規の印は、見直しの数に入らない', () => {
    expect(solved(page([block(1), block(2)], NEW, REVIEW)).candidates).toEqual([
      { items: [1, 2], count: 1, from: 2022 },
    ]);
  });

  it('印のないページに載っていても、項目の印が先に立つ。手がかりは後', () => {
    expect(
      itemsOf(page([block(1, { marks: [REVIEW] })]), page([block(1), block(2)], REVIEW)),
    ).toEqual(['1 見直し2022', '2']);
    expect(itemsOf(page([block(1, STATED), block(2)], REVIEW), page([block(1)]))).toEqual([
      '1',
      '2 見直し2022',
    ]);
  });

  it('二つのページの組は、それぞれに残る', () => {
    expect(
      solved(
        page([block(1), block(2)], REVIEW),
        page([block(3), block(4)], mark('R3以降見直しあり')),
      ).candidates,
    ).toEqual([
      { items: [1, 2], count: 1, from: 2022 },
      { items: [3, 4], count: 1, from: 2021 },
    ]);
  });
});
