import type { checkWorkbook } from '../check/check-workbook';
import type { Pause } from '../ports/pause';
import type { WorkbookPort } from '../ports/workbook';
import type { LiveSession, Timer } from './live-session';

/** What checks and follows; fetched when it is first needed. */
export interface CheckEngine {
  readonly checkWorkbook: typeof checkWorkbook;
  readonly LiveSession: typeof LiveSession;
}

/** What a session stands on. */
export interface CheckScene {
  readonly workbook: WorkbookPort;
  readonly loadEngine: () => Promise<CheckEngine>;
  readonly pause: Pause;
  readonly timer: Timer;
  /** Whether the person's undo outlives what an add-in writes (ExcelApi 1.19); else nothing is written while somebody types. */
  readonly keepsUndo: boolean;
  /** Told of our own mistakes in work that nobody waits for. */
  readonly onMistake: (mistake: unknown) => void;
}
