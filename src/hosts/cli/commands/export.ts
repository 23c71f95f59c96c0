import { basename } from 'node:path';
import {
  exportCsv,
  exportRows,
  type ExportOrigin,
  type ExportRow,
} from '../../../app/export/export-table';
import { checkFailureSentence } from '../../../i18n/failure-sentences';
import {
  CallFailure,
  choiceOption,
  EXIT,
  onlyFile,
  textOption,
  type Call,
  type Steps,
} from '../call';
import { readWorkbook, refuseExisting, writeWhole } from '../files';
import { chosenReference } from './check';

/** Six digits, the last one a check digit, or five without it. */
const CITY = /^(\d{5,6}):(.+)$/u;

const cityOf = (call: Call): Pick<ExportOrigin, 'city'> => {
  const text = textOption(call, 'city');
  if (text === undefined) return {};
  const match = CITY.exec(text.trim());
  if (!match) throw new CallFailure(call.words.plan.badCity(text));
  return { city: { code: match[1]!, name: match[2]!.trim() } };
};

const rowsOf = (call: Call, file: string): readonly ExportRow[] => {
  const origin = { ...cityOf(call), source: basename(file) };
  const rows = exportRows(readWorkbook(call, file), chosenReference(call), origin);
  if (rows.ok) return rows.value;
  throw new CallFailure(`${file}: ${checkFailureSentence(call.words, rows.failure)}`);
};

/** `shinko export FILE... --format csv|json [--city CODE:NAME] [-o OUT]`: the figures as rows, on stdout unless `-o` names a file. */
export function* runExport(call: Call): Steps {
  const files = call.files.length > 0 ? call.files : [onlyFile(call)];
  const format = choiceOption(call, 'format', ['csv', 'json']);
  const output = textOption(call, 'output');
  if (output !== undefined) refuseExisting(call, output);
  const rows: ExportRow[] = [];
  for (const file of files) {
    rows.push(...rowsOf(call, file));
    yield;
  }
  const text = format === 'csv' ? exportCsv(rows) : `${JSON.stringify(rows, null, 2)}\n`;
  if (output === undefined) call.streams.out(text);
  else {
    yield* writeWhole(call, output, text);
    call.streams.err(`${call.words.cli.written(output)}\n`);
  }
  return EXIT.done;
}
