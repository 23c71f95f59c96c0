import type { CellValue } from '../../../../../src/core/grid/grid';
import { readAny, type FoundSheet } from '../../../../../src/core/form/read/any/read-any';
import type { HeadingRole } from '../../../../../src/core/profile/heading-role';
import type { ToldForm } from '../../../../../src/core/profile/told-form';
import { placed } from './placed';

type Rows = readonly (readonly CellValue[])[];

interface Given {
  readonly sheet?: string | null;
  readonly merged?: readonly string[];
  readonly told?: ToldForm;
  readonly overrides?: ReadonlyMap<string, HeadingRole>;
  readonly keptYear?: number;
}

const sheetOf = (rows: Rows, given: Given = {}): FoundSheet | undefined => {
  const { sheet = '一覧', merged = [], told = {}, overrides, keptYear } = given;
  return readAny(placed(rows, { merged, told, sheet }), overrides, keptYear);
};
const namesIn = (rows: Rows, given?: Given) => sheetOf(rows, given)?.items.map(({ name }) => name);
const yearIn = (rows: Rows, given?: Given) => sheetOf(rows, given)?.fiscalYear;

const HEAD = ['No.', '取組項目', '実績値'];
const TITLE = ['見守り計画　進捗状況（令和4年度）'];
const VISIT = [1, '訪問', 3];

describe('表のシート', () => {
  it('表題、年度、項目を読む', () => {
    const found = sheetOf([TITLE, HEAD, VISIT, [2, '電話', 4]])!;
    expect(found).toMatchObject({ kind: 'table', fiscalYear: 2022, unread: [], cards: [] });
    expect(found.title).toMatchObject({ row: 0, column: 0 });
    expect(found.items.map(({ name, top }) => [name, top])).toEqual([
      ['訪問', 2],
      ['電話', 3],
    ]);
    expect([found.tables.length, found.layouts.map(({ row }) => row)]).toEqual([1, [1]]);
  });

  it('項目の名の列のない見出しは、一度だけ、読めないと言う', () => {
    const rows = [TITLE, HEAD, VISIT, [], ['No.', '単位', '平成32年度'], [null, '人', 5]];
    const found = sheetOf([...rows, [null, '件', 6]])!;
    expect(found.items.map(({ name }) => name)).toEqual(['訪問']);
    expect(found.unread.map(({ row, text }) => [row, text])).toEqual([
      [4, 'No.'],
      [4, '単位'],
      [4, '平成32年度'],
    ]);
  });

  it('表がいくつあっても、どれも読む。読めない行も集める', () => {
    const other = ['番号', '取組項目', '目標値'];
    const found = sheetOf([
      TITLE,
      HEAD,
      [null, null, 9],
      VISIT,
      other,
      [null, null, 8],
      [2, '電話', 4],
    ])!;
    expect(found.items.map(({ name }) => name)).toEqual(['訪問', '電話']);
    expect(found.unread.map(({ text }) => text)).toEqual(['9', '8']);
    expect(found.layouts.map(({ row }) => row)).toEqual([1, 4]);
  });

  it('同じ見出しが繰り返されれば、列は全部のページで分かる', () => {
    const head = ['事業名', '取組項目', '担当課', '実績値'];
    const line = (project: string): readonly CellValue[] => [project, '訪問', '福祉課', 3];
    const pagesUnder = (...second: readonly string[]): Rows => [
      ...[TITLE, head, line('見守り')],
      ...[second, line('交流'), line('食')],
    ];
    const ALL = ['見守り', '交流', '食'];
    expect(namesIn(pagesUnder(...head))).toEqual(ALL);
    expect(namesIn(pagesUnder('事業 名', '取組項目', '担当課', '実績値'))).toEqual(ALL);
    expect(namesIn(pagesUnder('事業名', '取組項目', '担当課', '実績数'))).toEqual([
      ...['訪問', '交流', '食'],
    ]);
  });

  it('名も番号もない行と、記入のない表は、項目ではない', () => {
    expect(namesIn([TITLE, HEAD, VISIT, [null, null, 7]])).toEqual(['訪問']);
    expect(sheetOf([TITLE, HEAD, [1, '訪問', null]])).toBeUndefined();
    expect(sheetOf([TITLE, HEAD])).toBeUndefined();
    expect(sheetOf([TITLE, ['担当課', '年度', '実績値'], ['福祉課', 'R4', 3]])).toBeUndefined();
    expect(sheetOf([TITLE])).toBeUndefined();
    expect(sheetOf([])).toBeUndefined();
  });

  it.each<[string, CellValue]>([
    ['実績値', 3],
    ['目標値', 4],
    ['評価', 'A'],
    ['取組の成果', '増えた。'],
  ])('「%s」に記入が一つあれば、表', (title, value) => {
    const rows = (one: CellValue): Rows => [TITLE, ['No.', '取組項目', title], [1, '訪問', one]];
    expect(namesIn(rows(value))).toEqual(['訪問']);
    expect(namesIn(rows('　'))).toBeUndefined();
  });

  it('始まりを言われた項目は、番号か名があれば項目', () => {
    const rows = (number: number | null): Rows => [
      TITLE,
      ['施策', ...HEAD],
      ['見守り', number, null, 3],
      ['交流', 2, '集い', 4],
      ['健康', 3, '体操', 4],
    ];
    const told = { itemBegins: '施策' };
    expect(namesIn(rows(null), { told })).toEqual(['集い', '体操']);
    expect(namesIn(rows(1), { told })).toEqual(['', '集い', '体操']);
  });

  it('番号か内容の列があれば、カードでなく表', () => {
    const kindOf = (head: readonly string[], ...row: readonly CellValue[]) =>
      sheetOf([TITLE, head, row])?.kind;
    expect(kindOf(['No.', '指標', '単位', 'R4実績'], 1, '訪問数', '回', 3)).toBe('table');
    expect(kindOf(['取組内容', '担当課', '実績値'], '訪ねる', '福祉課', 3)).toBe('table');
  });

  it('前年度は、表題の年度の前の年度', () => {
    const [item] = sheetOf([
      TITLE,
      ['取組項目', '担当課', '前年度実績'],
      ['訪問', '福祉課', 3],
    ])!.items;
    expect(item!.measures[0]!.years.map(({ year }) => year?.year)).toEqual([2021]);
  });

  it('読み方の分かった計画なら、まだ何も書かれていなくてもよい。その年度の欄があれば', () => {
    const overrides = new Map<string, HeadingRole>();
    const blank: Rows = [TITLE, HEAD, [1, '訪問', null]];
    expect(namesIn(blank, { overrides, keptYear: 2022 })).toEqual(['訪問']);
    expect(namesIn(blank, { overrides })).toBeUndefined();
    expect(namesIn(blank, { keptYear: 2022 })).toBeUndefined();
    const rate: Rows = [TITLE, ['No.', '取組項目', '達成率'], [1, '訪問', null]];
    expect(namesIn(rate, { overrides, keptYear: 2022 })).toBeUndefined();
  });
});

describe('シートの年度', () => {
  const plain = ['取組項目', '担当課', '実績値'];
  const row = ['訪問', '福祉課', 3];

  it('表題の年度が先', () => {
    const heads = ['取組項目', 'R5実績', 'R6実績'];
    expect(yearIn([TITLE, heads, ['訪問', 3, 4]], { sheet: 'R2' })).toBe(2022);
  });

  it('次に、記入のあるいちばん新しい年度', () => {
    const rows: Rows = [['令和9年度まで'], ['取組項目', 'R3実績', 'R4実績'], ['訪問', 3, null]];
    expect(yearIn(rows)).toBe(2021);
  });

  it('ブックの年度の見出しがあれば、まだ空白でもその年度', () => {
    const rows: Rows = [
      ['取組項目', 'R3実績', 'R4実績', 'R5評価'],
      ['訪問', 3, null, null],
    ];
    expect(yearIn(rows, { keptYear: 2022 })).toBe(2022);
    expect(yearIn(rows, { keptYear: 2023 })).toBe(2023);
    expect(yearIn(rows, { keptYear: 2024 })).toBe(2021);
    expect(yearIn(rows, { keptYear: 2020 })).toBe(2021);
    const two: Rows = [...rows, ['取組項目', 'R2実績', 'R3目標'], ['電話', 3, 4]];
    expect(yearIn(two, { keptYear: 2022 })).toBe(2022);
    const told: Rows = [
      ['取組項目', 'R3実績', '令和4年度の取組状況'],
      ['訪問', 3, null],
    ];
    expect(yearIn(told, { keptYear: 2022 })).toBe(2022);
  });

  it('次に、表の上に言う年度、シートの名の年度', () => {
    const above = [['令和2年度から'], ['令和3年度分']];
    expect(yearIn([...above, plain, row], { sheet: '令和5年度' })).toBe(2021);
    expect(yearIn([['令和元年度'], ...above, plain, row])).toBe(2021);
    expect(yearIn([['見守り'], plain, row], { sheet: '令和5年度（R6）' })).toBe(2024);
    expect(yearIn([['見守り'], plain, row], { sheet: '令和5年度' })).toBe(2023);
    expect(sheetOf([plain, row], { sheet: null })).toBeUndefined();
    const graded: Rows = [
      ['取組項目', '取組の成果', '担当課'],
      ['訪問', '増えた。', '福祉課'],
    ];
    expect(yearIn(graded, { sheet: null })).toBeNull();
  });
});

describe('表の上の段', () => {
  const levelsIn = (...above: Rows) => {
    const [item] = sheetOf([TITLE, ...above, HEAD, VISIT])!.items;
    const { policy, direction, project } = item!.heading;
    return [policy, direction, project].flatMap((level) => level?.name ?? []);
  };

  it('段の言葉か、段の形で書かれたもの', () => {
    expect(levelsIn(['基本目標1 支え合い'])).toEqual(['支え合い']);
    expect(levelsIn(['基本目標', '支え合い'])).toEqual(['支え合い']);
    expect(levelsIn(['基本目標', '支え合い', '施策', '見守り'])).toEqual(['支え合い', '見守り']);
    expect(levelsIn(['基本目標 ', '第1章 支え合い'])).toEqual(['支え合い']);
    expect(levelsIn(['第1章 支え合い'], ['(1) 見守り'])).toEqual(['支え合い', '見守り']);
    expect(levelsIn(['基本目標1 支え合い', '施策2 見守り'])).toEqual(['支え合い', '見守り']);
  });

  it('形だけのものは、行に一つのときだけ。段の言葉に値がなければ、段ではない', () => {
    expect(levelsIn(['第1章 支え合い', '(1) 見守り'])).toEqual([]);
    expect(levelsIn(['基本目標'])).toEqual([]);
    expect(levelsIn(['支え合い'])).toEqual([]);
  });

  it.each(['計画', '年度', '凡例', 'シート', '一覧'])(
    '「%s」の言葉のあるものは、段ではない',
    (word) => {
      expect(levelsIn([`基本目標1 支え合いの${word}`])).toEqual([]);
    },
  );

  it('次の表の上の段は、その表から', () => {
    const found = sheetOf([
      TITLE,
      ['第1章 福祉'],
      HEAD,
      VISIT,
      ['第2章 健康づくり'],
      HEAD,
      [2, '体操', 4],
    ])!;
    expect(found.items.map(({ name, heading }) => [name, heading.policy?.name])).toEqual([
      ['訪問', '福祉'],
      ['体操', '健康づくり'],
    ]);
  });
});

describe('人が言った見出し', () => {
  const rows: Rows = [
    TITLE,
    ['甲', '乙', '丙'],
    [null, null, '丁'],
    [1, '訪問', 3],
    HEAD,
    [2, '電話', 4],
  ];
  const overrides = new Map<string, HeadingRole>([
    ['乙', 'name'],
    ['丁', 'value'],
  ]);

  it('言われた行だけが見出し。行の数も言われたとおり', () => {
    const told = { headers: [{ title: '乙', lines: 2 }] };
    const found = sheetOf(rows, { told, overrides })!;
    expect(found.layouts.map(({ row }) => row)).toEqual([2]);
    expect(found.items.map(({ name }) => name)).toEqual(['訪問', '取組項目', '電話']);
  });

  it('一つだけのセルの行は、言われた言葉でも見出しではない。そういう行がなければ、見出しは探す', () => {
    const alone: Rows = [TITLE, ['乙'], HEAD, VISIT];
    const told = { headers: [{ title: '乙', lines: 1 }] };
    expect(sheetOf(alone, { told })!.layouts.map(({ row }) => row)).toEqual([2]);
    expect(namesIn([TITLE, HEAD, VISIT], { told })).toEqual(['訪問']);
  });
});

describe('カードのシート', () => {
  const CARD: Rows = [
    ['事務事業名', '見守り'],
    ['所管課', '福祉課'],
    ['実績値', 3],
  ];

  it('カードを読む', () => {
    const found = sheetOf([['令和4年度　事業評価調書'], ...CARD])!;
    expect(found).toMatchObject({ kind: 'cards', fiscalYear: 2022, unread: [], tables: [] });
    expect([found.items.length, found.cards.length]).toEqual([1, 1]);
    expect(found.layouts).toEqual([found.items[0]!.layout]);
  });

  it('年度は、表題、初めの行、シートの名の順。作成の日は年度ではない', () => {
    expect(yearIn([['令和4年度　事業評価調書'], ['令和3年度分'], ...CARD], { sheet: 'R2' })).toBe(
      2022,
    );
    expect(yearIn([['令和3年度分'], ['令和5年度分'], ...CARD], { sheet: 'R2' })).toBe(2023);
    expect(yearIn([['作成 令和6年5月10日'], ...CARD], { sheet: 'R2' })).toBe(2020);
    expect(yearIn([['作成 令和６年５ 月 １０ 日'], ...CARD], { sheet: 'R2' })).toBe(2020);
    expect(yearIn([['令和6年5月分'], ...CARD], { sheet: 'R2' })).not.toBe(2020);
    expect(sheetOf([...CARD], { sheet: null })).toBeUndefined();
    const deep: Rows = [...CARD, ['備考', '甲'], ['指標', '乙'], ['単位', '丙'], ['令和3年度分']];
    expect(yearIn(deep, { sheet: 'R2' })).toBe(2020);
  });

  it('記入がなくても、年度と欄があればカード。番号と名だけでは、カードではない', () => {
    const blank = (label: string): Rows => [
      ['令和4年度　事業評価調書'],
      ['事務事業名', '見守り'],
      [label, null, '甲'],
    ];
    for (const label of ['実績値', '目標値', '評価', '取組の成果'])
      expect([label, namesIn(blank(label))]).toEqual([label, ['見守り']]);
    expect(namesIn(blank('備考'))).toBeUndefined();
    expect(namesIn(blank('実績値').slice(1))).toBeUndefined();
    expect(
      namesIn([['令和4年度　事業評価調書'], ['事務事業名', null, '甲'], ['実績値', null, '甲']]),
    ).toBeUndefined();
  });

  it('年度が名になったものは、カードではない', () => {
    expect(
      namesIn([['令和4年度　事業評価調書'], ['事務事業名', '令和4年度'], ['実績値', 3]]),
    ).toBeUndefined();
  });
});
