import {
  countSampleTexts,
  countSampleTextsLaid,
  isSampleText,
  withTextsOf,
} from '../../../src/core/catalog/plan-texts';
import { SAMPLE_CATALOG } from '../rules/sample-sheet';
import { SAMPLES, withCityTexts } from './city-texts';

const CITY = withCityTexts(SAMPLES);

it.each([
  ['（見本）目指すこと。', true],
  ['・（見本）主に行うこと。', true],
  ['(見本) 内容', true],
  ['見本市を開く。', false],
  ['要項（見本）を配る。', false],
  ['', false],
])('%s は見本の文か', (text, expected) => {
  expect(isSampleText(text)).toBe(expected);
});

it('同梱の計画の文章は、どれも見本と数える', () => {
  const projects = SAMPLES.policies.flatMap(({ directions }) =>
    directions.flatMap((direction) => direction.projects),
  );
  expect(countSampleTexts(SAMPLES)).toBe(projects.length * 2 + SAMPLES.items.length);
  expect(countSampleTexts(CITY)).toBe(0);
});

it('見本の印のない見本の計画では、空でない文章がどれも見本である', () => {
  const flagged = { ...SAMPLE_CATALOG, sampleTexts: true };
  const filled = countSampleTexts(flagged);
  expect(filled).toBeGreaterThan(0);
  expect(countSampleTexts(SAMPLE_CATALOG)).toBe(0);
  expect(countSampleTextsLaid(SAMPLE_CATALOG, flagged)).toBe(filled);
  expect(countSampleTextsLaid(withCityTexts(SAMPLE_CATALOG), flagged)).toBe(0);
  expect(countSampleTextsLaid(SAMPLE_CATALOG, null)).toBe(0);
});

describe('ほかの計画の文章を取る', () => {
  it('見本だけが替わり、何も残らなければ見本の計画ではなくなる', () => {
    expect(withTextsOf(SAMPLES, CITY)).toEqual(CITY);
    const own = withCityTexts(SAMPLES, '新しい文');
    expect(withTextsOf(own, CITY)).toBe(own);
    expect(withTextsOf(own, CITY, 'all')).toEqual(CITY);
  });

  it('見本の文は取らず、何も替わらなければ同じ計画のまま', () => {
    expect(withTextsOf(SAMPLES, SAMPLES)).toBe(SAMPLES);
    expect(withTextsOf(CITY, SAMPLES, 'all')).toBe(CITY);
  });

  it('番号が変わった項目は名前で、別の項目になった番号は取らない', () => {
    const [first, second, ...rest] = CITY.items;
    const swapped = {
      ...CITY,
      items: [{ ...second!, number: 1 }, { ...first!, name: '別の取組', number: 2 }, ...rest],
    };
    const taken = withTextsOf(SAMPLES, swapped);
    expect(taken.items[0]!.description).toBe(SAMPLES.items[0]!.description);
    expect(taken.items[1]!.description).toBe(second!.description);
    expect(taken.sampleTexts).toBe(true);
    expect(countSampleTexts(taken)).toBe(1);
  });
});
