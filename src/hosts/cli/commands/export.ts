import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  exportCsv,
  exportRows,
  type ExportOrigin,
  type ExportRow,
} from '../../../app/export/export-table';
import { isCityCode } from '../../../core/value/city-code';
import type { RecognisedWorkbook } from '../../../app/recognise/recognised-workbook';
import { notReadIn } from '../../../core/form/read/not-read';
import { checkFailureSentence } from '../../../i18n/failure-sentences';
import {
  CallFailure,
  choiceOption,
  EXIT,
  neededOption,
  onlyFile,
  textOption,
  type Call,
  type Steps,
} from '../../../commands/call/call';
import { DataSet, isFolderName, parquetFile } from '../data-set';
import { readWorkbook, refuseExisting, writeAllWhole } from '../../../commands/call/files';
import { chosenReference } from '../../../commands/check';

const CITY = /^(\d+):(.+)$/u;
/** A folder that says whose its files are. */
const CITY_FOLDER = /(?:^|[/\\])city=(\d+)[/\\]/u;

type CityPart = Pick<ExportOrigin, 'city'>;

const cityOption = (call: Call): CityPart => {
  const text = textOption(call, 'city');
  if (text === undefined) return {};
  const match = CITY.exec(text.trim());
  if (!match || !isCityCode(match[1]!)) throw new CallFailure(call.words.plan.badCity(text));
  return { city: { code: match[1]!, name: match[2]!.trim() } };
};

/** What the file's folder says, where it says it: one call may be of many cities. */
const cityOf = (call: Call, file: string, otherwise: CityPart): CityPart => {
  const code = CITY_FOLDER.exec(file)?.[1];
  if (code === undefined) return otherwise;
  if (!isCityCode(code)) throw new CallFailure(`${file}: ${call.words.plan.badCityFolder(code)}`);
  return otherwise.city?.code === code ? otherwise : { city: { code, name: null } };
};

/** The workbooks in a folder and in its folders, in the order of their names; a file is itself. */
const booksIn = (path: string): readonly string[] => {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/iu.test(name) && !basename(name).startsWith('~$'))
    .sort()
    .map((name) => join(path, name));
};

/** A table without a figure is never given as if nothing were missing. */
const tellMissing = (
  { words: { profile }, streams }: Call,
  file: string,
  { forms }: RecognisedWorkbook,
  rows: readonly ExportRow[],
): void => {
  const missing = notReadIn(forms).filter((one) => one !== 'grade');
  if (missing.length > 0) {
    const what = missing.map((one) => profile.notRead[one]).join('・');
    throw new CallFailure(profile.refused(file, what));
  }
  if (rows.length === 0) throw new CallFailure(profile.noRows(file));
  if (rows.every(({ value_text: value, target }) => value === null && target === null))
    streams.err(`${profile.noFigures(file)}\n`);
};

/** Rows of the files, file by file. */
function* rowsOf(call: Call, files: readonly string[]): Generator<readonly ExportRow[]> {
  const [chosen, asked] = [chosenReference(call), cityOption(call)];
  for (const [index, file] of files.entries()) {
    const origin = { ...cityOf(call, file, asked), source: basename(file) };
    const workbook = readWorkbook(call, file);
    const rows = exportRows(workbook, chosen, origin);
    if (!rows.ok) {
      throw new CallFailure(`${file}: ${checkFailureSentence(call.words, rows.failure)}`);
    }
    tellMissing(call, file, workbook, rows.value);
    yield rows.value;
    if (files.length > 1) call.streams.progress?.(`${index + 1}/${files.length}`);
  }
  call.streams.progress?.('');
}

function* exportDataSet(call: Call, files: readonly string[], output: string): Steps {
  const dataSet = new DataSet(call, output);
  try {
    for (const rows of rowsOf(call, files)) {
      dataSet.add(rows);
      yield;
    }
    dataSet.finish();
  } finally {
    dataSet.discard();
  }
  call.streams.err(`${call.words.cli.written(output)}\n`);
  return EXIT.done;
}

/**
 * `shinko export FILE... --format csv|json|parquet [--city CODE:NAME] [-o OUT]`: the figures as rows, on
 * stdout unless `-o` names a file; Parquet into a file, or into a folder as a data set.
 */
export function* runExport(call: Call): Steps {
  const named = call.files.length > 0 ? call.files : [onlyFile(call)];
  const files = named.flatMap(booksIn);
  if (files.length === 0) throw new CallFailure(call.words.plan.noBooks(named.join('、')));
  const format = choiceOption(call, 'format', ['csv', 'json', 'parquet']);
  const output =
    format === 'parquet'
      ? neededOption(call, 'output', '-o OUT.parquet')
      : textOption(call, 'output');
  if (output !== undefined && format === 'parquet' && isFolderName(output)) {
    return yield* exportDataSet(call, files, output);
  }
  if (output !== undefined) refuseExisting(call, output);
  const rows: ExportRow[] = [];
  for (const own of rowsOf(call, files)) {
    for (const row of own) rows.push(row);
    yield;
  }
  if (output === undefined) call.streams.out(textOf(format, rows));
  else {
    const content = format === 'parquet' ? parquetFile(rows) : textOf(format, rows);
    yield* writeAllWhole(call, [{ file: output, content, isOther: true }]);
    call.streams.err(`${call.words.cli.written(output)}\n`);
  }
  return EXIT.done;
}

const textOf = (format: string, rows: readonly ExportRow[]): string =>
  format === 'csv' ? exportCsv(rows) : `${JSON.stringify(rows, null, 2)}\n`;
