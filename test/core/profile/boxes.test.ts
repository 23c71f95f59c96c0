import { parseBox, type WrittenBox } from '../../../src/core/profile/vocabulary';

describe('進捗状況の箱', () => {
  it.each([...'☑☒■✓✔✅レ○◯●◎'])('%s は選ばれている', (sign) => {
    expect(parseBox(`${sign} 順調に進んだ`)).toEqual({
      ticked: true,
      signed: true,
      grade: 'A',
      word: '順調に進んだ',
    });
  });

  it.each([...'☐□▢⬜◻'])('%s は選ばれていない', (sign) => {
    expect(parseBox(`${sign}概ね進んだ`)).toEqual({
      ticked: false,
      signed: true,
      grade: 'B',
      word: '概ね進んだ',
    });
  });

  it.each<[string, WrittenBox]>([
    ['順調に進んだ', { ticked: false, signed: false, grade: 'A', word: '順調に進んだ' }],
    [' おおむね進んだ ', { ticked: false, signed: false, grade: 'B', word: 'おおむね進んだ' }],
    ['☑ 一部遅れがある', { ticked: true, signed: true, grade: 'C', word: '一部遅れがある' }],
    ['レ 未実施', { ticked: true, signed: true, grade: 'D', word: '未実施' }],
    ['☑その他', { ticked: true, signed: true, grade: undefined, word: 'その他' }],
    ['□ その他', { ticked: false, signed: true, grade: undefined, word: 'その他' }],
    ['□', { ticked: false, signed: true, grade: undefined, word: '' }],
  ])('「%s」は、はじめから読めた書き方である', (text, box) => {
    expect(parseBox(text)).toEqual(box);
  });

  it.each<[string, Omit<WrittenBox, 'earlier'>]>([
    ['順調に進んだ ☑', { ticked: true, signed: true, grade: 'A', word: '順調に進んだ' }],
    ['順調に進んだ（□）', { ticked: false, signed: true, grade: 'A', word: '順調に進んだ' }],
    ['概ね進んだ( レ )', { ticked: true, signed: true, grade: 'B', word: '概ね進んだ' }],
    ['一部遅れ ✓', { ticked: true, signed: true, grade: 'C', word: '一部遅れ' }],
    ['A', { ticked: true, signed: true, grade: 'A', word: '順調に進んだ' }],
    ['Ｂ', { ticked: true, signed: true, grade: 'B', word: '概ね進んだ' }],
    ['c', { ticked: true, signed: true, grade: 'C', word: '一部遅れがある' }],
    ['「D」', { ticked: true, signed: true, grade: 'D', word: '未実施' }],
    ['A評価', { ticked: true, signed: true, grade: 'A', word: '順調に進んだ' }],
    ['順調', { ticked: false, signed: false, grade: 'A', word: '順調' }],
    ['一部遅れ', { ticked: false, signed: false, grade: 'C', word: '一部遅れ' }],
    ['概ね', { ticked: false, signed: false, grade: 'B', word: '概ね' }],
  ])('「%s」は、箱がなくても意味が明らかで、前の版は箱と読まなかった', (text, box) => {
    expect(parseBox(text)).toEqual({ ...box, earlier: null });
  });

  it.each<[string, WrittenBox]>([
    [
      '◎',
      {
        ticked: true,
        signed: true,
        grade: 'A',
        word: '順調に進んだ',
        earlier: { ticked: true, signed: true, grade: undefined, word: '' },
      },
    ],
    [
      '☑ 順調',
      {
        ticked: true,
        signed: true,
        grade: 'A',
        word: '順調',
        earlier: { ticked: true, signed: true, grade: undefined, word: '順調' },
      },
    ],
    [
      '□概ね',
      {
        ticked: false,
        signed: true,
        grade: 'B',
        word: '概ね',
        earlier: { ticked: false, signed: true, grade: undefined, word: '概ね' },
      },
    ],
  ])('「%s」は、前の版では評価の分からない箱だった', (text, box) => {
    expect(parseBox(text)).toEqual(box);
  });

  it.each(['', ' ', '未', 'その他', '進んだ', 'その他 ☑', 'E', 'AB', '順調でない'])(
    '「%s」は箱でない',
    (text) => {
      expect(parseBox(text)).toBeUndefined();
    },
  );
});
