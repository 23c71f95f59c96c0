import {
  summariseWorkbook,
  summaryJson,
  type WorkbookSummary,
} from '../app/summary/summarise-workbook';
import { totalsOfWorkbook } from '../app/summary/totals-of-workbook';
import { parseFiscalYear, yearName, type FiscalYear } from '../core/era/fiscal-year';
import type { GradeTotals, TotalsBy } from '../core/summary/summary';
import { layoutTotals } from '../core/summary/totals-book';
import { checkFailureSentence } from '../i18n/failure-sentences';
import type { WorkbookBlueprint } from '../core/grid/blueprint';
import type { AllWords } from '../i18n';
import { totalsWords } from '../i18n/totals-words';
import {
  CallFailure,
  choiceOption,
  EXIT,
  onlyFile,
  textOption,
  type Call,
  type ExitStatus,
  type Steps,
} from './call/call';
import { readWorkbook, refuseExisting, writeWhole } from './call/files';
import { chosenReference } from './check';

const BY: readonly TotalsBy[] = ['all', 'policy', 'direction', 'department'];

const onlyYear = (call: Call): FiscalYear | undefined => {
  const text = textOption(call, 'year');
  if (text === undefined) return undefined;
  const written = parseFiscalYear(text);
  if (!written) throw new CallFailure(call.words.cli.badYear(text));
  return written.year;
};

const totalsLine = ({ plan: { summary }, together }: AllWords, totals: GradeTotals): string => {
  const grades = Object.entries(totals.counts).map(([grade, count]) => `${grade} ${count}`);
  return summary.row(totals.name, together(grades), totals.notRated, totals.up, totals.down);
};

const summaryText = (words: AllWords, file: string, found: WorkbookSummary): string => {
  const { summary } = words.plan;
  const years = [...new Set(found.grades.map(({ year }) => year))];
  const lines = years.flatMap((year) => [
    '',
    summary.year(yearName(year)),
    ...BY.flatMap((by) => [
      summary.by[by],
      ...found.grades
        .filter((totals) => totals.year === year && totals.by === by)
        .map((totals) => totalsLine(words, totals)),
    ]),
  ]);
  return [
    summary.heading(file, found.plan, yearName(found.fiscalYear), found.items),
    ...lines,
    '',
    summary.targets(found.targets.with, found.targets.reached),
  ].join('\n');
};

/** The totals of the call's file as a workbook with charts, named as they are told. */
export const totalsBook = (call: Call, only?: FiscalYear): WorkbookBlueprint => {
  const { words } = call;
  const file = onlyFile(call);
  const said = { state: words.cycle.state, time: words.dates.time };
  const totals = totalsOfWorkbook(readWorkbook(call, file), chosenReference(call), said, only);
  if (!totals.ok) throw new CallFailure(`${file}: ${checkFailureSentence(words, totals.failure)}`);
  return layoutTotals(totals.value, totalsWords(call.locale));
};

function* writeBook(call: Call, output: string, only: FiscalYear | undefined): Steps {
  const book = totalsBook(call, only);
  yield;
  yield* writeWhole(call, output, call.place.xlsx.write(book));
  call.streams.err(`${call.words.cli.written(output)}\n`);
  return EXIT.done;
}

/**
 * `shinko summary FILE [-o OUT.xlsx]`: grades by policy, direction and department, targets reached, figures
 * over the years; as a workbook with charts where `-o` names one.
 */
export const runSummary = (call: Call): ExitStatus | Steps => {
  const { words, streams } = call;
  const file = onlyFile(call);
  const format = choiceOption(call, 'format', ['text', 'json'], 'text');
  const only = onlyYear(call);
  const output = textOption(call, 'output');
  if (output !== undefined) {
    if (textOption(call, 'format') !== undefined) throw new CallFailure(words.plan.summary.either);
    refuseExisting(call, output);
    return writeBook(call, output, only);
  }
  const found = summariseWorkbook(readWorkbook(call, file), chosenReference(call), only);
  if (!found.ok) throw new CallFailure(`${file}: ${checkFailureSentence(words, found.failure)}`);
  streams.out(
    format === 'json'
      ? `${JSON.stringify(summaryJson(found.value), null, 2)}\n`
      : `${summaryText(words, file, found.value)}\n`,
  );
  return EXIT.done;
};
