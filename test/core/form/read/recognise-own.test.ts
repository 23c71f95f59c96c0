import {
  recognise,
  recogniseInSteps,
  recogniseOwnInSteps,
} from '../../../../src/core/form/read/recognise';
import { emptyGrid, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import { headingKey } from '../../../../src/core/profile/heading-role';
import { runToEnd } from '../../../../src/core/steps';
import { ONE_YEAR } from '../../rules/heading-sample';
import { sampleGrid } from '../../rules/sample-sheet';

type Row = readonly CellValue[];
const HEADER = [
  ...['No.', '取組項目', '担当課', '進捗状況', '実績の指標'],
  ...['年度', '実績値', '単位', '評価', '成果', '備考'],
];
const item = (
  number: CellValue,
  name: string,
  year: CellValue,
  text = '文。',
  ...more: Row
): Row => [
  ...[number, name, '福祉課', '☑ 順調に進んだ', '件数', year, 5, '件', 'A', text, ...more],
];
const TITLED = '見本市第1次見本計画 進行管理シート（令和4年度）';
const form = (rows: readonly Row[], title = TITLED): Grid => ({
  ...emptyGrid('シート'),
  values: [[title], HEADER, ...rows],
});

describe('シートの年度', () => {
  const yearOf = (title: string, ...years: readonly CellValue[]) =>
    recognise(
      form(
        years.map((year, at) => item(at + 1, `取組その${at}`, year)),
        title,
      ),
    ).fiscalYear;

  it('表題が言えば、それに従う', () => {
    expect(yearOf(TITLED, 'R3', 'R5')).toBe(2022);
  });

  it.each<[readonly CellValue[], number | null]>([
    [['R3', 'R4'], 2022],
    [['R4', 'R3'], 2022],
    [['R3', 'R5', 'R4'], 2023],
    [['R4', '合計'], 2022],
    [['合計', 'R4'], 2022],
    [['合計', '前年'], null],
    [[], null],
  ])('表題が言わなければ、行の年度 %j のうち、いちばん新しい %s', (years, year) => {
    expect(yearOf('見本市計画 進行管理シート', ...years)).toBe(year);
  });

  it('表題の計画の名と、表題のセルも分かる', () => {
    expect(recognise(form([]))).toMatchObject({
      title: { row: 0, column: 0, text: TITLED },
      plan: '見本市第1次見本計画',
    });
    expect(recognise({ ...emptyGrid('シート'), values: [['メモ']] })).toMatchObject({
      title: null,
      plan: null,
      fiscalYear: null,
      missingFields: [],
      titles: [],
    });
  });
});

describe('項目の番号と印', () => {
  it('同じ番号の何度目かを数え、番号のない項目はどれも一度目', () => {
    const { blocks } = recognise(
      form([
        item(1, '甲', 'R4'),
        item(2, '乙', 'R4'),
        item(null, '丙', 'R4'),
        item(1, '甲 ※再掲', 'R4'),
        item(null, '丁', 'R4'),
        item(1, '甲 ※再掲', 'R4', '文。'),
      ]),
    );
    expect(
      blocks.map(({ index, number, occurrence, repeat }) => [index, number, occurrence, repeat]),
    ).toEqual([
      [0, 1, 1, false],
      [1, 2, 1, false],
      [2, null, 1, false],
      [3, 1, 2, true],
      [4, null, 1, false],
      [5, 1, 3, true],
    ]);
  });

  it('番号のない項目の印は、どの項目のものとも言わない', () => {
    const { blocks } = recognise(
      form([item(null, '丙', 'R4', '文。', 'R4以降見直しあり'), item(2, '乙', 'R4')]),
    );
    expect(blocks.map(({ flags }) => flags)).toEqual([
      { reviewFrom: null, newFrom: null, candidateFrom: null },
      { reviewFrom: null, newFrom: null, candidateFrom: null },
    ]);
    expect(blocks[0]!.marks).toHaveLength(1);
  });

  it('離れた印は、そのページの項目の場所とともに残る', () => {
    const { looseMarks } = recognise(
      form([
        item(1, '甲', 'R4'),
        [],
        ['R4以降見直しあり', 'R4～新規'],
        item(2, '乙', 'R4'),
        ['基本方針', '(2) 学び'],
        item(3, '丙', 'R4'),
        item(4, '丁', 'R4'),
        [],
        ['R3以降見直しあり'],
      ]),
    );
    expect(looseMarks.map(({ marks, blocks }) => [marks.map(({ text }) => text), blocks])).toEqual([
      [['R4以降見直しあり', 'R4～新規'], [0]],
      [['R3以降見直しあり'], [2, 3]],
    ]);
  });

  it('離れた印の持ち主は、成果の文が見直したと言う項目', () => {
    const { blocks, candidates } = recognise(
      form([
        item(1, '甲', 'R4'),
        item(2, '乙', 'R4', '令和4年度から延べ件数に変更した。'),
        [],
        ['R4以降見直しあり'],
      ]),
    );
    expect(blocks.map(({ flags }) => flags.reviewFrom)).toEqual([null, 2022]);
    expect(candidates).toEqual([]);
  });

  it('離れた印の持ち主は、指標がその年度から変わる項目', () => {
    const rows = [item(1, '甲', 'R4'), item(2, '乙', 'R4'), [], ['R4以降見直しあり']];
    const changed = rows.map((row, at) =>
      at === 0 ? row.map((value, column) => (column === 4 ? '～R3 件数 R4～ 人数' : value)) : row,
    );
    expect(recognise(form(changed)).blocks.map(({ flags }) => flags.reviewFrom)).toEqual([
      2022,
      null,
    ]);
  });

  it('項目の印があれば、離れた印はほかの項目のもの', () => {
    const { blocks } = recognise(
      form([
        item(1, '甲', 'R4', '文。', 'R4以降見直しあり'),
        item(2, '乙', 'R4'),
        [],
        ['R4以降見直しあり'],
      ]),
    );
    expect(blocks[0]!.flags.reviewFrom).toBe(2022);
    expect(blocks[0]!.flags.candidateFrom).toBeNull();
  });
});

describe('様式の組み立て', () => {
  it('白井市の様式は、見出しと項目と評価の段階まで分かる', () => {
    const sheet = recognise(sampleGrid());
    expect(sheet).toMatchObject({
      kind: 'years-below',
      scale: { source: 'profile' },
      evidence: { graded: 16, ours: 16, boxed: 6 },
      furtherScale: null,
      missingFields: [],
      looseMarks: [],
      unread: [],
    });
    expect(sheet.layouts).toHaveLength(1);
    expect(sheet.headings.map(({ project }) => project?.text)).toEqual([
      '第一の事業',
      '第二の事業',
    ]);
    expect(sheet.titles.map(({ role }) => role)).toContain('narrative');
  });

  it('様式に要る欄がなければ、何がないかを見出しの所で言う', () => {
    const header = HEADER.map((title) => (title === '単位' ? 'ひとこと' : title));
    const grid = {
      ...form([item(1, '甲', 'R4')]),
      values: [[TITLED], header, item(1, '甲', 'R4')],
    };
    expect(runToEnd(recogniseOwnInSteps(grid)).missingFields).toEqual([
      { at: { row: 1, column: 0, text: '' }, fields: ['unit'], hasUnknown: true },
    ]);
  });

  it('別の組み立ての様式は、白井市の様式としては読まない。人の言った見出しの役に従う', () => {
    const rows: readonly Row[] = [
      ['架空市計画　進捗状況（令和4年度）'],
      ['No.', '取組項目', '担当課', '単位', '目標値', '実績値', 'ひとくち欄'],
      [1, '見守り', '福祉課', '人', 10, 12, '増えた。'],
      [2, '配食', '福祉課', '人', 20, 22, '減った。'],
    ];
    const grid: Grid = { ...emptyGrid('進捗'), values: rows };
    const narratives = (words?: Parameters<typeof recognise>[1]) =>
      recognise(grid, words).blocks.map(({ narrative }) => narrative.text);
    expect(recognise(ONE_YEAR.grid()).kind).toBe('table');
    expect(narratives(new Map([[headingKey('ひとくち欄'), 'narrative']]))).toEqual([
      '増えた。',
      '減った。',
    ]);
    expect(narratives(new Map([[headingKey('ひとくち欄'), 'remarks']]))).toEqual(['', '']);
  });

  it('どの様式でもないシートは、白井市の様式として読めたところまで', () => {
    expect(recognise({ ...emptyGrid('メモ'), values: [['ただのメモ']] })).toMatchObject({
      kind: 'years-below',
      blocks: [],
    });
  });
});

describe('少しずつ読む', () => {
  const done = (grid: Grid): readonly number[] => [...recogniseInSteps(grid)];

  it('初めに何行読んだかを言い、項目が二百を超えるごとに、もう一度言う', () => {
    const many = (count: number) =>
      form(Array.from({ length: count }, (_, at) => item(at + 1, `取組その${at}`, 'R4')));
    expect(done(many(3))).toEqual([0, 5]);
    expect(done(many(200))).toEqual([0, 202]);
    expect(done(many(201))).toEqual([0, 203, 203]);
  });
});
