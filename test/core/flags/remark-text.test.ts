import fc from 'fast-check';
import {
  marksIn,
  withoutCandidateText,
  withoutCandidateTexts,
  withoutReviewMarks,
  withReviewMark,
} from '../../../src/core/flags/remark-text';

const OPEN = 'R4以降見直しあり？（No.1・2のうち1件）';
const MARK = 'R4以降見直しあり';

describe('備考の印', () => {
  it.each([
    ['', MARK],
    ['再掲元 No.1', `${MARK}\n再掲元 No.1`],
    [OPEN, MARK],
    [`メモ\n${OPEN}\n再掲元 No.1`, `メモ\n${MARK}\n再掲元 No.1`],
    [`メモ、${OPEN}`, `メモ、${MARK}`],
  ])('%j に入れると %j', (before, after) => {
    expect(withReviewMark(before, [1, 2], 2022)).toBe(after);
  });

  it.each([
    [OPEN, ''],
    [`${OPEN}\n再掲元 No.1`, '再掲元 No.1'],
    [`メモ\n${OPEN}`, 'メモ'],
    [`甲、${OPEN}、乙`, '甲、乙'],
    [`${MARK}\n来年度に検討`, `${MARK}\n来年度に検討`],
  ])('候補の文を %j から除くと %j', (before, after) => {
    expect(withoutCandidateText(before, [2], 2022)).toBe(after);
    expect(withoutCandidateTexts(before)).toBe(after);
  });

  it('ほかの項目とほかの年度の候補の文は残る', () => {
    expect(withoutCandidateText(OPEN, [3], 2022)).toBe(OPEN);
    expect(withoutCandidateText(OPEN, [1], 2023)).toBe(OPEN);
  });

  it('決まった印だけを除ける', () => {
    expect(withoutReviewMarks(`${MARK}\n${OPEN}\nR4～新規`)).toBe(`${OPEN}\nR4～新規`);
  });

  const part = fc.oneof(
    fc.constantFrom('メモ', ' ', '再掲元 No.3', '来年度に見直しを検討', 'R4～新規', '＝A1'),
    fc.string({ maxLength: 8 }).map((text) => `字${text.replace(/[\n\r、／/]/gu, '')}`),
  );
  const separator = fc.constantFrom('\n', '、', '/', '\r\n', '／\n');

  it('何が書いてあっても、入れても除いても、ほかの文は一字も変わらない', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(part, separator)), fc.nat(8), (parts, at) => {
        const plain = parts.map(([text, sep]) => text + sep).join('');
        const [before, after] = [parts.slice(0, at), parts.slice(at)].map((side) =>
          side.map(([text, sep]) => text + sep).join(''),
        );
        const open = `${before}${OPEN}\n${after}`;
        expect(withoutCandidateTexts(open)).toBe(plain);
        expect(withReviewMark(open, [1], 2022)).toBe(`${before}${MARK}\n${after}`);
        const marked = withReviewMark(plain, [1], 2022);
        expect(marked.endsWith(plain.trim() === '' ? '' : plain)).toBe(true);
        expect(marksIn(marked)).toContainEqual({ kind: 'review', from: 2022 });
      }),
    );
  });
});
