import { isOwnLayout } from '../../../../src/core/form/read/own-layout';
import { recogniseOwnInSteps } from '../../../../src/core/form/read/recognise';
import type { RecognisedSheet } from '../../../../src/core/form/read/recognised';
import { type CellValue, emptyGrid, type Grid } from '../../../../src/core/grid/grid';
import { runToEnd } from '../../../../src/core/steps';
import { findPlace, sampleGrid } from '../../rules/sample-sheet';

const own = (grid: Grid): RecognisedSheet => runToEnd(recogniseOwnInSteps(grid));

const OURS = sampleGrid();
const header = own(OURS).layouts[0]!.row;

/** Our form with other texts in its row of headings, by column. */
const headed = (texts: Readonly<Record<number, CellValue>>): Grid => {
  const values = [...OURS.values];
  values[header] = Object.assign([...(values[header] ?? [])], texts);
  return { ...OURS, values };
};

const columnOf = (title: string): number => findPlace(own(OURS), `見出し ${title}`).column;
const isOurs = (texts: Readonly<Record<number, CellValue>>): boolean =>
  isOwnLayout(own(headed(texts)));

describe('白井市の様式かどうか', () => {
  const beside = OURS.values[header]!.length + 1;

  it('そのままの様式は、そうである', () => {
    expect(isOurs({})).toBe(true);
  });

  it.each(['基準値', '差', '大項目', 'R5実績', '令和6年度目標'])(
    '「%s」の列があれば、別の組み立ての様式',
    (title) => {
      expect(isOurs({ [beside]: title })).toBe(false);
    },
  );

  it.each(['今後の課題', 'メモ', 'R4備考', '目標値'])(
    '「%s」の列があっても、白井市の様式',
    (title) => {
      expect(isOurs({ [beside]: title })).toBe(true);
    },
  );

  it('見出しが二つ失われても白井市の様式で、三つなら違う', () => {
    const lost = (...titles: readonly string[]) =>
      isOurs(Object.fromEntries(titles.map((title) => [columnOf(title), '？'])));
    expect(lost('単位', '評価')).toBe(true);
    expect(lost('単位', '評価', '実績の指標')).toBe(false);
  });

  it('見出しのないシートは違う', () => {
    expect(isOwnLayout(own(emptyGrid('白紙')))).toBe(false);
  });
});

describe('年度が下に並ぶ、箱のない様式', () => {
  const HEADINGS = ['No.', '取組項目', '担当課', '実績の指標', '年度', '実績値', '単位', '評価'];
  const TEXT = '取組による成果';
  const item = (
    number: CellValue,
    name: string,
    indicator: string,
    years: readonly string[],
    text = `${name}の成果。`,
  ) =>
    years.map((year, at) =>
      at === 0
        ? [number, name, '福祉課', indicator, year, 12, '回', 'A', text]
        : [null, null, null, null, year, 13, '回', 'A'],
    );
  const isOursToo = (
    rows: readonly (readonly CellValue[])[],
    headings: readonly CellValue[] = [...HEADINGS, TEXT],
  ): boolean =>
    isOwnLayout(
      own({ ...emptyGrid('一覧'), values: [['見本市計画　令和4年度'], headings, ...rows] }),
    );
  const ITEMS = [
    ...item(1, '見守り', '訪問件数', ['R3', 'R4']),
    ...item(2, '配食', '配食数', ['R3', 'R4']),
  ];

  it('欄がみな白井市のものなら、白井市の様式として読む', () => {
    expect(isOursToo(ITEMS)).toBe(true);
  });

  it('成果の文が別の見出しの下にあれば、違う', () => {
    expect(isOursToo(ITEMS, [...HEADINGS, '実施内容'])).toBe(false);
    const levels = [['基本方針1　支え合い'], ['施策の方向1　見守り'], ...ITEMS];
    expect(isOursToo(levels)).toBe(true);
    expect(isOursToo(levels, [...HEADINGS, '実施内容'])).toBe(false);
  });

  it('単位がどの項目でも一年目にしか書いていなければ、違う。一つの項目だけなら、書き忘れ', () => {
    const once = ITEMS.map((row) =>
      row.map((value, column) => (row[0] === null && column === 6 ? null : value)),
    );
    expect(isOursToo(once)).toBe(false);
    expect(isOursToo([['基本方針1　支え合い'], ['施策の方向1　見守り'], ...once])).toBe(false);
    expect(
      isOursToo([
        ...once.slice(0, 2),
        ...ITEMS.slice(2),
        ...item(3, '相談', '相談件数', ['R3', 'R4']),
      ]),
    ).toBe(true);
    expect(
      isOursToo([...item(1, '見守り', '訪問件数', ['R4']), ...item(2, '配食', '配食数', ['R4'])]),
    ).toBe(true);
  });

  it('単位がどの年度にもないとき、間の年度だけないときは、書き忘れ', () => {
    const withUnits = (units: readonly CellValue[]) =>
      ['見守り', '配食'].flatMap((name, index) =>
        item(index + 1, name, `${name}件数`, ['R2', 'R3', 'R4']).map((row, at) =>
          row.map((value, column) => (column === 6 ? (units[at] ?? null) : value)),
        ),
      );
    expect(isOursToo(withUnits(['回', null, null]))).toBe(false);
    expect(isOursToo(withUnits(['回', ' ', '']))).toBe(false);
    expect(isOursToo(withUnits([null, null, null]))).toBe(true);
    expect(isOursToo(withUnits(['回', null, '回']))).toBe(true);
    expect(isOursToo(withUnits([null, null, '回']))).toBe(true);
  });

  it('項目のすぐ上に、読まれない段の行があれば、違う', () => {
    const levels = [['基本目標1　支え合い'], ['(1) 見守り'], ...ITEMS];
    expect(isOursToo(levels)).toBe(false);
    expect(isOursToo([['基本目標1　支え合い'], ['ひとこと'], ...ITEMS])).toBe(true);
    expect(isOursToo([['基本目標1　支え合い'], ...ITEMS, ['(1) 欄外の注']])).toBe(true);
  });

  it('担当課が別の見出しの下にあれば違い、担当課もあれば、その列は余りの列', () => {
    const renamed = HEADINGS.map((title) => (title === '担当課' ? '実施主体' : title));
    expect(isOursToo(ITEMS, [...renamed, TEXT])).toBe(false);
    expect(isOursToo(ITEMS, [...HEADINGS, TEXT, '実施主体'])).toBe(true);
  });

  it('達成率が別の見出しの下にあれば、違う', () => {
    expect(isOursToo(ITEMS, [...HEADINGS, TEXT, '進捗率'])).toBe(false);
  });

  it('一つの項目が二つの指標の行に分かれていれば、違う', () => {
    const parts = (other: string) => [
      ...item(3, '相談', '相談件数', ['R3', 'R4']),
      ...item(3, '相談', other, ['R3', 'R4']),
    ];
    expect(isOursToo([...ITEMS, ...parts('相談会の回数')])).toBe(false);
    expect(isOursToo([...ITEMS, ...parts('相談件数')])).toBe(true);
    const levels = [['基本方針1　支え合い'], ['施策の方向1　見守り']];
    expect(isOursToo([...levels, ...ITEMS, ...parts('相談会の回数')])).toBe(false);
  });
});
