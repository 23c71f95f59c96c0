import type { XlsxPort } from '../app/ports/xlsx';
import { fitOrder } from '../core/form/write/height-order';
import { growthInGrids } from '../core/form/write/height-record';
import { wishesOfEdits } from '../core/form/write/row-growth';
import type { CellEdit } from '../core/grid/edit';
import { linkedResults } from '../core/grid/linked-results';
import { checkRecognised } from '../app/check/check';
import { chooseFixes, type FixScope } from '../app/fix/fix';
import {
  heightRecordOf,
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../app/recognise/recognised-workbook';
import type { ChosenReference } from '../app/recognise/reference';
import { checkFailureSentence, fileFailureSentence } from '../i18n/failure-sentences';
import { CallFailure, EXIT, neededOption, onlyFile, type Call, type Steps } from './call/call';
import { readBytes, refuseExisting, tellIfFinal, tellRemarks, writeWhole } from './call/files';
import { chosenReference, tellLeftAside } from './check';

/** One fix may uncover another; more rounds than this mean that two rules disagree. */
const MOST_ROUNDS = 10;

interface FixedBook {
  readonly bytes: Uint8Array;
  readonly fixed: number;
  readonly undecided: number;
}

const spliced = (call: Call, file: string, ...args: Parameters<XlsxPort['splice']>): Uint8Array => {
  const result = call.place.xlsx.splice(...args);
  if (result.ok) return result.value;
  const { failure } = result;
  const { words } = call;
  if (failure.kind === 'stale')
    throw new CallFailure(`${file}: ${words.file.stale(failure.edits.length)}`);
  if (failure.kind === 'sheet-missing')
    throw new CallFailure(`${file}: ${words.file.sheetMissing(failure.sheet)}`);
  throw new CallFailure(`${file}: ${fileFailureSentence(words, failure)}`);
};

/** Rows of a form of ours that must be higher for what is fixed. */
const growthOf = (
  workbook: RecognisedWorkbook,
  edits: readonly CellEdit[],
): ReturnType<typeof growthInGrids> => {
  const order = fitOrder(heightRecordOf(workbook), wishesOfEdits(workbook.forms, edits));
  return order && growthInGrids(workbook.grids, order);
};

const fixBook = (call: Call, file: string, scope: FixScope, chosen: ChosenReference): FixedBook => {
  let bytes = readBytes(call, file);
  let [fixed, undecided] = [0, 0];
  for (let turn = 0; turn < MOST_ROUNDS; turn += 1) {
    const book = call.place.xlsx.read(bytes);
    if (!book.ok) {
      const isText = book.failure.kind === 'not-xlsx';
      const sentence = fileFailureSentence(call.words, book.failure);
      throw new CallFailure(isText ? call.words.cli.onlyXlsx(file) : `${file}: ${sentence}`);
    }
    if (turn === 0) tellRemarks(call, file, book.value.remarks);
    const workbook = recogniseWorkbook({ ...book.value, profile: chosen.profile });
    const report = checkRecognised(workbook, chosen);
    if (!report.ok)
      throw new CallFailure(`${file}: ${checkFailureSentence(call.words, report.failure)}`);
    if (turn === 0) tellLeftAside(call, file, report.value);
    const round = chooseFixes(report.value.findings, scope);
    undecided = round.undecided.length;
    if (round.edits.length === 0) break;
    const results = book.value.grids.flatMap((grid) => linkedResults(grid, round.edits));
    const grown = growthOf(workbook, round.edits);
    const edits = [...round.edits, ...results, ...(grown?.edits ?? [])];
    bytes = spliced(call, file, bytes, edits, grown?.growth.rows);
    fixed += round.fixed.length;
  }
  return { bytes, fixed, undecided };
};

/** `shinko fix FILE -o OUT.xlsx [--all]`: only the cells that are fixed change, every other part stays byte for byte. */
export function* runFix(call: Call): Steps {
  const file = onlyFile(call);
  const output = neededOption(call, 'output', '-o OUT.xlsx');
  refuseExisting(call, output);
  const scope: FixScope = call.options.all === true ? 'all' : 'safe';
  const { bytes, fixed, undecided } = fixBook(call, file, scope, chosenReference(call));
  yield* writeWhole(call, output, bytes);
  const { cli } = call.words;
  call.streams.err(`${cli.fixed(fixed)} ${cli.written(output)}\n`);
  tellIfFinal(call, output, bytes);
  if (undecided > 0) call.streams.err(`${cli.undecided(undecided)}\n`);
  return EXIT.done;
}
