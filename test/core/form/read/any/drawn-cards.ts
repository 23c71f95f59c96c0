import type { Grid } from '../../../../../src/core/grid/grid';
import { departmentsText, figure, type Drawn } from './drawn-columns';
import type { DrawnItem } from './drawn-plan';
import { apart, Canvas, figureKey, type FigureKind, type Place } from './drawn-sheet';

interface Cards {
  readonly shown: readonly number[];
  readonly grids: readonly Grid[];
  readonly places: ReadonlyMap<string, Place>;
}

/** How the figures of a card stand: a table of rows 目標/実績, or at labels of one year. */
type Figures = 'table' | 'labels';

const putTableOf = (canvas: Canvas, own: Drawn, item: DrawnItem, top: number): number => {
  const { plan, words, style } = own;
  const titles = [
    '区分',
    words.indicator,
    '単位',
    ...plan.years.map((year) => plan.spellYear(year)),
  ];
  titles.forEach((value, at) => {
    canvas.put(top, at, { value });
  });
  const kinds: readonly FigureKind[] = [
    ...(plan.hasTargets ? (['target'] as const) : []),
    'actual',
    ...(style.rate === 'none' ? [] : (['rate'] as const)),
  ];
  let row = top + 1;
  for (const measure of item.measures) {
    canvas.put(row, 1, { value: measure.indicator });
    canvas.put(row, 2, { value: measure.unit });
    canvas.merge(row, 1, row + kinds.length - 1, 1);
    canvas.merge(row, 2, row + kinds.length - 1, 2);
    for (const kind of kinds) {
      canvas.put(row, 0, {
        value: { target: '目標値', actual: '実績値', rate: '達成率', difference: '差' }[kind],
      });
      plan.years.forEach((year, at) => {
        canvas.put(row, 3 + at, figure(own, { item, measure }, year, kind, true));
      });
      row += 1;
    }
  }
  return row;
};

const putLabels = (canvas: Canvas, own: Drawn, item: DrawnItem, top: number): number => {
  const { plan, words } = own;
  const [measure] = item.measures;
  canvas.put(top, 0, { value: words.indicator });
  canvas.put(top, 1, { value: measure!.indicator });
  canvas.put(top, 2, { value: '単位' });
  canvas.put(top, 3, { value: measure!.unit });
  if (plan.hasTargets) {
    canvas.put(top + 1, 0, { value: words.target });
    canvas.put(top + 1, 1, figure(own, { item, measure: measure! }, plan.year, 'target', true));
  }
  canvas.put(top + 1, 2, { value: words.actual });
  canvas.put(top + 1, 3, figure(own, { item, measure: measure! }, plan.year, 'actual', true));
  return top + 2;
};

type Labelled = readonly [label: string, value: string | number];

/** What names a card's item: each label with its value, beside it or below it. */
const putHead = (
  canvas: Canvas,
  own: Drawn,
  item: DrawnItem,
  { top, isAbove }: { readonly top: number; readonly isAbove: boolean },
): number => {
  const { style, words } = own;
  const number: readonly Labelled[] = style.hasNumber ? [[words.number, item.number]] : [];
  const department: readonly Labelled[] =
    style.departments === 'none' ? [] : [[words.department, departmentsText(own, item)]];
  const levels: readonly Labelled[] =
    style.levels === 'none'
      ? []
      : [
          [words.levels[0], item.levels[0]],
          [words.levels[1], item.levels[1]],
        ];
  const put = (row: number, column: number, [label, value]: Labelled): void => {
    canvas.put(row, column, { value: apart(label, style.space) });
    canvas.put(row + Number(isAbove), column + Number(!isAbove), { value });
  };
  if (isAbove) {
    [...number, [words.name, item.name] as const, ...department, ...levels].forEach((one, at) => {
      put(top, at, one);
    });
    return top + 2;
  }
  let row = top;
  [...number, ...department].forEach((one, at) => {
    put(row, at * 2, one);
  });
  if (canvas.height > row) row += 1;
  put(row, 0, [words.name, item.name]);
  canvas.merge(row, 1, row, 4);
  row += 1;
  levels.forEach((one, at) => {
    put(row, at * 2, one);
  });
  return row + Math.min(1, levels.length);
};

const VIEWPOINTS = ['必要性', '有効性', '効率性'];

const putGrades = (canvas: Canvas, own: Drawn, item: DrawnItem, top: number): number => {
  const { plan, style, words } = own;
  if (!style.hasGrade) return top;
  const [measure] = item.measures;
  const { grade } = measure!.years.find(({ year }) => year === plan.year)!;
  const isParted = style.hasViewpoints && plan.legend !== null;
  if (isParted)
    VIEWPOINTS.forEach((title, at) => {
      canvas.put(top, at * 2, { value: title });
      canvas.put(top, at * 2 + 1, { value: plan.scale[at % 2]! });
    });
  const row = top + Number(isParted);
  canvas.put(row, 0, { value: isParted ? '総合評価' : words.grade });
  canvas.put(row, 1, {
    value: grade,
    key: figureKey({ item, measure: measure! }, plan.year, 'grade'),
  });
  return row + 1;
};

interface CardWay {
  readonly top: number;
  readonly figures: Figures;
  readonly isAbove: boolean;
}

const putCard = (
  canvas: Canvas,
  own: Drawn,
  item: DrawnItem,
  { top, figures, isAbove }: CardWay,
): number => {
  const { style, words } = own;
  const put = (row: number, column: number, value: string | number): void => {
    canvas.put(row, column, { value });
  };
  let row = putHead(canvas, own, item, { top, isAbove });
  row = (figures === 'table' ? putTableOf : putLabels)(canvas, own, item, row);
  row = putGrades(canvas, own, item, row);
  if (style.hasNarrative) {
    put(row, 0, words.narrative);
    put(row, 1, item.narrative);
    canvas.merge(row, 1, row, 4);
    row += 1;
  }
  if (style.hasFurther) {
    put(row, 0, '今後の方針');
    put(row, 1, '周知を続ける。');
    row += 1;
  }
  return row;
};

/** A card an item: a sheet for each, or below each other on one. */
export const drawCards = (own: Drawn): Cards => {
  const { draw, plan } = own;
  const hasMany = plan.items.some(({ measures }) => measures.length > 1);
  const figures: Figures = hasMany || draw.chance(60) ? 'table' : 'labels';
  const title = `${plan.spellYear(plan.year).split('\n')[0]!}　${draw.pick(['事務事業評価調書', '事業評価シート', '取組管理シート'])}`;
  const isOne = draw.chance(35);
  const gap = draw.int(0, 2);
  const isAbove = draw.chance(25);
  const canvases: Canvas[] = [];
  let row = 0;
  for (const item of plan.items) {
    if (canvases.length === 0 || !isOne) {
      const canvas = new Canvas(isOne ? '調書' : String(canvases.length + 1));
      canvas.put(0, 0, { value: title });
      canvases.push(canvas);
      row = 1 + gap;
    }
    row = putCard(canvases.at(-1)!, own, item, { top: row, figures, isAbove }) + gap;
  }
  if (plan.legend !== null) canvases.at(-1)!.put(row + 1, 0, { value: plan.legend });
  return {
    shown: figures === 'table' ? plan.years : [plan.year],
    grids: canvases.map((canvas) => canvas.grid()),
    places: new Map(canvases.flatMap(({ places }) => [...places])),
  };
};
