import {
  readToldForm,
  toldFormOf,
  ToldWords,
  type ToldForm,
} from '../../../src/core/profile/told-form';
import { readJson, type JsonFault } from '../../../src/core/text/json-reader';

const TOLD: ToldForm = {
  headers: [
    { title: '■ 取組 の状況', lines: 2 },
    { title: '数値', lines: 5 },
  ],
  rowKinds: [
    { word: '見通し', kind: 'target' },
    { word: '結果※', kind: null },
    { word: '到達', kind: 'value' },
  ],
  itemBegins: '取組の名前',
  notRated: ['保留', '判定 待ち'],
};

const faultOf = (json: unknown): JsonFault | undefined => {
  const read = readJson(() => readToldForm(json, 'form'));
  return read.ok ? undefined : read.failure;
};

describe('人の決めた様式の作りを読む', () => {
  it('書かれたとおりに読め、書かれていないものは持たない', () => {
    expect(readToldForm(TOLD, 'form')).toEqual(TOLD);
    expect(readToldForm({}, 'form')).toEqual({});
    expect(readToldForm({ itemBegins: null }, 'form')).toEqual({});
    expect(readToldForm({ headers: [{ title: '甲' }] }, 'form')).toEqual({
      headers: [{ title: '甲', lines: 1 }],
    });
  });

  it.each(['target', 'value', 'rate', 'difference', 'baseline', null])(
    '行の種類は %s でもよい',
    (kind) => {
      expect(readToldForm({ rowKinds: [{ word: '甲', kind }] }, 'form').rowKinds).toEqual([
        { word: '甲', kind },
      ]);
    },
  );

  const LINES = 'whole number from 1 to 5';
  const BLANK = 'string that is not blank';
  it.each<[unknown, string, string]>([
    [[], 'form', 'object'],
    [{ headers: {} }, 'form.headers', 'list'],
    [{ headers: [{ title: '甲', lines: 0 }] }, 'form.headers[0].lines', LINES],
    [{ headers: [{ title: '甲', lines: 6 }] }, 'form.headers[0].lines', LINES],
    [{ headers: [{ title: '甲', lines: 1.5 }] }, 'form.headers[0].lines', LINES],
    [{ headers: [{ title: '甲', lines: '2' }] }, 'form.headers[0].lines', LINES],
    [{ headers: [{ title: ' ' }] }, 'form.headers[0].title', BLANK],
    [{ headers: [{ lines: 1 }] }, 'form.headers[0].title', 'string'],
    [
      { rowKinds: [{ word: '甲', kind: '乙' }] },
      'form.rowKinds[0].kind',
      'one of target, value, rate, difference, baseline, or null',
    ],
    [{ rowKinds: [{ word: '', kind: null }] }, 'form.rowKinds[0].word', BLANK],
    [{ itemBegins: '' }, 'form.itemBegins', BLANK],
    [{ notRated: ['保留', ' '] }, 'form.notRated[1]', BLANK],
    [{ notRated: '保留' }, 'form.notRated', 'list'],
  ])('%j の誤りは %s にあり、%s であるはず', (json, path, expected) => {
    expect(faultOf(json)).toEqual({ path, expected });
  });

  it('何も言わないものは、書かない', () => {
    expect(toldFormOf(TOLD)).toEqual(TOLD);
    expect(toldFormOf({})).toEqual({});
    expect(toldFormOf({ headers: [], rowKinds: [], itemBegins: null, notRated: [] })).toEqual({});
    expect(toldFormOf({ itemBegins: '' })).toEqual({});
  });
});

describe('人の決めた言葉で読む', () => {
  const words = new ToldWords(TOLD);
  const none = new ToldWords();

  it.each<[string, string | undefined, boolean]>([
    ['見通し', 'target', true],
    ['R4 見通し', 'target', true],
    ['見 通し', 'target', true],
    ['到達', 'value', true],
    ['結果', undefined, true],
    ['目標', 'target', false],
    ['会議', undefined, false],
  ])('「%s」の行の種類は %s', (word, kind, isTold) => {
    expect(words.kindOf(word)).toBe(kind);
    expect(words.isToldKind(word)).toBe(isTold);
  });

  it('何も決めなければ、言葉だけで読む', () => {
    expect(none.kindOf('結果')).toBe('value');
    expect(none.kindOf('見通し')).toBeUndefined();
    expect(none.isToldKind('結果')).toBe(false);
    expect(none.hasHeaders).toBe(false);
    expect(none.headerLines('数値')).toBeUndefined();
    expect(none.isBegin('')).toBe(false);
    expect(none.isNotRated('保留')).toBe(false);
  });

  it('見出しの行数は、その題の書かれた行で分かる', () => {
    expect(words.hasHeaders).toBe(true);
    expect(words.headerLines('取組の状況')).toBe(2);
    expect(words.headerLines('数値※')).toBe(5);
    expect(words.headerLines('会議')).toBeUndefined();
  });

  it('取組の始まる見出しが分かる', () => {
    expect(words.isBegin('取組の名前※1')).toBe(true);
    expect(words.isBegin('取組')).toBe(false);
  });

  it('評価していないことの言葉は、決めたものも、もとからあるものも分かる', () => {
    expect(['保留', '判定待ち', '中止'].map((word) => words.isNotRated(word))).toEqual([
      true,
      true,
      true,
    ]);
    expect(words.isNotRated('A')).toBe(false);
  });
});
