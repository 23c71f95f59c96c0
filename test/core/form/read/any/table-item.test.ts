import type { CellValue } from '../../../../../src/core/grid/grid';
import { tableIn, type GivenTable } from './columns-of';

type Rows = readonly (readonly CellValue[])[];

/** A table's first item. */
const itemIn = (rows: Rows, given?: GivenTable) => tableIn(rows, given).items[0]!;

const HEAD = ['No.', '取組項目', '実績値'];

describe('項目の欄', () => {
  it('見出しのとおりに読む', () => {
    const SENTENCE = '地域の家を一軒ずつ訪ね、困りごとを聞いてまわった。';
    const item = itemIn(
      [
        [
          'No.',
          '取組項目',
          '担当課',
          '取組内容',
          '取組の成果',
          '今後の予定',
          '評価',
          '妥当性の評価',
          '備考',
        ],
        [3, '訪問（再掲）', '福祉課', '訪ねる', SENTENCE, `${SENTENCE}続ける。`, 'A', 'B', '甲'],
      ],
      { sheetYear: 2022 },
    );
    expect(item).toMatchObject({
      ...{ number: null, name: '訪問', repeat: true, departments: ['福祉課'], top: 1, bottom: 1 },
      numberCell: { row: 1, column: 0, text: '3' },
      nameCell: { row: 1, column: 1, text: '訪問（再掲）' },
      departmentsCell: { row: 1, column: 2, text: '福祉課' },
      description: { row: 1, column: 3, text: '訪ねる' },
      narrative: { row: 1, column: 4, text: SENTENCE },
      remarks: { row: 1, column: 8, text: '甲' },
    });
    expect(item.further.map(({ title, kind, text }) => [title, kind, text.slice(-4)])).toEqual([
      ['今後の予定', 'text', '続ける。'],
      ['妥当性の評価', 'grade', 'B'],
    ]);
    expect(item.fields).toBe(item.layout.fields);
  });

  it('ない欄は、名の列の初めの行に、ないものとしてある', () => {
    const absent = { row: 1, column: 0, text: '', fault: 'absent' };
    expect(
      itemIn([
        ['取組項目', '実績値'],
        ['訪問', 3],
      ]),
    ).toMatchObject({
      ...{ numberCell: absent, departmentsCell: absent, departments: [], description: absent },
      ...{ progressCell: absent, boxes: [], noBoxes: [], narrative: absent, remarks: absent },
      ...{ further: [], marks: [], repeat: false },
    });
  });

  it('いくつもの行に分かれた欄は、つなぐ。同じものは一度', () => {
    const rows: Rows = [
      ['No.', '取組項目', '取組内容', '実績値'],
      [1, '訪問', ' 訪ねる', 3],
      [null, null, '聞く', null],
      [null, null, '　', null],
      [null, null, '聞く', null],
    ];
    expect(itemIn(rows).description).toEqual({ row: 1, column: 2, text: ' 訪ねる\n聞く' });
    const later: Rows = [rows[0]!, [1, '訪問', '　', 3], [null, null, '聞く', null]];
    expect(itemIn(later).description).toEqual({ row: 2, column: 2, text: '聞く' });
    const blank: Rows = [rows[0]!, [1, '訪問', '　', 3], [null, null, null, 4]];
    expect(itemIn(blank).description).toEqual({ row: 1, column: 2, text: '' });
  });

  it('上の項目から結合されたセルは、この項目のものでもある', () => {
    const rows: Rows = [
      ['No.', '取組項目', '取組内容', '実績値'],
      [1, '訪問', '訪ねる', 3],
      [2, '電話', null, 4],
    ];
    const { items } = tableIn(rows, { merged: ['C2:C3'] });
    expect(items.map(({ description }) => [description.row, description.text])).toEqual([
      [1, '訪ねる'],
      [1, '訪ねる'],
    ]);
  });

  it('名の中の改行は、つなぐ', () => {
    expect(itemIn([HEAD, [1, '見守り \n　の\n訪問', 3]]).name).toBe('見守りの訪問');
  });
});

describe('担当課', () => {
  const departmentsIn = (heads: readonly string[], ...rows: Rows) => {
    const { departments, departmentsCell } = itemIn([['取組項目', '実績値', ...heads], ...rows]);
    return [departments, departmentsCell.text];
  };
  const TWO = ['担当部', '担当課'];

  it('部と課の列は、合わせて一つ', () => {
    expect(departmentsIn(TWO, ['訪問', 3, ' 福祉部 ', '健康課'])).toEqual([
      ['福祉部 健康課'],
      '福祉部 健康課',
    ]);
    expect(departmentsIn(TWO, ['訪問', 3, '福祉部', '健康課、税務課'])).toEqual([
      ['福祉部 健康課', '税務課'],
      '福祉部 健康課、税務課',
    ]);
    expect(departmentsIn(TWO, ['訪問', 3, '教育委員会', '図書館'])[0]).toEqual([
      '教育委員会 図書館',
    ]);
    expect(departmentsIn(TWO, ['訪問', 3, '生活局', '図書館'])[0]).toEqual(['生活局 図書館']);
  });

  it('一つだけ書かれていれば、それ', () => {
    expect(departmentsIn(TWO, ['訪問', 3, '福祉部', null])).toEqual([['福祉部'], '福祉部']);
    expect(departmentsIn(TWO, ['訪問', 3, '　', '健康課'])).toEqual([['健康課'], '健康課']);
    expect(departmentsIn(TWO, ['訪問', 3, null, null])).toEqual([[], '']);
    expect(departmentsIn(['担当課'], ['訪問', 3, '健康課'])).toEqual([['健康課'], '健康課']);
  });

  it('部でないもの、いくつもの部、三つの列は、並べて読む', () => {
    expect(departmentsIn(TWO, ['訪問', 3, '税務課', '図書館'])[0]).toEqual(['税務課', '図書館']);
    expect(departmentsIn(TWO, ['訪問', 3, '福祉部、生活部', '図書館'])[0]).toEqual([
      ...['福祉部', '生活部', '図書館'],
    ]);
    expect(departmentsIn([...TWO, '関係課'], ['訪問', 3, '福祉部', '図書館', '税務課'])[0]).toEqual(
      [...['福祉部', '図書館', '税務課']],
    );
  });

  it('列がなければ、上の行の課', () => {
    const merged = ['A2:C2'];
    const above = itemIn([HEAD, ['【健康課】'], [1, '訪問', 3]], { merged });
    expect([above.departments, above.departmentsCell.row]).toEqual([['健康課'], 1]);
    const own = itemIn([[...HEAD, '担当課'], ['【健康課】'], [1, '訪問', 3, null]], { merged });
    expect([own.departments, own.departmentsCell.row]).toEqual([[], 2]);
  });
});

describe('評価と文章', () => {
  const gradesIn = (...titles: readonly string[]) =>
    itemIn(
      [
        ['取組項目', '実績値', ...titles],
        ['訪問', 3, ...titles.map((_, at) => 'ABC'[at]!)],
      ],
      {
        sheetYear: 2022,
      },
    ).further.map(({ title, text }) => [title, text]);

  it('初めの評価のほかは、観点。年度ごとの評価は、観点ではない', () => {
    expect(gradesIn('評価', '妥当性の評価')).toEqual([['妥当性の評価', 'B']]);
    expect(gradesIn('R3評価', 'R4評価')).toEqual([]);
    expect(gradesIn('R4評価', '妥当性の評価')).toEqual([['妥当性の評価', 'B']]);
    expect(gradesIn('評価', 'R3評価')).toEqual([['R3評価', 'B']]);
  });
});

describe('進捗の箱', () => {
  const HEADS = ['取組項目', '実績値', '進捗'];

  it('箱と、箱でないものを分ける', () => {
    const item = itemIn([
      HEADS,
      ['訪問', 3, '□順調に進んだ'],
      [null, null, '☑概ね進んだ'],
      [null, null, '　'],
      [null, null, '見直し中'],
    ]);
    expect(item.boxes.map(({ row, box }) => [row, box.word, box.ticked])).toEqual([
      [1, '順調に進んだ', false],
      [2, '概ね進んだ', true],
    ]);
    expect(item.noBoxes.map(({ row, text }) => [row, text])).toEqual([[4, '見直し中']]);
    expect(item.progressCell).toMatchObject({ row: 1, column: 2 });
  });

  it('箱がなければ、初めの行のセル', () => {
    const { items } = tableIn([HEADS, ['訪問', 3, '□順調に進んだ'], ['電話', 4, null]]);
    expect(items[1]).toMatchObject({
      ...{ boxes: [], noBoxes: [], progressCell: { row: 2, column: 2, text: '' } },
    });
  });
});

it('備考の印を読む', () => {
  const marksIn = (text: string) =>
    itemIn([
      [...HEAD, '備考'],
      [1, '訪問', 3, text],
    ]).marks.map(({ flag, row, column }) => [...[flag.kind, flag.from, row, column]]);
  expect(marksIn('R4以降見直しあり')).toEqual([['review', 2022, 1, 3]]);
  for (const between of ['、', '／', '/', '\n'])
    expect(marksIn(`R3以降見直しあり${between}R4～新規`)).toEqual([
      ['review', 2021, 1, 3],
      ['new', 2022, 1, 3],
    ]);
  expect(marksIn('甲')).toEqual([]);
});
