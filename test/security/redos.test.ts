import fc from 'fast-check';
import { expressions, growthOf, type Expression } from './expressions';
import { REWRITTEN } from './rewritten';

const { all, late } = expressions();
const placeOf = ({ file, source, flags }: Expression): string => `${file} /${source}/${flags}`;

/** Expressions that grow faster than the text, each with what keeps its text short. */
const BOUNDED: Readonly<Record<string, string>> = {
  'excel-host/references.ts': 'the part of Excel, in tests and on the trial page',
  [String.raw`core/profile/columns.ts /\(.*\)$/u`]: 'titles of 40 signs at most',
  [String.raw`core/value/shown-number.ts /\B(?=(?:\d{3})+$)/gu`]:
    'the digits of one number, as toFixed gives them',
};

/** Files that make an expression as a function is called, of constants and of words that are escaped. */
const MADE_LATE = [
  'adapters/xlsx/xml/xml-patch.ts',
  'app/manifest/manifest.ts',
  'core/rules/narrative-words.ts',
  'core/rules/narrative-words.ts',
  'core/rules/narrative/narrative-unit.ts',
  'core/rules/narrative/narrative-unit.ts',
  'core/text/mistake.ts',
  'excel-host/classes/page-layout.ts',
];

it('src の正規表現を、書いたものも、組み立てたものも見つける', () => {
  expect(all.length).toBeGreaterThan(700);
  expect(all.some(({ file, source }) => file === 'core/value/value.ts' && source[0] === '^')).toBe(
    true,
  );
  expect(late.toSorted()).toEqual(MADE_LATE);
});

it('どの正規表現も、文の長さより速くは重くならない', () => {
  const growing = all.flatMap((one) => {
    const isBounded = [one.file, placeOf(one)].some((key) => Object.hasOwn(BOUNDED, key));
    const growth = isBounded ? null : growthOf(one);
    return growth ? [`${placeOf(one)} on ${JSON.stringify(growth.pump)}`] : [];
  });
  expect(growing).toEqual([]);
});

it.each([
  ['二乗', String.raw`\s+$`, 'u'],
  ['二乗（どこからでも）', String.raw`\([^)]*\)`, 'gu'],
  ['三乗', String.raw`^\s*\s*\s*x`, 'u'],
  ['指数', String.raw`^(?:\d+)*$`, 'u'],
])('この試験は、%sで伸びるものを見つける', (_, source, flags) => {
  expect(growthOf({ file: '', line: 0, source, flags })).not.toBeNull();
});

it.each([
  [String.raw`(?<!\s)\s+$`, 'u'],
  [String.raw`\([^)]{0,300}\)`, 'gu'],
  [String.raw`^\d+$`, 'u'],
])('比べて伸びないもの /%s/ は挙げない', (source, flags) => {
  expect(growthOf({ file: '', line: 0, source, flags })).toBeNull();
});

describe('速くした正規表現は、前と同じものを見つける', () => {
  it.each(
    REWRITTEN.map(({ file, now, ...rest }) => [`${file} ${now}`, { file, now, ...rest }] as const),
  )('%s', (_, { file, before, now, signs }) => {
    // Those that are made as a file is loaded are known by the file that loaded it first.
    const own = all.filter((one) => one.file === file || one.line === 0);
    expect(own.map(({ source }) => source)).toContain(now.source);
    const text = fc
      .array(fc.constantFrom(...signs), { maxLength: 14 })
      .map((all_) => all_.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const found = (expression: RegExp): unknown => {
          // The first alone is looked at, unless the expression goes on.
          const matches = expression.global
            ? [...written.matchAll(expression)]
            : [expression.exec(written)];
          return matches.map((match) => match && [match.index, ...match]);
        };
        expect(found(now)).toEqual(found(before));
      }),
      { numRuns: 1000 },
    );
  });
});
