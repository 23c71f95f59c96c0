import { validationOf } from '../../../../src/core/form/write/form-validations';

const AREAS = [{ top: 9, left: 9, bottom: 9, right: 9 }];

describe('記入欄の入力規則', () => {
  it('評価は、計画の評価から選ぶ。違えば断らずに知らせる', () => {
    expect(validationOf('grade', AREAS)).toEqual({
      areas: AREAS,
      type: 'list',
      choices: ['A', 'B', 'C', 'D'],
      allowBlank: true,
      errorStyle: 'warning',
      showPrompt: false,
      showError: true,
      errorTitle: 'Shinko',
      error: '評価は A・B・C・D のどれかです。',
      imeMode: 'off',
    });
  });

  it('半角の字だけの評価なら日本語入力を切り、ほかは日本語で入れる', () => {
    const modeOf = (...grades: readonly string[]) => validationOf('grade', AREAS, grades).imeMode;
    expect(modeOf('S', 'A', 'B')).toBe('off');
    expect(modeOf('1+', '1')).toBe('off');
    expect(modeOf('○', '×')).toBe('hiragana');
    expect(modeOf('A', '保留')).toBe('hiragana');
    expect(modeOf('A評価', 'B')).toBe('hiragana');
    expect(modeOf('評価A', 'B')).toBe('hiragana');
  });

  it('Excel の並びに入らない評価では、選択肢を付けない', () => {
    const free = {
      areas: AREAS,
      type: 'any',
      allowBlank: true,
      errorStyle: 'warning',
      showPrompt: false,
      showError: false,
      imeMode: 'hiragana',
    };
    expect(validationOf('grade', AREAS, ['良い,普通', '悪い'])).toEqual(free);
    // 254 letters with a comma are as many as Excel takes.
    expect(validationOf('grade', AREAS, ['良'.repeat(127), '悪'.repeat(127)]).type).toBe('list');
    expect(validationOf('grade', AREAS, ['良'.repeat(128), '悪'.repeat(127)])).toEqual(free);
  });

  it('成果と、段ごとに違う単位は、日本語で自由に入れる。実績値は半角で入れる', () => {
    const [text, unit, value] = ['narrative', 'free', 'value'].map((kind) =>
      validationOf(kind, AREAS),
    );
    expect(text).toMatchObject({ type: 'any', imeMode: 'hiragana', showError: false });
    expect(unit).toEqual(text);
    expect(value).toMatchObject({ type: 'any', imeMode: 'off', showError: false });
  });

  it('一つの単位は、その単位から選ぶ', () => {
    expect(validationOf('unit か所', AREAS)).toMatchObject({
      type: 'list',
      choices: ['か所'],
      error: 'この項目の単位は「か所」です。',
      imeMode: 'hiragana',
    });
    expect(validationOf('unit 人 日', AREAS)).toMatchObject({ choices: ['人 日'] });
  });

  it('進捗状況は、□か☑から選ぶ', () => {
    expect(validationOf('box C', AREAS)).toMatchObject({
      type: 'list',
      choices: ['□ 一部遅れがある', '☑ 一部遅れがある'],
      error: '□ か ☑ を選んでください。',
      imeMode: 'off',
    });
  });
});
