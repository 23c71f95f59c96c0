/** What a column of the form holds, named after what stands under its title. */
export type ColumnRole =
  | 'number'
  | 'name'
  | 'departments'
  | 'description'
  | 'progress'
  | 'indicator'
  | 'year'
  | 'value'
  | 'unit'
  | 'grade'
  | 'narrative'
  | 'remarks'
  | 'target'
  | 'rate';

/** A column of the form: the title that the form writes, and others that cities and staff use. */
export interface FormColumn {
  readonly role: ColumnRole;
  readonly title: string;
  readonly variants: readonly string[];
}

/** A line of a project's heading. */
export type HeadingLine = 'policy' | 'direction' | 'project' | 'goal' | 'measures';

/** A grade of the scale, with the box of 進捗状況 that goes with it. */
export interface GradeStep {
  /** As the cell holds it. */
  readonly value: string;
  /** What it means, as the legend says. */
  readonly meaning: string;
  /** The word beside its box. */
  readonly box: string;
  /** Other spellings of the box's word. */
  readonly variants: readonly string[];
}

/** A heading line: the word that the form writes, and others that are read. */
export interface HeadingWord {
  readonly label: string;
  readonly variants: readonly string[];
}

/**
 * What is known of a plan's form, as data: the grade scale from best to worst, the words of levels and
 * of the legend, the columns. Nothing outside of this folder names a grade, a level or a column's title.
 */
export interface Profile {
  /** Best first. */
  readonly grades: readonly GradeStep[];
  readonly headings: Readonly<Record<HeadingLine, HeadingWord>>;
  /** In the order of the form. */
  readonly columns: readonly FormColumn[];
  /** Columns without which entries cannot be read. */
  readonly required: readonly ColumnRole[];
  /** What stands before the legend of the grades. */
  readonly legend: string;
  /** The kind of sheet, as its title and its tab name it. */
  readonly sheetTitle: string;
}

/** The form of 白井市第2次地域福祉計画; a catalog without a profile means this one. Source: R4 sheet, legend, headings, header row and title. */
export const SHIROI = {
  grades: [
    { value: 'A', meaning: '順調に進んでいる', box: '順調に進んだ', variants: [] },
    { value: 'B', meaning: '概ね進んでいる', box: '概ね進んだ', variants: ['おおむね進んだ'] },
    { value: 'C', meaning: '一部遅れがある', box: '一部遅れがある', variants: [] },
    { value: 'D', meaning: '未実施', box: '未実施', variants: [] },
  ],
  headings: {
    policy: {
      label: '基本方針',
      variants: ['基本目標', '基本政策', '政策', '重点目標', '柱', '分野', '大項目', '章'],
    },
    direction: {
      label: '施策の方向',
      variants: ['施策', '施策の方向性', '基本施策', '施策分野', '節', '中項目'],
    },
    project: {
      label: '事業',
      variants: ['事業名', '主要事業', '主要施策', '個別施策', '推進施策', '小項目'],
    },
    goal: { label: '取り組み目標', variants: ['取組目標', '取組みの目標'] },
    measures: { label: '主な取り組み', variants: ['主な取組', '主な取組み'] },
  },
  columns: [
    {
      role: 'number',
      title: 'No.',
      variants: ['No', '№', '番号', '項番', '項目番号', '取組番号', '通番', '#'],
    },
    {
      role: 'name',
      title: '取組項目',
      variants: ['取り組み項目', '取組項目名', '取組み項目', '項目', '項目名', '取組名', '取組'],
    },
    {
      role: 'departments',
      title: '担当課',
      variants: ['担当部署', '所管課', '所管部署', '担当', '担当課名', '所管', '主管課'],
    },
    {
      role: 'description',
      title: '取組内容',
      variants: ['取り組み内容', '取組みの内容', '内容', '具体的な取組', '取組の内容'],
    },
    {
      role: 'progress',
      title: '進捗状況',
      variants: ['進捗', '進ちょく状況', '進行状況', '取組の進捗状況'],
    },
    {
      role: 'indicator',
      title: '実績の指標',
      variants: ['指標', '指標名', '実績指標', '評価指標', '成果指標', '活動指標'],
    },
    { role: 'year', title: '年度', variants: ['実施年度', '対象年度', '実績年度'] },
    { role: 'value', title: '実績値', variants: ['実績', '値', '数値', '実績数', '実績数値'] },
    { role: 'unit', title: '単位', variants: ['単位名'] },
    {
      role: 'grade',
      title: '評価',
      variants: ['自己評価', '評価区分', '評定', '担当課評価', '所管課評価'],
    },
    {
      role: 'narrative',
      title: '取組による成果、今後の課題や方針',
      variants: [
        '取組による成果',
        '成果',
        '取組成果',
        '成果及び課題',
        '成果・今後の方針',
        '成果や課題',
        '取組の成果',
        '成果・課題',
        '成果と課題',
        '成果、課題',
        '今後の課題や方針',
        '成果・今後の課題',
        '取り組みによる成果、今後の課題や方針',
      ],
    },
    {
      role: 'remarks',
      title: '備考',
      variants: ['備考欄', '摘要', '見直し', '備考・見直し', '注記'],
    },
  ],
  required: [
    'number',
    'name',
    'progress',
    'indicator',
    'year',
    'value',
    'unit',
    'grade',
    'narrative',
  ],
  legend: '評価の凡例',
  sheetTitle: '進行管理シート',
} as const satisfies Profile;

/**
 * Columns that a form may have besides those of its profile: what was planned for a year, and how far it was
 * reached in percent. Read wherever they stand; the form writes 目標値 where the plan asks for it.
 */
export const FURTHER_COLUMNS = [
  {
    role: 'target',
    title: '目標値',
    variants: ['目標', '計画値', '目標数値', '年度目標', '年度目標値'],
  },
  { role: 'rate', title: '達成率', variants: ['達成度', '目標達成率', '目標達成度'] },
] as const satisfies readonly FormColumn[];
