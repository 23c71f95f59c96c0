import type { CellValue } from '../../../../../src/core/grid/grid';
import { columnsOf } from './columns-of';

const SENTENCE = '地域の家を一軒ずつ訪ね、困りごとを聞いてまわる。';

/** Titles over sentences, read behind a name: which one tells of the year's work, and the others in order. */
const textsUnder = (...titles: readonly string[]) => {
  const { narrative, further } = columnsOf([
    ['取組項目', ...titles],
    ['訪問', ...titles.map(() => SENTENCE)],
  ]);
  const titleAt = (column: number): string => titles[column - 1]!;
  return [narrative && titleAt(narrative.column), further.map(({ column }) => titleAt(column))];
};

describe('その年度にしたこと', () => {
  it.each(['成果', '実績', '実施状況', '取組状況', '取り組み状況', '推進内容'])(
    '「%s」が「効果」より先',
    (title) => {
      expect(textsUnder('効果', title)).toEqual([title, ['効果']]);
      expect(textsUnder(title, '効果')).toEqual([title, ['効果']]);
    },
  );

  it.each(['評価の理由', '判断の根拠', '意見', 'コメント', '所見'])(
    '「%s」は、今後の予定よりあと',
    (title) => {
      expect(textsUnder(title, '今後の予定', '効果')).toEqual(['効果', ['今後の予定', title]]);
      expect(textsUnder(title, '今後の予定')).toEqual(['今後の予定', [title]]);
    },
  );

  it('年度の付いたものは、いちばん新しい年度のもの', () => {
    expect(textsUnder('令和4年度の取組状況', '令和5年度の取組状況', '効果')).toEqual([
      '令和5年度の取組状況',
      ['令和4年度の取組状況', '効果'],
    ]);
    expect(textsUnder('令和5年度の取組状況', '令和4年度の取組状況')).toEqual([
      '令和5年度の取組状況',
      ['令和4年度の取組状況'],
    ]);
  });

  it('名の左のもの、年度だけの見出しのものは、したことを言わない', () => {
    const left = columnsOf([
      ['評価の理由', '取組項目', '実績値'],
      [SENTENCE, '訪問', 3],
    ]);
    expect([left.narrative, left.further.map(({ column }) => column)]).toEqual([null, [0]]);
    expect(textsUnder('令和4年度', '令和5年度')).toEqual([null, ['令和4年度', '令和5年度']]);
  });

  it('基準値の年度の列は、したことを言わない', () => {
    const { narrative, further } = columnsOf(
      [
        ['取組項目', '基準値', null],
        [null, '数値', '年度'],
        ['訪問', 3, 'R2'],
      ],
      { lines: 2 },
    );
    expect([narrative, further.map(({ column }) => column)]).toEqual([null, [2]]);
  });

  it('数の並ぶ列は、したことを言わない', () => {
    const found = columnsOf([
      ['取組項目', '今後の予定'],
      ['訪問', 3],
      ['電話', 4],
    ]);
    expect([found.narrative, found.further.map(({ column }) => column)]).toEqual([null, [1]]);
  });
});

describe('数値の列', () => {
  const rolesOf = (
    titles: readonly string[],
    row: readonly CellValue[],
    sheetYear: number | null = null,
  ) => {
    const found = columnsOf(
      [
        ['取組項目', ...titles],
        ['訪問', ...row],
      ],
      { sheetYear },
    );
    return {
      figures: found.figures.map(({ column, role, year }) => [column, role, year]),
      roles: found.headings.slice(1).map(({ role }) => role),
    };
  };

  it.each(['現状値', '現況値', '現在値'])(
    'ほかに実績値があれば、「%s」は計画の始めの値',
    (title) => {
      expect(rolesOf([title, '実績値'], [2, 3])).toEqual({
        figures: [
          [1, 'baseline', null],
          [2, 'value', null],
        ],
        roles: ['baseline', 'value'],
      });
    },
  );

  it('ほかに実績値がないか、基準値の列があれば、「現状値」は実績値', () => {
    expect(rolesOf(['現状値', '目標値'], [2, 3]).roles).toEqual(['value', 'target']);
    expect(rolesOf(['基準値', '現状値', '実績値'], [1, 2, 3]).roles).toEqual([
      ...['baseline', 'value', 'value'],
    ]);
    expect(rolesOf(['実績値', '達成値'], [1, 2]).roles).toEqual(['value', 'value']);
  });

  it('執行率は、ほかの率か金額があれば、目標に対する率ではない', () => {
    expect(rolesOf(['執行率'], [80]).roles).toEqual(['rate']);
    expect(rolesOf(['執行率', '達成率'], [80, 90]).roles).toEqual(['further', 'rate']);
    for (const money of ['予算額', '決算額', '事業費'])
      expect(rolesOf([money, '執行率'], [80, 90]).roles).toEqual([null, 'further']);
    expect(rolesOf(['人数', '執行率'], [80, 90]).roles).toEqual([null, 'rate']);
  });

  it('前年度は、シートの年度が分かるときだけ、その前の年度', () => {
    expect(rolesOf(['前年度実績', '今年度実績', '次年度目標'], [1, 2, 3], 2022).figures).toEqual([
      [1, 'value', 2021],
      [2, 'value', null],
      [3, 'target', 2023],
    ]);
    expect(rolesOf(['前年度実績', '今年度実績', '次年度目標'], [1, 2, 3])).toEqual({
      figures: [[2, 'value', null]],
      roles: [null, 'value', null],
    });
    const { headings } = columnsOf([
      ['取組項目', '前年度実績'],
      ['訪問', 1],
    ]);
    expect(headings[1]!.sure).toBe(false);
  });

  it('評価の列は、年度が分からなくても評価。見出しの年度を先に見る', () => {
    const gradesOf = (titles: readonly string[], sheetYear: number | null) =>
      columnsOf(
        [
          ['取組項目', ...titles],
          ['訪問', ...titles.map(() => 'A')],
        ],
        {
          sheetYear,
        },
      ).grades.map(({ column, year }) => [column, year]);
    expect(gradesOf(['前年度評価', '評価'], null)).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(gradesOf(['前年度評価', 'R5評価'], 2022)).toEqual([
      [1, 2021],
      [2, 2023],
    ]);
  });

  it.each(['総合評価', '最終評価', '全体評価'])('「%s」が、ほかの評価より先', (title) => {
    const { grades } = columnsOf([
      ['取組項目', '評価', title],
      ['訪問', 'A', 'B'],
    ]);
    expect(grades.map(({ column }) => column)).toEqual([2, 1]);
  });
});

describe('ほかの列', () => {
  it('見出しのとおりに分ける', () => {
    const found = columnsOf([
      [
        ...['大項目', '小項目', 'No.', '取組項目', '担当部', '担当課', '取組内容', '指標'],
        ...['単位', '年度', '区分', '数値', '進捗', '備考'],
      ],
      [
        ...['働く', '起業', 1, '講座', '産業部', '産業課', '開く', '回数'],
        ...['回', 'R4', '目標', 3, '☑順調に進んだ', '新規'],
      ],
    ]);
    expect(found).toMatchObject({
      ...{ levels: [0, 1], number: 2, name: 3, departments: [4, 5], description: 6 },
      ...{ indicator: 7, unit: 8, year: 9, kind: 10, progress: 12, remarks: 13 },
    });
    expect(found.figures.map(({ column }) => column)).toEqual([11]);
  });

  it('ない列は、ない', () => {
    const found = columnsOf([
      ['取組項目', '実績値'],
      ['講座', 3],
    ]);
    expect(found).toMatchObject({
      ...{ levels: [], number: null, departments: [], description: null, indicator: null },
      ...{ unit: null, year: null, kind: null, progress: null, remarks: null },
      ...{ grades: [], narrative: null, further: [], segment: null },
    });
  });

  it('段と、名の左の名は、左から並べる', () => {
    const found = columnsOf([
      ['事業名', '基本目標', '取組項目', '実績値'],
      ['見守り', '働く', '訪問', 3],
      ['見守り', '働く', '電話', 3],
    ]);
    expect(found.levels).toEqual([0, 1]);
  });
});
