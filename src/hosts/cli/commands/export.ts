import { exportCsv, exportRows } from '../../../app/export/export-table';
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

/** `shinko export FILE --format csv|json [-o OUT]`: the figures as rows, on stdout unless `-o` names a file. */
export function* runExport(call: Call): Steps {
  const file = onlyFile(call);
  const format = choiceOption(call, 'format', ['csv', 'json']);
  const output = textOption(call, 'output');
  if (output !== undefined) refuseExisting(call, output);
  const rows = exportRows(readWorkbook(call, file), chosenReference(call));
  if (!rows.ok) throw new CallFailure(`${file}: ${checkFailureSentence(call.words, rows.failure)}`);
  const text =
    format === 'csv' ? exportCsv(rows.value) : `${JSON.stringify(rows.value, null, 2)}\n`;
  if (output === undefined) call.streams.out(text);
  else {
    yield* writeWhole(call, output, text);
    call.streams.err(`${call.words.cli.written(output)}\n`);
  }
  return EXIT.done;
}
