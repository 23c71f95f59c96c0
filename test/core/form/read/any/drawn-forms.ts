import type * as fc from 'fast-check';
import type { Grid } from '../../../../../src/core/grid/grid';
import { drawn, drawPlan, type Draw, type DrawnPlan } from './drawn-plan';
import {
  drawStyle,
  drawWords,
  figureColumn,
  gradeColumn,
  itemColumns,
  lastColumns,
  levelText,
  type Drawn,
} from './drawn-columns';
import { drawCards } from './drawn-cards';
import {
  Canvas,
  HEADER_AGAIN,
  putTable,
  SUM,
  type DrawnColumn,
  type DrawnRow,
  type FigureKind,
  type Place,
  type Slot,
} from './drawn-sheet';

export const LAYOUTS = [
  'years-below',
  'kinds-of-year',
  'years-beside',
  'years-over-kinds',
  'kinds-over-years',
  'one-year',
  'kind-rows',
  'differences',
  'base-present-goal',
  'cards',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A drawn plan, laid out: what its sheets hold, and where. */
export interface DrawnForm {
  readonly layout: Layout;
  readonly plan: DrawnPlan;
  readonly style: Drawn['style'];
  readonly words: Drawn['words'];
  /** Years whose figures the sheets show. */
  readonly shown: readonly number[];
  readonly grids: readonly Grid[];
  readonly places: ReadonlyMap<string, Place>;
}

interface Body {
  readonly columns: readonly DrawnColumn[];
  readonly slots: readonly Slot[];
  readonly shown: readonly number[];
}

const measuresOf = ({ plan }: Drawn): readonly Slot[] =>
  plan.items.flatMap((item) => item.measures.map((measure) => ({ item, measure })));

/** The figures that a sheet shows of each year. */
const kindsOf = ({ plan, style }: Drawn): readonly FigureKind[] => [
  ...(plan.hasTargets ? (['target'] as const) : []),
  'actual',
  ...(style.rate === 'none' ? [] : (['rate'] as const)),
];

const ownGrade = (own: Drawn): readonly DrawnColumn[] =>
  own.style.hasGrade ? [gradeColumn(own.words.grade, 'measure', own.plan.year)] : [];

const wordOf = ({ words }: Drawn, kind: FigureKind): string =>
  ({
    target: words.target,
    actual: words.actual,
    rate: words.rate,
    difference: words.difference,
  })[kind];

const yearsBelow = (own: Drawn, isByKind: boolean): Body => {
  const { plan, style } = own;
  const shown = plan.years.filter((year) => year <= plan.year);
  const kinds: readonly (FigureKind | undefined)[] = isByKind ? kindsOf(own) : [undefined];
  const slots = measuresOf(own).flatMap((slot) =>
    shown.flatMap((year) => kinds.map((kind): Slot => ({ ...slot, year, ...(kind && { kind }) }))),
  );
  const year: DrawnColumn = {
    lines: ['年度'],
    of: 'year',
    write: (slot) => ({ value: plan.spellYear(slot.year!) }),
  };
  const figures = isByKind
    ? kindColumns(own)
    : kindsOf(own).map((kind) => figureColumn(own, [wordOf(own, kind)], kind));
  const grade = style.hasGrade ? [gradeColumn(own.words.grade, 'year')] : [];
  return { columns: [year, ...figures, ...grade], slots, shown };
};

const KIND_WORDS: Readonly<Record<FigureKind, readonly string[]>> = {
  target: ['目標', '計画', '目標値', '計画値'],
  actual: ['実績', '実績値'],
  rate: ['達成率', '進捗率'],
  difference: ['差', '差引'],
};

/** A column that says what a row holds, and one of figures. */
const kindColumns = (own: Drawn, years?: readonly number[]): readonly DrawnColumn[] => {
  const { draw, plan } = own;
  const chosen = Object.fromEntries(
    Object.entries(KIND_WORDS).map(([kind, words]) => [kind, draw.pick(words)]),
  ) as Record<FigureKind, string>;
  const kind: DrawnColumn = {
    lines: [draw.pick(['区分', '内訳', '種別'])],
    of: 'row',
    write: (slot) => ({ value: chosen[slot.kind!] }),
  };
  const titles = years?.map((year) => [year, plan.spellYear(year)] as const);
  const values = (titles ?? [[undefined, '数値'] as const]).map(([year, title]): DrawnColumn => ({
    lines: [title],
    of: 'row',
    write: (slot) => figureColumn(own, [], slot.kind!, year).write(slot),
  }));
  return [kind, ...values];
};

const kindRows = (own: Drawn): Body => {
  const slots = measuresOf(own).flatMap((slot) =>
    kindsOf(own).map((kind): Slot => ({ ...slot, kind })),
  );
  const columns = [...kindColumns(own, own.plan.years), ...ownGrade(own)];
  return { columns, slots, shown: own.plan.years };
};

const yearsBeside = (own: Drawn, lines: 'one' | 'years-over' | 'kinds-over'): Body => {
  const { plan } = own;
  const isAhead = (year: number): boolean => year > plan.year;
  const kindsIn = (year: number): readonly FigureKind[] =>
    isAhead(year) ? ['target'] : kindsOf(own);
  const title = (year: number, kind: FigureKind): readonly string[] => {
    const word = wordOf(own, kind);
    if (lines === 'one') return [`${plan.spellYear(year).split('\n')[0]!}${word.split('\n')[0]!}`];
    return lines === 'years-over' ? [plan.spellYear(year), word] : [word, plan.spellYear(year)];
  };
  const column = (year: number, kind: FigureKind): DrawnColumn =>
    figureColumn(own, title(year, kind), kind, year);
  const figures =
    lines === 'kinds-over'
      ? kindsOf(own).flatMap((kind) =>
          plan.years
            .filter((year) => kindsIn(year).includes(kind))
            .map((year) => column(year, kind)),
        )
      : plan.years.flatMap((year) => kindsIn(year).map((kind) => column(year, kind)));
  return { columns: [...figures, ...ownGrade(own)], slots: measuresOf(own), shown: plan.years };
};

const oneYear = (own: Drawn): Body => {
  const { draw, plan } = own;
  const inHeading = draw.chance(50);
  const figures = kindsOf(own).map((kind) => {
    const word = wordOf(own, kind);
    const title = inHeading
      ? `${plan.spellYear(plan.year).split('\n')[0]!}${draw.pick(['', 'の'])}${word}`
      : word;
    return figureColumn(own, [title], kind, plan.year);
  });
  return { columns: [...figures, ...ownGrade(own)], slots: measuresOf(own), shown: [plan.year] };
};

const differences = (own: Drawn): Body => {
  const { draw, plan } = own;
  const shown = draw.chance(60) ? plan.years.filter((year) => year <= plan.year) : [plan.year];
  const words = draw.pick([
    ['計画', '実績', '差'],
    ['計画値', '実績値', '差引'],
    ['見込量', '実績', '計画との差'],
    ['目標', '実績', '増減'],
  ] as const);
  const kinds = ['target', 'actual', 'difference'] as const;
  const columns = shown.flatMap((year) =>
    kinds.map((kind, at) => figureColumn(own, [plan.spellYear(year), words[at]!], kind, year)),
  );
  return { columns: [...columns, ...ownGrade(own)], slots: measuresOf(own), shown };
};

/** What was at first, what is, and what is to be at last; one year's figures where no year is to come. */
const basePresentGoal = (own: Drawn): Body => {
  const { draw, plan } = own;
  const goal = plan.years.at(-1)!;
  if (goal === plan.year) return oneYear(own);
  const base = plan.spellYear(plan.years[0]!).split('\n')[0]!;
  const told = (word: string, year: number): string =>
    draw.pick([
      `${word}（${plan.spellYear(year).split('\n')[0]!}）`,
      `${word}\n${plan.spellYear(year).split('\n')[0]!}`,
    ]);
  const columns: readonly DrawnColumn[] = [
    {
      lines: [`基準値（${base}）`],
      of: 'measure',
      write: ({ measure }) => ({ value: measure.baseline }),
    },
    figureColumn(
      own,
      [told(draw.pick(['現状値', '実績値', '直近値']), plan.year)],
      'actual',
      plan.year,
    ),
    figureColumn(own, [told(draw.pick(['目標値', '目標', '最終目標']), goal)], 'target', goal),
  ];
  return {
    columns: [...columns, ...ownGrade(own)],
    slots: measuresOf(own),
    shown: [plan.year, goal],
  };
};

const bodyOf = (layout: Exclude<Layout, 'cards'>, own: Drawn): Body => {
  switch (layout) {
    case 'years-below':
      return yearsBelow(own, false);
    case 'kinds-of-year':
      return yearsBelow(own, true);
    case 'years-beside':
      return yearsBeside(own, 'one');
    case 'years-over-kinds':
      return yearsBeside(own, 'years-over');
    case 'kinds-over-years':
      return yearsBeside(own, 'kinds-over');
    case 'one-year':
      return oneYear(own);
    case 'kind-rows':
      return kindRows(own);
    case 'base-present-goal':
      return basePresentGoal(own);
    case 'differences':
      return differences(own);
  }
};

const SPACER: DrawnColumn = {
  lines: [],
  of: 'row',
  write: () => ({ value: null }),
  isSpacer: true,
};

/** Columns with a blank one here or there, never within what one heading spans. */
const withSpacers = (
  { chance, int }: Draw,
  columns: readonly DrawnColumn[],
): readonly DrawnColumn[] => {
  if (!chance(25)) return columns;
  const at = int(0, columns.length);
  const [left, right] = [columns[at - 1], columns[at]];
  const isWithin = left?.lines.length === 2 && left.lines[0] === right?.lines[0];
  return isWithin ? columns : [...columns.slice(0, at), SPACER, ...columns.slice(at)];
};

/** Rows with headings of levels above their items, and blank rows between items. */
const rowsOf = (own: Drawn, slots: readonly Slot[]): readonly DrawnRow[] => {
  const hasBlanks = own.draw.chance(20);
  const [hasSums, hasHeaders] = [own.draw.chance(15), own.draw.chance(12)];
  let last: Slot['item'] | undefined;
  const rows = slots.flatMap((slot): readonly DrawnRow[] => {
    const before: (string | null)[] = [];
    const isNext = last !== undefined && last.levels[0] !== slot.item.levels[0];
    if (isNext && hasSums) before.push(SUM);
    if (isNext && hasHeaders) before.push(HEADER_AGAIN);
    if (slot.item !== last) {
      if (last && hasBlanks && own.draw.chance(40)) before.push(null);
      if (own.style.levels === 'rows') {
        const isNew = ([0, 1] as const).map(
          (depth) =>
            last?.levels.slice(0, depth + 1).join() !== slot.item.levels.slice(0, depth + 1).join(),
        );
        if (isNew[0]) before.push(levelText(own, slot.item, 0));
        if (isNew[1]) before.push(levelText(own, slot.item, 1));
      }
    }
    last = slot.item;
    return [...before, slot];
  });
  return hasSums ? [...rows, SUM] : rows;
};

const TITLES = ['第2次架空市地域計画', '架空市総合戦略', '第3期架空町こども計画'];
const NOTES = ['※数値は年度末のものです。', '※実績は速報値を含む。'];

const putTop = (canvas: Canvas, { draw, plan }: Drawn, isYearTold: boolean): number => {
  const year = plan.spellYear(plan.year).split('\n')[0]!;
  const what = draw.pick(['進行管理表', '実施状況', '進捗状況一覧', '取組状況']);
  const title = draw.pick([
    `${draw.pick(TITLES)}　${year}${what}`,
    `${draw.pick(TITLES)}　${what}（${year}）`,
  ]);
  const plain = `${draw.pick(TITLES)}　${what}`;
  canvas.put(draw.chance(80) ? 0 : 2, draw.chance(80) ? 0 : 1, {
    value: isYearTold || draw.chance(60) ? title : plain,
  });
  if (draw.chance(20)) canvas.put(canvas.height, 0, { value: draw.pick(NOTES) });
  if (plan.legend !== null && draw.chance(40))
    canvas.put(canvas.height + draw.int(0, 1), 0, { value: plan.legend });
  return canvas.height + (draw.chance(15) ? draw.int(3, 36) : draw.int(0, 2));
};

/** Draws a plan and lays it out. */
const drawForm = (draw: Draw): DrawnForm => {
  const plan = drawPlan(draw);
  const layout = draw.pick(LAYOUTS);
  const style = drawStyle(draw, plan);
  const own: Drawn = { draw, plan, style, words: drawWords(draw) };
  if (layout === 'cards') return { ...drawCards(own), layout, plan, style, words: own.words };
  const body = bodyOf(layout, own);
  const columns = withSpacers(draw, [...itemColumns(own), ...body.columns, ...lastColumns(own)]);
  const spread = draw.pick(['merged', 'merged', 'blank', 'repeated'] as const);
  const isYearTold =
    layout === 'one-year' ||
    layout === 'differences' ||
    layout === 'base-present-goal' ||
    plan.years.at(-1)! > plan.year;
  const parts = partsOf(own, body.slots);
  const canvases = parts.map(([sheet, slots]) => {
    const canvas = new Canvas(sheet);
    const top = putTop(canvas, own, isYearTold || parts.length > 1);
    const rows = rowsOf(own, slots);
    putTable(canvas, { columns, rows, spread, space: style.space, isWide: draw.chance(60) }, top);
    return canvas;
  });
  const last = canvases.at(-1)!;
  if (plan.legend !== null) last.put(last.height + 1, 0, { value: plan.legend });
  if (draw.chance(30)) last.put(last.height + draw.int(0, 1), 0, { value: draw.pick(NOTES) });
  return {
    layout,
    plan,
    style,
    words: own.words,
    shown: body.shown,
    grids: canvases.map((canvas) => canvas.grid()),
    places: new Map(canvases.flatMap(({ places }) => [...places])),
  };
};

/** The rows of one sheet, or of one for each policy. */
const partsOf = (
  { draw, plan }: Drawn,
  slots: readonly Slot[],
): readonly (readonly [sheet: string, slots: readonly Slot[]])[] => {
  if (!draw.chance(15)) return [[draw.pick(['Sheet1', '進捗管理', '一覧']), slots]];
  const policies = [...new Set(plan.items.map(({ levels }) => levels[0]))];
  return policies.map((policy) => [policy, slots.filter(({ item }) => item.levels[0] === policy)]);
};

/** Sheets of any city's form, drawn. */
export const drawnForms = (): fc.Arbitrary<DrawnForm> => drawn(drawForm);
