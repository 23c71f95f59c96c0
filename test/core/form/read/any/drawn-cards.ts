import type { Grid } from '../../../../../src/core/grid/grid';
import { departmentsText, figure, type Drawn } from './drawn-columns';
import type { DrawnItem } from './drawn-plan';
import { Canvas, figureKey, type FigureKind, type Place } from './drawn-sheet';

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
        canvas.put(row, 3 + at, figure(own, { item, measure }, year, kind));
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
    canvas.put(top + 1, 1, figure(own, { item, measure: measure! }, plan.year, 'target'));
  }
  canvas.put(top + 1, 2, { value: words.actual });
  canvas.put(top + 1, 3, figure(own, { item, measure: measure! }, plan.year, 'actual'));
  return top + 2;
};

const putCard = (
  canvas: Canvas,
  own: Drawn,
  item: DrawnItem,
  { top, figures }: { readonly top: number; readonly figures: Figures },
): number => {
  const { plan, style, words } = own;
  const put = (row: number, column: number, value: string | number): void => {
    canvas.put(row, column, { value });
  };
  let row = top;
  if (style.hasNumber) {
    put(row, 0, words.number);
    put(row, 1, item.number);
  }
  if (style.departments !== 'none') {
    put(row, 2, words.department);
    put(row, 3, departmentsText(own, item));
  }
  if (canvas.height > row) row += 1;
  put(row, 0, words.name);
  put(row, 1, item.name);
  canvas.merge(row, 1, row, 4);
  row += 1;
  if (style.levels !== 'none') {
    put(row, 0, words.levels[0]);
    put(row, 1, item.levels[0]);
    put(row, 2, words.levels[1]);
    put(row, 3, item.levels[1]);
    row += 1;
  }
  row = (figures === 'table' ? putTableOf : putLabels)(canvas, own, item, row);
  if (style.hasGrade) {
    put(row, 0, words.grade);
    const { grade } = item.measures[0]!.years.find(({ year }) => year === plan.year)!;
    canvas.put(row, 1, {
      value: grade,
      key: figureKey({ item, measure: item.measures[0]! }, plan.year, 'grade'),
    });
    row += 1;
  }
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
  const canvases: Canvas[] = [];
  let row = 0;
  for (const item of plan.items) {
    if (canvases.length === 0 || !isOne) {
      const canvas = new Canvas(isOne ? '調書' : String(canvases.length + 1));
      canvas.put(0, 0, { value: title });
      canvases.push(canvas);
      row = 1 + gap;
    }
    row = putCard(canvases.at(-1)!, own, item, { top: row, figures }) + gap;
  }
  if (plan.legend !== null) canvases.at(-1)!.put(row + 1, 0, { value: plan.legend });
  return {
    shown: figures === 'table' ? plan.years : [plan.year],
    grids: canvases.map((canvas) => canvas.grid()),
    places: new Map(canvases.flatMap(({ places }) => [...places])),
  };
};
