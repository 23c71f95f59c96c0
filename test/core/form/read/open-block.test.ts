import {
  addUnlessSame,
  anchorsOfTallMerges,
  emptyHeading,
  findHeader,
  headingLineOf,
  isTornOff,
  levelless,
  marksAlone,
  namesItem,
  parseItemNumber,
  sameHeading,
  wholeLevelOf,
  wideMergesByRow,
  type OpenHeading,
} from '../../../../src/core/form/read/open-block';
import type { FieldCell, LevelCell } from '../../../../src/core/form/read/recognised';
import { SheetReader } from '../../../../src/core/form/read/sheet-reader';
import { cellKey, emptyGrid, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import type { ColumnRole } from '../../../../src/core/profile/columns';
import { runToEnd } from '../../../../src/core/steps';
import { parseArea } from './any/areas';

/** The cells of a row, blank ones left out. */
const cellsOf = (texts: readonly (string | null)[], row = 0): readonly FieldCell[] =>
  texts.flatMap((text, column) => (text === null ? [] : [{ row, column, text }]));

const merged = (...names: readonly string[]): Grid => ({
  ...emptyGrid('シート'),
  merges: names.map(parseArea),
});

describe('見出しの行の言葉', () => {
  it.each([
    ['基本方針', 'policy'],
    ['基 本 方 針 ', 'policy'],
    ['基本目標', 'policy'],
    ['施策の方向', 'direction'],
    ['施策', 'direction'],
    ['事業名', 'project'],
    ['取り組み目標', 'goal'],
    ['主な取組', 'measures'],
  ])('「%s」で始まる行は %s', (text, line) => {
    expect(headingLineOf(text)).toBe(line);
  });

  it.each(['', '訪問', '事業1', '基本方針（総論）', '基 本 方 針  '])(
    '「%s」で始まる行は、見出しではない',
    (text) => {
      expect(headingLineOf(text)).toBeUndefined();
    },
  );

  it.each([
    ['基本目標1 支え合う', 'policy'],
    ['　基本方針　支え合う', 'policy'],
    ['施策の方向(1) 見守り', 'direction'],
    ['事業名：見守り訪問', 'project'],
    ['基本方針', undefined],
    [' 基本方針 ', undefined],
    ['重点施策1 見守り', undefined],
    ['目標1 支え合う', undefined],
    ['支え合う', undefined],
  ])('一つのセルの「%s」は %s', (text, line) => {
    expect(wholeLevelOf(text)).toBe(line);
  });

  const level = (text: string): LevelCell => ({
    ...{ row: 0, column: 1, text },
    ...levelless(text),
  });
  const heading = (project: string | null, policy: string | null = null): OpenHeading => ({
    ...emptyHeading(),
    policy: policy === null ? null : level(policy),
    project: project === null ? null : level(project),
  });

  it('空の見出しには、何もない', () => {
    expect(emptyHeading()).toEqual({
      policy: null,
      direction: null,
      project: null,
      goal: null,
      measures: null,
    });
    expect(levelless(' 見守り訪問 ')).toEqual({ number: null, name: '見守り訪問' });
  });

  it('事業までの言葉が同じなら、同じ見出しである', () => {
    expect(sameHeading(heading('見守り', '(1) 支え合い'), heading('見守り', '(1)支え合い'))).toBe(
      true,
    );
    expect(sameHeading(heading('見守り'), heading('見 守 り', ''))).toBe(true);
    expect(sameHeading(heading('見守り', ''), heading('見守り'))).toBe(true);
    expect(sameHeading(heading('見守り'), { ...heading('見守り'), goal: level('目標') })).toBe(
      true,
    );
    expect(sameHeading(heading('見守り', '(1) 支え合い'), heading('見守り', '(2) 学び'))).toBe(
      false,
    );
    expect(sameHeading(heading('見守り'), heading('配食'))).toBe(false);
    expect(
      sameHeading(heading('見守り'), { ...heading('見守り'), direction: level('① 訪問') }),
    ).toBe(false);
  });

  it('事業のない見出しは、そのものでなければ同じとは言えない', () => {
    const none = heading(null);
    expect(sameHeading(none, none)).toBe(true);
    expect(sameHeading(none, heading(null))).toBe(false);
  });
});

describe('項目の行', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['No.12', 12],
    ['Ｎｏ．１２', 12],
    ['no12', 12],
    ['№12', 12],
    [' No. 12 ', 12],
    ['12.', 12],
    ['12345', 12345],
    ['123456', null],
    ['1-1', null],
    ['第12', null],
    ['12番', null],
    ['新', null],
    ['', null],
  ])('番号のセル「%s」は %s', (text, number) => {
    expect(parseItemNumber(text)).toBe(number);
  });

  it('印だけの行の印は、どれもセルとともに残る', () => {
    const cells = cellsOf([null, 'R4以降見直しあり', 'R3～新規'], 7);
    expect(marksAlone(cells)).toEqual([
      { row: 7, column: 1, text: 'R4以降見直しあり', flag: { kind: 'review', from: 2022 } },
      { row: 7, column: 2, text: 'R3～新規', flag: { kind: 'new', from: 2021 } },
    ]);
    expect(marksAlone(cellsOf(['R4以降見直しあり', '文']))).toBeUndefined();
  });

  it('番号か名前の列に文字があれば、項目の名の行である', () => {
    const roles = new Map<number, ColumnRole>([
      [0, 'number'],
      [1, 'name'],
      [2, 'value'],
    ]);
    expect(namesItem(cellsOf(['1']), roles)).toBe(true);
    expect(namesItem(cellsOf([null, '見守り', '5']), roles)).toBe(true);
    expect(namesItem(cellsOf([null, null, '5', '欄外']), roles)).toBe(false);
  });

  it('同じ文字は、二度は加えない', () => {
    const cells = [...cellsOf(['件数'])];
    addUnlessSame(cells, { row: 1, column: 0, text: '件数' });
    addUnlessSame(cells, { row: 2, column: 0, text: '人数' });
    expect(cells.map(({ row, text }) => [row, text])).toEqual([
      [0, '件数'],
      [2, '人数'],
    ]);
  });
});

describe('結合したセル', () => {
  it('一列で行をまたぐ結合の下の行は、初めの行に従う', () => {
    const anchors = anchorsOfTallMerges(merged('A3:A5', 'C3:C4', 'D1:E2', 'F3:H3', 'J3:J3'));
    expect([...anchors]).toEqual([
      [cellKey(3, 0), 2],
      [cellKey(4, 0), 2],
      [cellKey(3, 2), 2],
    ]);
  });

  it('二百行を超える結合は数えない', () => {
    expect(anchorsOfTallMerges(merged('A1:A201')).size).toBe(200);
    expect(anchorsOfTallMerges(merged('A1:A202')).size).toBe(0);
    expect(wideMergesByRow(merged('C1:D201')).size).toBe(201);
    expect(wideMergesByRow(merged('C1:D202')).size).toBe(0);
    expect(wideMergesByRow(merged('C150:D160')).size).toBe(11);
    expect(anchorsOfTallMerges(merged('A150:A160')).size).toBe(10);
  });

  it('記入欄を隠しうるのは、左の二列から始まらず、広すぎない結合', () => {
    const byRow = wideMergesByRow(
      merged('C2:D3', 'F3:H3', 'A5:D5', 'B6:D6', 'C7:J7', 'C8:K8', 'C9:C10'),
    );
    expect([...byRow].map(([row, areas]) => [row, areas.map(({ left }) => left)])).toEqual([
      [1, [2]],
      [2, [2, 5]],
      [6, [2]],
    ]);
  });
});

describe('列の見出しの行', () => {
  const rolesIn = (...texts: readonly (string | null)[]) => {
    const header = findHeader(3, cellsOf(texts, 3));
    return header && { ...header, columns: Object.fromEntries(header.columns) };
  };

  it('五つの欄を言い、番号か名前と、年度・実績値・評価のどれかがあれば、見出しである', () => {
    expect(rolesIn('No.', null, '担当課', '実績の指標', '年度', '単位')).toEqual({
      row: 3,
      columns: { number: 0, departments: 2, indicator: 3, year: 4, unit: 5 },
      fields: new Set(['number', 'departments', 'indicator', 'year', 'unit']),
    });
    for (const one of ['実績値', '評価', '年度'])
      expect(rolesIn('取組項目', '担当課', '指標', '単位', one)).toBeDefined();
  });

  it.each<[string, readonly string[]]>([
    ['四つの欄', ['No.', '取組項目', '担当課', '実績値']],
    ['四つの欄と知らない言葉', ['No.', '取組項目', '担当課', '実績値', 'ひとこと']],
    ['知らない言葉が先に並ぶ', ['ひとこと', 'メモ', 'No.', '取組項目', '担当課', '実績値']],
    ['同じ欄が二つ', ['No.', 'No.', '取組項目', '担当課', '実績値']],
    ['番号も名前もない', ['担当課', '指標', '年度', '実績値', '単位']],
    ['年度も実績値も評価もない', ['No.', '取組項目', '担当課', '指標', '単位']],
  ])('%s行は、見出しではない', (_, texts) => {
    expect(rolesIn(...texts)).toBeUndefined();
  });

  it('知らない言葉がまじっても、同じ欄が二つあっても、初めのものを取る', () => {
    expect(rolesIn('ひとこと', 'No.', '項目', '取組項目', '担当課', '年度', '値')?.columns).toEqual(
      {
        ...{ number: 1, name: 2, departments: 4, year: 5, value: 6 },
      },
    );
  });
});

describe('初めの行を消された項目', () => {
  const HEADER = ['No.', '取組項目', '担当課', '年度', '実績値', '単位'];
  const item = (...years: readonly CellValue[]) =>
    years.map((year, at) =>
      at === 0 ? [1, '見守り', '福祉課', year, 5] : [null, null, null, year, 5],
    );

  /** Whether a row with a year in it is torn off the item above, whose years are given. */
  const isTorn = (
    years: readonly CellValue[],
    texts: readonly (string | null)[],
    {
      merges = [],
      header = HEADER,
    }: { merges?: readonly string[]; header?: readonly string[] } = {},
  ): boolean => {
    const grid: Grid = { ...merged(...merges), values: [header, ...item(...years)] };
    const reader = new SheetReader(grid);
    runToEnd(reader.read());
    const row = years.length + 1;
    const [cells, anchors] = [cellsOf(texts, row), anchorsOfTallMerges(grid)];
    return isTornOff(reader.blocks[0] ?? null, row, reader.headers[0]!, cells, anchors);
  };
  const rowOf = (year: string) => [null, null, null, year, '5'];

  it('年度が上の項目の年度に戻れば、別の項目の残り', () => {
    expect(isTorn(['R3', 'R4'], rowOf('R3'))).toBe(true);
    expect(isTorn(['R3', 'R4'], rowOf('令和3年度'))).toBe(true);
    expect(isTorn(['R2', 'R3', 'R4'], rowOf('R3'))).toBe(true);
  });

  it('続く年度、同じ年度、新しい年度なら、上の項目の続き', () => {
    expect(isTorn(['R3', 'R4'], rowOf('R5'))).toBe(false);
    expect(isTorn(['R3', 'R4'], rowOf('R4'))).toBe(false);
    expect(isTorn(['R3', 'R4'], rowOf('R2'))).toBe(false);
    expect(isTorn(['R4', 'R3'], rowOf('R4'))).toBe(false);
  });

  it('年度が読めなければ、上の項目の続き', () => {
    expect(isTorn(['R3', 'R4'], rowOf('合計'))).toBe(false);
    expect(isTorn(['R3', '合計'], rowOf('合計'))).toBe(false);
    expect(isTorn(['R3', '合計'], rowOf('R3'))).toBe(false);
    expect(isTorn(['R3', 'R4'], [null, null, null, null, '5'])).toBe(false);
  });

  it('上に項目がなければ、残りではない', () => {
    expect(isTorn([], rowOf('R3'))).toBe(false);
  });

  it('番号が結合されていれば、その行から結合が始まるときだけ、別の項目の残り', () => {
    expect(isTorn(['R3', 'R4'], rowOf('R3'), { merges: ['A2:A3', 'A4:A5'] })).toBe(true);
    expect(isTorn(['R3', 'R4'], rowOf('R4'), { merges: ['A2:A3', 'A4:A5'] })).toBe(true);
    expect(isTorn(['R3', 'R4'], rowOf('R3'), { merges: ['A2:A5'] })).toBe(false);
    expect(isTorn(['R3', '合計'], rowOf('合計'), { merges: ['A2:A3', 'A4:A5'] })).toBe(false);
    expect(isTorn(['R3', 'R4'], rowOf('R3'), { merges: ['A2:A3', 'B4:B5'] })).toBe(false);
    const nameless = ['備考', '取組項目', '担当課', '年度', '実績値', '単位'];
    expect(
      isTorn(['R3', 'R4'], rowOf('R3'), { merges: ['A2:A3', 'A4:A5'], header: nameless }),
    ).toBe(false);
  });
});
