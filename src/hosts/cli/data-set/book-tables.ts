import { basename } from 'node:path';
import type { CheckReport } from '../../../app/check/check';
import type { ExportRow } from '../../../app/export/export-row';
import { exportRows, type ExportOrigin } from '../../../app/export/export-table';
import { findingRows, type ExportedFinding } from '../../../app/export/finding-rows';
import type { RecognisedWorkbook } from '../../../app/recognise/recognised-workbook';
import type { ChosenReference } from '../../../app/recognise/reference';
import { CallFailure, textOption, type Call } from '../../../commands/call/call';
import { readWorkbook } from '../../../commands/call/files';
import { checkBook, chosenReference } from '../../../commands/check';
import { notReadIn } from '../../../core/form/read/not-read';
import { isCityCode } from '../../../core/value/city-code';
import { checkFailureSentence } from '../../../i18n/failure-sentences';

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

/** A table without a figure is never given as if nothing were missing. */
const tellMissing = (
  { words: { profile, together }, streams }: Call,
  file: string,
  { forms }: RecognisedWorkbook,
  rows: readonly ExportRow[],
): void => {
  const missing = notReadIn(forms).filter((one) => one !== 'grade');
  if (missing.length > 0) {
    const what = together(missing.map((one) => profile.notRead[one]));
    throw new CallFailure(profile.refused(file, what));
  }
  if (rows.length === 0) throw new CallFailure(profile.noRows(file));
  if (rows.every(({ value_text: value, target }) => value === null && target === null))
    streams.err(`${profile.noFigures(file)}\n`);
};

/** What one book comes to. */
export interface BookTables {
  readonly figures: readonly ExportRow[];
  /** None where they were not asked for. */
  readonly findings: readonly ExportedFinding[];
}

/** Reads books one by one into tables, all by what one call names. */
export class BookTableReader {
  private readonly chosen: ChosenReference;
  private readonly asked: CityPart;
  private readonly hasFindings: boolean;

  constructor(private readonly call: Call) {
    this.chosen = chosenReference(call);
    this.asked = cityOption(call);
    this.hasFindings = textOption(call, 'findings') !== undefined;
  }

  /** A book's rows; one that cannot be read ends the call with its sentence. */
  read(file: string): BookTables {
    const { call, chosen } = this;
    const origin = { ...cityOf(call, file, this.asked), source: basename(file) };
    const workbook = readWorkbook(call, file);
    const rows = exportRows(workbook, chosen, origin);
    if (!rows.ok) {
      throw new CallFailure(`${file}: ${checkFailureSentence(call.words, rows.failure)}`);
    }
    tellMissing(call, file, workbook, rows.value);
    const findings = this.hasFindings
      ? findingRows(this.check(file, workbook), call.locale, origin)
      : [];
    return { figures: rows.value, findings };
  }

  private check(file: string, workbook: RecognisedWorkbook): CheckReport {
    return checkBook(this.call, file, workbook, this.chosen);
  }
}
