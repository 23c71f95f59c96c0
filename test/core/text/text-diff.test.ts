import fc from 'fast-check';
import { diffRuns } from '../../../src/core/text/text-diff';

const marked = (text: string, against: string): string =>
  diffRuns(text, against)
    .map((run) => (run.isShared ? run.text : `[${run.text}]`))
    .join('');

test.each([
  ['相談会を12回開いた。', '相談会を10回開いた。', '相談会を1[2]回開いた。'],
  ['参加者は30人', '参加者は30人', '参加者は30人'],
  ['新しい文', '', '[新しい文]'],
  ['', '元の文', ''],
  ['𠮷野家', '吉野家', '[𠮷]野家'],
  ['会議と研修を行った', '研修を行った', '[会議と]研修を行った'],
])('%j を %j と比べると %s', (text, against, expected) => {
  expect(marked(text, against)).toBe(expected);
});

const arbitraryText = fc.string({ unit: 'grapheme', maxLength: 60 });

test('つなげば元の文になり、共にある文字は相手にもその順にある', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, (text, against) => {
      const runs = diffRuns(text, against);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      const other = [...against];
      let at = 0;
      for (const character of runs.flatMap((run) => (run.isShared ? [...run.text] : []))) {
        at = other.indexOf(character, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }),
  );
});

test('共にある文字の数は、どちらから見ても同じ', () => {
  const shared = (text: string, against: string): number =>
    diffRuns(text, against).reduce(
      (sum, run) => sum + (run.isShared ? [...run.text].length : 0),
      0,
    );
  fc.assert(
    fc.property(arbitraryText, arbitraryText, (left, right) => {
      expect(shared(left, right)).toBe(shared(right, left));
    }),
  );
});

test('とても長い文も、すぐに答える', () => {
  const [left, right] = ['あ'.repeat(30_000) + '終', 'い'.repeat(30_000) + '終'];
  expect(diffRuns(left, right).map((run) => run.isShared)).toEqual([false, true]);
});
