import { joinSpans, type RowSpan } from '../../core/grid/row-patch';
import { success, type Result } from '../../core/result';
import type { LiveCheck } from '../../core/rules/live-check';
import { withLives, type CheckReport, type FollowedReport } from '../check/check';
import type { WorkbookCheck } from '../check/check-workbook';
import { marksOf, sameMarks } from '../check/marks';
import { areAsKnown, columnsOf, isOutside } from './known-places';
import type { ChangedPlace, LiveListener } from './live-listener';
import { isTransient } from '../ports/is-transient';
import type { CellMark, WorkbookFailure, WorkbookPort } from '../ports/workbook';

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
/** Rows to be read again on one sheet. */
interface Wanted {
  readonly live: LiveCheck;
  readonly spans: readonly RowSpan[];
}

/** Whether, and when, marks are put into the sheet. */
export interface MarkWishes {
  readonly hasMarks: boolean;
  /**
   * Whether marks follow what is typed. In an Excel in which every write of an add-in empties the
   * person's undo they do not, unless the person says so: there nothing is written while somebody types.
   */
  readonly followTyping: boolean;
  /** Marks as they stand in the sheet, where it was not the check that put them. */
  readonly standing?: readonly CellMark[] | null;
}

/**
 * Follows the edits of a checked workbook. Events are hints: what they miss, the next full check
 * sees. An edit costs one small read. Marks follow what a person does in the pane, and what is typed
 * where that leaves the person's undo alone; a mark of a cell that has changed vanishes by itself.
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
  /** Whether a person did something meanwhile that the held marks are to follow. */
  private owesMarks = false;
  private hasMarks: boolean;
  private followTyping: boolean;
  private lastMark: Promise<unknown> = Promise.resolve();
  /** Looks follow each other, so that what was read first is never taken in last. */
  private lastLook: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly port: WorkbookPort,
    checked: FollowedReport & Partial<Pick<WorkbookCheck, 'unmarked'>>,
    private readonly listener: LiveListener,
    private readonly timer: Timer,
    { hasMarks, followTyping, standing }: MarkWishes,
  ) {
    this.report = checked.report;
    this.lives = checked.lives;
    this.hasMarks = hasMarks;
    this.followTyping = followTyping;
    this.marked = standing === undefined ? marksOf(checked.report) : standing;
    if (!hasMarks) this.marked = [];
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

  /** Marks as they stand in the sheet; `null` where that is not known. */
  get standingMarks(): readonly CellMark[] | null {
    return this.marked;
  }

  /**
   * Looks, after the look before, at what a person did in the pane; answers whether all could be
   * followed. The person's undo is emptied by then, so that the marks follow at once.
   */
  async look(places: readonly ChangedPlace[]): Promise<Result<boolean, WorkbookFailure>> {
    const looked = await this.lookInTurn(places);
    if (looked.ok && looked.value) this.markByHand();
    return looked;
  }

  private lookInTurn(places: readonly ChangedPlace[]): Promise<Result<boolean, WorkbookFailure>> {
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
    if (this.owesMarks) this.markByHand();
    else this.markAtRest();
  }

  private async lookNow(
    places: readonly ChangedPlace[],
  ): Promise<Result<boolean, WorkbookFailure>> {
    if (this.isOver) return success(true);
    const liveOf = (sheet: string) => this.liveOf(sheet);
    const outside = places.filter((place) => isOutside(liveOf(place.sheet), place));
    const known = await areAsKnown(this.port, liveOf, outside, MOST_ROWS);
    if (this.isOver) return success(true);
    if (!known.ok || !known.value) return known;
    const wanted = this.wantedOf(places.filter((place) => !outside.includes(place)));
    if (!wanted) return success(false);
    for (const { live, spans } of wanted) {
      const sheet = live.sheet.grid.sheet!;
      const read = await this.port.readRows(sheet, spans, columnsOf(live));
      if (this.isOver) return success(true);
      if (!read.ok) return read;
      if (!live.take(spans, read.value)) return success(false);
    }
    this.show(withLives(this.report, this.lives));
    this.markAtRest();
    return success(true);
  }

  private show(report: CheckReport): void {
    this.report = report;
    this.listener.onReport(report);
  }

  /** Replaces the report: a person gave reasons or took them back. */
  revise(change: (report: CheckReport) => CheckReport): void {
    this.show(change(this.report));
    this.markByHand();
  }

  /**
   * Whether marks are wanted from now on. Whoever wants none has taken them away; a check that puts them is
   * under way, and where it is given up they are put all the same.
   */
  setMarks(hasMarks: boolean): void {
    this.hasMarks = hasMarks;
    this.marked = hasMarks ? null : [];
    this.owesMarks = hasMarks;
  }

  /** Takes the marks away; where Excel is busy it is tried again, though the answer tells of it. */
  async clearMarks(): Promise<Result<void, WorkbookFailure>> {
    this.hasMarks = false;
    this.stopMarks?.();
    const cleared = this.lastMark.then(() => {
      // Those that were being put are to go too.
      this.marked = null;
      return this.mark();
    });
    this.lastMark = cleared.then(
      () => undefined,
      () => undefined,
    );
    return cleared;
  }

  /** Whether marks follow what is typed from now on; they are put as they are by now. */
  setFollowTyping(followTyping: boolean): void {
    this.followTyping = followTyping;
    if (followTyping) this.markByHand();
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
    const looked = await this.lookInTurn(places);
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

  /** Marks follow what was typed, where they may, once that rests. */
  private markAtRest(): void {
    if (this.followTyping) this.markIn(REST);
  }

  /** Marks follow what a person did in the pane at once, before anything more is typed. */
  private markByHand(): void {
    if (this.isOver) return;
    if (this.followTyping) return this.markIn(REST);
    this.owesMarks = this.holdsMarks;
    if (!this.holdsMarks) this.markInTurn();
  }

  private markIn(milliseconds: number): void {
    this.stopMarks?.();
    if (this.holdsMarks) return;
    this.stopMarks = this.timer(milliseconds, () => this.markInTurn());
  }

  private markInTurn(): void {
    this.lastMark = this.lastMark.then(() => this.mark()).catch(this.listener.onMistake);
  }

  private async mark(): Promise<Result<void, WorkbookFailure>> {
    const marks = this.hasMarks ? marksOf(this.report) : [];
    if (this.isOver || this.holdsMarks) return success(undefined);
    if (this.marked && (!this.hasMarks || sameMarks(marks, this.marked))) return success(undefined);
    const marked = await this.port.mark(marks, { isQuiet: true });
    if (this.isOver) return marked;
    if (!marked.ok && isTransient(marked.failure)) this.markIn(RETRY);
    else {
      // What cannot be marked is not tried again at every keystroke, but when the marks change.
      this.marked = marks;
      this.listener.onUnmarked(marked.ok ? null : marked.failure);
    }
    return marked;
  }
}
