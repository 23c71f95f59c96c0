import { DOCUMENT_KINDS, makeDocument } from '../app/document/make-document';
import type { WorkbookBlueprint } from '../core/grid/blueprint';
import {
  CallFailure,
  choiceOption,
  EXIT,
  neededOption,
  onlyFile,
  textOption,
  type Call,
  type Steps,
} from './call/call';
import { readCatalog, readWorkbook, refuseExisting, writeAllWhole } from './call/files';
import { totalsBook } from './summary';

/** 概要版: the first sheet of the totals; those that it counts from are hidden. */
const overview = (call: Call): WorkbookBlueprint => {
  const book = totalsBook(call);
  const sheets = book.sheets.map((sheet, index) =>
    index === 0 ? sheet : ({ ...sheet, visibility: 'hidden' } as const),
  );
  return { ...book, sheets };
};

const KINDS = [...DOCUMENT_KINDS, 'summary'] as const;

const bookOf = (call: Call): WorkbookBlueprint => {
  const { words } = call;
  const file = onlyFile(call);
  const kind = choiceOption(call, 'kind', KINDS, 'meeting');
  const paper = choiceOption(call, 'paper', ['A4', 'A3'], 'A4');
  if (kind === 'summary') return overview(call);
  const catalog = textOption(call, 'catalog');
  const made = makeDocument(readWorkbook(call, file), {
    kind,
    paper,
    subtitle: textOption(call, 'subtitle') ?? '',
    agenda: textOption(call, 'agenda') ?? '',
    paperNumber: textOption(call, 'paper-number') ?? '',
    catalog: catalog === undefined ? undefined : readCatalog(call, catalog),
  });
  if (made.ok) return made.value;
  const why = made.failure.kind === 'no-form' ? words.sheet.noForm : words.plan.rollover.noPlan;
  throw new CallFailure(`${file}: ${why}`);
};

/** `shinko document FILE --kind meeting -o OUT.xlsx|OUT.pdf`: the meeting document, or the plan's own. */
export function* runDocument(call: Call): Steps {
  const { words, streams } = call;
  const output = neededOption(call, 'output', '-o OUT.xlsx');
  refuseExisting(call, output);
  const book = call.place.xlsx.write(bookOf(call));
  yield;
  // LibreOffice prints hidden sheets too.
  const isOverview = textOption(call, 'kind') === 'summary';
  const isPdf = /\.pdf$/iu.test(output);
  const content = isPdf ? call.place.pdfOf?.(book, isOverview ? '1' : undefined) : book;
  if (!content) throw new CallFailure(words.plan.noPdf(output));
  yield* writeAllWhole(call, [{ file: output, content, isOther: isPdf }]);
  streams.err(`${words.cli.written(output)}\n`);
  return EXIT.done;
}
