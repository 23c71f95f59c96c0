import type { ISheetDataValidationRule } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { IThreadComment } from '@univerjs/thread-comment';
import type { HostSheet, HostWorkbook } from '../../../excel-host';
import { takeFormats, toGridFormat } from './grid-formats';
import { takeNotes, toComment } from './grid-notes';
import { takeValidations, toGridValidation } from './grid-validations';

/** Names of the grid's stores for what hangs on a sheet. */
const RESOURCES = {
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  formats: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  comments: 'SHEET_UNIVER_THREAD_COMMENT_PLUGIN',
} as const;

/** A store of the grid's as it is saved: JSON by sheet. */
export interface GridResource {
  readonly name: string;
  readonly data: string;
}

const formatsOf = (sheet: HostSheet): readonly IConditionFormattingRule[] => [
  ...sheet.conditionalFormats.toSorted((a, b) => a.priority - b.priority).map(toGridFormat),
  ...(sheet.gridOnly as readonly IConditionFormattingRule[]),
];

/** Validations, conditional formats and notes of all sheets as the grid's resources. */
export const toResources = (book: HostWorkbook, unitId: string): GridResource[] => {
  const bySheet = (values: (sheet: HostSheet) => readonly unknown[]): string =>
    JSON.stringify(Object.fromEntries(book.sheets.map((sheet) => [sheet.id, values(sheet)])));
  const comments = (sheet: HostSheet) =>
    sheet.notes.map((note, index) => toComment(note, index, sheet, unitId));
  return [
    {
      name: RESOURCES.validations,
      data: bySheet(({ validations }) => validations.map(toGridValidation)),
    },
    { name: RESOURCES.formats, data: bySheet(formatsOf) },
    { name: RESOURCES.comments, data: bySheet(comments) },
  ];
};

/** What hangs on the sheets of the grid, by sheet. */
export interface GridRules {
  readonly validations: Readonly<Record<string, readonly ISheetDataValidationRule[] | undefined>>;
  readonly formats: Readonly<Record<string, readonly IConditionFormattingRule[] | undefined>>;
  readonly comments: Readonly<Record<string, readonly IThreadComment[] | undefined>>;
}

/** Reads the grid's resources. */
export const parseResources = (resources: readonly GridResource[]): GridRules => {
  const read = <T>(name: string): Readonly<Record<string, readonly T[] | undefined>> => {
    const data = resources.find((one) => one.name === name)?.data;
    return data ? (JSON.parse(data) as Record<string, readonly T[]>) : {};
  };
  return {
    validations: read(RESOURCES.validations),
    formats: read(RESOURCES.formats),
    comments: read(RESOURCES.comments),
  };
};

/** Takes a sheet's validations, conditional formats and notes over from the grid. */
export const takeRules = (sheet: HostSheet, rules: GridRules): void => {
  const { id } = sheet;
  sheet.validations = takeValidations(sheet.validations, rules.validations[id] ?? []);
  const { formats, gridOnly } = takeFormats(sheet.conditionalFormats, rules.formats[id] ?? []);
  sheet.conditionalFormats = formats;
  sheet.gridOnly = gridOnly;
  sheet.notes = takeNotes(sheet.notes, rules.comments[id] ?? []);
};
