import type { CellValue } from '../../../../../src/core/grid/grid';
import { looseTitles } from '../../../../../src/core/form/read/any/loose-titles';
import type { HeadingRole } from '../../../../../src/core/profile/heading-role';
import { otherForm } from './other-forms';

type Rows = readonly (readonly CellValue[])[];

const titlesIn = (rows: Rows, ...merged: readonly string[]): readonly string[] =>
  looseTitles(otherForm('一覧', rows, merged)).map(({ cell }) => cell.text);

describe('見出しらしい行', () => {
  const HEAD = ['地区', '見守り先', '回った日', '気づき'];

  it('三つ以上の言葉が並び、下の半分に何かあれば、見出し', () => {
    expect(titlesIn([HEAD, ['東', '会館', null, null]])).toEqual(HEAD);
    expect(titlesIn([HEAD.slice(1), ['会館', '五月', null]])).toEqual(HEAD.slice(1));
    expect(titlesIn([HEAD, ['東', null, null, null]])).not.toEqual(HEAD);
    expect(titlesIn([HEAD, ['　', '会館', '　', null]])).not.toEqual(HEAD);
  });

  it('役と、迷いのないことと、下に何があるかを言う', () => {
    const found = looseTitles(
      otherForm('一覧', [
        ['地区', '見守り先', '備考', '実績'],
        ['東', '会館', '甲', 12],
      ]),
      new Map<string, HeadingRole>([['地区', 'level']]),
    );
    expect(found).toEqual([
      { cell: { row: 0, column: 0, text: '地区' }, role: 'level', sure: true, holds: 'words' },
      { cell: { row: 0, column: 1, text: '見守り先' }, role: null, sure: false, holds: 'words' },
      { cell: { row: 0, column: 2, text: '備考' }, role: 'remarks', sure: true, holds: 'words' },
      { cell: { row: 0, column: 3, text: '実績' }, role: 'value', sure: false, holds: 'figures' },
    ]);
  });

  it('見出しの下の行は、空の行が来るまで項目名ではない', () => {
    const rows: Rows = [HEAD, ['東部', '会館', null, null], ['西部', '公園', null, null]];
    expect(titlesIn(rows)).toEqual(HEAD);
    expect(titlesIn([...rows, [], ['記入者', '山川']])).toEqual([...HEAD, '記入者']);
  });

  it('すぐ上に三つ以上並ぶ行は、見出しではなく、その下の行', () => {
    expect(titlesIn([['東部', '会館', 5], HEAD, ['西部', '公園', '六月', '甲']])).not.toContain(
      '気づき',
    );
    expect(titlesIn([['見守りの記録'], HEAD, ['西部', '公園', '六月', '甲']])).toEqual(HEAD);
    expect(titlesIn([['見守り', '記録'], HEAD, ['西部', '公園', '六月', '甲']])).toEqual([
      '見守り',
      ...HEAD,
    ]);
  });

  it('数の並ぶ行は、見出しではない', () => {
    expect(
      titlesIn([
        ['東部', '会館', 12, '公園'],
        ['甲乙', '丙丁', '戊己', '庚辛'],
      ]),
    ).toEqual(['東部', '甲乙', '戊己']);
  });

  it('離れて並ぶ言葉は、別々に見る', () => {
    expect(
      titlesIn([
        ['地区', '見守り先', null, '回った日', '気づき'],
        ['東', '会館', null, 5, '甲'],
      ]),
    ).toEqual([...['地区', '回った日']]);
    const wide = titlesIn(
      [
        ['地区', null, '見守り先', '気づき'],
        ['東部', null, '会館', '甲'],
      ],
      'A1:B1',
    );
    expect(wide).toEqual(['地区', '見守り先', '気づき']);
  });

  it('縦に結合した見出しの下は、その結合の下', () => {
    expect(titlesIn([HEAD, [], ['東部', '会館']], 'A1:A2', 'B1:B2', 'C1:C2', 'D1:D2')).toEqual(
      HEAD,
    );
  });
});

describe('項目名らしい言葉', () => {
  it('右の言葉か数が、その値', () => {
    const found = looseTitles(otherForm('一覧', [['地区', '東部', '世帯', 12, '余り']]));
    expect(found.map(({ cell, holds }) => [cell.text, holds])).toEqual([
      ['地区', 'words'],
      ['世帯', 'figures'],
    ]);
  });

  it('一つだけなら、下のものが値。下に何もなければ、項目名ではない', () => {
    expect(titlesIn([['地区'], ['東部の家並み']])).toEqual(['地区']);
    expect(titlesIn([['地区'], []])).toEqual([]);
    expect(titlesIn([['地区'], ['　']])).toEqual([]);
  });

  it('値になった言葉は、項目名ではない', () => {
    expect(titlesIn([['地区'], ['東部'], ['会館']])).toEqual(['地区']);
  });

  it('見出しのすぐ上の言葉は、項目名ではない', () => {
    expect(titlesIn([['見守りの記録'], ['地区', '世帯', '気づき'], ['東部', 12, '甲']])).toEqual([
      ...['地区', '世帯', '気づき'],
    ]);
  });

  it.each([
    ['長い言葉', '見守りの先を一軒ずつ回った日のならびとその数'],
    ['文', '回った。'],
    ['読点のある言葉', '地区、世帯'],
    ['数', '12'],
    ['一文字', '甲'],
    ['字のないもの', '※注'],
    ['年度', '令和4年度'],
  ])('%s「%s」は、項目名ではない', (_, text) => {
    expect(titlesIn([[text, '東部']])).toEqual([]);
  });

  it('二十字までの言葉は、項目名', () => {
    const twenty = '見守りの先を一軒ずつ回った日とその数と先';
    expect([...twenty]).toHaveLength(20);
    expect(titlesIn([[twenty, '東部']])).toEqual([twenty]);
  });
});
