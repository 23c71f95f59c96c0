import type { CaseId } from '../case/case';
import { Departure } from '../case/expect';
import { codeOf } from '../office/office-code';
import type { TripMeter } from '../office/trip-meter';
import { NotHere } from '../ways/probe';
import type { CaseResult, CaseStatus } from '../case/report';

/** Milliseconds after which a case is given up: an Excel that does not answer must not keep the others. */
const LONGEST = 120_000;

/** A case without its stage. */
export interface Trial {
  readonly id: CaseId;
  readonly run: () => Promise<string | void>;
}

type Ending = Pick<CaseResult, 'status' | 'way' | 'at' | 'code'>;

const endingOf = (error: unknown): Ending => {
  if (error instanceof NotHere) return { status: 'unsupported' };
  const status: CaseStatus = 'failed';
  if (error instanceof Departure) {
    return { status, at: error.at, ...(error.code !== null && { code: error.code }) };
  }
  const code = codeOf(error) ?? (error instanceof Error ? error.name : typeof error);
  return { status, at: 'office', code };
};

const inTime = async (work: () => Promise<string | void>): Promise<string | void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Departure('in-time', null, 'no answer')), LONGEST);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Tries one case; whatever it throws is its result. */
export const tryCase = async ({ id, run }: Trial, meter: TripMeter): Promise<CaseResult> => {
  const [trips, start] = [meter.count, Date.now()];
  const ended = (ending: Ending): CaseResult => ({
    id,
    ...ending,
    trips: meter.count - trips,
    milliseconds: Date.now() - start,
  });
  try {
    const way = await inTime(run);
    return ended({ status: 'passed', ...(typeof way === 'string' && { way }) });
  } catch (error) {
    return ended(endingOf(error));
  }
};

/** A case that was not tried. */
export const notTried = (id: CaseId, status: 'by-hand' | 'skipped'): CaseResult => ({
  id,
  status,
  trips: 0,
  milliseconds: 0,
});
