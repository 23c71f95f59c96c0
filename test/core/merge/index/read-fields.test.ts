import { recognise } from '../../../../src/core/form/read/recognise';
import { cellKey, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import { readFields } from '../../../../src/core/merge/index/read-fields';
import { unreadEntries } from '../../../../src/core/merge/index/unread-entries';
import { tableSample } from '../../rules/heading-sample';
import { findPlace, sampleGrid } from '../../rules/sample-sheet';

const BLANK = sampleGrid();
const at = (place: string) => findPlace(recognise(BLANK), place);

const put = (grid: Grid, place: string, value: CellValue, formula?: string): Grid => {
  const { row, column } = at(place);
  const values = [...grid.values];
  values[row] = Object.assign([...(values[row] ?? [])], { [column]: value });
  const formulas = new Map(grid.formulas);
  if (formula === undefined) formulas.delete(cellKey(row, column));
  else formulas.set(cellKey(row, column), formula);
  return { ...grid, values, formulas };
};

/** What a block says, `field year text`, with what is odd about a cell. */
const said = (grid: Grid, number = 2, repeat = false) => {
  const sheet = recognise(grid);
  const block = sheet.blocks.find((one) => one.number === number && one.repeat === repeat)!;
  const { fields, loose } = readFields(sheet, block, 2022);
  return {
    fields: fields.map(({ field, year, text, formula, isUnreadable }) =>
      [field, year, text, formula ?? '', isUnreadable ? '?' : ''].join(' ').trim(),
    ),
    loose: loose.map(({ text, why }) => `${text} ${why}`),
  };
};

const WHOLE = [
  'value 2020 4\n5',
  'unit 2020 部\n人',
  'grade 2020 B',
  'value 2021 5\n5',
  'unit 2021 部\n人',
  'grade 2021 B',
  'value 2022 5\n6',
  'unit 2022 部\n人',
  'grade 2022 A',
  'progress 2022 順調に進んだ',
  'narrative 2022 第2の取組の成果を書いた文。',
];

describe('課が記入する欄', () => {
  it('年度ごとの欄と、シートの年度の欄を、書いてあるとおりに読む', () => {
    expect(said(BLANK)).toEqual({ fields: WHOLE, loose: [] });
  });

  it('年度が読めなければ、その行の記入はどの欄のものでもない', () => {
    expect(said(put(BLANK, 'No.2 年度 R3', '不明'))).toEqual({
      fields: WHOLE.filter((line) => !line.includes('2021')),
      loose: ['5\n5 year-unreadable', '部\n人 year-unreadable', 'B year-unreadable'],
    });
  });

  it('同じ年度が二度あれば、後の行の記入はどの欄のものでもない', () => {
    expect(said(put(BLANK, 'No.2 年度 R3', 'R2'))).toEqual({
      fields: WHOLE.filter((line) => !line.includes('2021')),
      loose: ['5\n5 year-twice', '部\n人 year-twice', 'B year-twice'],
    });
  });

  it('読めない年度の行の、空白の欄は挙げない', () => {
    const grid = put(put(BLANK, 'No.2 年度 R3', '不明'), 'No.2 評価 R3', ' ');
    expect(said(grid).loose).toEqual(['5\n5 year-unreadable', '部\n人 year-unreadable']);
  });

  it('単位に重ねて結合した実績値は読めないと言い、隠れた単位には記入する所がない', () => {
    const [value, unit] = [at('No.2 実績値 R4'), at('No.2 単位 R4')];
    const merge = { top: value.row, left: value.column, bottom: unit.row, right: unit.column };
    const grid = put(BLANK, 'No.2 単位 R4', null);
    expect(said({ ...grid, merges: [...grid.merges, merge] }).fields).toEqual(
      WHOLE.filter((line) => line !== 'unit 2022 部\n人').map((line) =>
        line.startsWith('value 2022') ? `${line}  ?` : line,
      ),
    );
  });

  it('選べない言葉の進捗状況は、読めないと言う', () => {
    const { fields } = said(put(BLANK, 'No.2 進捗状況 A', '☑ まあまあ'));
    expect(fields.filter((line) => line.startsWith('progress'))).toEqual([
      expect.stringMatching(/^progress 2022 .*まあまあ.*\?$/u) as string,
    ]);
  });

  it('再掲のつながった欄は元の欄を読み、結果のない数式は読めないと言う', () => {
    const repeated = said(BLANK, 1, true).fields;
    expect(repeated).toContain('value 2022 5 link');
    expect(repeated).toContain('narrative 2022 第1の取組の成果を書いた文。 link');
    expect(said(put(BLANK, 'No.2 実績値 R4', null, '=A1+1')).fields).toContain('value 2022  own ?');
    expect(said(put(BLANK, 'No.2 実績値 R4', 7, '=A1+1')).fields).toContain('value 2022 7 own');
    const source = at('No.1 実績値 R4');
    const name = `H${source.row + 1}`;
    expect(said(put(BLANK, 'No.2 実績値 R4', null, `=IF(${name}="","",${name})`)).fields).toContain(
      'value 2022 5 link',
    );
  });
});

describe('新しい様式に写せない記入', () => {
  const cells = (grid: Grid, from = 2020, to = 2022) =>
    unreadEntries(recognise(grid), from, to).map(({ cell, text }) => `${cell} ${text}`);
  const addressOf = (place: string): string => {
    const { row, column } = at(place);
    return `${String.fromCharCode(65 + column)}${row + 1}`;
  };
  const VALUE = 'No.2 実績値 R2';

  it('読める様式には、ない', () => {
    expect(cells(BLANK)).toEqual([]);
  });

  it('結果のない数式は、写す年度のものだけを、数式で挙げる', () => {
    const grid = put(BLANK, VALUE, null, '=A1+1');
    const line = `${addressOf(VALUE)} =A1+1`;
    expect(cells(grid)).toEqual([line]);
    expect(cells(grid, 2020, 2020)).toEqual([line]);
    expect(cells(grid, 2021)).toEqual([]);
    expect(cells(grid, 2018, 2019)).toEqual([]);
    expect(unreadEntries(recognise(grid), 2020, 2022, ({ number }) => number !== 2)).toEqual([]);
  });

  it('年度の読めない行の記入は、いつも挙げる', () => {
    const grid = put(BLANK, 'No.2 年度 R2', '不明');
    expect(cells(grid, 2021)).toEqual([
      `${addressOf(VALUE)} 4\n5`,
      `${addressOf('No.2 単位 R2')} 部\n人`,
      `${addressOf('No.2 評価 R2')} B`,
    ]);
  });

  it('進捗と成果の文は、同じ年度の様式にだけ写す', () => {
    const grid = put(BLANK, 'No.2 進捗状況 A', '☑ まあまあ');
    expect(cells(grid)).toHaveLength(1);
    expect(cells(grid, 2021, 2023)).toEqual([]);
  });

  it('番号のない行の記入は、どの項目のものとも言えない', () => {
    const grid = put(BLANK, 'No.2 No.', null);
    expect(cells(grid, 2022)).toEqual(
      expect.arrayContaining([`${addressOf('No.2 実績値 R4')} 5\n6`]) as string[],
    );
    expect(cells(grid, 2022).some((line) => line.startsWith(`${addressOf(VALUE)} `))).toBe(false);
  });

  const other = (...rows: readonly (readonly CellValue[])[]): Grid =>
    tableSample([
      ['架空市子育て支援計画　進捗状況（令和4年度）'],
      [
        'No.',
        '取組項目',
        '担当課',
        '指標',
        '単位',
        '基準値',
        'R3実績',
        'R4実績',
        '成果',
        '今後の課題',
      ],
      ...rows,
    ]).grid();
  const ROWS = [
    [1, '一時預かり', 'こども課', '利用者数', '人', 10, 11, 12, '増えた。', '広報'],
    [2, 'ひととき保育', 'こども課', '利用者数', '人', 20, 24, 25, '曜日が偏った。', ' '],
    [3, '病児保育', '保育課', '利用者数', '人', null, 12, 13, '増えた。', '予約'],
  ];

  it('ほかの市の様式の、基準値とほかの文には、白井市の様式に所がない', () => {
    expect(cells(other(...ROWS), 2021)).toEqual(['J3 広報', 'F3 10', 'F4 20', 'J5 予約']);
    expect(cells(other(...ROWS), 2022, 2023)).toEqual(['F3 10', 'F4 20']);
  });

  it('二つ目の指標の同じ年度の数値には、所がない', () => {
    const more = [null, null, null, '開所日数', '日', 200, 210, 220];
    expect(cells(other(ROWS[0]!, more, ...ROWS.slice(1)), 2022)).toEqual(
      expect.arrayContaining(['F4 200', 'H4 220']) as string[],
    );
    expect(cells(other(ROWS[0]!, more, ...ROWS.slice(1)), 2022)).not.toContain('G4 210');
    expect(cells(other(ROWS[0]!, more, ...ROWS.slice(1)), 2021)).toContain('G4 210');
  });
});
