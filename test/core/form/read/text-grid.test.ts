import { parseTextGrid } from '../../../../src/core/form/read/text-grid';

const rows = (text: string) => [...parseTextGrid(text).values];

describe('タブで区切った文を表にする', () => {
  it('行はセルの行、タブの間はセルになる', () => {
    expect(rows('甲\t乙\n丙')).toEqual([['甲', '乙'], ['丙']]);
    expect(rows('甲\t\t乙')).toEqual([['甲', null, '乙']]);
    expect(rows('\t甲')).toEqual([[null, '甲']]);
    expect(parseTextGrid('甲')).toMatchObject({ sheet: null, merges: [] });
  });

  it('改行の書き方の違いは問わない', () => {
    expect(rows('甲\r\n乙')).toEqual([['甲'], ['乙']]);
    expect(rows('甲\r乙')).toEqual([['甲'], ['乙']]);
    expect(rows('甲\n')).toEqual([['甲']]);
    expect(rows('甲\t\n乙')).toEqual([['甲', null], ['乙']]);
    expect(rows('甲\t\r\n乙')).toEqual([['甲', null], ['乙']]);
  });

  it('空の行は飛ばし、行の番号は変わらない', () => {
    const values = rows('甲\n\n\t\n乙');
    expect(values).toHaveLength(4);
    expect([values[0], values[1], values[2], values[3]]).toEqual([
      ['甲'],
      undefined,
      undefined,
      ['乙'],
    ]);
    expect(rows('')).toEqual([]);
  });

  it('文の初めの印（BOM）は除く', () => {
    expect(rows('\uFEFF甲')).toEqual([['甲']]);
    expect(rows('甲\uFEFF')).toEqual([['甲\uFEFF']]);
  });

  it('引用符の中の改行とタブはセルの中のもので、次の行の番号に数える', () => {
    const values = rows('"甲\n乙\t丙"\t丁\n戊');
    expect(values[0]).toEqual(['甲\n乙\t丙', '丁']);
    expect(values[1]).toBeUndefined();
    expect(values[2]).toEqual(['戊']);
    expect(rows('"甲\r\n乙"\r\n丙')[2]).toEqual(['丙']);
  });

  it('二つ続いた引用符は、一つの引用符', () => {
    expect(rows('"甲""乙"""')).toEqual([['甲"乙"']]);
    expect(rows('""""')).toEqual([['"']]);
    expect(rows('""\t甲')).toEqual([[null, '甲']]);
    expect(rows('"甲"\r乙')).toEqual([['甲'], ['乙']]);
  });

  it('閉じない引用符や、後ろに字の続く引用符は、ただの字', () => {
    expect(rows('"甲\t乙')).toEqual([['"甲', '乙']]);
    expect(rows('"甲"乙\t丙')).toEqual([['"甲"乙', '丙']]);
    expect(rows('甲"乙"')).toEqual([['甲"乙"']]);
    expect(rows('"甲""')).toEqual([['"甲""']]);
    expect(rows('"')).toEqual([['"']]);
  });
});

describe('印刷物から取った文', () => {
  it.each([
    ['<input type="checkbox" checked> 順調', '☑ 順調'],
    ['<input checked="" type="checkbox"/>順調', '☑ 順調'],
    ['<INPUT TYPE="checkbox" CHECKED>  順調', '☑ 順調'],
    ['<input type="checkbox"> 順調', '□ 順調'],
    ['<input type="checkbox" unchecked> 順調', '□ 順調'],
    ['<input type="checkbox">順調 <input type="checkbox" checked>概ね', '□ 順調 ☑ 概ね'],
    ['<input type="text"> 順調', '<input type="text"> 順調'],
    ['<inputtype="checkbox"> 順調', '<inputtype="checkbox"> 順調'],
  ])('「%s」は「%s」', (text, read) => {
    expect(rows(text)).toEqual([[read]]);
  });

  it.each([
    ['<ul><li>甲</li> <li>乙</li></ul>', '甲乙'],
    ['<p class="a">甲</p>', '甲'],
    ['甲<br/>乙', '甲乙'],
    ['<OL>\u3000甲', '甲'],
    ['<div><span>甲</span></div>', '甲'],
    ['甲 < 乙', '甲 < 乙'],
    ['<b>甲</b>', '<b>甲</b>'],
    ['<pre>甲</pre>', '<pre>甲</pre>'],
  ])('「%s」は「%s」', (text, read) => {
    expect(rows(text)).toEqual([[read]]);
  });
});
