import fc from 'fast-check';
import type { Catalog, CatalogItem, CatalogPolicy } from '../../../src/core/catalog/catalog';
import type { BlockEntries, SheetEntries } from '../../../src/core/record/entries';
import { GRADES } from '../../../src/core/profile/vocabulary';
import { validTiers, type Indicator } from '../../../src/core/value/indicator';

const word = fc.stringMatching(/^[一-三山川海空市民福祉相談窓口支援整備促進]{2,8}$/u);
const sentence = fc.stringMatching(/^[あ-んア-ン一-三、。]{0,30}$/u);
const YEAR = 2022;

const indicator: fc.Arbitrary<Indicator> = fc
  .array(
    fc.oneof(
      word.map((name) => ({ spans: [{ name: `${name}数`, from: null, to: null }] })),
      fc.tuple(word, word).map(([before, after]) => ({
        spans: [
          { name: `${before}数`, from: null, to: YEAR - 1 },
          { name: `${after}実績`, from: YEAR, to: null },
        ],
      })),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((tiers) => ({ tiers }));

const item = (number: number): fc.Arbitrary<CatalogItem> =>
  fc.record({
    number: fc.constant(number),
    name: word.map((name) => `${name}${number}`),
    aliases: fc.constant([]),
    departments: fc.uniqueArray(
      word.map((name) => `${name}課`),
      { minLength: 1, maxLength: 3 },
    ),
    description: sentence.map((text) => text.trim()),
    indicator,
    units: fc.constantFrom(['回'], ['人'], ['箇所']),
    reviewFrom: fc.constantFrom(null, YEAR),
    newFrom: fc.constantFrom(null, null, null, YEAR),
  });

/** Deals items out over policies, directions and projects; some are shown again at the end. */
const policiesOf = (
  items: readonly CatalogItem[],
  sizes: readonly number[],
  repeats: readonly number[],
): readonly CatalogPolicy[] => {
  const entries = [
    ...items.map(({ number }) => ({ item: number, repeat: false })),
    ...[...new Set(repeats)].map((index) => ({
      item: items[index % items.length]!.number,
      repeat: true,
    })),
  ].filter(
    (entry, at, all) =>
      all.findIndex((other) => other.item === entry.item && other.repeat === entry.repeat) === at,
  );
  const projects: { name: string; entries: typeof entries }[] = [];
  for (let at = 0; at < entries.length;) {
    const size = sizes[projects.length % sizes.length]!;
    projects.push({ name: `事業${projects.length + 1}`, entries: entries.slice(at, at + size) });
    at += size;
  }
  const texts = { aliases: [], goal: '目標', measures: '取り組み' };
  return projects.map((project, index) => ({
    number: index + 1,
    name: `方針${index + 1}`,
    aliases: [],
    directions: [
      { number: 1, name: `方向${index + 1}`, aliases: [], projects: [{ ...project, ...texts }] },
    ],
  }));
};

/** Any plan that a form can show: 1–9 items, one to three tiers, spans, repeats, marks. */
export const arbitraryCatalog: fc.Arbitrary<Catalog> = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc.record({
      items: fc.tuple(...Array.from({ length: count }, (_, index) => item(index + 1))),
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
      repeats: fc.array(fc.nat(8), { maxLength: 3 }),
    }),
  )
  .map(({ items, sizes, repeats }) => ({
    plan: '見本市第2次見本計画',
    fiscalYear: YEAR,
    policies: policiesOf(items, sizes, repeats),
    items,
    candidates: [],
    sampleTexts: false,
  }));

/** Entries of every original of a catalog for three years: figures in every tier, a box, a narrative. */
export const arbitraryEntries = (catalog: Catalog): fc.Arbitrary<SheetEntries> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 3, max: 99_999 }),
        fc.constantFrom(...GRADES.slice(0, 3)),
        sentence,
      ),
      {
        minLength: catalog.items.length,
        maxLength: catalog.items.length,
      },
    )
    .map((seeds) => ({
      fiscalYear: catalog.fiscalYear,
      blocks: new Map(
        catalog.items.map((known, index): [string, BlockEntries] => {
          const [figure, grade, narrative] = seeds[index]!;
          const years = [YEAR - 2, YEAR - 1, YEAR].filter((year) => (known.newFrom ?? 0) <= year);
          return [
            `${known.number}-1`,
            {
              ticked: [grade],
              narrative: `成果${narrative}`,
              years: new Map(
                years.map((year) => [
                  year,
                  {
                    value: validTiers(known.indicator, year)
                      .map((_, tier) => String(figure + tier + (year - YEAR)))
                      .join('\n'),
                    unit: known.units.join('\n'),
                    grade,
                  },
                ]),
              ),
            },
          ];
        }),
      ),
    }));

/** A plan that says of some items who leads them, which its form does not show. */
export const arbitraryLedCatalog: fc.Arbitrary<Catalog> = fc
  .tuple(arbitraryCatalog, fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }))
  .map(([catalog, led]) => ({
    ...catalog,
    items: catalog.items.map((one, index) =>
      led[index % led.length] ? { ...one, lead: one.departments.at(-1)! } : one,
    ),
  }));
