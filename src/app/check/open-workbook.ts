import type { Catalog } from '../../core/catalog/catalog';
import { yearLabel, type FiscalYear } from '../../core/era/fiscal-year';
import type { CellEdit } from '../../core/grid/edit';
import type { Grid } from '../../core/grid/grid';
import { gridOfPlan } from '../../core/grid/grid-of-blueprint';
import { IDENTITY_SHEET } from '../../core/record/identity';
import { hasFormColumns, missingBlocks, missingRows } from '../../core/form/write/missing-rows';
import { recognise } from '../../core/form/read/recognise';
import type { ItemBlock, RecognisedSheet } from '../../core/form/read/recognised';
import type { WorkbookPlan } from '../../core/grid/blueprint';
import { success, type Result } from '../../core/result';
import { sameWords } from '../../core/text/text';
import {
  checkGridsInChunks,
  type CheckFailure,
  type CheckReport,
  type FollowedReport,
} from './check';
import { findForms } from '../recognise/forms';
import type { JournalEntry } from '../undo/journal';
import { entriesOfGrids, makeForm, type FormFailure, type FormOrder } from '../form/make-form';
import type {
  CellMark,
  LongWork,
  WorkbookFailure,
  WorkbookPort,
  WorkbookSnapshot,
  XlsxPort,
} from '../ports/workbook';
import type { ChosenReference } from '../recognise/reference';

/** Waits until the pane may go on; lets the browser paint and handle clicks. */
export type Pause = () => Promise<void>;

/** Marks of a report: one per cell, the gravest finding's; what was let stand is not marked. */
export const marksOf = (report: CheckReport): readonly CellMark[] => {
  const marks = new Map<string, CellMark>();
  const rank = { error: 0, warning: 1, info: 2 } as const;
  for (const { sheet, row, column, severity, accepted } of report.findings) {
    if (sheet === null || accepted) continue;
    const key = `${sheet}!${row},${column}`;
    const known = marks.get(key);
    if (!known || rank[severity] < rank[known.severity]) {
      marks.set(key, { sheet, row, column, severity });
    }
  }
  return [...marks.values()];
};

/** Which forms of the workbook are checked: the one on the active sheet, every one, or those of some sheets. */
export type CheckScope = 'active' | 'all' | readonly string[];

/** A check of the open workbook. */
export interface WorkbookCheck extends FollowedReport {
  /** Names of sheets with a form that were left out. */
  readonly leftOut: readonly string[];
  /** Why the cells could not be marked; the findings stand all the same. */
  readonly unmarked: WorkbookFailure | null;
}

/** The wanted sheets where they hold a form (with `_shinko` to check it against), else every sheet. */
const gridsInScope = (snapshot: WorkbookSnapshot, scope: CheckScope): readonly Grid[] => {
  const wanted: readonly (string | null)[] =
    typeof scope === 'string' ? [snapshot.activeSheet] : scope;
  const active = snapshot.grids.filter((grid) => wanted.includes(grid.sheet));
  if (scope === 'all' || findForms(active).length === 0) return snapshot.grids;
  return [...active, ...snapshot.grids.filter((grid) => grid.sheet === IDENTITY_SHEET)];
};

/**
 * Reads the open workbook, checks the forms in scope and marks the findings' cells. Where the active
 * sheet holds no form, every one is checked.
 */
export const checkWorkbook = async (
  port: WorkbookPort,
  chosen: ChosenReference,
  pause: Pause,
  work: LongWork & { readonly marks: boolean; readonly scope: CheckScope },
): Promise<Result<WorkbookCheck, CheckFailure | WorkbookFailure>> => {
  const snapshot = await port.read(work.signal ? { signal: work.signal } : {});
  if (!snapshot.ok) return snapshot;
  const grids = gridsInScope(snapshot.value, work.scope);
  const checked = await checkGridsInChunks(grids, chosen, pause, work);
  if (!checked.ok) return checked;
  const marked = await port.mark(work.marks ? marksOf(checked.value.report) : []);
  const unmarked = marked.ok ? null : marked.failure;
  const others = findForms(snapshot.value.grids.filter((grid) => !grids.includes(grid)));
  const leftOut = others.map((form) => form.grid.sheet ?? '');
  return success({ ...checked.value, leftOut, unmarked });
};

/** Writes edits and tells how to take them back. */
export const applyToWorkbook = async (
  port: WorkbookPort,
  edits: readonly CellEdit[],
): Promise<Result<JournalEntry, WorkbookFailure>> => {
  const applied = await port.apply(edits);
  return applied.ok ? success({ kind: 'cells', edits }) : applied;
};

/** What making a form would do to the open workbook, shown before it is done. */
export type FormPreview =
  | {
      readonly kind: 'new';
      readonly plan: WorkbookPlan;
      readonly sheetName: string;
      readonly items: number;
      readonly repeats: number;
      readonly projects: number;
    }
  /** A form of that plan and year is there: what it lacks is added, nothing else is touched. */
  | {
      readonly kind: 'add';
      readonly plan: WorkbookPlan;
      readonly sheet: RecognisedSheet;
      readonly missing: readonly {
        readonly number: number | null;
        readonly name: string;
        readonly repeat: boolean;
      }[];
    }
  /** A form of that plan and year is there and lacks nothing. */
  | { readonly kind: 'complete'; readonly sheetName: string }
  /** The form there has other columns, so that rows cannot be added to it. */
  | { readonly kind: 'other-columns'; readonly sheetName: string; readonly missing: number };

const findSameForm = (
  snapshot: WorkbookSnapshot,
  catalog: Catalog,
  fiscalYear: FiscalYear,
): RecognisedSheet | undefined =>
  findForms(snapshot.grids).find(
    (form) =>
      form.fiscalYear === fiscalYear && (form.plan === null || sameWords(form.plan, catalog.plan)),
  );

/** A sheet name not taken yet, in Excel's 31 characters. */
export const freeName = (name: string, snapshot: WorkbookSnapshot): string => {
  const taken = new Set(snapshot.grids.map((grid) => grid.sheet?.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const candidate = `${name.slice(0, 31 - suffix.length)}${suffix}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
};

const named = (plan: WorkbookPlan, name: string): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet, index) => (index === 0 ? { ...sheet, name } : sheet)),
});

/** A workbook's first `_shinko` stays: taking the new form back must not lose it. */
const withoutSecondIdentity = (plan: WorkbookPlan, snapshot: WorkbookSnapshot): WorkbookPlan => {
  const hasIdentity = snapshot.grids.some((grid) => grid.sheet === IDENTITY_SHEET);
  return hasIdentity ? { ...plan, sheets: plan.sheets.slice(0, 1) } : plan;
};

/**
 * Looks at the open workbook and tells what making the form would do; changes nothing.
 *
 * @param carryEntries whether years already entered in the workbook's other forms are carried over
 */
export const previewForm = async (
  port: WorkbookPort,
  order: Omit<FormOrder, 'entries'>,
  carryEntries: boolean,
): Promise<Result<FormPreview, FormFailure | WorkbookFailure>> => {
  const snapshot = await port.read();
  if (!snapshot.ok) return snapshot;
  const entries = carryEntries ? entriesOfGrids(snapshot.value.grids) : undefined;
  const made = makeForm(entries ? { ...order, entries } : order);
  if (!made.ok) return made;
  const laid = recognise(gridOfPlan(made.value.sheets[0]!, made.value.styles));
  const sheet = findSameForm(snapshot.value, order.catalog, order.fiscalYear);
  if (!sheet) {
    const sheetName = freeName(made.value.sheets[0]!.name, snapshot.value);
    const repeats = laid.blocks.filter((block) => block.repeat).length;
    return success({
      kind: 'new',
      plan: withoutSecondIdentity(named(made.value, sheetName), snapshot.value),
      sheetName,
      items: laid.blocks.length - repeats,
      repeats,
      projects: laid.headings.length,
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
    plan: made.value,
    sheet,
    missing: missing.map(({ number, name, repeat }) => ({ number, name, repeat })),
  });
};

const insertNewForm = async (
  port: WorkbookPort,
  xlsx: XlsxPort,
  plan: WorkbookPlan,
): Promise<Result<JournalEntry, WorkbookFailure>> => {
  const names = plan.sheets.map((sheet) => sheet.name);
  const inserted = await port.insertSheets(xlsx.write(plan), names, { show: names[0]! });
  if (!inserted.ok) return inserted;
  return success({
    kind: 'sheets',
    grids: plan.sheets.map((sheet) => gridOfPlan(sheet, plan.styles)),
  });
};

const TEMPORARY_SHEET = '_shinko_new';

const addMissing = async (
  port: WorkbookPort,
  xlsx: XlsxPort,
  plan: WorkbookPlan,
  sheet: RecognisedSheet,
): Promise<Result<JournalEntry, WorkbookFailure>> => {
  const form = named({ ...plan, sheets: plan.sheets.slice(0, 1) }, TEMPORARY_SHEET);
  const laid = recognise(gridOfPlan(form.sheets[0]!, form.styles));
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
      return insertNewForm(port, xlsx, preview.plan);
    case 'add':
      return addMissing(port, xlsx, preview.plan, preview.sheet);
    case 'complete':
    case 'other-columns':
      return success(null);
  }
};

/** A flagged block of the open workbook, and for a repeat where its original is. */
export interface FlaggedItem {
  readonly number: number | null;
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Label of the year of the mark, `R4`; `null` for repeats. */
  readonly from: string | null;
  /** Whether a person must still settle if the mark is this item's. */
  readonly candidate: boolean;
  readonly original: {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  } | null;
}

/** The flagged rows of a workbook: revised from a year, new, and shown again. */
export interface FlagLists {
  readonly review: readonly FlaggedItem[];
  readonly fresh: readonly FlaggedItem[];
  readonly repeats: readonly FlaggedItem[];
}

/** Gathers the flagged rows of checked sheets, in sheet order. */
export const listFlags = (sheets: readonly RecognisedSheet[]): FlagLists => {
  const lists = {
    review: [] as FlaggedItem[],
    fresh: [] as FlaggedItem[],
    repeats: [] as FlaggedItem[],
  };
  for (const { grid, blocks } of sheets) {
    const sheet = grid.sheet ?? '';
    const originals = new Map<number | null, ItemBlock>();
    for (const block of blocks) {
      if (!block.repeat && !originals.has(block.number)) originals.set(block.number, block);
    }
    for (const block of blocks) {
      const { row, column } = block.nameCell;
      const { reviewFrom, newFrom, candidateFrom } = block.flags;
      const item = (from: FiscalYear | null, candidate: boolean): FlaggedItem => {
        const first = originals.get(block.number);
        const original =
          block.repeat && first
            ? { sheet, row: first.nameCell.row, column: first.nameCell.column }
            : null;
        const label = from === null ? null : yearLabel(from);
        return {
          number: block.number,
          name: block.name,
          sheet,
          row,
          column,
          from: label,
          candidate,
          original,
        };
      };
      const review = reviewFrom ?? candidateFrom;
      if (review !== null) lists.review.push(item(review, reviewFrom === null));
      if (newFrom !== null) lists.fresh.push(item(newFrom, false));
      if (block.repeat) lists.repeats.push(item(null, false));
    }
  }
  return lists;
};

export type OpenWorkbookFailure = CheckFailure | FormFailure | WorkbookFailure;
