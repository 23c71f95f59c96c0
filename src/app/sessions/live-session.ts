import type { Area } from '../../core/grid/grid';
import { joinSpans, type RowSpan } from '../../core/grid/row-patch';
import { success, type Result } from '../../core/result';
import { lastColumnOfSheet } from '../../core/form/read/place';
import type { LiveCheck } from '../../core/rules/live-check';
import { withLives, type CheckReport, type FollowedReport } from '../check/check';
import { marksOf, type WorkbookCheck } from '../check/check-workbook';
import { isTransient } from '../ports/is-transient';
import type { CellMark, WorkbookFailure, WorkbookPort } from '../ports/workbook';

/** Where an edit was made; without an area, somewhere on the sheet. */
export interface ChangedPlace {
  readonly sheet: string;
  readonly area: Area | null;
}

/** What a session tells its owner. */
export interface LiveListener {
  /** The findings follow an edit. */
  readonly onReport: (report: CheckReport) => void;
  /** More has changed than can be followed: the sheet must be checked anew. */
  readonly onLost: () => void;
  /** Cells could not be read again. */
  readonly onFailure: (failure: WorkbookFailure) => void;
  /** Cells could not be marked; `null` once they could. */
  readonly onUnmarked: (failure: WorkbookFailure | null) => void;
  /** Our own mistake in work that nobody waits for. */
  readonly onMistake: (mistake: unknown) => void;
}

/** Calls back after so many milliseconds, unless the function given back is called. */
export type Timer = (milliseconds: number, callback: () => void) => () => void;

/** Edits that come in one burst are looked at together. */
const BURST = 40;
/** Marks follow when typing rests. */
const REST = 500;
/** While the person types in a cell or Excel is busy, the look waits. */
const RETRY = 400;
/** Beyond this a change is not an entry but a paste of pages, and the whole is checked anew. */
const MOST_ROWS = 400;
/** Columns read beside the form's own, for notes and marks there. */
const SPARE_COLUMNS = 3;

const markKey = ({ sheet, row, column, severity }: CellMark): string =>
  `${sheet}!${row},${column},${severity}`;

const sameMarks = (left: readonly CellMark[], right: readonly CellMark[]): boolean => {
  if (left.length !== right.length) return false;
  const keys = new Set(left.map(markKey));
  return right.every((mark) => keys.has(markKey(mark)));
};

const columnsOf = ({ sheet }: LiveCheck): number => lastColumnOfSheet(sheet) + 1 + SPARE_COLUMNS;

/** Rows to be read again on one sheet. */
interface Wanted {
  readonly live: LiveCheck;
  readonly spans: readonly RowSpan[];
}

/**
 * Follows the edits of a checked workbook. Events are hints: what they miss, the next full check
 * sees. An edit costs one small read, and marks are written only where they have changed.
 */
export class LiveSession {
  private report: CheckReport;
  private readonly lives: readonly LiveCheck[];
  /** Marks as they stand in the sheet; `null` where that is not known. */
  private marked: readonly CellMark[] | null;
  private readonly waiting: ChangedPlace[] = [];
  private stopTimer: (() => void) | null = null;
  private stopMarks: (() => void) | null = null;
  private isLooking = false;
  private isOver = false;
  private holdsMarks = false;
  /** Looks follow each other, so that what was read first is never taken in last. */
  private lastLook: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly port: WorkbookPort,
    checked: FollowedReport & Partial<Pick<WorkbookCheck, 'unmarked'>>,
    private readonly listener: LiveListener,
    private readonly timer: Timer,
    private hasMarks: boolean,
  ) {
    this.report = checked.report;
    this.lives = checked.lives;
    this.marked = hasMarks ? marksOf(checked.report) : [];
    if (checked.unmarked && isTransient(checked.unmarked)) {
      this.marked = null;
      this.markIn(RETRY);
    }
  }

  /** Takes a hint in; the look comes a moment later. */
  changed(place: ChangedPlace): void {
    if (this.isOver || !this.liveOf(place.sheet)) return;
    this.waiting.push(place);
    this.stopMarks?.();
    this.lookIn(BURST);
  }

  /** Looks as soon as the look before is done; answers whether all could be followed. */
  look(places: readonly ChangedPlace[]): Promise<Result<boolean, WorkbookFailure>> {
    const looked = this.lastLook.then(() => this.lookNow(places));
    this.lastLook = looked.catch(() => undefined);
    return looked;
  }

  /** Writes no marks until they are released: a check of the whole is about to write its own. */
  holdMarks(): void {
    this.holdsMarks = true;
    this.stopMarks?.();
  }

  /** Lets marks follow again. */
  releaseMarks(): void {
    if (!this.holdsMarks || this.isOver) return;
    this.holdsMarks = false;
    this.markIn(REST);
  }

  private async lookNow(
    places: readonly ChangedPlace[],
  ): Promise<Result<boolean, WorkbookFailure>> {
    if (this.isOver) return success(true);
    const wanted = this.wantedOf(places);
    if (!wanted) return success(false);
    for (const { live, spans } of wanted) {
      const sheet = live.sheet.grid.sheet!;
      const read = await this.port.readRows(sheet, spans, columnsOf(live));
      if (this.isOver) return success(true);
      if (!read.ok) return read;
      if (!live.take(spans, read.value)) return success(false);
    }
    this.revise((report) => withLives(report, this.lives));
    return success(true);
  }

  /** Replaces the report: reasons were given or taken back. */
  revise(change: (report: CheckReport) => CheckReport): void {
    this.report = change(this.report);
    this.listener.onReport(this.report);
    this.markIn(REST);
  }

  /** Whether marks are wanted from now on; whoever says so has put them or taken them away. */
  setMarks(hasMarks: boolean): void {
    this.hasMarks = hasMarks;
    this.marked = hasMarks ? marksOf(this.report) : [];
  }

  /** Ends the session; nothing is told or written any more. */
  stop(): void {
    this.isOver = true;
    this.stopTimer?.();
    this.stopMarks?.();
  }

  private liveOf(sheet: string): LiveCheck | undefined {
    return this.lives.find((live) => live.sheet.grid.sheet === sheet);
  }

  private wantedOf(places: readonly ChangedPlace[]): readonly Wanted[] | undefined {
    const spans = new Map<LiveCheck, RowSpan[]>();
    for (const { sheet, area } of places) {
      const live = this.liveOf(sheet);
      if (!live) continue;
      const rows = area && live.rowsToRead(area);
      if (!rows) return undefined;
      spans.set(live, [...(spans.get(live) ?? []), ...rows]);
    }
    const wanted = [...spans].map(([live, rows]) => ({ live, spans: joinSpans(rows) }));
    const count = wanted
      .flatMap((one) => one.spans)
      .reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
    return count > MOST_ROWS ? undefined : wanted;
  }

  private lookIn(milliseconds: number): void {
    if (this.isLooking) return;
    this.stopTimer?.();
    this.stopTimer = this.timer(milliseconds, () => {
      this.lookAtWaiting().catch((mistake: unknown) => {
        this.isLooking = false;
        this.listener.onMistake(mistake);
      });
    });
  }

  private async lookAtWaiting(): Promise<void> {
    this.isLooking = true;
    const places = this.waiting.splice(0);
    const looked = await this.look(places);
    this.isLooking = false;
    if (this.isOver) return;
    if (!looked.ok) {
      if (!isTransient(looked.failure)) return this.listener.onFailure(looked.failure);
      this.waiting.unshift(...places);
      this.lookIn(RETRY);
    } else if (!looked.value) {
      this.stop();
      this.listener.onLost();
    } else if (this.waiting.length > 0) this.lookIn(BURST);
  }

  private markIn(milliseconds: number): void {
    this.stopMarks?.();
    if (this.holdsMarks) return;
    this.stopMarks = this.timer(milliseconds, () => {
      this.mark().catch(this.listener.onMistake);
    });
  }

  private async mark(): Promise<void> {
    const marks = this.hasMarks ? marksOf(this.report) : [];
    if (!this.hasMarks || (this.marked && sameMarks(marks, this.marked))) return;
    const marked = await this.port.mark(marks);
    if (this.isOver) return;
    if (!marked.ok && isTransient(marked.failure)) return this.markIn(RETRY);
    // What cannot be marked is not tried again at every keystroke, but when the marks change.
    this.marked = marks;
    this.listener.onUnmarked(marked.ok ? null : marked.failure);
  }
}
