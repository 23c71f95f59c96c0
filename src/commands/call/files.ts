import { oncePer } from '../../core/once-per';
import { readFormProfile, type FormProfile } from '../../core/profile/form-profile';
import { readJson as readJsonValue } from '../../core/text/json-reader';
import {
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../../app/recognise/recognised-workbook';
import type { FileRemark } from '../../app/ports/xlsx';
import { catalogOfFile, sheetsOfFile } from '../../app/recognise/read-file';
import type { Catalog } from '../../core/catalog/catalog';
import type { Grid } from '../../core/grid/grid';
import {
  catalogFileFailureSentence,
  fileFailureSentence,
  fileRemarksSentence,
} from '../../i18n/failure-sentences';
import { CallFailure, type Call, textOption } from './call';
import { codeOf } from './error-code';
import type { PathKind } from './place';
import { writeFailure } from './write-failure';

/** A file's bytes; a file that is not there or cannot be read ends the call. */
export const readBytes = (call: Call, file: string): Uint8Array => {
  try {
    return call.place.read(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new CallFailure(call.words.cli.noFile(file));
    throw new CallFailure(call.words.cli.cannotRead(file, code));
  }
};

/** What a JSON file holds, a byte order mark aside; `null` where its text is no JSON, which holds nothing either. */
export const readJson = (call: Call, file: string): unknown => {
  const text = new TextDecoder().decode(readBytes(call, file));
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
};

/** Whether someone has the file open in Excel, which then puts a file of its own beside it. */
export const isOpenElsewhere = ({ place }: Call, file: string): boolean =>
  place.standing(place.join(place.dirname(file), `~$${place.basename(file)}`)) !== 'nothing';

/** Says of a written book that it is still marked as final (最終版), as the one that it was made from. */
export const tellIfFinal = (
  { words, streams, place }: Call,
  file: string,
  bytes: Uint8Array,
): void => {
  const facts = place.xlsx.facts(bytes);
  if (facts.ok && facts.value.isFinal) streams.err(`${words.cli.stillFinal(file)}\n`);
};

/** The sheets of a file; a bad file ends the call with its sentence. */
export const readGrids = (call: Call, file: string): readonly Grid[] => {
  const sheets = sheetsOfFile(readBytes(call, file), call.place.xlsx);
  if (!sheets.ok) {
    throw new CallFailure(`${file}: ${fileFailureSentence(call.words, sheets.failure)}`);
  }
  tellRemarks(call, file, sheets.value.remarks);
  return sheets.value.grids;
};

/** Says what of a file was passed over in reading it. */
export const tellRemarks = (call: Call, file: string, remarks: readonly FileRemark[]): void => {
  const sentence = fileRemarksSentence(call.words, file, remarks);
  if (sentence !== undefined) call.streams.err(`${sentence}\n`);
};

/** A file, understood; a bad one ends the call with its sentence. */
export const readWorkbook = (call: Call, file: string): RecognisedWorkbook => {
  const profile = formProfileOf(call);
  return recogniseWorkbook({ grids: readGrids(call, file), profile });
};

/** How the call's sheets are to be read: as `--profile` says, else as the catalog of `--catalog` keeps it. */
export const formProfileOf = oncePer((call: Call): FormProfile | undefined => {
  const catalog = textOption(call, 'catalog');
  const isJson = catalog !== undefined && /\.json$/iu.test(catalog);
  return givenProfile(call) ?? (isJson ? readCatalog(call, catalog).form : undefined);
});

/** What `--profile` says. */
const givenProfile = (call: Call): FormProfile | undefined => {
  const file = textOption(call, 'profile');
  return file === undefined ? undefined : readProfile(call, file);
};

const readProfile = (call: Call, file: string): FormProfile => {
  const json = readJson(call, file);
  const read = readJsonValue(() => readFormProfile(json, '$'));
  if (read.ok) return read.value;
  const { path, expected } = read.failure;
  throw new CallFailure(call.words.profile.badProfile(file, `${path}: ${expected}`));
};

/** A file that must hold a form, understood. */
export const readForms = (call: Call, file: string): RecognisedWorkbook => {
  const workbook = readWorkbook(call, file);
  if (workbook.forms.length > 0) return workbook;
  throw new CallFailure(`${file}: ${call.words.sheet.noForm}`);
};

/** A catalog from its file (.json, or a book or text it is taken off); a bad file ends the call with its sentence. */
export const readCatalog = (call: Call, file: string): Catalog => {
  const catalog = catalogOfFile(readBytes(call, file), call.place.xlsx, givenProfile(call));
  if (catalog.ok) return catalog.value;
  throw new CallFailure(`${file}: ${catalogFileFailureSentence(call.words, catalog.failure)}`);
};

/** What outputs were when the call first saw them. */
const tracesOf = oncePer<Call, Map<string, string>>(() => new Map());

/** Whether an output is as the call first saw it; the first time that it is asked it is. */
const isAsFirstSeen = (call: Call, file: string): boolean => {
  const known = tracesOf(call);
  const trace = call.place.trace(file);
  const first = known.get(file) ?? trace;
  known.set(file, first);
  return trace === first;
};

/**
 * Ends the call before any work where the file cannot be one, or exists and `--force` was not given; with it, too,
 * where someone has written the file since the call first looked at it.
 */
export const refuseExisting = (call: Call, file: string): void => {
  const { place } = call;
  let found: PathKind;
  let isFirst: boolean;
  try {
    found = place.standing(file);
    isFirst = isAsFirstSeen(call, file);
  } catch (error) {
    throw writeFailure(call, file, codeOf(error));
  }
  if (found === 'folder') throw writeFailure(call, file, 'EISDIR');
  if (found === 'file' && call.options.force !== true)
    throw new CallFailure(call.words.cli.exists(file));
  if (!isFirst) throw new CallFailure(call.words.cli.changedMeanwhile(file));
  if (found === 'nothing' && place.standing(place.dirname(file)) !== 'folder')
    throw writeFailure(call, file, 'ENOENT');
};

/** A file to be written. */
export interface NewFile {
  readonly file: string;
  readonly content: Uint8Array | string;
  /** Whether its bytes are another file than a book, such as a PDF. */
  readonly isOther?: boolean;
}

type Writing = Generator<undefined, void, void>;

/** Takes away what stands beside its place; one that cannot be is told, and the others go. */
const takeAway = ({ words, streams, place }: Call, files: Iterable<string>): void => {
  for (const file of files) {
    try {
      place.remove(file);
    } catch (error) {
      streams.err(`${words.cli.leftBehind(file, codeOf(error))}\n`);
    }
  }
};

/** Puts files in place, by where they are written so far; those that are new go again where one fails. */
const putInPlace = (call: Call, beside: Map<string, string>): void => {
  const placed: string[] = [];
  for (const file of beside.values()) refuseExisting(call, file);
  for (const [part, file] of beside) {
    let isNew: boolean;
    try {
      isNew = call.place.standing(file) === 'nothing';
      call.place.rename(part, file);
      beside.delete(part);
    } catch (error) {
      takeAway(call, placed);
      throw writeFailure(call, file, codeOf(error));
    }
    if (isNew) placed.push(file);
  }
};

/**
 * Writes files as they come, all of them or none: each beside its place first, and all put in place
 * at the end. Can be ended after each; then none is there.
 */
export function* writeAllWhole(call: Call, files: Iterable<NewFile>): Writing {
  const beside = new Map<string, string>();
  try {
    for (const { file, content, isOther = false } of files) {
      refuseExisting(call, file);
      const part = call.place.join(call.place.dirname(file), call.place.partName());
      beside.set(part, file);
      writePart(
        call,
        file,
        part,
        typeof content === 'string' || isOther ? content : fitted(call, file, content),
      );
      yield;
    }
    putInPlace(call, beside);
  } finally {
    takeAway(call, beside.keys());
  }
}

/** A book as a file of that name must be; where it cannot be, the call ends before anything is written. */
const fitted = (call: Call, file: string, book: Uint8Array): Uint8Array => {
  const fit = call.place.xlsx.fitToName(book, file);
  if (fit.ok) return fit.value;
  const { failure } = fit;
  const { cli } = call.words;
  if (failure.kind === 'has-macros') throw new CallFailure(cli.hasMacros(file, failure.extension));
  if (failure.kind === 'other-name') throw new CallFailure(cli.otherName(file, failure.extension));
  throw new CallFailure(`${file}: ${fileFailureSentence(call.words, failure)}`);
};

const writePart = (call: Call, file: string, part: string, content: NewFile['content']): void => {
  try {
    call.place.write(part, content);
  } catch (error) {
    throw writeFailure(call, file, codeOf(error));
  }
};

/** Writes a file whole or not at all: beside it first, then in its place. */
export const writeWhole = (call: Call, file: string, content: Uint8Array | string): Writing =>
  writeAllWhole(call, [{ file, content }]);
