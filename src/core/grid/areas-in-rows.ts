import { oncePer } from '../once-per';
import type { Area } from './grid';

/** Rows of one drawer of the index. */
const DRAWER = 64;
/** An area over more drawers than this is looked at every time. */
const MOST_DRAWERS = 32;
/** Fewer areas are looked through one by one. */
const FEW = 256;

/** Places of areas in their list, by the drawers that their rows stand in. */
interface RowIndex {
  readonly drawers: ReadonlyMap<number, readonly number[]>;
  readonly tall: readonly number[];
}

const drawerOf = (row: number): number => Math.floor(row / DRAWER);

const indexOf = oncePer((areas: readonly Area[]): RowIndex => {
  const drawers = new Map<number, number[]>();
  const tall: number[] = [];
  for (const [place, { top, bottom }] of areas.entries()) {
    const [first, last] = [drawerOf(top), drawerOf(bottom)];
    if (last - first >= MOST_DRAWERS) tall.push(place);
    else {
      for (let drawer = first; drawer <= last; drawer += 1) {
        const places = drawers.get(drawer);
        if (places) places.push(place);
        else drawers.set(drawer, [place]);
      }
    }
  }
  return { drawers, tall };
});

/** Rows of a sheet, 0-based, both ends inclusive. */
type Rows = Pick<Area, 'top' | 'bottom'>;

/** The areas that reach into some of these rows, in the order of the list; of a long list by an index that is made once. */
export const areasInRows = (areas: readonly Area[], spans: readonly Rows[]): readonly Area[] => {
  const reaches = (area: Area): boolean =>
    spans.some(({ top, bottom }) => area.bottom >= top && area.top <= bottom);
  if (areas.length <= FEW) return areas.filter(reaches);
  const { drawers, tall } = indexOf(areas);
  const places = new Set(tall);
  for (const { top, bottom } of spans) {
    for (let drawer = drawerOf(top); drawer <= drawerOf(bottom); drawer += 1) {
      for (const place of drawers.get(drawer) ?? []) places.add(place);
    }
  }
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => areas[place]!)
    .filter(reaches);
};
