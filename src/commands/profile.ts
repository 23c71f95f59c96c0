import { knownTitles } from '../app/recognise/known-titles';
import type { RecognisedWorkbook } from '../app/recognise/recognised-workbook';
import { yearLabel, yearName } from '../core/era/fiscal-year';
import { notReadIn } from '../core/form/read/not-read';
import { fullProfileOf } from '../core/form/read/profile-of-sheets';
import type { RecognisedSheet } from '../core/form/read/recognised';
import { countsOfSheet } from '../core/form/read/sheet-counts';
import { cellName } from '../core/grid/grid';
import type { FormProfile } from '../core/profile/form-profile';
import { toldFormOf } from '../core/profile/told-form';
import { scaleChoices } from '../core/profile/grade-scale';
import {
  CallFailure,
  choiceOption,
  EXIT,
  onlyFile,
  textOption,
  type Call,
  type Steps,
} from './call/call';
import { yearsText } from '../i18n/years-text';
import { readWorkbook, refuseExisting, writeAllWhole } from './call/files';
import { oneLine } from '../core/text/text';

const levelsOf = ({ blocks }: RecognisedSheet): readonly string[] => {
  const [first] = blocks;
  if (!first) return [];
  const { policy, direction, project } = first.heading;
  return [policy, direction, project].flatMap((level) => (level ? [level.text.trim()] : []));
};

const sheetText = ({ words }: Call, sheet: RecognisedSheet): string => {
  const { profile } = words;
  const { years, values, targets } = countsOfSheet(sheet);
  const year = sheet.fiscalYear === null ? profile.noYear : yearName(sheet.fiscalYear);
  const levels = levelsOf(sheet);
  return [
    profile.sheet(sheet.grid.sheet ?? '', profile.kinds[sheet.kind], year, sheet.blocks.length),
    profile.figures(yearsText(words, years), values, targets),
    ...(levels.length > 0 ? [profile.levels(levels.join(' ＞ '))] : []),
    sheet.scale
      ? profile.scale(scaleChoices(sheet.scale), profile.sources[sheet.scale.source])
      : profile.noScale,
    ...sheet.titles.map(({ cell, role, sure }) => {
      const [at, text] = [cellName(cell.row, cell.column), oneLine(cell.text)];
      return role === null
        ? profile.unknown(at, text)
        : profile.title(at, text, profile.roles[role], sure);
    }),
    ...(sheet.manner?.rowWords ?? []).map(({ cell, kind }) => {
      const [at, text] = [cellName(cell.row, cell.column), cell.text.trim()];
      return kind === null
        ? profile.unknown(at, text)
        : profile.rowWord(at, text, profile.rowKinds[kind]);
    }),
  ].join('\n');
};

/** What was understood, as `profile --format json` writes it. */
export interface ProfileJson {
  readonly file: string;
  readonly sheets: readonly {
    readonly sheet: string | null;
    readonly layout: RecognisedSheet['kind'];
    readonly plan: string | null;
    readonly fiscalYear: string | null;
    readonly items: number;
    readonly years: readonly string[];
    readonly values: number;
    readonly targets: number;
    readonly grades: { readonly values: readonly string[]; readonly source: string } | null;
    readonly titles: readonly {
      readonly cell: string;
      readonly title: string;
      readonly role: string | null;
      readonly sure: boolean;
    }[];
  }[];
  readonly notRead: readonly string[];
  readonly profile: FormProfile | null;
}

/** What was understood, and what was said by `--profile` beyond it. */
const fullOf = ({ forms, profile }: RecognisedWorkbook): FormProfile | undefined => {
  const full = fullProfileOf(forms);
  return full && { ...full, ...toldFormOf(profile ?? {}) };
};

const jsonOf = (file: string, workbook: RecognisedWorkbook): ProfileJson => ({
  file,
  sheets: workbook.forms.map((sheet) => {
    const { years, ...counts } = countsOfSheet(sheet);
    return {
      sheet: sheet.grid.sheet,
      layout: sheet.kind,
      plan: sheet.plan,
      fiscalYear: sheet.fiscalYear === null ? null : yearLabel(sheet.fiscalYear),
      items: sheet.blocks.length,
      years: years.map(yearLabel),
      ...counts,
      grades: sheet.scale
        ? { values: sheet.scale.steps.map(({ value }) => value), source: sheet.scale.source }
        : null,
      titles: sheet.titles.map(({ cell, role, sure }) => ({
        cell: cellName(cell.row, cell.column),
        title: cell.text.trim(),
        role,
        sure,
      })),
    };
  }),
  notRead: notReadIn(workbook.forms),
  profile: fullOf(workbook) ?? null,
});

/** `shinko profile FILE [-o PROFILE.json]`: what is understood of a sheet, and what is not; with `-o` to be corrected and given back by `--profile`. */
export function* runProfile(call: Call): Steps {
  const { words, streams } = call;
  const file = onlyFile(call);
  const format = choiceOption(call, 'format', ['text', 'json'], 'text');
  const output = textOption(call, 'output');
  if (output !== undefined) refuseExisting(call, output);
  const workbook = readWorkbook(call, file);
  const { forms } = workbook;
  if (forms.length === 0) {
    throw new CallFailure(words.profile.nothing(file, words.listed(knownTitles(workbook))));
  }
  const json = jsonOf(file, workbook);
  if (format === 'json') streams.out(`${JSON.stringify(json, null, 2)}\n`);
  else streams.out(`${forms.map((sheet) => sheetText(call, sheet)).join('\n\n')}\n`);
  yield;
  if (output !== undefined) {
    const profile: FormProfile = json.profile ?? {
      layout: 'years-below',
      titles: [],
      grades: null,
      required: [],
    };
    const content = `${JSON.stringify(profile, null, 2)}\n`;
    yield* writeAllWhole(call, [{ file: output, content, isOther: true }]);
    streams.err(`${words.cli.written(output)}\n`);
  }
  return EXIT.done;
}
