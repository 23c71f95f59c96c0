import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tableCsv } from '../../../app/export/export-csv';
import type { ExportRow } from '../../../app/export/export-row';
import type { ExportedFinding } from '../../../app/export/finding-rows';
import {
  FIGURE_TABLE,
  FINDING_TABLE,
  type TableRow,
  type TableShape,
} from '../../../app/export/export-columns';
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
import { refuseExisting, writeAllWhole, type NewFile } from '../../../commands/call/files';
import { BookTableReader } from '../data-set/book-tables';
import { exportDataSet, isFolderName } from '../data-set/export-data-set';
import { parquetFile } from '../data-set/parts';

/** The workbooks in a folder and in its folders, in the order of their names; a file is itself. */
const booksIn = (path: string): readonly string[] => {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/iu.test(name) && !basename(name).startsWith('~$'))
    .sort()
    .map((name) => join(path, name));
};

const FORMATS = ['csv', 'json', 'parquet'] as const;
type Format = (typeof FORMATS)[number];

const contentOf = <C extends string>(
  format: Format,
  shape: TableShape<C>,
  rows: readonly TableRow<C>[],
): NewFile['content'] => {
  if (format === 'parquet') return parquetFile(shape, rows);
  return format === 'csv' ? tableCsv(shape.columns, rows) : `${JSON.stringify(rows, null, 2)}\n`;
};

/** All books as one table, and their findings as another where they are asked for. */
function* exportTables(call: Call, files: readonly string[], format: Format): Steps {
  const [output, findings] = [textOption(call, 'output'), textOption(call, 'findings')];
  const outputs = [output, findings].filter((file) => file !== undefined);
  for (const file of outputs) refuseExisting(call, file);
  const reader = new BookTableReader(call);
  const rows = { figures: [] as ExportRow[], findings: [] as ExportedFinding[] };
  for (const [index, file] of files.entries()) {
    const own = reader.read(file);
    for (const row of own.figures) rows.figures.push(row);
    for (const row of own.findings) rows.findings.push(row);
    if (files.length > 1) call.streams.progress?.(`${index + 1}/${files.length}`);
    yield;
  }
  call.streams.progress?.('');
  const figures = contentOf(format, FIGURE_TABLE, rows.figures);
  const written: NewFile[] = [];
  if (output !== undefined) written.push({ file: output, content: figures, isOther: true });
  if (findings !== undefined) {
    const content = contentOf(format, FINDING_TABLE, rows.findings);
    written.push({ file: findings, content, isOther: true });
  }
  yield* writeAllWhole(call, written);
  if (output === undefined) call.streams.out(figures as string);
  for (const file of outputs) call.streams.err(`${call.words.cli.written(file)}\n`);
  return EXIT.done;
}

/**
 * `shinko export FILE... --format csv|json|parquet [--city CODE:NAME] [--findings OUT] [-o OUT]`: the figures as rows,
 * on stdout unless `-o` names a file; Parquet into a file, or into a folder as a data set, which `--resume` goes on
 * with. Findings go into a table of their own.
 */
export function* runExport(call: Call): Steps {
  const named = call.files.length > 0 ? call.files : [onlyFile(call)];
  const files = named.flatMap(booksIn);
  if (files.length === 0) throw new CallFailure(call.words.plan.noBooks(call.words.listed(named)));
  const format = choiceOption(call, 'format', FORMATS);
  const output =
    format === 'parquet'
      ? neededOption(call, 'output', '-o OUT.parquet')
      : textOption(call, 'output');
  const isFolder = (path: string | undefined): boolean => path !== undefined && isFolderName(path);
  const findings = textOption(call, 'findings');
  if (output !== undefined && format === 'parquet' && isFolder(output)) {
    if (findings !== undefined && !isFolder(findings))
      throw new CallFailure(call.words.plan.dataSet.folderNeeded('--findings', findings));
    return yield* exportDataSet(call, files, output);
  }
  if (call.options.resume) throw new CallFailure(call.words.plan.dataSet.onlyDataSet);
  return yield* exportTables(call, files, format);
}
