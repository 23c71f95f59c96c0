import { localTime } from '../app/clock/local-time';
import { boardHandedOut } from '../core/record/board-after';
import {
  departmentBooks,
  splitWorkbook,
  type SplitFailure,
  type WorkbookSplit,
} from '../app/split/split';
import { copiedBooks, isOtherForm, type MasterFile } from '../app/split/copy-books';
import { sectionBooks, splitSections, type SectionSplit } from '../app/split/split-sections';
import { parseSections } from '../core/split/sections';
import { ownIdentity } from '../app/record/own-identity';
import { writeRecord } from '../app/record/write-record';
import { readBook } from './call/read-book';
import { refuseUnread } from './call/refuse-unread';
import { NO_MAP, parseDepartmentMap, type DepartmentMap } from '../core/split/departments';
import {
  fileFailureSentence,
  sheetCatalogFaultSentence,
  unreadEntriesSentence,
} from '../i18n/failure-sentences';
import {
  CallFailure,
  choiceOption,
  deadlineOption,
  EXIT,
  neededOption,
  onlyFile,
  textOption,
  type Call,
  type Steps,
} from './call/call';
import { codeOf } from './call/error-code';
import {
  readBytes,
  readJson,
  readCatalog,
  refuseExisting,
  writeAllWhole,
  type NewFile,
} from './call/files';
import { writeFailure } from './call/write-failure';

const mapFrom = (call: Call): DepartmentMap => {
  const file = textOption(call, 'map');
  if (file === undefined) return NO_MAP;
  const map = parseDepartmentMap(readJson(call, file));
  if (map.ok) return map.value;
  throw new CallFailure(call.words.submit.cli.badMap(file, map.failure.path));
};

const masterOf = (call: Call, file: string): MasterFile => {
  const bytes = readBytes(call, file);
  return { bytes, workbook: readBook(call, file, bytes, call.words.submit.cli.splitText) };
};

const planOf = (call: Call, file: string, { workbook }: MasterFile): WorkbookSplit => {
  const { words } = call;
  const catalog = textOption(call, 'catalog');
  const chosen = catalog === undefined ? {} : { catalog: readCatalog(call, catalog) };
  const split = splitWorkbook(workbook, chosen, mapFrom(call));
  if (split.ok && split.value.parts.length === 0) {
    const names = words.listed(split.value.open.map(({ name }) => name));
    throw new CallFailure(`${file}: ${words.submit.cli.onlyOpenNames(names)}`);
  }
  if (split.ok) return split.value;
  throw splitFailure(call, file, split.failure);
};

const splitFailure = ({ words }: Call, file: string, failure: SplitFailure): CallFailure => {
  switch (failure.kind) {
    case 'no-form':
      return new CallFailure(`${file}: ${words.sheet.noForm}`);
    case 'newer-record':
      return new CallFailure(`${file}: ${words.file.newerRecord}`);
    case 'sheet':
      return new CallFailure(`${file}: ${sheetCatalogFaultSentence(words, failure.fault)}`);
    case 'no-departments':
      return new CallFailure(`${file}: ${words.submit.cli.noDepartments}`);
  }
};

/**
 * Makes the folder where there is none.
 *
 * @returns the topmost of the folders that were made; `undefined` where it was there
 */
const makeFolder = (call: Call, folder: string): string | undefined => {
  try {
    const made = call.place.makeFolder(folder);
    if (call.place.standing(folder) === 'folder') return made;
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw writeFailure(call, folder, code);
  }
  throw new CallFailure(call.words.submit.cli.notFolder(folder));
};

/** Takes folders that were made away again, as far as nothing is in them. */
const removeFolders = ({ place, words, streams }: Call, folder: string, topmost: string): void => {
  const top = place.resolve(topmost);
  let at = place.resolve(folder);
  try {
    for (; at.length >= top.length; at = place.dirname(at)) {
      if (place.list(at).length > 0) return;
      place.removeFolder(at);
    }
  } catch (error) {
    streams.err(`${words.cli.leftBehind(at, codeOf(error))}\n`);
  }
};

/** Writes all books, or leaves neither a book nor a folder of ours. */
function* writeBooks(
  call: Call,
  folder: string,
  files: Iterable<NewFile>,
): Generator<undefined, void, void> {
  const made = makeFolder(call, folder);
  let isDone = false;
  try {
    yield* writeAllWhole(call, files);
    isDone = true;
  } finally {
    if (!isDone && made !== undefined) removeFolders(call, folder, made);
  }
}

/** The workbooks as copies of the master, in its own form. */
function* copiesOf(
  call: Call,
  split: WorkbookSplit,
  folder: string,
  told: string[],
  { file: source, ...master }: MasterFile & { readonly file: string },
): Generator<NewFile> {
  for (const book of copiedBooks(split, master, call.place.xlsx, call.place.newId)) {
    if (!book.ok)
      throw new CallFailure(`${source}: ${fileFailureSentence(call.words, book.failure)}`);
    const { department, items, fileName, bytes } = book.value;
    const file = call.place.join(folder, fileName);
    call.streams.progress?.(`${told.length + 1}/${split.parts.length} ${department}`);
    told.push(call.words.submit.cli.handedOut(department, items.size, file));
    yield { file, content: bytes };
  }
}

/** The workbooks as files, written as each is made. */
function* filesOf(
  call: Call,
  split: WorkbookSplit,
  folder: string,
  told: string[],
): Generator<NewFile> {
  for (const book of departmentBooks(split, call.place.newId)) {
    const file = call.place.join(folder, book.fileName);
    call.streams.progress?.(`${told.length + 1}/${split.parts.length} ${book.department}`);
    told.push(call.words.submit.cli.handedOut(book.department, book.items.size, file));
    yield { file, content: call.place.xlsx.write(book.blueprint) };
  }
}

const tellOpen = ({ words, streams }: Call, { open, nobodys, leftOut }: WorkbookSplit): void => {
  const { cli } = words.submit;
  const list = words.together;
  for (const { name, items, unassigned } of open) {
    const others = items.filter((item) => !unassigned.includes(item));
    if (others.length > 0) streams.err(`${cli.openName(name, list(others))}\n`);
  }
  const nobody = [...new Set([...nobodys, ...open.flatMap(({ unassigned }) => unassigned)])];
  if (nobody.length > 0) streams.err(`${cli.unassigned(list(nobody))}\n`);
  if (leftOut.length > 0) streams.err(`${cli.leftOut(words.listed(leftOut))}\n`);
};

const sectionsOf = (call: Call, file: string): SectionSplit => {
  const { words } = call;
  const { cli } = words.cycle;
  const named = neededOption(call, 'sections', '--sections FILE.json');
  const parts = parseSections(readJson(call, named));
  if (!parts.ok) throw new CallFailure(cli.badSections(named, parts.failure.path));
  const book = readBook(call, file, readBytes(call, file), words.submit.cli.splitText);
  refuseUnread(call, file, book);
  const split = splitSections(book, parts.value);
  if (split.ok) return split.value;
  const { failure } = split;
  if (failure.kind === 'not-departments') throw new CallFailure(cli.notDepartments(file));
  if (failure.kind === 'unknown-item')
    throw new CallFailure(cli.unknownItem(file, failure.section, failure.item));
  throw splitFailure(call, file, failure);
};

function* sectionFiles(
  call: Call,
  split: SectionSplit,
  folder: string,
  told: string[],
): Generator<NewFile> {
  for (const { fileName, blueprint, section, items } of sectionBooks(split, call.place.newId)) {
    const file = call.place.join(folder, fileName);
    told.push(`${section}\t${items.size}\t${file}`);
    yield { file, content: call.place.xlsx.write(blueprint) };
  }
}

/** `shinko split DEPT.xlsx --sections FILE.json -o DIR`: one workbook for each section (係). */
function* runSections(call: Call, file: string, folder: string): Steps {
  const split = sectionsOf(call, file);
  const told: string[] = [];
  yield* writeBooks(call, folder, sectionFiles(call, split, folder, told));
  call.streams.out(`${told.join('\n')}\n`);
  call.streams.err(`${call.words.cycle.cli.sections(told.length, folder)}\n`);
  if (split.leftOver.length > 0)
    call.streams.err(`${call.words.cycle.cli.noSection(call.words.together(split.leftOver))}\n`);
  return EXIT.done;
}

/** The master with the deadline, where `--master` says where to write it. */
const masterAfter = (
  call: Call,
  file: string,
  { bytes, workbook }: MasterFile,
  { deadline, parts, handedOut }: WorkbookSplit,
): readonly NewFile[] => {
  const output = textOption(call, 'master');
  if (output === undefined) return [];
  refuseExisting(call, output);
  const known = ownIdentity(workbook, {}, call.place.newId());
  if (!known) throw new CallFailure(`${file}: ${call.words.sheet.noForm}`);
  const limit = deadline === null ? {} : { deadline };
  const departments = parts.map(({ department }) => department);
  const board = boardHandedOut(known.board ?? [], departments, handedOut ?? '');
  const identity = { ...known, department: null, board, ...limit };
  const written = writeRecord(bytes, call.place.xlsx, workbook.grids, { identity, edits: [] });
  if (written.ok) return [{ file: output, content: written.value }];
  throw new CallFailure(`${file}: ${fileFailureSentence(call.words, written.failure)}`);
};

/** In which form the books are handed out: the master's own, or Shinko's. */
const FORMS = ['own', 'shinko'] as const;

function* both(first: Iterable<NewFile>, then: Iterable<NewFile>): Generator<NewFile> {
  yield* first;
  yield* then;
}

/**
 * `shinko split MASTER.xlsx -o DIR [--form own|shinko] [--map FILE] [--samples] [--deadline DAY]`: one workbook for each
 * department; the master is only read, and written anew with the deadline where `--master` says so.
 * Sample sentences are not handed out unless `--samples` says so; it puts the plan's 記載例 into each book, too.
 */
export function* runSplit(call: Call): Steps {
  const file = onlyFile(call);
  const folder = neededOption(call, 'output', '-o DIR');
  const form = choiceOption(call, 'form', FORMS, 'own');
  if (textOption(call, 'sections') !== undefined) return yield* runSections(call, file, folder);
  const deadline = deadlineOption(call);
  const handedOut = localTime(new Date());
  const read = masterOf(call, file);
  const split: WorkbookSplit = {
    ...planOf(call, file, read),
    handedOut,
    withExample: call.options.samples === true,
    ...(deadline === undefined ? {} : { deadline }),
  };
  if (split.samples > 0 && call.options.samples !== true)
    throw new CallFailure(call.words.submit.cli.sampleTexts(file, split.samples));
  if (isOtherForm(split)) refuseUnread(call, file, read.workbook);
  const master = masterAfter(call, file, read, split);
  const told: string[] = [];
  const isCopied = form === 'own' && isOtherForm(split);
  const books = isCopied
    ? copiesOf(call, split, folder, told, { file, ...read })
    : filesOf(call, split, folder, told);
  yield* writeBooks(call, folder, both(master, books));
  call.streams.progress?.('');
  call.streams.out(`${told.join('\n')}\n`);
  call.streams.err(`${call.words.submit.cli.split(told.length, folder)}\n`);
  if (isCopied) call.streams.err(`${call.words.submit.cli.ownForm}\n`);
  else if (split.unread.length > 0)
    call.streams.err(`${unreadEntriesSentence(call.words, split.unread)}\n`);
  if (deadline !== undefined && master.length === 0)
    call.streams.err(`${call.words.cycle.cli.masterNotWritten(file)}\n`);
  tellOpen(call, isCopied ? { ...split, leftOut: [] } : split);
  return EXIT.done;
}
