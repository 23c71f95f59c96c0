import type { CellValue } from '../../../../../src/core/grid/grid';
import { layoutOf } from '../../../../../src/core/form/read/any/read-table';
import type { FoundItem } from '../../../../../src/core/form/read/any/table-item';
import { columnsOf, tableIn, type GivenTable } from './columns-of';

type Rows = readonly (readonly CellValue[])[];

/** Number, name and rows of an item. */
const asLine = ({ numberCell, name, top, bottom }: FoundItem): string =>
  `${numberCell.text} ${name} ${top}-${bottom}`.trim();

const HEAD = ['No.', '取組項目', '担当課', '実績値'];

const linesIn = (rows: Rows, given?: GivenTable) => tableIn(rows, given).items.map(asLine);
/** The items below {@link HEAD}, and what was read of no item. */
const found = (rows: Rows, given?: GivenTable) => {
  const { items, unread } = tableIn([HEAD, ...rows], given);
  return [items.map(asLine), unread.map(({ text }) => text)];
};

const VISIT = [1, '訪問', '福祉課', 3];
const CALL = [2, '電話', '福祉課', 4];

describe('項目の行', () => {
  it('番号か名があれば項目が始まり、なければ前の項目の続き', () => {
    expect(found([VISIT, [null, null, '健康課'], CALL])).toEqual([
      ['1 訪問 1-2', '2 電話 3-3'],
      [],
    ]);
    expect(
      found([
        [1, null, '福祉課', 3],
        [null, '電話', '福祉課', 4],
      ]),
    ).toEqual([['1  1-1', '電話 2-2'], []]);
  });

  it('項目より前の行は、どの項目のものでもない', () => {
    expect(found([[null, null, '健康課', 9], VISIT])).toEqual([['1 訪問 2-2'], ['健康課', '9']]);
  });

  it('空の行は、名が下へ結合されていれば項目のうち', () => {
    expect(found([VISIT, [], []], { merged: ['B2:B3'] })).toEqual([['1 訪問 1-2'], []]);
    expect(found([VISIT, [], [null, null, '健康課']])).toEqual([['1 訪問 1-3'], []]);
    expect(found([VISIT, []])).toEqual([['1 訪問 1-1'], []]);
    expect(found([VISIT, ['　', '　', '健康課']])).toEqual([['1 訪問 1-2'], []]);
    const merged = ['B2:B4'];
    expect(found([VISIT, [2, null, '健康課', 4], []], { merged })).toEqual([
      ['1 訪問 1-1', '2 訪問 2-2'],
      [],
    ]);
    expect(found([[null, '※ 注'], [], VISIT], { merged: ['B2:B3'] })).toEqual([['1 訪問 3-3'], []]);
  });
});

describe('項目でない行', () => {
  const ENDED = [['1 訪問 1-1'], ['9']];

  it.each([
    ...[
      '※ 速報値',
      ' ※速報値',
      '*速報値',
      '注 速報値',
      '注1) 速報値',
      '注：速報値',
      '（注）速報値',
    ],
    ...['(注) 速報値', '出典 国の調査', '資料：国の調査', '資料: 国', '評価の凡例', '評価の基準'],
    ...['A：順調 B：概ね順調 C：遅れ'],
  ])('注・凡例「%s」で、項目は終わる', (text) => {
    expect(found([VISIT, [text], [null, null, null, 9]])).toEqual(ENDED);
  });

  it('「資料」「国（注）」だけでは、注ではない', () => {
    expect(found([VISIT, [3, '国（注）の調査']])[0]).toEqual([
      '1 訪問 1-1',
      '3 国（注）の調査 2-2',
    ]);
    expect(
      linesIn([
        ['取組項目', '実績値'],
        ['資料づくり', 3],
      ]),
    ).toEqual(['資料づくり 1-1']);
  });

  it('「注」で始まる名は、注ではない', () => {
    expect(
      linesIn([
        ['取組項目', '実績値'],
        ['注意を呼びかける', 3],
      ]),
    ).toHaveLength(1);
    expect(
      linesIn([
        ['取組項目', '実績値'],
        ['注', 3],
      ]),
    ).toEqual([]);
    expect(
      linesIn([
        ['取組項目', '実績値'],
        ['注１ 速報', 3],
      ]),
    ).toEqual([]);
    expect(
      linesIn([
        ['取組項目', '実績値'],
        ['国（注1）の調査', 3],
      ]),
    ).toHaveLength(1);
  });

  it('記入の並ぶ行の評価の言葉は、凡例ではない', () => {
    const LEGEND = 'A：順調 B：概ね順調 C：遅れ';
    expect(
      linesIn([
        ['取組項目', '担当課', '実績値'],
        [LEGEND, '福祉課', 3],
      ]),
    ).toHaveLength(1);
    expect(
      linesIn([
        ['取組項目', '担当課', '実績値'],
        [LEGEND, '福祉課'],
      ]),
    ).toEqual([]);
  });

  it.each(['合計', '総計', '小計', '計', '平均', '小　計', '合 計'])(
    '「%s」の行で、項目は終わる',
    (text) => {
      const rest = [null, null, null, 9];
      const ended = [['1 訪問 1-1', '2 電話 2-2'], ['9']];
      expect(found([VISIT, CALL, [null, text, null, 7], rest])).toEqual(ended);
      expect(found([VISIT, CALL, [text, null, null, 7], rest])).toEqual(ended);
    },
  );

  it('名のある行は、番号の欄が計でも項目', () => {
    expect(
      found([
        ['計', '訪問', null, 3],
        [2, '時間外の合計', null, 4],
      ])[0],
    ).toEqual(['計 訪問 1-1', '2 時間外の合計 2-2']);
  });
});

describe('同じ番号と名を繰り返す行', () => {
  it('年度・種類・指標が違えば、同じ項目の続き', () => {
    const year = ['No.', '取組項目', '年度', '実績値'];
    expect(
      linesIn([year, [1, '訪問', 'R3', 3], [1, '訪問', 'R4', 4], [2, '電話', 'R3', 1]]),
    ).toEqual(['1 訪問 1-2', '2 電話 3-3']);
    const kind = ['No.', '取組項目', '区分', '令和4年度'];
    expect(linesIn([kind, [1, '訪問', '目標', 3], [1, '訪 問', '実績', 4], [2, '電話']])).toEqual([
      '1 訪問 1-2',
      '2 電話 3-3',
    ]);
    const indicator = ['No.', '取組項目', '指標', '実績値'];
    expect(linesIn([indicator, [1, '訪問', '回数', 3], [1, '訪問', '人数', 4]])).toEqual([
      '1 訪問 1-2',
    ]);
  });

  it('番号か名が違えば、別の項目', () => {
    const year = ['No.', '取組項目', '年度', '実績値'];
    expect(linesIn([year, [1, '訪問', 'R3', 3], [2, '訪問', 'R4', 4]])).toHaveLength(2);
    expect(linesIn([year, [1, '訪問', 'R3', 3], [1, '電話', 'R4', 4]])).toHaveLength(2);
  });

  it('同じ年度がもう一度来れば、別の項目', () => {
    const year = ['取組項目', '年度', '実績値'];
    expect(
      linesIn([year, ['訪問', 'R3', 3], ['訪問', 'R4', 4], ['訪問', 'R3', 5], ['訪問', 'R4', 6]]),
    ).toEqual(['訪問 1-2', '訪問 3-4']);
    expect(linesIn([year, ['訪問', 'R3', 3], ['訪問', 'R4', 4], ['訪問', 'R4', 5]])).toEqual([
      '訪問 1-2',
      '訪問 3-3',
    ]);
  });

  it('年度・種類・指標の列がなければ、別の項目', () => {
    expect(found([VISIT, VISIT])[0]).toEqual(['1 訪問 1-1', '1 訪問 2-2']);
    expect(
      linesIn([
        ['指標', '実績値'],
        ['件数', 3],
        ['件数', 4],
      ]),
    ).toEqual(['件数 1-1', '件数 2-2']);
    expect(
      linesIn([
        ['指標', '年度', '実績値'],
        ['件数', 'R3', 3],
        ['件数', 'R4', 4],
      ]),
    ).toEqual(['件数 1-2']);
    expect(
      linesIn([
        ['指標', '区分', 'R4'],
        ['件数', '目標', 3],
        ['件数', '実績', 4],
      ]),
    ).toEqual(['件数 1-2']);
  });
});

describe('項目の始まりを人が言った表', () => {
  const rows: Rows = [
    ['施策', 'No.', '取組項目', '実績値'],
    ['見守り', 1, '訪問', 3],
    ['見守り', 2, '電話', 4],
    [null, 3, '手紙', 5],
    ['交流', 4, '集い', 6],
  ];

  it('その列に新しい言葉が来たところで始まる', () => {
    expect(linesIn(rows, { told: { itemBegins: '施策' } })).toEqual([
      '1\n2\n3 訪問 1-3',
      '4 集い 4-4',
    ]);
    expect(linesIn(rows, { told: { itemBegins: 'No.' } })).toHaveLength(4);
  });

  it('そういう列がなければ、番号と名で始まる', () => {
    expect(linesIn(rows, { told: { itemBegins: '事業' } })).toHaveLength(4);
  });
});

describe('列の割り付け', () => {
  it('欄ごとに一つ。残りは、その欄のさらなる列', () => {
    const columns = columnsOf(
      [
        [
          ...['No.', '取組項目', '担当部', '担当課', '取組内容', '指標', '単位', '年度', '進捗'],
          ...[
            '基準値',
            'R3実績',
            'R4実績',
            'R4目標',
            '達成率',
            '増減',
            '評価',
            '備考',
            '取組の成果',
          ],
        ],
        [
          ...[1, '訪問', '福祉部', '福祉課', '訪ねる', '回数', '回', 'R4', '□順調に進んだ'],
          ...[1, 2, 3, 4, 75, 1, 'A', 'なし', '増えた。'],
        ],
      ],
      { sheetYear: 2022 },
    );
    const { row, columns: map, fields, further } = layoutOf(columns, 2022);
    expect(row).toBe(0);
    expect(Object.fromEntries(map)).toEqual({
      ...{ number: 0, name: 1, departments: 2, description: 4, indicator: 5, unit: 6, year: 7 },
      ...{ progress: 8, value: 11, target: 12, rate: 13, grade: 15, remarks: 16, narrative: 17 },
    });
    expect([...fields]).toEqual([...map.keys()]);
    expect(further).toEqual([
      [3, 'departments'],
      [10, 'value'],
    ]);
    expect(layoutOf(columns, 2021).columns.get('value')).toBe(10);
  });

  it('ない欄は、割り付けにない。名になった指標は、指標の欄ではない', () => {
    const columns = columnsOf([
      ['指標', '令和4年度'],
      ['件数', 3],
    ]);
    expect([...layoutOf(columns, 2022).columns]).toEqual([
      ['name', 0],
      ['value', 1],
    ]);
  });
});
