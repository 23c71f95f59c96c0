import type { CellValue } from '../../../../../src/core/grid/grid';
import type { HeadingRole } from '../../../../../src/core/profile/heading-role';
import { cardIn, cardsIn, measuresIn, type GivenCards } from './cards-in';
import { measureLines } from './measures-of';

type Rows = readonly (readonly CellValue[])[];

const NAMED: Rows = [['事務事業名', '見守り']];
const FULL: Rows = [
  ['整理番号', '3', '所管課', '福祉課'],
  ['事務事業名', '見守り（再掲）'],
  ['政策', '健やか', '施策', '健康'],
  ['取組内容', '訪ねる。'],
  ['指標名', '訪問数', '単位', '回'],
  ['目標値', 10, '実績値', 8],
  ['評価', '□順調 ■概ね順調'],
  ['取組の成果', '増えた。'],
  ['今後の予定', '続ける。'],
  ['備考', '新規'],
];

describe('項目名で書かれたカード', () => {
  it('どの欄も、その項目名のところから読む', () => {
    const item = cardIn(FULL);
    expect(item).toMatchObject({
      ...{
        name: '見守り',
        repeat: true,
        number: null,
        departments: ['福祉課'],
      },
      numberCell: { row: 0, column: 1, text: '3' },
      nameCell: { row: 1, column: 1 },
      departmentsCell: { row: 0, column: 3, text: '福祉課' },
      description: { row: 3, column: 1, text: '訪ねる。' },
      narrative: { row: 7, column: 1, text: '増えた。' },
      remarks: { row: 9, column: 1, text: '新規' },
      further: [
        {
          row: 8,
          column: 1,
          text: '続ける。',
          title: '今後の予定',
          kind: 'text',
        },
      ],
      ...{ boxes: [], noBoxes: [], marks: [], top: 0, bottom: 9 },
    });
    expect(item.measures.map(measureLines)).toEqual([['訪問数', 'R4 実8 標10 単回 評概ね順調']]);
    const { policy, direction, project } = item.heading;
    expect([policy?.name, direction?.name, project]).toEqual(['健やか', '健康', null]);
    expect([...item.fields].sort()).toEqual([
      ...['departments', 'description', 'grade', 'indicator', 'name', 'narrative', 'number'],
      ...['remarks', 'target', 'unit', 'value'],
    ]);
    expect(item.layout).toMatchObject({
      row: 0,
      columns: new Map(),
      further: [],
    });
  });

  it('書かれていない欄は、ない', () => {
    const item = cardIn([['事務事業名', '見守り']]);
    const absent = { row: 0, column: 0, text: '', fault: 'absent' };
    expect(item).toMatchObject({
      ...{
        numberCell: absent,
        departmentsCell: absent,
        departments: [],
        description: absent,
      },
      ...{
        progressCell: absent,
        narrative: absent,
        remarks: absent,
        further: [],
        measures: [],
      },
    });
    expect([...item.fields]).toEqual(['name']);
  });

  it('人が言った項目名も読む', () => {
    const overrides = new Map<string, HeadingRole>([['受け持ち', 'departments']]);
    expect(cardIn([...NAMED, ['受け持ち', '福祉課']], { overrides }).departments).toEqual([
      '福祉課',
    ]);
  });

  it('名の項目名がなければ、名の代わりは番号', () => {
    expect(
      cardIn([
        ['整理番号', '3'],
        ['評価', 'A'],
      ]),
    ).toMatchObject({ name: '3' });
    expect(
      cardIn([
        ['整理番号', '3'],
        ['政策', '健やか'],
        ['施策', '健康'],
        ['分野', null],
      ]),
    ).toMatchObject({
      name: '健康',
      heading: { policy: { name: '健やか' }, direction: null },
    });
    expect(
      cardIn([
        ['整理番号', '3'],
        ['具体的な取組', '訪ねる'],
        ['施策', '健康'],
      ]),
    ).toMatchObject({
      name: '訪ねる',
    });
  });

  it('空白の段は、段ではない', () => {
    const { heading } = cardIn([...NAMED, ['政策', null], ['施策', '健康']]);
    expect([heading.policy?.name, heading.direction]).toEqual(['健康', null]);
  });
});

describe('部と課', () => {
  const departmentsIn = (...row: readonly CellValue[]) => cardIn([...NAMED, row]).departments;

  it('セルに分かれて並べば、合わせて一つ', () => {
    expect(departmentsIn('担当課', '福祉部', '健康課')).toEqual(['福祉部 健康課']);
    expect(cardIn([...NAMED, ['担当課', '福祉部 ', '健康課']]).departmentsCell).toEqual({
      ...{ row: 1, column: 1, text: '福祉部 健康課', isPart: true },
    });
  });

  it('隣が別の項目名か、その値か、課でなければ、合わせない', () => {
    expect(departmentsIn('担当課', '福祉部', '関係課', '税務課')).toEqual(['福祉部']);
    expect(departmentsIn('担当課', '福祉部', '見守り')).toEqual(['福祉部']);
    expect(departmentsIn('担当課', '福祉部')).toEqual(['福祉部']);
    expect(departmentsIn('担当課', '福祉部', '評価', '健康課')).toEqual(['福祉部']);
    expect(departmentsIn('備考', '健康課')).toEqual([]);
  });
});

describe('評価と文章', () => {
  it('評価が一つなら、それがその年度の評価', () => {
    expect(measuresIn([...NAMED, ['評価', 'A']])).toEqual([['', 'R4 評A']]);
  });

  it('総合評価か最終評価があれば、それが評価で、ほかは観点', () => {
    for (const label of ['総合評価', '最終評価']) {
      const item = cardIn([...NAMED, [' 妥当性 ', 'A', label, 'B'], ['前年度評価', 'C']]);
      expect(item.measures.map(measureLines)).toEqual([['', 'R4 評B']]);
      expect(item.further).toEqual([
        { row: 1, column: 1, text: 'A', title: '妥当性', kind: 'grade' },
      ]);
    }
  });

  it('観点がいくつかあって、まとめの評価がなければ、評価はない', () => {
    const item = cardIn([...NAMED, ['妥当性', 'A', '有効性', '□高い ■低い']]);
    expect(item.measures).toEqual([]);
    expect(item.further.map(({ title, text, kind }) => [title, text, kind])).toEqual([
      ['妥当性', 'A', 'grade'],
      ['有効性', '低い', 'grade'],
    ]);
  });

  it('成果の項目名がなければ、初めの文章がしたこと', () => {
    const rows: Rows = [...NAMED, ['今後の予定', '続ける。'], ['評価の理由', '増えたため。']];
    const item = cardIn(rows);
    expect([item.narrative.text, item.further.map(({ text }) => text)]).toEqual([
      '続ける。',
      ['増えたため。'],
    ]);
    expect(cardIn([...rows, ['取組の成果', '増えた。']]).narrative.text).toBe('増えた。');
  });
});

describe('いくつものカードとその年度', () => {
  const card = (name: string, year: string, value: CellValue): Rows => [
    ['事務事業名', name],
    ['年度', '実績値', '評価'],
    [year, value, null],
  ];

  it('名の項目名ごとに一枚', () => {
    const { cards } = cardsIn([...card('見守り', 'R3', 3), ...card('交流', 'R4', 4)]);
    expect(cards.map(({ item: { name, top, bottom } }) => [name, top, bottom])).toEqual([
      ['見守り', 0, 2],
      ['交流', 3, 5],
    ]);
  });

  it('表題の年度が先。なければ記入のあるいちばん新しい年度、次に表題のそばの年度', () => {
    const yearIn = (rows: Rows, given: GivenCards) => cardsIn(rows, given).fiscalYear;
    const rows = [...card('見守り', 'R3', 3), ...card('交流', 'R4', 4), ...card('食', 'R5', null)];
    expect(yearIn(rows, { title: 2020 })).toBe(2020);
    expect(yearIn(rows, { title: null, beside: 2019 })).toBe(2022);
    expect(yearIn(card('見守り', 'R3', null), { title: null, beside: 2019 })).toBe(2019);
    expect(yearIn(card('見守り', '4', 3), { title: null, beside: 2019 })).toBe(2019);
    expect(yearIn(card('見守り', 'R3', null), { title: null })).toBeNull();
    const graded: Rows = [
      ['事務事業名', '食'],
      ['年度', '実績値', '評価'],
      ['R3', null, 'A'],
    ];
    expect(yearIn(graded, { title: null })).toBe(2021);
  });

  it('分かった年度で、もう一度読む', () => {
    const [card4] = cardsIn([...card('見守り', 'R4', 3), ['総合評価', 'A']], {
      title: null,
    }).cards;
    expect(card4!.item.measures.map(measureLines)).toEqual([['', 'R4 実3 評A']]);
  });
});
