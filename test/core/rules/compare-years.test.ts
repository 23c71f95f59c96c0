import {
  isExplained,
  isJump,
  lastTwoYears,
  tierPairs,
} from '../../../src/core/rules/compare-years';
import type { MeasureView } from '../../../src/core/rules/rule';
import { rowView } from './row-views';

const rowsOf = (...years: readonly number[]) =>
  years.map((year) => rowView({ value: String(year), year }));

describe('今年度と前の年度', () => {
  const between = (...years: readonly number[]) => {
    const found = lastTwoYears({ rows: rowsOf(...years) } as unknown as MeasureView, 2022);
    return found && [found.before.year, found.current.year];
  };

  it('どちらもあれば、並び方によらず見つかる', () => {
    expect(between(2020, 2021, 2022)).toEqual([2021, 2022]);
    expect(between(2022, 2021)).toEqual([2021, 2022]);
  });

  it('どちらかがなければ、比べない', () => {
    expect(between(2020, 2022)).toBeUndefined();
    expect(between(2020, 2021)).toBeUndefined();
    expect(between()).toBeUndefined();
  });

  it('前の年度が二つあれば、後の行', () => {
    const rows = [
      rowView({ value: '1', year: 2021 }),
      rowView({ value: '2', year: 2021 }),
      rowView({ value: '3', year: 2022 }),
    ];
    const found = lastTwoYears({ rows } as unknown as MeasureView, 2022);
    expect(found?.before).toBe(rows[1]);
  });
});

describe('同じ名前の段どうし', () => {
  const pairs = (
    [was, wasTiers]: readonly [string, readonly string[]],
    [is, tiers]: readonly [string, readonly string[]],
  ) =>
    tierPairs(
      rowView({ value: was, tiers: wasTiers, year: 2021 }),
      rowView({ value: is, tiers }),
    ).map(({ tier, name, before, after }) => [tier, name, before, after]);
  const number = (value: number) => ({ kind: 'number', value });

  it('段ごとに、前の年度の数値と並べる', () => {
    const tiers = ['発行部数', '配布部数'];
    expect(pairs(['5\n3', tiers], ['6\n4', tiers])).toEqual([
      [1, '発行部数', number(5), number(6)],
      [2, '配布部数', number(3), number(4)],
    ]);
  });

  it('位置が変わった段も、名前で見つける', () => {
    expect(pairs(['5\n3', ['配布部数', '発行部数']], ['6\n4', ['発行部数', '配布部数']])).toEqual([
      [1, '発行部数', number(3), number(6)],
      [2, '配布部数', number(5), number(4)],
    ]);
  });

  it('名前の書き方の違いは、同じ段', () => {
    expect(pairs(['5', ['相談（電話）']], ['6', ['相談(電話)']])).toHaveLength(1);
  });

  it('名前の変わった段、数値のない段は、比べない', () => {
    expect(pairs(['5', ['発行部数']], ['6', ['会議の回数']])).toEqual([]);
    expect(pairs(['', ['発行部数']], ['6', ['発行部数']])).toEqual([]);
    expect(pairs(['5', ['発行部数']], ['', ['発行部数']])).toEqual([]);
  });
});

it.each<[number | null, string, boolean]>([
  [2022, '', true],
  [2021, '', false],
  [null, '', false],
  [null, '令和4年度から集計方法を変更した。', true],
  [null, '三回開いた。', false],
])('見直しの印が %p 年度、成果の文が「%s」なら、訳は %p', (reviewFrom, text, explained) => {
  const block = { flags: { reviewFrom }, narrative: { text } };
  expect(isExplained({ block } as unknown as MeasureView, 2022)).toBe(explained);
});

it.each([
  [10, 100, true],
  [100, 10, true],
  [10, 99, false],
  [5, 55, true],
  [3, 48, false],
  [10, 30, false],
  [1, 20, false],
  [0, 100, false],
  [20, 20, false],
])('%d から %d へ変われば、十倍かつ五十の違いは %p', (before, after, jumps) => {
  expect(isJump(before, after, { times: 10, difference: 50 })).toBe(jumps);
});
