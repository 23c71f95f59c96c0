import { SHIROI_SCALE, type GradeScale } from '../../../src/core/profile/grade-scale';
import { PROGRESS_WORDS } from '../../../src/core/profile/vocabulary';
import {
  boxOfGrade,
  gradeMeant,
  gradeOfBox,
  isBestGrade,
  isLowGrade,
  isUndoneGrade,
  meaningOfGrade,
  rankMeant,
  scaleOf,
} from '../../../src/core/rules/sheet-grades';

const scale = (
  steps: readonly (readonly [string, string | null])[],
  isOrdered = true,
): GradeScale =>
  ({
    steps: steps.map(([value, meaning]) => ({ value, meaning })),
    source: 'legend',
    isOrdered,
    suspects: new Set(),
  }) as unknown as GradeScale;

const OURS = { scale: SHIROI_SCALE };
const SIGNS = {
  scale: scale([
    ['◎', '目標を上回った'],
    ['○', '目標に届いた'],
    ['△', '目標に届かなかった'],
    ['×', '未実施'],
  ]),
};
const THREE = {
  scale: scale([
    ['高', null],
    ['中', null],
    ['低', null],
  ]),
};
const UNORDERED = {
  scale: scale(
    [
      ['継続', null],
      ['拡充', null],
      ['縮小', null],
      ['廃止', null],
    ],
    false,
  ),
};
const NONE = { scale: null };

describe('シートの評価', () => {
  it('白井市の様式では、進捗の言葉も評価と分かる', () => {
    expect(gradeMeant(OURS, 'Ａ')).toBe('A');
    expect(gradeMeant(OURS, PROGRESS_WORDS.B)).toBe('B');
    expect(gradeMeant(SIGNS, PROGRESS_WORDS.B)).toBeUndefined();
  });

  it('ほかの市の様式では、その段階にあるものだけ', () => {
    expect(gradeMeant(SIGNS, '○')).toBe('○');
    expect(gradeMeant(SIGNS, 'A')).toBeUndefined();
    expect(gradeMeant(SIGNS, '')).toBeUndefined();
    expect(gradeMeant(NONE, 'A')).toBeUndefined();
    expect(scaleOf(NONE)).toBeNull();
  });

  it.each<[string, { readonly scale: GradeScale | null }, string, number]>([
    ['一番上', SIGNS, '◎', 0],
    ['一番下', SIGNS, '×', 3],
    ['段階にないもの', SIGNS, 'A', -1],
    ['順のない段階', UNORDERED, '拡充', -1],
    ['段階の分からないシート', NONE, '◎', -1],
  ])('%sの順', (_, sheet, text, rank) => {
    expect(rankMeant(sheet, text)).toBe(rank);
  });

  it('段階の下の半分が、低い評価', () => {
    expect(['◎', '○', '△', '×', '？'].map((text) => isLowGrade(SIGNS, text))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(['高', '中', '低'].map((text) => isLowGrade(THREE, text))).toEqual([false, false, true]);
    expect(isLowGrade(UNORDERED, '廃止')).toBe(false);
    expect(isLowGrade(NONE, 'D')).toBe(false);
  });

  it('一番上だけが、最もよい評価', () => {
    expect(['◎', '○', '？'].map((text) => isBestGrade(SIGNS, text))).toEqual([true, false, false]);
    expect(isBestGrade(UNORDERED, '継続')).toBe(false);
  });

  it.each([
    ['未実施', true],
    ['未着手である', true],
    ['実施していない', true],
    ['実施できない', true],
    ['実施してない', true],
    ['実施した', false],
    [null, false],
  ])('凡例に「%s」とある評価が、していないことかは %p', (meaning, undone) => {
    expect(isUndoneGrade({ scale: scale([['×', meaning]]) }, '×')).toBe(undone);
  });

  it('凡例の意味は、その評価のもの', () => {
    expect(isUndoneGrade(SIGNS, '△')).toBe(false);
    expect(isUndoneGrade(SIGNS, '？')).toBe(false);
    expect(isUndoneGrade(NONE, '×')).toBe(false);
    expect(meaningOfGrade(SIGNS, '△')).toBe('目標に届かなかった');
    expect(meaningOfGrade(SIGNS, 'A')).toBeNull();
    expect(meaningOfGrade(THREE, '高')).toBeNull();
    expect(meaningOfGrade(NONE, 'A')).toBeNull();
  });
});

describe('進捗の箱と評価', () => {
  it('白井市の様式では、同じ名前', () => {
    expect(gradeOfBox(OURS, 'C')).toBe('C');
    expect(boxOfGrade(OURS, 'C')).toBe('C');
  });

  it('箱と同じ数の、順のある段階なら、順に当たる', () => {
    expect(gradeOfBox(SIGNS, 'A')).toBe('◎');
    expect(gradeOfBox(SIGNS, 'D')).toBe('×');
    expect(boxOfGrade(SIGNS, '△')).toBe('C');
    expect(boxOfGrade(SIGNS, 'A')).toBeUndefined();
  });

  it('数の違う段階、順のない段階、分からない段階では、当たらない', () => {
    for (const sheet of [THREE, UNORDERED, NONE]) {
      expect(gradeOfBox(sheet, 'A')).toBeUndefined();
      expect(boxOfGrade(sheet, '高')).toBeUndefined();
    }
  });
});
