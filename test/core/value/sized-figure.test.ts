import { parseIndicator, validTiers } from '../../../src/core/value/indicator';
import { parseValue, plainNumber } from '../../../src/core/value/value';

const tiers = (indicator: string) => validTiers(parseIndicator(indicator)!, 2022);
const ONE = tiers('開催回数');
const TWO = tiers('上段:来場者数 下段:経費');

describe('行の単位と違う大きさで書かれた数', () => {
  it.each<[text: string, unit: string, number: number]>([
    ['1.2万人', '人', 12_000],
    ['延べ1.2万人', '人', 12_000],
    ['１．２万人', '人', 12_000],
    ['1.2 万人', '人', 12_000],
    ['3千円', '円', 3000],
    ['3百万円', '千円', 3000],
    ['500円', '千円', 0.5],
    ['12,000人', '万人', 1.2],
    ['1.1千円', '円', 1100],
    ['2千ＫＷ', 'kW', 2000],
  ])('「%s」は、単位が「%s」なら %d', (text, unit, number) => {
    const { tiers, spellings } = parseValue(text, ONE, [unit]);
    expect(tiers.map(({ figure }) => figure)).toEqual([{ kind: 'number', value: number }]);
    expect(spellings).toContain('multiplier');
  });

  it.each<[text: string, unit: string, value: number, note: string]>([
    ['3千円', '千円', 3, '千円'],
    ['1.2万人', '万人', 1.2, '万人'],
    ['1パーセント', '%', 1, '%'],
    ['1%', 'パーセント', 1, '%'],
  ])('「%s」は、単位が「%s」ならそのまま', (text, unit, value, note) => {
    const { tiers, spellings } = parseValue(text, ONE, [unit]);
    expect(tiers.map(({ figure }) => figure)).toEqual([{ kind: 'noted', value, note }]);
    expect(spellings).toEqual(['unit-in-value']);
  });

  it.each([
    ['3千円', '件'],
    ['3千', '千円'],
    ['1.2万', '千円'],
  ])('「%s」は、単位が「%s」なら、いくつとも読まない', (text, unit) => {
    expect(parseValue(text, ONE, [unit]).tiers).toEqual([{ text, figure: { kind: 'unreadable' } }]);
    expect(parseValue(text, ONE, [unit]).spellings).toEqual([]);
  });

  it('段ごとに、その段の単位で読む', () => {
    const { tiers } = parseValue('1.2万人\n3千円', TWO, ['人', '千円']);
    expect(tiers.map(({ figure }) => figure)).toEqual([
      { kind: 'number', value: 12_000 },
      { kind: 'noted', value: 3, note: '千円' },
    ]);
  });

  it('単位が一つなら、どの段もその単位で読む', () => {
    const { tiers } = parseValue('1.2万人\n3千人', TWO, ['人']);
    expect(tiers.map(({ figure }) => plainNumber(figure))).toEqual([12_000, 3000]);
  });

  it('単位が分からなければ、数の後の言葉とともに残す', () => {
    expect(parseValue('3千円', ONE).tiers).toEqual([
      { text: '3千円', figure: { kind: 'noted', value: 3, note: '千円' } },
    ]);
  });

  it('千で始まる言葉は、大きさと読まない', () => {
    expect(parseValue('12 千葉会場', ONE, ['回']).tiers).toEqual([
      { text: '12 千葉会場', figure: { kind: 'noted', value: 12, note: '千葉会場' } },
    ]);
  });
});
