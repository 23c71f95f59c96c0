import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/grid';
import { parseAreaAddress, parseAreaList } from '../run/areas';
import { longerArea } from './merge-tiles';

/** What was queued about the merged areas of a tile; readable after the next sync. */
export interface TileAnswer {
  readonly tile: Area;
  readonly areas: Excel.RangeAreas;
  /** Whether every area was asked for its own address. */
  readonly byItem: boolean;
}

/**
 * Queues the merged areas of a tile.
 *
 * @param byItem asks each area for its address, for an Excel whose list names their first cells alone
 */
export const askTile = (sheet: Excel.Worksheet, tile: Area, byItem: boolean): TileAnswer => {
  const { top, left, bottom, right } = tile;
  const areas = sheet
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
    .untrack()
    .getMergedAreasOrNullObject()
    .untrack();
  areas.load(byItem ? 'areas/items/address' : 'address');
  return { tile, areas, byItem };
};

const areasIn = ({ areas, byItem }: TileAnswer): readonly Area[] => {
  if (areas.isNullObject) return [];
  if (!byItem) return parseAreaList(areas.address);
  return areas.areas.items
    .map(({ address }) => parseAreaAddress(address))
    .filter((area) => area !== undefined);
};

/** A merged area as far as a tile gave it. */
interface Part {
  readonly area: Area;
  readonly tile: Area;
}

const touches = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

const isOneCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

/** Whether an area begins in the row or column that a tile shares with the next, which tells of it. */
const isOfNext = ({ area, tile }: Part): boolean =>
  (area.top === tile.bottom && tile.bottom < MAX_ROWS - 1) ||
  (area.left === tile.right && tile.right < MAX_COLUMNS - 1);

const endsAtBottom = ({ area, tile }: Part): boolean =>
  area.bottom === tile.bottom && tile.bottom < MAX_ROWS - 1;

const endsAtRight = ({ area, tile }: Part): boolean =>
  area.right === tile.right && tile.right < MAX_COLUMNS - 1;

/**
 * Collects the merged areas of one sheet. Some Excels give only those that begin in a range, or cut them at
 * its border; an area that ends at a tile's border, and that no further tile tells of, is asked for again.
 */
export class SheetMerges {
  private parts: Part[] = [];
  private readonly byTop = new Map<number, Part[]>();
  private tiles: Area[] = [];
  private firstCells = false;
  private whole: readonly Area[] | undefined;

  /** Takes an answer in after its sync. */
  take(answer: TileAnswer): void {
    const { tile, byItem } = answer;
    this.tiles.push(tile);
    this.whole = undefined;
    for (const area of areasIn(answer)) {
      const part = { area, tile };
      if (isOfNext(part)) continue;
      if (isOneCell(area) && !byItem) this.firstCells = true;
      this.parts.push(part);
      const row = this.byTop.get(tile.top);
      if (row) row.push(part);
      else this.byTop.set(tile.top, [part]);
    }
  }

  /** Whether the answers name the first cells of the areas alone. */
  get namesFirstCells(): boolean {
    return this.firstCells;
  }

  /** Forgets all answers; gives the tiles that are to be asked anew. */
  askAnew(): readonly Area[] {
    const { tiles } = this;
    this.parts = [];
    this.byTop.clear();
    this.tiles = [];
    this.whole = undefined;
    this.firstCells = false;
    return tiles;
  }

  /** Ranges to be asked before every area is known as far as it goes. */
  unclear(): readonly Area[] {
    const wanted = this.parts.flatMap((part) => {
      if (endsAtBottom(part) && !this.isTold(part, true)) return longerArea(part.area, true);
      return endsAtRight(part) && !this.isTold(part, false) ? longerArea(part.area, false) : [];
    });
    // An Excel that does not tell of an area where it told of it before is not asked for ever.
    return wanted.filter((area) => !this.tiles.some((asked) => sameArea(asked, area)));
  }

  /** Whether a tile that goes on past the area's end tells of it too. */
  private isTold({ area, tile }: Part, isDown: boolean): boolean {
    // The tile below begins in the area's last row; one that was asked again, where the area begins.
    const tops = new Set([isDown ? area.bottom : tile.top, area.top]);
    const goesOn = (other: Area): boolean =>
      isDown ? other.bottom > area.bottom : other.right > area.right;
    return [...tops].some((top) =>
      this.byTop.get(top)?.some((other) => goesOn(other.tile) && touches(other.area, area)),
    );
  }

  /** The areas, each whole. */
  finish(): readonly Area[] {
    return (this.whole ??= unitedAreas(this.parts.map(({ area }) => area)));
  }
}

/** Puts the parts of merged areas together again: merged areas never overlap, so parts that do are one. */
const unitedAreas = (parts: readonly Area[]): readonly Area[] => {
  const united: Area[] = [];
  // Parts of one area follow each other closely, so that only the latest few need comparing.
  let open: Area[] = [];
  for (const part of parts.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const still = open.filter((area) => area.bottom >= part.top);
    united.push(...open.filter((area) => area.bottom < part.top));
    const same = still.find((area) => touches(area, part));
    open = still.filter((area) => area !== same);
    open.push(
      same
        ? {
            top: Math.min(same.top, part.top),
            left: Math.min(same.left, part.left),
            bottom: Math.max(same.bottom, part.bottom),
            right: Math.max(same.right, part.right),
          }
        : part,
    );
  }
  united.push(...open);
  return united.toSorted((a, b) => a.top - b.top || a.left - b.left);
};
