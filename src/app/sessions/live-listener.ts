import type { Area } from '../../core/grid/grid';
import type { CheckReport } from '../check/check';
import type { WorkbookFailure } from '../ports/workbook';

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
