import type { Area } from '../core/grid/grid';
import { formatArea } from './address';
import type { EventEntry } from './protocol';
import type { Shift } from './references';
import type { ExcelWays } from './ways';
import type { HostWorkbook } from './workbook';
import type { WorkbookChange } from './workbook-change';

/** Event numbers as the library registers them. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
} as const;

/** Target of the events of the whole workbook; otherwise a sheet's id. */
export const WORKBOOK_TARGET = 'Workbook';

const CATEGORY = 65_536;

const changeType = ({ axis, kind, across }: Shift): string => {
  const whole = across.first === 0 && across.last >= (axis === 'rows' ? 16_383 : 1_048_575);
  const verb = kind === 'insert' ? 'Inserted' : 'Deleted';
  if (!whole) return `Cell${verb}`;
  return `${axis === 'rows' ? 'Row' : 'Column'}${verb}`;
};

const shiftedArea = ({ axis, at, count, across }: Shift): Area =>
  axis === 'rows'
    ? { top: at, bottom: at + count - 1, left: across.first, right: across.last }
    : { left: at, right: at + count - 1, top: across.first, bottom: across.last };

const shiftDirection = ({ axis, kind }: Shift): string => {
  if (kind === 'insert') return axis === 'rows' ? 'ShiftCellDown' : 'ShiftCellRight';
  return axis === 'rows' ? 'ShiftCellUp' : 'ShiftCellLeft';
};

interface RaisedEvent {
  readonly type: number;
  readonly sheet: string;
  readonly message: Readonly<Record<string, unknown>>;
}

const raisedBy = (change: WorkbookChange): RaisedEvent | undefined => {
  const worksheetId = change.sheet;
  // A co-author's changes come as Remote.
  const source = 'source' in change && change.source === 'remote' ? 'Remote' : 'Local';
  switch (change.kind) {
    case 'cells':
      return {
        type: EVENT.changed,
        sheet: worksheetId,
        message: {
          changeType: 'RangeEdited',
          address: formatArea(change.area),
          shiftDirection: 'None',
          triggerSource: change.source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
          source,
          worksheetId,
        },
      };
    case 'shifted':
      return {
        type: EVENT.changed,
        sheet: worksheetId,
        message: {
          changeType: changeType(change.shift),
          address: formatArea(shiftedArea(change.shift)),
          shiftDirection: shiftDirection(change.shift),
          triggerSource: change.source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
          source,
          worksheetId,
        },
      };
    case 'selected':
      return {
        type: EVENT.selectionChanged,
        sheet: worksheetId,
        message: { address: formatArea(change.area), worksheetId },
      };
    case 'sheet-added':
      return { type: EVENT.added, sheet: worksheetId, message: { source, worksheetId } };
    case 'sheet-deleted':
      return { type: EVENT.deleted, sheet: worksheetId, message: { source, worksheetId } };
    case 'sheet-activated':
      return { type: EVENT.activated, sheet: worksheetId, message: { worksheetId } };
    case 'styles':
    case 'layout':
    case 'conditional-formats':
    case 'charts':
    case 'sheet-changed':
    case 'results':
      return undefined;
  }
};

/** An event as an Excel of these ways tells it; `undefined` where it does not. */
const toldBy = (ways: ExcelWays, raised: RaisedEvent): RaisedEvent | undefined => {
  const { type, message } = raised;
  if (type === EVENT.selectionChanged && ways.selectionEvents === 'silent') return undefined;
  if (type !== EVENT.changed || ways.changeEvents === undefined) return raised;
  return ways.changeEvents === 'silent'
    ? undefined
    : { ...raised, message: { ...message, address: '' } };
};

/** Which events add-ins asked for, and the entries that the workbook's changes raise. */
export class EventRegistry {
  private readonly wanted = new Map<string, number>();
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private queue: EventEntry[] = [];
  private held = 0;

  constructor(
    book: HostWorkbook,
    private readonly ways: ExcelWays = {},
  ) {
    book.watch((change) => this.raise(change));
  }

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.wanted.set(key, (this.wanted.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.wanted.get(key) ?? 0) - 1;
    if (left > 0) this.wanted.set(key, left);
    else this.wanted.delete(key);
  }

  registeredCount(): number {
    return this.wanted.size;
  }

  listen(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Events of a request are told after its answer. */
  hold(): void {
    this.held++;
  }

  letGo(): void {
    this.held--;
    this.flush();
  }

  private raise(change: WorkbookChange): void {
    const known = raisedBy(change);
    const raised = known && toldBy(this.ways, known);
    if (!raised) return;
    for (const targetId of [raised.sheet, WORKBOOK_TARGET]) {
      if (!this.wanted.has(`${raised.type} ${targetId}`)) continue;
      this.queue.push({
        messageCategory: CATEGORY,
        messageType: raised.type,
        targetId,
        message: JSON.stringify(raised.message),
      });
    }
    this.flush();
  }

  private flush(): void {
    if (this.held > 0 || this.queue.length === 0) return;
    const entries = this.queue;
    this.queue = [];
    for (const listener of [...this.listeners]) listener(entries);
  }
}
