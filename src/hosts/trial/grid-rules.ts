import type { ISheetDataValidationRule } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { PlannedNote, PlannedValidation } from '../../core/form/sheet-plan';
import { cellName } from '../../core/form/grid';
import type { HostConditionalFormat, HostSheet, HostWorkbook } from './excel';
import { fromRange, toRange } from './grid-data';

// Univer's numbers for what happens after a wrong entry.
const ERROR_STYLES: Readonly<Record<PlannedValidation['errorStyle'], number>> = {
  information: 0,
  stop: 1,
  warning: 2,
};

const OWN_SIGNATURE = 'N("shinko:';

const ruleId = (index: number): string => `v${index}`;

const toValidation = (one: PlannedValidation, index: number): ISheetDataValidationRule =>
  ({
    uid: ruleId(index),
    type: one.type,
    ranges: one.areas.map(toRange),
    allowBlank: one.allowBlank,
    errorStyle: ERROR_STYLES[one.errorStyle],
    showErrorMessage: one.showError,
    showInputMessage: one.showPrompt,
    formula1: one.choices ? one.choices.join(',') : one.formula1 && `=${one.formula1}`,
    formula2: one.formula2,
    operator: one.operator,
    error: one.error,
    errorTitle: one.errorTitle,
    prompt: one.prompt,
    promptTitle: one.promptTitle,
    renderMode: 1,
  }) as ISheetDataValidationRule;

/** A conditional format as the grid wants it; our marks are true everywhere, which the grid need not work out. */
export const toConditionalRule = (one: HostConditionalFormat): IConditionFormattingRule =>
  ({
    cfId: one.id,
    ranges: one.areas.map(toRange),
    stopIfTrue: one.stopIfTrue ?? false,
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: one.formula.includes(OWN_SIGNATURE) ? '=TRUE' : `=${one.formula}`,
      style: {
        ...(one.fill !== undefined && { bg: { rgb: one.fill } }),
        ...(one.fontColor !== undefined && { cl: { rgb: one.fontColor } }),
      },
    },
  }) as IConditionFormattingRule;

const toComment = (note: PlannedNote, index: number, sheet: HostSheet, unitId: string) => {
  const id = `n${sheet.id}${index}`;
  return {
    id,
    threadId: id,
    ref: cellName(note.row, note.column),
    dT: '',
    personId: note.author,
    text: { dataStream: `${note.text}\r\n` },
    unitId,
    subUnitId: sheet.id,
    children: [],
  };
};

/** Names of the grid's stores for what hangs on a sheet. */
const RESOURCES = {
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  formats: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  comments: 'SHEET_UNIVER_THREAD_COMMENT_PLUGIN',
} as const;

interface Resource {
  readonly name: string;
  readonly data: string;
}

/** Validations, conditional formats and notes of all sheets as the grid's resources. */
export const toResources = (book: HostWorkbook, unitId: string): Resource[] => {
  const bySheet = (values: (sheet: HostSheet) => readonly unknown[]): string =>
    JSON.stringify(Object.fromEntries(book.sheets.map((sheet) => [sheet.id, values(sheet)])));
  const formats = (sheet: HostSheet) =>
    sheet.conditionalFormats.toSorted((a, b) => a.priority - b.priority).map(toConditionalRule);
  return [
    {
      name: RESOURCES.validations,
      data: bySheet(({ validations }) => validations.map(toValidation)),
    },
    { name: RESOURCES.formats, data: bySheet(formats) },
    {
      name: RESOURCES.comments,
      data: bySheet((sheet) =>
        sheet.notes.map((note, index) => toComment(note, index, sheet, unitId)),
      ),
    },
  ];
};

const read = <T>(resources: readonly Resource[], name: string, sheetId: string): readonly T[] => {
  const data = resources.find((one) => one.name === name)?.data;
  const bySheet = data ? (JSON.parse(data) as Record<string, readonly T[] | undefined>) : {};
  return bySheet[sheetId] ?? [];
};

/** Takes over where the grid moved validations and conditional formats to; new ones of the grid's own making are left out. */
export const takeRules = (sheet: HostSheet, resources: readonly Resource[]): void => {
  const rules = read<ISheetDataValidationRule>(resources, RESOURCES.validations, sheet.id);
  sheet.validations = sheet.validations.flatMap((one, index) => {
    const rule = rules.find(({ uid }) => uid === ruleId(index));
    return rule ? [{ ...one, areas: rule.ranges.map(fromRange) }] : [];
  });
  const formats = read<IConditionFormattingRule>(resources, RESOURCES.formats, sheet.id);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((one) => {
    const rule = formats.find(({ cfId }) => cfId === one.id);
    return rule ? [{ ...one, areas: rule.ranges.map(fromRange) }] : [];
  });
};
