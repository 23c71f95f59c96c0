import type { AskedRevision } from '../../core/catalog/asked-revisions';
import { withTargetColumn, type Catalog } from '../../core/catalog/catalog';
import { revise, type MadeRevision, type RevisionFailure } from '../../core/catalog/revise';
import type { FiscalYear } from '../../core/era/fiscal-year';
import type { LeftItem } from '../../core/form/read/carried-entries';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { shownYears } from '../../core/form/read/shown-years';
import { laidHeights, layoutForm } from '../../core/form/write/layout';
import type { SheetBlueprint, WorkbookBlueprint } from '../../core/grid/blueprint';
import { unreadEntries, type UnreadEntry } from '../../core/merge/index/unread-entries';
import { NO_ENTRIES, partsOfKey, type SheetEntries } from '../../core/record/entries';
import type { WorkbookIdentity } from '../../core/record/identity';
import { layoutIdentity } from '../../core/record/identity';
import { failure, success, type Result } from '../../core/result';
import { formsToSubmit } from '../../core/submit/forms-to-submit';
import { freeName } from '../form/free-name';
import { entriesOfWorkbook } from '../form/make-form';
import { ownPlanOf } from '../form/own-plan';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { entriesAfter } from './entries-after';
import { linksToSheets, type SheetLinks } from './sheet-links';

/** What a person asks for. */
export interface RolloverOrder {
  /** The new fiscal year; `undefined` for the one after the workbook's. */
  readonly to: FiscalYear | undefined;
  /** Years shown, from 1 to 10; `undefined` for as many as last year, so that the oldest leaves. */
  readonly years: number | undefined;
  readonly revisions: readonly AskedRevision[];
  /** The plan, where it is another than the workbook's own. */
  readonly catalog: Catalog | undefined;
  readonly protect: boolean;
  /** Whether the new form shows 目標値; absent, as the plan has it. */
  readonly targetColumn?: boolean;
  /** Random, for the new year's workbook. */
  readonly id: string;
}

export type RolloverFailure =
  | { readonly kind: 'no-form' }
  /** The form does not tell its plan or its year. */
  | { readonly kind: 'no-plan' }
  | { readonly kind: 'newer-record' }
  | { readonly kind: 'department-book'; readonly department: string }
  | { readonly kind: 'not-later'; readonly from: FiscalYear; readonly to: FiscalYear }
  | { readonly kind: 'revision'; readonly failure: RevisionFailure };

/** A workbook moved on to a new year: what it becomes, and everything that changes. */
export interface Rollover {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  /** The plan as it was, and as it is from now on. */
  readonly before: Catalog;
  readonly catalog: Catalog;
  /** The new year's form. */
  readonly form: SheetBlueprint;
  readonly styles: WorkbookBlueprint['styles'];
  /** What `_shinko` said when this was worked out; `undefined` where there was none. */
  readonly known: WorkbookIdentity | undefined;
  /** What `_shinko` says from now on. */
  readonly identity: WorkbookIdentity;
  readonly made: readonly MadeRevision[];
  /** Years that the form shows, and those that it shows no more. */
  readonly shown: readonly FiscalYear[];
  readonly dropped: readonly FiscalYear[];
  readonly items: number;
  /** Items whose boxes and narratives begin blank, and stay on last year's sheet. */
  readonly cleared: { readonly boxes: number; readonly narratives: number };
  /** Reasons for findings let stand, which do not travel. */
  readonly reasons: number;
  /** Sheets of last year, which stay as they are. */
  readonly kept: readonly string[];
  /** Formulas elsewhere that point to last year's sheets, and go on doing so. */
  readonly links: readonly SheetLinks[];
  /** Entries that found no place. */
  readonly left: readonly LeftItem[];
  readonly unread: readonly UnreadEntry[];
}

const MAX_YEARS = 10;

/** Items, each once, whose boxes or narratives stood there. */
const countCleared = ({ blocks }: SheetEntries): Rollover['cleared'] => {
  const all = [...blocks].flatMap(([key, entries]) => (partsOfKey(key)[1] === 1 ? [entries] : []));
  return {
    boxes: all.filter(({ ticked }) => ticked.length > 0).length,
    narratives: all.filter(({ narrative }) => narrative.trim() !== '').length,
  };
};

/** What `_shinko` says of the new year: no hand-out, submission, return or reason of last year's. */
const identityAfter = (
  identity: WorkbookIdentity | undefined,
  catalog: Catalog,
  form: SheetBlueprint,
  id: string,
): WorkbookIdentity => ({
  id,
  plan: catalog.plan,
  fiscalYear: catalog.fiscalYear,
  department: null,
  catalog,
  settings: identity?.settings ?? null,
  acceptances: [],
  base: null,
  stamp: null,
  heights: new Map([...(identity?.heights ?? []), ...laidHeights(form)]),
  ...(identity?.refused ? { refused: identity.refused } : {}),
});

/** What a workbook is rolled over from: its plan and the forms of its year. */
interface LastYear {
  readonly catalog: Catalog;
  readonly year: FiscalYear;
  readonly forms: readonly RecognisedSheet[];
}

const lastYearOf = (
  workbook: RecognisedWorkbook,
  { to, catalog: chosen }: RolloverOrder,
): Result<LastYear, RolloverFailure> => {
  const { identity } = workbook;
  const forms = formsToSubmit(workbook.forms);
  if (forms.length === 0) return failure({ kind: 'no-form' });
  if (workbook.hasNewerRecord) return failure({ kind: 'newer-record' });
  if (identity?.department) {
    return failure({ kind: 'department-book', department: identity.department });
  }
  const own = ownPlanOf(workbook);
  if (!own) return failure({ kind: 'no-plan' });
  const year = own.fiscalYear;
  if (to !== undefined && to <= year) return failure({ kind: 'not-later', from: year, to });
  return success({ catalog: { ...(chosen ?? own.catalog), fiscalYear: year }, year, forms });
};

/** Works out the new year's form from last year's workbook, whatever its form; writes nothing. */
export const planRollover = (
  workbook: RecognisedWorkbook,
  order: RolloverOrder,
): Result<Rollover, RolloverFailure> => {
  const last = lastYearOf(workbook, order);
  if (!last.ok) return last;
  const { catalog: old, year: from, forms } = last.value;
  const to = order.to ?? from + 1;
  const revised = revise(old, order.revisions, to);
  if (!revised.ok) return failure({ kind: 'revision', failure: revised.failure });
  const { catalog: plan, made } = revised.value;
  const isShown = order.targetColumn ?? plan.targetColumn ?? false;
  const catalog = withTargetColumn(plan, isShown);
  const carried = entriesOfWorkbook({ ...workbook, forms }, old);
  const entries = carried?.entries ?? NO_ENTRIES;
  const stood = shownYears(forms);
  const years = Math.min(MAX_YEARS, order.years ?? Math.max(1, stood.length));
  const laid = layoutForm({
    catalog,
    fiscalYear: to,
    years,
    department: null,
    entries: entriesAfter(entries, old, catalog),
    id: order.id,
    protect: order.protect,
  });
  const sheet = laid.sheets[0]!;
  const form = { ...sheet, name: freeName(sheet.name, workbook) };
  const shown = Array.from({ length: years }, (_, index) => to - years + 1 + index);
  const kept = forms.map(({ grid }) => grid.sheet ?? '');
  return success({
    from,
    to,
    before: old,
    catalog,
    form,
    styles: laid.styles,
    known: workbook.identity,
    identity: identityAfter(workbook.identity, catalog, form, order.id),
    made,
    shown,
    dropped: stood.filter((year) => year < shown[0]!),
    items: catalog.items.length,
    cleared: countCleared(entries),
    reasons: workbook.identity?.acceptances.length ?? 0,
    kept,
    links: linksToSheets(workbook.grids, new Set(kept)),
    left: carried?.left ?? [],
    unread: forms.flatMap((each) => unreadEntries(each, shown[0]!, from)),
  });
};

/** A whole workbook of the new year, for a source that is no workbook: last year's form stands beside the new one. */
export const rolloverBook = (
  workbook: RecognisedWorkbook,
  rollover: Rollover,
): WorkbookBlueprint => {
  const own = ownPlanOf(workbook);
  const catalog = own?.catalog ?? rollover.catalog;
  const last = layoutForm({
    catalog,
    fiscalYear: rollover.from,
    years: Math.max(1, shownYears(formsToSubmit(workbook.forms)).length),
    department: null,
    entries: entriesOfWorkbook(workbook, catalog)?.entries ?? NO_ENTRIES,
    id: rollover.identity.id,
    protect: false,
  }).sheets[0]!;
  const heights = new Map([...(rollover.identity.heights ?? []), ...laidHeights(last)]);
  return {
    styles: rollover.styles,
    sheets: [rollover.form, last, layoutIdentity({ ...rollover.identity, heights })],
    activeSheet: 0,
  };
};
