import {
  columnRoles,
  columnTitle,
  COLUMN_TITLES,
  findColumnRole,
  type ColumnRole,
} from '../../../src/core/profile/columns';
import { FURTHER_COLUMNS, SHIROI, type HeadingLine } from '../../../src/core/profile/profile';

/** Titles of the columns of the form: the one that it writes, and others that are read. */
const TITLES: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ['number', ['No.', 'No', '№', '番号', '項番', '項目番号', '取組番号', '通番', '#']],
  [
    'name',
    ['取組項目', '取り組み項目', '取組項目名', '取組み項目', '項目', '項目名', '取組名', '取組'],
  ],
  [
    'departments',
    ['担当課', '担当部署', '所管課', '所管部署', '担当', '担当課名', '所管', '主管課'],
  ],
  [
    'description',
    ['取組内容', '取り組み内容', '取組みの内容', '内容', '具体的な取組', '取組の内容'],
  ],
  ['progress', ['進捗状況', '進捗', '進ちょく状況', '進行状況', '取組の進捗状況']],
  ['indicator', ['実績の指標', '指標', '指標名', '実績指標', '評価指標', '成果指標', '活動指標']],
  ['year', ['年度', '実施年度', '対象年度', '実績年度']],
  ['value', ['実績値', '実績', '値', '数値', '実績数', '実績数値']],
  ['unit', ['単位', '単位名']],
  ['grade', ['評価', '自己評価', '評価区分', '評定', '担当課評価', '所管課評価']],
  ['narrative', ['取組による成果、今後の課題や方針', '取組による成果', '成果', '取組成果']],
  ['narrative', ['成果及び課題', '成果・今後の方針', '成果や課題', '取組の成果', '成果・課題']],
  ['narrative', ['成果と課題', '成果、課題', '今後の課題や方針', '成果・今後の課題']],
  ['narrative', ['取り組みによる成果、今後の課題や方針']],
  ['remarks', ['備考', '備考欄', '摘要', '見直し', '備考・見直し', '注記']],
  ['target', ['目標値', '目標', '計画値', '目標数値', '年度目標', '年度目標値']],
  ['rate', ['達成率', '達成度', '目標達成率', '目標達成度']],
];

const HEADINGS: Readonly<Record<HeadingLine, readonly string[]>> = {
  policy: ['基本方針', '基本目標', '基本政策', '政策', '重点目標', '柱', '分野', '大項目', '章'],
  direction: ['施策の方向', '施策', '施策の方向性', '基本施策', '施策分野', '節', '中項目'],
  project: ['事業', '事業名', '主要事業', '主要施策', '個別施策', '推進施策', '小項目'],
  goal: ['取り組み目標', '取組目標', '取組みの目標'],
  measures: ['主な取り組み', '主な取組', '主な取組み'],
};

describe('白井の様式の言葉', () => {
  it.each(TITLES.flatMap(([role, words]) => words.map((word) => [word, role] as const)))(
    '題「%s」の列は %s',
    (word, role) => {
      expect(findColumnRole(word)).toBe(role);
    },
  );

  it('様式の書く題は、それぞれの役の初めの書き方である', () => {
    const written = new Map<ColumnRole, string>();
    for (const [role, [title]] of TITLES) if (!written.has(role)) written.set(role, title!);
    for (const [role, title] of written) expect(columnTitle(role)).toBe(title);
    const further = FURTHER_COLUMNS.map(({ role }) => role);
    expect([...COLUMN_TITLES.map(([role]) => role), ...further]).toEqual([...written.keys()]);
    for (const [role, title] of COLUMN_TITLES) expect(title).toBe(written.get(role));
  });

  it.each(Object.keys(HEADINGS) as HeadingLine[])('見出しの行 %s の言葉', (line) => {
    const { label, variants } = SHIROI.headings[line];
    expect([label, ...variants]).toEqual(HEADINGS[line]);
  });

  it('備考と担当課と取組内容のほかは、なくてはならない列である', () => {
    expect(SHIROI.required).toEqual(
      SHIROI.columns
        .map(({ role }) => role)
        .filter((role) => !['departments', 'description', 'remarks'].includes(role)),
    );
  });

  it('凡例とシートの題の言葉', () => {
    expect([SHIROI.legend, SHIROI.sheetTitle]).toEqual(['評価の凡例', '進行管理シート']);
  });
});

describe('列の題の書き方', () => {
  it.each<[string, ColumnRole]>([
    ['実績値（人）', 'value'],
    ['評価※', 'grade'],
    ['評価※1 下の凡例', 'grade'],
    ['単位*注', 'unit'],
    ['年度：', 'year'],
    ['担 当 課', 'departments'],
    ['Ｎｏ．', 'number'],
    ['取組による成果、今後の課題', 'narrative'],
    ['取組による成果(R4)と方針', 'narrative'],
  ])('「%s」は %s', (title, role) => {
    expect(findColumnRole(title)).toBe(role);
  });

  it.each([
    '',
    '会議',
    '評価の理由',
    '(評価)',
    '会議(人)',
    '会議※',
    `取組による成果${'あ'.repeat(40)}`,
  ])('「%s」の列は知らない', (title) => {
    expect(findColumnRole(title)).toBeUndefined();
  });

  it('四十字までの題を読む', () => {
    expect(findColumnRole('取組による成果'.padEnd(40, 'あ'))).toBe('narrative');
    expect(findColumnRole('取組による成果'.padEnd(41, 'あ'))).toBeUndefined();
  });
});

describe('見出しの下の列', () => {
  it('役の列も、重ねての列も、列の番号で引ける', () => {
    const header = {
      columns: new Map<ColumnRole, number>([
        ['name', 1],
        ['value', 4],
      ]),
      further: [
        [5, 'value'],
        [4, 'target'],
      ] as const,
    };
    const roles = columnRoles(header);
    expect([...roles].sort(([one], [other]) => one - other)).toEqual([
      [1, 'name'],
      [4, 'value'],
      [5, 'value'],
    ]);
    expect(columnRoles(header)).toBe(roles);
    expect(columnRoles({ columns: new Map() }).size).toBe(0);
  });
});
