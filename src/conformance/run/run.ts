import type { XlsxPort } from '../../app/ports/xlsx';
import type { CaseId } from '../case/case';
import type { Withheld } from '../case/scratch-book';
import { CONTRACT } from '../contract';
import { progressBook } from '../contract/blocks';
import { BESIDE, EMPTY, NEW_SHEET, RENAMED, SHEET, TEMPORARY } from '../contract/looking';
import { CYCLE } from '../cycle';
import { OfficeYear } from '../cycle/office-year';
import { type LiveScene, openLiveBook, settle } from '../office/live-book';
import { clearPlace } from '../office/place';
import { codeOf } from '../office/office-code';
import { BY_HAND, WAYS } from '../ways';
import { BARE_INSERTION, FILE_SHEET } from '../ways/insertion';
import { FILL, type WayStage } from '../ways/probe';
import { foundWays, withheldBy } from './found-ways';
import type { CaseResult } from '../case/report';
import { notTried, type Trial, tryCase } from './try-case';

const WAY_SHEET = 'shinko-way';

/** Names that sheets of ours have while it runs; none of them may stand in the workbook before. */
export const OWN_NAMES: ReadonlySet<string> = new Set([
  SHEET,
  '_shinko',
  NEW_SHEET,
  TEMPORARY,
  BESIDE,
  RENAMED,
  EMPTY,
  WAY_SHEET,
  FILE_SHEET,
]);

/** What a run stands on. */
export interface RunScene extends LiveScene {
  /** Takes activeTab out of a file. */
  readonly withoutActiveTab: (file: Uint8Array) => Uint8Array;
}

/** How a run is done. */
export interface TryManners {
  readonly signal?: AbortSignal;
  /** Told of every case as it ends. */
  readonly onResult?: (result: CaseResult) => void;
  /** Whether the case that may close Excel is tried too. */
  readonly takesRisks?: boolean;
}

const fileNamed = (xlsx: Pick<XlsxPort, 'write'>, name: string): Uint8Array =>
  xlsx.write({
    styles: [{}, { fill: FILL }],
    sheets: [
      {
        ...progressBook(0).sheets[1]!,
        name,
        visibility: 'visible',
        cells: [{ row: 0, column: 0, value: 1, style: 1 }],
      },
    ],
    activeSheet: 0,
  });

const wayStage = ({ place, xlsx, patience, withoutActiveTab, meter }: RunScene): WayStage => ({
  sheet: () =>
    meter.aside(async () => {
      await clearPlace(place);
      return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(WAY_SHEET);
        sheet.activate();
        await context.sync();
        return WAY_SHEET;
      });
    }),
  file: (name) => fileNamed(xlsx, name),
  bareFile: (name) => withoutActiveTab(fileNamed(xlsx, name)),
  settle: (isThere) => settle(patience, isThere),
});

/** Tries cases one after the other; between two of them it can be left. */
class Run {
  private readonly results: CaseResult[] = [];

  constructor(
    private readonly scene: RunScene,
    private readonly manners: TryManners,
  ) {}

  get all(): readonly CaseResult[] {
    return this.results;
  }

  private take(result: CaseResult): void {
    this.results.push(result);
    this.manners.onResult?.(result);
  }

  notTried(ids: readonly CaseId[], status: 'by-hand' | 'skipped'): void {
    for (const id of ids) this.take(notTried(id, status));
  }

  /** Whether it passed. */
  async try(trial: Trial): Promise<boolean> {
    if (this.manners.signal?.aborted) {
      this.take(notTried(trial.id, 'skipped'));
      return false;
    }
    const result = await tryCase(trial, this.scene.meter);
    this.take(result);
    return result.status === 'passed';
  }
}

const tryWays = async (run: Run, scene: RunScene, takesRisks: boolean): Promise<void> => {
  const stage = wayStage(scene);
  for (const { id, run: find } of WAYS) await run.try({ id, run: () => find(stage) });
  const { id, run: find } = BARE_INSERTION;
  if (takesRisks) await run.try({ id, run: () => find(stage) });
  else run.notTried([id], 'skipped');
  run.notTried(BY_HAND, 'by-hand');
};

const tryContract = async (run: Run, scene: RunScene, withheld: Withheld): Promise<void> => {
  const stage = {
    open: (plan: Parameters<typeof openLiveBook>[1]) => openLiveBook(scene, plan),
    withheld,
  };
  for (const one of CONTRACT) await run.try({ ...one, run: () => one.run(stage) });
};

/** The year's work goes on from case to case on one workbook, which is opened with the first. */
const tryCycle = async (run: Run, scene: RunScene): Promise<void> => {
  let year: OfficeYear | undefined;
  const open = async (): Promise<OfficeYear> =>
    (year ??= new OfficeYear(
      await openLiveBook(scene, { styles: [{}], sheets: [], activeSheet: 0 }),
      scene.xlsx,
    ));
  try {
    for (const [at, one] of CYCLE.entries()) {
      if (await run.try({ ...one, run: async () => one.run(await open()) })) continue;
      run.notTried(
        CYCLE.slice(at + 1).map(({ id }) => id),
        'skipped',
      );
      return;
    }
  } finally {
    year?.close();
  }
};

/** How many cases there are. */
export const CASE_COUNT = WAYS.length + 1 + BY_HAND.length + CONTRACT.length + CYCLE.length;

/** Tries everything on the open workbook, and leaves nothing in it. */
export const runConformance = async (
  scene: RunScene,
  manners: TryManners = {},
): Promise<readonly CaseResult[]> => {
  const stop = scene.meter.start();
  const run = new Run(scene, manners);
  try {
    await tryWays(run, scene, manners.takesRisks ?? false);
    await tryContract(run, scene, withheldBy(foundWays(run.all)));
    await tryCycle(run, scene);
    return run.all;
  } finally {
    // Where Excel would not delete them, the sheets that are left are told.
    await clearPlace(scene.place).catch((error: unknown) => {
      if (codeOf(error) === null) throw error;
    });
    stop();
  }
};
