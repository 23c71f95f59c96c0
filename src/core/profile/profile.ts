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
 * of the legend. Nothing outside of this folder names a grade or a level.
 */
export interface Profile {
  /** Best first. */
  readonly grades: readonly GradeStep[];
  readonly headings: Readonly<Record<HeadingLine, HeadingWord>>;
  /** What stands before the legend of the grades. */
  readonly legend: string;
  /** The kind of sheet, as its title and its tab name it. */
  readonly sheetTitle: string;
}

/** The form of 白井市第2次地域福祉計画; a catalog without a profile means this one. Source: R4 sheet, legend, headings and title. */
export const SHIROI = {
  grades: [
    { value: 'A', meaning: '順調に進んでいる', box: '順調に進んだ', variants: [] },
    { value: 'B', meaning: '概ね進んでいる', box: '概ね進んだ', variants: ['おおむね進んだ'] },
    { value: 'C', meaning: '一部遅れがある', box: '一部遅れがある', variants: [] },
    { value: 'D', meaning: '未実施', box: '未実施', variants: [] },
  ],
  headings: {
    policy: { label: '基本方針', variants: [] },
    direction: { label: '施策の方向', variants: ['施策', '施策の方向性'] },
    project: { label: '事業', variants: ['事業名'] },
    goal: { label: '取り組み目標', variants: ['取組目標', '取組みの目標'] },
    measures: { label: '主な取り組み', variants: ['主な取組', '主な取組み'] },
  },
  legend: '評価の凡例',
  sheetTitle: '進行管理シート',
} as const satisfies Profile;
