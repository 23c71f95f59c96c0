import type { CellValue } from '../../../../../src/core/grid/grid';
import {
  columnContents,
  type ColumnContents,
} from '../../../../../src/core/form/read/any/column-contents';
import { cellKey } from '../../../../../src/core/grid/grid';
import { placed } from './placed';

const ofColumn = (...texts: readonly CellValue[]): ColumnContents =>
  columnContents(placed(texts.map((text) => [text])), 0, { top: 0, bottom: texts.length - 1 });

const NOTHING = {
  ...{ filled: 0, distinct: 0, changes: 0, figures: 0, years: 0, departments: 0 },
  ...{ kinds: 0, boxes: 0, percents: 0, grades: 0, texts: 0 },
};

describe('書かれたセルの数', () => {
  it('いくつ書かれ、いくつ違い、いくつ変わるか', () => {
    expect(ofColumn('甲', '乙 ', null, '甲', ' 甲', '　')).toEqual({
      ...NOTHING,
      ...{ filled: 4, distinct: 2, changes: 3 },
    });
    expect(ofColumn(null, '　')).toEqual(NOTHING);
    expect(ofColumn()).toEqual(NOTHING);
  });

  it('注と凡例は、列の中身ではない', () => {
    expect(ofColumn('甲', '※ 速報値', ' ※注', '評価の凡例').filled).toBe(1);
    expect(ofColumn('甲※', '注 速報値').filled).toBe(2);
  });

  it('ページごとに繰り返す見出しは、列の中身ではない', () => {
    const cells = placed([['実績'], [3], [' 実績 '], [4]]);
    const titles = [{ row: 0, column: 0, text: '実績 ' }];
    expect(columnContents(cells, 0, { top: 1, bottom: 3 }, titles).filled).toBe(2);
    expect(columnContents(cells, 0, { top: 1, bottom: 3 }).filled).toBe(3);
  });

  it('結合は一度だけ数え、三百までを見る', () => {
    const merged = placed([['甲'], ['乙'], ['丙']], { merged: ['A1:A2'] });
    expect(columnContents(merged, 0, { top: 0, bottom: 2 }).filled).toBe(2);
    const many = Array.from({ length: 302 }, (_, at): CellValue => `第${at}の項目`);
    expect(ofColumn(...many).filled).toBe(300);
    expect(columnContents(placed([['甲'], ['乙'], ['丙']]), 0, { top: 1, bottom: 1 }).filled).toBe(
      1,
    );
  });
});

describe('中身の割合', () => {
  const isAll = (key: keyof ColumnContents, ...texts: readonly CellValue[]): void => {
    for (const text of texts) expect([text, ofColumn(text)[key]]).toEqual([text, 1]);
  };
  const isNone = (key: keyof ColumnContents, ...texts: readonly CellValue[]): void => {
    for (const text of texts) expect([text, ofColumn(text)[key]]).toEqual([text, 0]);
  };

  it('数値。単位や括弧の付いたもの、評価しないという言葉も', () => {
    isAll(
      'figures',
      12,
      '12',
      '１，２３４',
      '-3',
      '▲3',
      '12.5',
      '12.5 ％',
      '12人',
      '延べ12人',
      '約12か所',
    );
    isAll('figures', '12（速報）', '12\n(R3)', '12 (見込み)', '集計中', '-');
    isNone(
      'figures',
      '甲',
      '20歳代',
      '1号認定',
      '3年生',
      '12 と 13',
      '12人と少しだ',
      '(12)',
      '第12',
    );
    expect(ofColumn(1, '甲', '乙', 2).figures).toBe(0.5);
  });

  it('年度', () => {
    isAll('years', 'R4', '令和4年度', '2022', 'R4/2022');
    isNone('years', '4', '甲', '4/甲');
  });

  it('担当課', () => {
    isAll(
      'departments',
      '福祉課',
      '福祉部 健康課',
      '甲、福祉課',
      '甲／健康室',
      '甲/健康室',
      '甲，健康室',
      '甲,健康室',
      '福祉課（本庁）',
      '福祉課(甲)',
    );
    isNone('departments', '福祉課長', '甲', '福祉課・甲');
  });

  it('行の種類', () => {
    isAll('kinds', '目標', '実績値', '達成率');
    isNone('kinds', '甲', '参考');
    const told = placed([['参考']], { told: { rowKinds: [{ word: '参考', kind: 'value' }] } });
    expect(columnContents(told, 0, { top: 0, bottom: 0 }).kinds).toBe(1);
  });

  it('進捗の箱。箱が並ぶものは、選ばれた言葉', () => {
    isAll('boxes', '☑順調に進んだ', '□未実施', '■甲乙');
    isNone('boxes', '順調に進んだ', '□', '■甲', '●診断を行った。', '甲', `■${'甲'.repeat(21)}`);
    expect(ofColumn('□順調 ■遅れ').distinct).toBe(1);
    expect(ofColumn('□順調 ■遅れ', '■順調 □遅れ', '順調', '遅れ').distinct).toBe(2);
    expect(ofColumn('■順調 ■遅れ', '甲').distinct).toBe(2);
  });

  it('百分率', () => {
    isAll('percents', '12%', '12％');
    isNone('percents', '12', '％の数', '12%減');
    const format = (code: string) =>
      columnContents(placed([[0.5]], { formats: new Map([[cellKey(0, 0), code]]) }), 0, {
        ...{ top: 0, bottom: 0 },
      }).percents;
    expect([format('0%'), format('0％'), format('0')]).toEqual([1, 1, 0]);
    expect(ofColumn('12%', '3', '4', '5').percents).toBe(0.25);
  });

  it('評価の言葉。短いものが六割あれば', () => {
    expect(ofColumn('A', 'B', 'A', 'C').grades).toBe(1);
    expect(ofColumn('A', 'B', 'A', '訪ねた先の人に話を聞いた').grades).toBe(0.75);
    expect(
      ofColumn('A', 'B', 'A', '訪ねた先の人に話を聞いた', '電話をかけて話を聞いた').grades,
    ).toBe(0.6);
    expect(ofColumn('A', '訪ねた先の人に話を聞いた').grades).toBe(0);
    expect(ofColumn('甲', '乙', '丙').grades).toBe(0);
    expect(ofColumn('大幅な遅れ', 'やや遅れている').grades).toBe(1);
  });

  it('文', () => {
    isAll('texts', '増えた。', '訪ねた先の人に話を聞いてまわった日のこと'.slice(0, 18));
    isNone('texts', '増えた', '訪ねた先の人に話を聞いてまわった日のこと'.slice(0, 17));
  });
});
