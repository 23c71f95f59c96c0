import type { Draw, DrawnPlan } from './drawn-plan';
import {
  figureKey,
  type DrawnColumn,
  type FigureKind,
  type Slot,
  type Written,
} from './drawn-sheet';

/** The headings of a sheet, each drawn from the words that cities use. */
export interface Words {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
  readonly rate: string;
  readonly difference: string;
  readonly baseline: string;
  readonly grade: string;
  readonly narrative: string;
  readonly levels: readonly [string, string];
}

export const drawWords = ({ pick }: Draw): Words => ({
  number: pick(['No.', '番号', '項番', '№', '整理番号', 'NO']),
  name: pick([
    '事業名',
    '具体的施策',
    '取組名',
    '事務事業名',
    '取組項目',
    '主な取組',
    '具体的な取組',
    '施策・事業名',
    '主要事業',
  ]),
  department: pick(['担当課', '所管課', '主管課', '担当部署', '所管', '担当課名', '実施主体']),
  indicator: pick(['指標', '指標名', '評価指標', 'KPI', '重要業績評価指標（KPI）', '成果指標']),
  target: pick(['目標値', '目標', '計画値', '数値目標', '計画', '見込']),
  actual: pick(['実績値', '実績', '実績数', '実績\n（年度末）']),
  rate: pick(['達成率', '達成率（%）', '進捗率', '目標達成率']),
  difference: pick(['差', '差引', '増減', '計画との差']),
  baseline: pick(['基準値', '計画策定時の値', '当初値', '基準値\n（R1）', '策定時']),
  grade: pick(['評価', '達成度', '達成状況', '進捗評価', '自己評価', '判定', '評価区分']),
  narrative: pick(['実施内容', '取組実績', '取組状況', '実施状況', '主な取組内容', '進捗状況']),
  levels: pick([
    ['基本目標', '施策の方向'],
    ['基本目標', '基本施策'],
    ['政策', '施策'],
    ['大項目', '中項目'],
    ['基本方針', '施策の柱'],
    ['分野', '施策'],
  ] as const),
});

/** How a sheet is laid out, apart from its columns of figures. */
export interface Style {
  readonly levels: 'columns' | 'rows' | 'none';
  readonly isLevelNumbered: boolean;
  readonly hasNumber: boolean;
  readonly hasIndicator: boolean;
  readonly unit: 'column' | 'name' | 'value' | 'none';
  /** Points of view that a card grades beside the whole. */
  readonly hasViewpoints: boolean;
  /** How a heading's words are parted, and how rows of levels are marked. */
  readonly space: string;
  readonly levelWay: number;
  readonly departments: 'one' | 'two' | 'none';
  readonly between: string;
  readonly hasGrade: boolean;
  readonly hasNarrative: boolean;
  readonly hasBaseline: boolean;
  readonly rate: 'none' | 'format' | 'text' | 'number';
  readonly hasRemarks: boolean;
  readonly hasFurther: boolean;
}

export const drawStyle = ({ pick, chance, int }: Draw, plan: DrawnPlan): Style => {
  const hasIndicator = plan.items.some(({ measures }) => measures.length > 1) || chance(75);
  return {
    levels: pick(['columns', 'columns', 'rows', 'none']),
    isLevelNumbered: chance(50),
    hasNumber: chance(75),
    hasIndicator,
    unit: pick(
      hasIndicator
        ? ['column', 'column', 'name', 'value', 'none']
        : ['column', 'column', 'value', 'none'],
    ),
    hasViewpoints: chance(30),
    space: pick(['', '', '', '　', '\n']),
    levelWay: int(0, LEVEL_WAYS.length - 1),
    departments: pick(['one', 'one', 'one', 'two', 'none']),
    between: pick(['、', '\n', '／', '・\n'.slice(1)]),
    hasGrade: chance(70),
    hasNarrative: chance(50),
    hasBaseline: chance(35),
    rate: plan.hasTargets ? pick(['none', 'none', 'format', 'text', 'number']) : 'none',
    hasRemarks: chance(30),
    hasFurther: chance(30),
  };
};

/** What is drawn of a sheet. */
export interface Drawn {
  readonly draw: Draw;
  readonly plan: DrawnPlan;
  readonly style: Style;
  readonly words: Words;
}

const yearOf = ({ measure }: Slot, year: number) => measure.years.find((one) => one.year === year)!;

type LevelWay = (number: number, name: string, word: string) => string;
const LEVEL_WAYS: readonly (readonly [LevelWay, LevelWay])[] = [
  [
    (number, name, word) => `${word}${number}　${name}`,
    (number, name, word) => `${word}${number}　${name}`,
  ],
  [(number, name, word) => `${word}${number}　${name}`, (number, name) => `(${number}) ${name}`],
  [(number, name) => `第${number}章　${name}`, (number, name) => `第${number}節　${name}`],
  [
    (number, name) => `${'ⅠⅡⅢ'[number - 1]!}　${name}`,
    (number, name) => `${'①②③④'[number - 1]!}${name}`,
  ],
  [(_, name, word) => `${word}　${name}`, (_, name, word) => `${word}　${name}`],
];

export const levelText = (
  { plan, style, words }: Drawn,
  item: Slot['item'],
  depth: 0 | 1,
): string => {
  const of = (one: Slot['item']): string => one.levels.slice(0, depth + 1).join('|');
  const all = [...new Set(plan.items.map(of))];
  const number = all.indexOf(of(item)) + 1;
  const name = item.levels[depth];
  if (style.levels === 'rows')
    return LEVEL_WAYS[style.levelWay]![depth](number, name, words.levels[depth]);
  return style.isLevelNumbered ? `${number} ${name}` : name;
};

const plainRate = (target: number, actual: number): number => actual / target;

/** A year's figure as it is written; blank where the plan has none. */
export const figure = (
  { plan, style }: Drawn,
  slot: Slot,
  year: number,
  kind: FigureKind,
  isCard = false,
): Written => {
  const { target, actual } = yearOf(slot, year);
  const key = figureKey(slot, year, kind);
  const spelled = (value: number | null): string | number | null => {
    if (value === null) return null;
    const text = plan.spellFigure(value);
    return style.unit === 'value' && !isCard ? `${text}${slot.measure.unit}` : text;
  };
  if (kind === 'target') return { value: spelled(target), key };
  if (kind === 'actual')
    return { value: spelled(actual) ?? (year > plan.year ? null : plan.none), key };
  if (target === null || actual === null) return { value: null };
  if (kind === 'difference') return { value: Math.round((actual - target) * 10) / 10, key };
  const rate = plainRate(target, actual);
  const percent = Math.round(rate * 1000) / 10;
  if (style.rate === 'text') return { value: `${percent}%`, key };
  return style.rate === 'number' ? { value: percent, key } : { value: rate, format: '0.0%', key };
};

export const figureColumn = (
  drawnSheet: Drawn,
  lines: readonly string[],
  kind: FigureKind,
  year?: number,
): DrawnColumn => ({
  lines,
  of: 'row',
  write: (slot) => figure(drawnSheet, slot, year ?? slot.year!, kind),
});

export const gradeColumn = (title: string, of: DrawnColumn['of'], year?: number): DrawnColumn => ({
  lines: [title],
  of,
  write: (slot) => {
    const own = year ?? slot.year!;
    return { value: yearOf(slot, own).grade, key: figureKey(slot, own, 'grade') };
  },
});

const text = (
  title: string,
  of: DrawnColumn['of'],
  write: (slot: Slot) => string | number,
): DrawnColumn => ({ lines: [title], of, write: (slot) => ({ value: write(slot) }) });

export const departmentsText = ({ style }: Drawn, item: Slot['item']): string =>
  item.departments
    .map((name) => (style.between === '\n' ? name.replace(' ', '') : name.replace(' ', '\n')))
    .join(style.between);

const departmentColumns = (own: Drawn): readonly DrawnColumn[] => {
  const { style, words } = own;
  if (style.departments === 'none') return [];
  if (style.departments === 'one')
    return [text(words.department, 'item', ({ item }) => departmentsText(own, item))];
  const parted = (item: Slot['item']): readonly [string, string] => {
    const [first, second] = item.departments[0]!.split(' ');
    return second === undefined ? ['市民部', item.departments.join('、')] : [first!, second];
  };
  return [
    text('部', 'item', ({ item }) => parted(item)[0]),
    text('課', 'item', ({ item }) => parted(item)[1]),
  ];
};

/** The columns before the figures. */
export const itemColumns = (own: Drawn): readonly DrawnColumn[] => {
  const { style, words } = own;
  const levels: readonly DrawnColumn[] =
    style.levels === 'columns'
      ? [
          text(words.levels[0], 'policy', ({ item }) => levelText(own, item, 0)),
          text(words.levels[1], 'direction', ({ item }) => levelText(own, item, 1)),
        ]
      : [];
  const number = style.hasNumber ? [text(words.number, 'item', ({ item }) => item.number)] : [];
  const indicatorText = ({ measure }: Slot): string =>
    style.unit === 'name' ? `${measure.indicator}（${measure.unit}）` : measure.indicator;
  return [
    ...(own.draw.chance(50) ? [...number, ...levels] : [...levels, ...number]),
    text(words.name, 'item', ({ item }) => item.name),
    ...departmentColumns(own),
    ...(style.hasIndicator ? [text(words.indicator, 'measure', indicatorText)] : []),
    ...(style.unit === 'column' ? [text('単位', 'measure', ({ measure }) => measure.unit)] : []),
    ...(style.hasBaseline
      ? [text(words.baseline, 'measure', ({ measure }) => measure.baseline)]
      : []),
  ];
};

/** The columns after the figures. */
export const lastColumns = ({ style, words }: Drawn): readonly DrawnColumn[] => [
  ...(style.hasNarrative ? [text(words.narrative, 'item', ({ item }) => item.narrative)] : []),
  ...(style.hasFurther ? [text('今後の課題', 'item', () => '周知を続け、参加を増やす。')] : []),
  ...(style.hasRemarks ? [text('備考', 'item', () => '')] : []),
];
