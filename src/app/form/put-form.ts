import type { ItemNumber } from '../../core/value/item-number';
import { freeName } from './free-name';
import { catalogOfItems, withTargetColumn, type Catalog } from '../../core/catalog/catalog';
import { countSampleTexts } from '../../core/catalog/plan-texts';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { gridOfBlueprint } from '../../core/grid/grid-of-blueprint';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import { hasFormColumns, missingBlocks, missingRows } from '../../core/form/write/missing-rows';
import type { UnreadEntry } from '../../core/merge/index/unread-entries';
import type { LeftItem } from '../../core/form/read/carried-entries';
import { recognise } from '../../core/form/read/recognise';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import { success, type Result } from '../../core/result';
import { sameWords } from '../../core/text/text';
import { recogniseWorkbook, type RecognisedWorkbook } from '../recognise/recognised-workbook';
import type { JournalEntry } from '../undo/journal';
import {
  DEFAULT_YEARS,
  entriesOfWorkbook,
  makeForm,
  sampleTextsOf,
  unreadOfWorkbook,
  type FormFailure,
  type FormOrder,
} from './make-form';
import { withTextsOfWorkbook } from './own-plan';
import type { WorkbookFailure, WorkbookPort, WorkbookSnapshot } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';

/** What making a form would do to the open workbook, shown before it is done. */
export type FormPreview =
  | {
      readonly kind: 'new';
      readonly blueprint: WorkbookBlueprint;
      readonly sheetName: string;
      readonly items: number;
      readonly repeats: number;
      readonly projects: number;
      /** Sample sentences that it would hold. */
      readonly samples: number;
      /** Items of the workbook whose entries the plan has no place for. */
      readonly left: readonly LeftItem[];
      /** Entries of the workbook that it cannot be sure to have. */
      readonly unread: readonly UnreadEntry[];
    }
  /** A form of that plan and year is there: what it lacks is added, nothing else is touched. */
  | {
      readonly kind: 'add';
      readonly blueprint: WorkbookBlueprint;
      readonly sheet: RecognisedSheet;
      readonly missing: readonly {
        readonly number: ItemNumber | null;
        readonly name: string;
        readonly repeat: boolean;
      }[];
      readonly samples: number;
    }
  /** A form of that plan and year is there and lacks nothing. */
  | { readonly kind: 'complete'; readonly sheetName: string }
  /** The form there has other columns, so that rows cannot be added to it. */
  | { readonly kind: 'other-columns'; readonly sheetName: string; readonly missing: number };

const findSameForm = (
  { forms }: RecognisedWorkbook,
  catalog: Catalog,
  fiscalYear: FiscalYear,
): RecognisedSheet | undefined =>
  forms.find(
    (form) =>
      // Rows are added to our own form alone; beside another city's a form of ours is made.
      form.kind === 'years-below' &&
      form.fiscalYear === fiscalYear &&
      (form.plan === null || sameWords(form.plan, catalog.plan)),
  );

/** A blueprint whose first sheet has another name. */
export const named = (blueprint: WorkbookBlueprint, name: string): WorkbookBlueprint => ({
  ...blueprint,
  sheets: blueprint.sheets.map((sheet, index) => (index === 0 ? { ...sheet, name } : sheet)),
});

/** A workbook's first `_shinko` stays: taking the new form back must not lose it. */
export const withoutSecondIdentity = (
  blueprint: WorkbookBlueprint,
  snapshot: WorkbookSnapshot,
): WorkbookBlueprint => {
  const hasIdentity = snapshot.grids.some((grid) => grid.sheet === IDENTITY_SHEET);
  return hasIdentity ? { ...blueprint, sheets: blueprint.sheets.slice(0, 1) } : blueprint;
};

/** Rows are added to a form as it is: with 目標値 where it has that column. */
const hasTargetColumn = ({ blocks }: RecognisedSheet): boolean =>
  blocks.some(({ fields }) => fields.has('target'));

/**
 * Looks at the open workbook and tells what making the form would do; changes nothing.
 *
 * @param carryEntries whether years already entered in the workbook's other forms are carried over, and
 *   the plan's texts with them
 */
export const previewForm = async (
  port: WorkbookPort,
  asked: Omit<FormOrder, 'entries'>,
  carryEntries: boolean,
): Promise<Result<FormPreview, FormFailure | WorkbookFailure>> => {
  const snapshot = await port.read();
  if (!snapshot.ok) return snapshot;
  const workbook = recogniseWorkbook(snapshot.value);
  const sheet = findSameForm(workbook, asked.catalog, asked.fiscalYear);
  const plan = sheet ? withTargetColumn(asked.catalog, hasTargetColumn(sheet)) : asked.catalog;
  const catalog = carryEntries ? withTextsOfWorkbook(plan, workbook) : plan;
  const order = { ...asked, catalog };
  const carried = carryEntries ? entriesOfWorkbook(workbook, catalog) : undefined;
  const made = makeForm(carried ? { ...order, entries: carried.entries } : order);
  if (!made.ok) return made;
  const laid = recognise(gridOfBlueprint(made.value.sheets[0]!, made.value.styles));
  if (!sheet) {
    const sheetName = freeName(made.value.sheets[0]!.name, snapshot.value);
    const repeats = laid.blocks.filter((block) => block.repeat).length;
    return success({
      kind: 'new',
      blueprint: withoutSecondIdentity(named(made.value, sheetName), snapshot.value),
      sheetName,
      items: laid.blocks.length - repeats,
      repeats,
      projects: laid.headings.length,
      samples: sampleTextsOf(order),
      left: carried?.left ?? [],
      unread: carryEntries
        ? unreadOfWorkbook(workbook, order.fiscalYear, order.years ?? DEFAULT_YEARS)
        : [],
    });
  }
  const missing = missingBlocks(sheet, laid);
  const sheetName = sheet.grid.sheet ?? '';
  if (missing.length === 0) return success({ kind: 'complete', sheetName });
  if (!hasFormColumns(sheet, laid)) {
    return success({ kind: 'other-columns', sheetName, missing: missing.length });
  }
  return success({
    kind: 'add',
    blueprint: made.value,
    sheet,
    samples: countSampleTexts(
      catalogOfItems(catalog, new Set(missing.flatMap(({ number }) => number ?? []))),
    ),
    missing: missing.map(({ number, name, repeat }) => ({ number, name, repeat })),
  });
};

/** Puts a blueprint's sheets in behind the last one and shows the first; taken back by its entry. */
export const insertNewForm = async (
  port: WorkbookPort,
  xlsx: XlsxPort,
  blueprint: WorkbookBlueprint,
): Promise<Result<JournalEntry, WorkbookFailure>> => {
  const names = blueprint.sheets.map((sheet) => sheet.name);
  const inserted = await port.insertSheets(xlsx.write(blueprint), names, { show: names[0]! });
  if (!inserted.ok) return inserted;
  return success({
    kind: 'sheets',
    grids: blueprint.sheets.map((sheet) => gridOfBlueprint(sheet, blueprint.styles)),
  });
};

const TEMPORARY_SHEET = '_shinko_new';

const addMissing = async (
  port: WorkbookPort,
  xlsx: XlsxPort,
  blueprint: WorkbookBlueprint,
  sheet: RecognisedSheet,
): Promise<Result<JournalEntry, WorkbookFailure>> => {
  const form = named({ ...blueprint, sheets: blueprint.sheets.slice(0, 1) }, TEMPORARY_SHEET);
  const laid = recognise(gridOfBlueprint(form.sheets[0]!, form.styles));
  const insertions = missingRows(sheet, laid).map(({ before, top, bottom }) => ({
    sheet: sheet.grid.sheet ?? '',
    before,
    source: { top, bottom },
  }));
  const inserted = await port.insertRows(xlsx.write(form), TEMPORARY_SHEET, insertions);
  return inserted.ok ? success({ kind: 'rows', rows: inserted.value }) : inserted;
};

/** Does what a preview showed. Existing entries are never overwritten. */
export const putForm = async (
  port: WorkbookPort,
  xlsx: XlsxPort,
  preview: FormPreview,
): Promise<Result<JournalEntry | null, WorkbookFailure>> => {
  switch (preview.kind) {
    case 'new':
      return insertNewForm(port, xlsx, preview.blueprint);
    case 'add':
      return addMissing(port, xlsx, preview.blueprint, preview.sheet);
    case 'complete':
    case 'other-columns':
      return success(null);
  }
};
