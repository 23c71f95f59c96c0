import type { Area } from '../core/grid/grid';
import type { XlsxPort } from '../app/ports/xlsx';
import type { EventRegistry } from './events';
import type { CalendarDay } from './input';
import { shiftArea } from './references';
import type { HostSheet } from './sheet';
import type { ExcelWays } from './ways';
import type { HostWorkbook } from './workbook';

/** A range that follows its cells when rows are put in above them; `area` is undefined once they are gone. */
export interface LiveRange {
  readonly sheet: HostSheet;
  area: Area | undefined;
}

/** An object that is kept for later requests; `self` tells which ranges it holds. */
export interface Keepable {
  readonly self: unknown;
}

/** The .xlsx side that the host opens inserted sheets with. */
export type BlueprintReader = Pick<XlsxPort, 'readBlueprint'> & {
  /** Whether a file says which of its sheets is shown first; asked where an Excel needs that. */
  readonly hasActiveTab?: (bytes: Uint8Array) => boolean;
};

/** What members of the object model work on: the workbook, and what outlives one request. */
export class ExcelSession {
  readonly book: HostWorkbook;
  readonly events: EventRegistry;
  readonly reader: BlueprintReader | undefined;
  readonly today: CalendarDay;
  readonly ways: ExcelWays;
  private readonly kept = new Map<string, Keepable>();
  private readonly referenceIds = new Map<Keepable, string>();
  private live = new Set<LiveRange>();
  private nextReference = 1;

  constructor(parts: {
    readonly book: HostWorkbook;
    readonly events: EventRegistry;
    readonly reader: BlueprintReader | undefined;
    readonly today: CalendarDay;
    readonly ways: ExcelWays;
  }) {
    this.book = parts.book;
    this.events = parts.events;
    this.reader = parts.reader;
    this.today = parts.today;
    this.ways = parts.ways;
    this.book.watch((change) => {
      if (change.kind !== 'shifted') return;
      for (const range of this.live) {
        if (range.sheet.id !== change.sheet || !range.area) continue;
        range.area = shiftArea(range.area, change.shift);
      }
    });
  }

  /** A range that follows its cells for the length of the request, or longer where it is kept. */
  liveRange(sheet: HostSheet, area: Area): LiveRange {
    const range = { sheet, area };
    this.live.add(range);
    return range;
  }

  keep(object: Keepable): string {
    const id = this.referenceIds.get(object) ?? `ref-${this.nextReference++}`;
    this.referenceIds.set(object, id);
    this.kept.set(id, object);
    return id;
  }

  referenceIdOf(object: Keepable): string | undefined {
    return this.referenceIds.get(object);
  }

  findKept(id: string): Keepable | undefined {
    return this.kept.get(id);
  }

  /** Forgets a reference; unknown ids pass, as a clean-up may be sent twice. */
  release(id: string): void {
    const object = this.kept.get(id);
    if (object) this.referenceIds.delete(object);
    this.kept.delete(id);
  }

  keptCount(): number {
    return this.kept.size;
  }

  /** Lets ranges go that nothing refers to any more. */
  endRequest(): void {
    if (this.kept.size === 0) {
      this.live.clear();
      return;
    }
    const held = new Set([...this.kept.values()].flatMap(({ self }) => rangesOf(self)));
    this.live = new Set([...this.live].filter((range) => held.has(range)));
  }
}

const rangesOf = (self: unknown): readonly unknown[] =>
  typeof self === 'object' && self !== null && 'ranges' in self && Array.isArray(self.ranges)
    ? self.ranges
    : [self];
