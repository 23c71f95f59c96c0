import type { WorkbookPort } from '../../app/ports/workbook';
import type { XlsxPort } from '../../app/ports/xlsx';
import { Subscribable } from '../../app/sessions/subscribable';
import type { CaseResult, ConformanceReport } from '../../conformance/case/report';
import { excelFacts } from '../../conformance/office/excel-facts';
import { leftIn, lookAtPlace, type Place } from '../../conformance/office/place';
import { TripMeter } from '../../conformance/office/trip-meter';
import { OWN_NAMES, runConformance } from '../../conformance/run/run';
import { VERSION } from '../../core/version';
import { withoutActiveTab } from './bare-file';

/** How far the trying of an Excel is. */
export type ConformanceState =
  | { readonly kind: 'idle' }
  /** The workbook is no place to try anything in; nothing was done. */
  | { readonly kind: 'refused'; readonly place: Exclude<Place, { readonly kind: 'ready' }> }
  | {
      readonly kind: 'running';
      readonly results: readonly CaseResult[];
      readonly isStopping: boolean;
    }
  | {
      readonly kind: 'ended';
      readonly report: ConformanceReport;
      /** Sheets of ours that Excel would not delete. */
      readonly left: readonly string[];
    };

/** What a session stands on. */
export interface ConformanceScene {
  readonly newPort: () => WorkbookPort;
  readonly loadXlsx: () => Promise<XlsxPort>;
  readonly now: () => Date;
  readonly patience: number;
}

const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Tries the Excel that the page is open in. */
export class ConformanceSession extends Subscribable<ConformanceState> {
  private controller = new AbortController();

  constructor(private readonly scene: ConformanceScene) {
    super({ kind: 'idle' });
  }

  /** Tries everything, in an empty workbook alone. */
  readonly start = async (takesRisks: boolean): Promise<void> => {
    if (this.getState().kind === 'running') return;
    this.controller = new AbortController();
    this.setState({ kind: 'running', results: [], isStopping: false });
    try {
      await this.carryOut(takesRisks);
    } finally {
      if (this.getState().kind === 'running') this.setState({ kind: 'idle' });
    }
  };

  /** Ends it after the case under way; what was made is deleted. */
  readonly cancel = (): void => {
    const state = this.getState();
    if (state.kind !== 'running') return;
    this.controller.abort();
    this.setState({ ...state, isStopping: true });
  };

  private async carryOut(takesRisks: boolean): Promise<void> {
    const { newPort, loadXlsx, now, patience } = this.scene;
    const { signal } = this.controller;
    const place = await lookAtPlace(OWN_NAMES);
    if (place.kind !== 'ready') return this.setState({ kind: 'refused', place });
    const xlsx = await loadXlsx();
    const meter = new TripMeter();
    const live = { place, newPort, xlsx, meter, patience, withoutActiveTab };
    const cases = await runConformance(live, { signal, takesRisks, onResult: this.take });
    const report: ConformanceReport = {
      format: 'shinko-conformance/1',
      shinko: VERSION,
      at: dayOf(now()),
      excel: excelFacts(),
      cancelled: signal.aborted,
      cases,
    };
    this.setState({ kind: 'ended', report, left: await leftIn(place.outside) });
  }

  private readonly take = (result: CaseResult): void => {
    const state = this.getState();
    if (state.kind === 'running') {
      this.setState({ ...state, results: [...state.results, result] });
    }
  };
}
