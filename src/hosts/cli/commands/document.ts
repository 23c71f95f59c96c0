import { DOCUMENT_KINDS, makeDocument } from '../../../app/document/make-document';
import {
  CallFailure,
  choiceOption,
  EXIT,
  neededOption,
  onlyFile,
  textOption,
  type Call,
  type Steps,
} from '../call';
import { readCatalog, readWorkbook, refuseExisting, writeAllWhole, xlsx } from '../files';
import { pdfOf } from '../pdf';

/** `shinko document FILE --kind meeting -o OUT.xlsx|OUT.pdf`: the meeting document, or the plan's own. */
export function* runDocument(call: Call): Steps {
  const { words, streams } = call;
  const file = onlyFile(call);
  const output = neededOption(call, 'output', '-o OUT.xlsx');
  const kind = choiceOption(call, 'kind', DOCUMENT_KINDS, 'meeting');
  const paper = choiceOption(call, 'paper', ['A4', 'A3'], 'A4');
  refuseExisting(call, output);
  const catalog = textOption(call, 'catalog');
  const made = makeDocument(readWorkbook(call, file), {
    kind,
    paper,
    subtitle: textOption(call, 'subtitle') ?? '',
    agenda: textOption(call, 'agenda') ?? '',
    paperNumber: textOption(call, 'paper-number') ?? '',
    catalog: catalog === undefined ? undefined : readCatalog(call, catalog),
  });
  if (!made.ok) {
    const why = made.failure.kind === 'no-form' ? words.sheet.noForm : words.plan.rollover.noPlan;
    throw new CallFailure(`${file}: ${why}`);
  }
  yield;
  const book = xlsx.write(made.value);
  const isPdf = /\.pdf$/iu.test(output);
  const content = isPdf ? pdfOf(book) : book;
  if (!content) throw new CallFailure(words.plan.noPdf(output));
  yield* writeAllWhole(call, [{ file: output, content, isOther: isPdf }]);
  streams.err(`${words.cli.written(output)}\n`);
  return EXIT.done;
}
