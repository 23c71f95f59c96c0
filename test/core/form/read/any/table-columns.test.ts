import { columnsIn, columnsOf } from './columns-of';

describe('項目の名', () => {
  it('名の列がいくつかあれば、言うことの多い方。左の列は段、右の列は内容', () => {
    const right = columnsOf([
      ['事業名', '取組項目', '実績値'],
      ['見守り', '訪問', 3],
      ['見守り', '電話', 4],
    ]);
    expect([right.name, right.levels, right.description]).toEqual([1, [0], null]);
    const left = columnsOf([
      ['取組項目', '事業名', '実績値'],
      ['訪問', '見守り', 3],
      ['電話', '見守り', 4],
    ]);
    expect([left.name, left.levels, left.description]).toEqual([0, [], 1]);
  });

  it('同じだけ言うなら、右の方', () => {
    const found = columnsOf([
      ['事業名', '取組項目', '実績値'],
      ['見守り', '訪問', 3],
      ['交流', '集い', 4],
    ]);
    expect([found.name, found.levels]).toEqual([1, [0]]);
  });

  it('名の列がなければ、数値の左の短い「具体的な取組」、次に指標、段か内容', () => {
    expect(
      columnsOf([
        ['具体的な取組', '指標', '実績値'],
        ['訪問', '件数', 3],
      ]),
    ).toMatchObject({
      name: 0,
      indicator: 1,
      description: null,
    });
    expect(
      columnsOf([
        ['取組内容', '指標', '実績値'],
        ['訪問', '件数', 3],
      ]),
    ).toMatchObject({
      name: 1,
      indicator: 1,
      description: 0,
    });
    expect(
      columnsOf([
        ['基本目標', '取組内容', '実績値'],
        ['働く', '訪問', 3],
      ]),
    ).toMatchObject({
      name: 1,
      levels: [0],
    });
    expect(
      columnsOf([
        ['基本目標', '実績値'],
        ['働く', 3],
      ]),
    ).toMatchObject({ name: 0 });
  });

  it('文で書かれた「具体的な取組」、数値の右の、何も書いてないものは、名ではない', () => {
    const SENTENCE = '地域の家を一軒ずつ訪ね、困りごとを聞いてまわる。';
    expect(
      columnsOf([
        ['具体的な取組', '指標', '実績値'],
        [SENTENCE, '件数', 3],
      ]),
    ).toMatchObject({ name: 1, description: 0 });
    expect(
      columnsOf([
        ['実績値', '具体的な取組', '指標'],
        [3, '訪問', '件数'],
      ]),
    ).toMatchObject({
      name: 2,
      description: 1,
    });
    expect(
      columnsOf([
        ['具体的な取組', '指標', '実績値'],
        [null, '件数', 3],
      ]),
    ).toMatchObject({
      name: 1,
      description: 0,
    });
  });

  it('名指すものがなければ表ではない。カードでは、年度か区分で行を分ける', () => {
    const byYear = [
      ['年度', '目標値', '実績値'],
      ['令和3年度', 10, 9],
      ['令和4年度', 10, 8],
    ];
    expect(columnsIn(byYear)).toBeUndefined();
    expect(columnsIn(byYear, { isOfCard: true })).toMatchObject({ name: 0, year: 0, kind: null });
    const byKind = [
      ['区分', '令和3年度', '令和4年度'],
      ['目標', 10, 10],
      ['実績', 9, 8],
    ];
    expect(columnsIn(byKind)).toBeUndefined();
    expect(columnsIn(byKind, { isOfCard: true })).toMatchObject({ name: 0, kind: 0, year: null });
    expect(
      columnsIn(
        [
          ['担当課', '実績値'],
          ['福祉課', 3],
        ],
        { isOfCard: true },
      ),
    ).toBeUndefined();
  });
});

describe('番号の列', () => {
  const rows = (first: readonly (number | null)[], second: readonly (number | null)[]) => [
    ['目標番号', 'No.', '取組項目', '実績値'],
    ...['訪問', '電話', '集い', '講座'].map((name, at) => [first[at]!, second[at]!, name, 3]),
  ];

  it('名の前の番号のうち、いちばん近いもの', () => {
    expect(columnsOf(rows([1, 2, 3, 4], [5, 6, 7, 8])).number).toBe(1);
  });

  it('項目の半分より少ない番号は、段を数えたもの', () => {
    expect(columnsOf(rows([1, 2, 3, 4], [1, 1, 2, 2])).number).toBe(0);
    expect(columnsOf(rows([1, 2, 3, 4], [1, 2, 3, null])).number).toBe(1);
    expect(columnsOf(rows([1, 1, 1, 1], [1, 1, 2, 2])).number).toBeNull();
  });

  it('段ごとに始まり直す番号は、項目の番号', () => {
    expect(columnsOf(rows([1, 1, 2, 2], [1, 2, 1, 2])).number).toBe(1);
    expect(columnsOf(rows([1, 2, 1, 2], [1, 2, 3, 4])).number).toBe(1);
    expect(columnsOf(rows([1, 2, 3, 4], [1, 2, 1, 2])).number).toBe(0);
  });

  it('名の右にしかなければ、その左のもの。番号も名も書いてなければ、見出しのとおり', () => {
    const found = columnsOf([
      ['取組項目', 'No.', '番号', '実績値'],
      ['訪問', 1, 11, 3],
      ['電話', 2, 12, 4],
    ]);
    expect(found.number).toBe(1);
    expect(
      columnsOf([
        ['No.', '取組項目', '実績値'],
        [null, null, 3],
      ]).number,
    ).toBe(0);
    expect(
      columnsOf([
        ['取組項目', '実績値'],
        ['訪問', 3],
      ]).number,
    ).toBeNull();
  });
});

describe('だれの数値か', () => {
  it('名と数値の間の、見出しの分からない言葉の列が言う', () => {
    const found = columnsOf([
      ['指標', '年代', '実績値'],
      ['朝食を食べる人の割合', '20歳代', 60],
      ['歯科健診を受けた人の割合', '30歳代', 40],
    ]);
    expect(found.segment).toBe(1);
  });

  it('区分の列も言う', () => {
    const found = columnsOf([
      ['指標', '区分', '実績値'],
      ['朝食を食べる人の割合', '男性', 60],
      ['歯科健診を受けた人の割合', '女性', 40],
    ]);
    expect([found.segment, found.levels]).toEqual([1, [1]]);
  });

  it('名の左、数値の右、何もない列、数の列、数値のない表では、だれのものでもない', () => {
    const segmentOf = (heading: readonly string[], ...row: readonly (string | number | null)[]) =>
      columnsOf([heading, row]).segment;
    expect(segmentOf(['年代', '指標', '実績値'], '20歳代', '朝食', 60)).toBeNull();
    expect(segmentOf(['指標', '実績値', '年代'], '朝食', 60, '20歳代')).toBeNull();
    expect(segmentOf(['指標', '年代', '実績値'], '朝食', null, 60)).toBeNull();
    expect(segmentOf(['指標', '年代', '実績値'], '朝食', 25, 60)).toBeNull();
    expect(segmentOf(['指標', '年代', '備考'], '朝食', '20歳代', '国の調査')).toBeNull();
    expect(segmentOf(['指標', '単位', '実績値'], '朝食', '％', 60)).toBeNull();
  });
});

describe('見出しのない列', () => {
  it('左の端の、縦に結合した言葉の列は段', () => {
    const found = columnsOf(
      [
        [null, '取組項目', '実績値'],
        ['働く', '訪問', 3],
        [null, '電話', 4],
      ],
      { merged: ['A2:A3'] },
    );
    expect([found.levels, found.headings.map(({ role }) => role)]).toEqual([
      [0],
      ['level', 'name', 'value'],
    ]);
  });

  it('結合していない、数だけの、横にも広い、見出しの右の列は、段ではない', () => {
    const levelsOf = (
      rows: readonly (readonly (string | number | null)[])[],
      ...merged: readonly string[]
    ) => columnsOf(rows, { merged }).levels;
    const HEAD = [null, null, '取組項目', '実績値'];
    const NEXT = [null, null, '電話', 4];
    expect(levelsOf([HEAD, ['働く', null, '訪問', 3], NEXT])).toEqual([]);
    expect(levelsOf([HEAD, ['1', null, '訪問', 3], NEXT], 'A2:A3')).toEqual([]);
    expect(levelsOf([HEAD, ['働く', null, '訪問', 3], NEXT], 'A2:B3')).toEqual([]);
    expect(levelsOf([HEAD, ['働く', null, '訪問', 3], NEXT], 'A2:A3')).toEqual([0]);
    expect(levelsOf([HEAD, [null, '働く', '訪問', 3], NEXT], 'B2:B3')).toEqual([1]);
    expect(levelsOf([HEAD, NEXT, [null, '働く', '訪問', 3], NEXT], 'B3:B4')).toEqual([1]);
    expect(
      levelsOf(
        [
          ['取組項目', null, '実績値'],
          ['訪問', '働く', 3],
          ['電話', null, 4],
        ],
        'B2:B3',
      ),
    ).toEqual([]);
  });

  it('目標や実績の言葉が並ぶ列は、行の種類', () => {
    const found = columnsOf([
      ['取組項目', null, '令和4年度', null],
      ['訪問', '目標', 3, '済'],
      [null, '実績', 4, null],
    ]);
    expect([found.kind, found.headings.length]).toEqual([1, 3]);
  });
});
