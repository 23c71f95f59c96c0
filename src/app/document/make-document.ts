import type { Catalog } from '../../core/catalog/catalog';
import { DOCUMENT_STYLES } from '../../core/document/document-look';
import { layMeeting } from '../../core/document/meeting';
import type { Paper } from '../../core/document/paper';
import { layPlanSheet } from '../../core/document/plan-sheet';
import { layStructure } from '../../core/document/structure';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { wordsOfRemark } from '../../core/flags/remark-text';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { shownYears } from '../../core/form/read/shown-years';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import { blockKey, NO_ENTRIES } from '../../core/record/entries';
import { failure, success, type Result } from '../../core/result';
import { formsToSubmit } from '../../core/submit/forms-to-submit';
import { entriesOfWorkbook } from '../form/make-form';
import { ownPlanOf, withTextsOfWorkbook } from '../form/own-plan';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';

/** 会議資料, 公表用, 事業の体系, 年度別計画 */
export const DOCUMENT_KINDS = ['meeting', 'public', 'structure', 'plan'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a person asks for. */
export interface DocumentOrder {
  readonly kind: DocumentKind;
  readonly paper: Paper;
  readonly subtitle: string;
  readonly agenda: string;
  readonly paperNumber: string;
  /** The plan, where it is another than the workbook's own. */
  readonly catalog: Catalog | undefined;
}

export type DocumentFailure = { readonly kind: 'no-form' } | { readonly kind: 'no-plan' };

const MOST_YEARS = 5;

/** Years that the forms show, up to their own. */
const yearsOf = (
  forms: readonly RecognisedSheet[],
  fiscalYear: FiscalYear,
): readonly FiscalYear[] => {
  const shown = shownYears(forms)
    .filter((year) => year <= fiscalYear)
    .slice(-MOST_YEARS);
  return shown.length > 0 ? shown : [fiscalYear];
};

/** 備考 of each block, what its marks say aside. */
const remarksIn = (forms: readonly RecognisedSheet[]): ReadonlyMap<string, string> =>
  new Map(
    forms.flatMap(({ blocks }) =>
      blocks.flatMap(({ number, occurrence, remarks }) => {
        const words = number === null ? '' : wordsOfRemark(remarks.text);
        return words === '' ? [] : [[blockKey(number!, occurrence), words] as const];
      }),
    ),
  );

/** Makes a document of a workbook's newest year, or of its plan, as a workbook that prints. */
export const makeDocument = (
  workbook: RecognisedWorkbook,
  order: DocumentOrder,
): Result<WorkbookBlueprint, DocumentFailure> => {
  const forms = formsToSubmit(workbook.forms);
  const own = ownPlanOf({ ...workbook, forms });
  if (!own && !order.catalog) {
    return failure({ kind: forms.length === 0 ? 'no-form' : 'no-plan' });
  }
  const plan = order.catalog ? withTextsOfWorkbook(order.catalog, workbook) : own!.catalog;
  const fiscalYear = own?.fiscalYear ?? plan.fiscalYear;
  const catalog = { ...plan, fiscalYear };
  const { kind, paper, subtitle, agenda, paperNumber } = order;
  const asked = { catalog, paper, subtitle, agenda, paperNumber };
  const sheetOf = () => {
    if (kind === 'structure') return layStructure(asked);
    if (kind === 'plan') return layPlanSheet(asked);
    return layMeeting({
      ...asked,
      fiscalYear,
      years: yearsOf(forms, fiscalYear),
      entries: entriesOfWorkbook({ ...workbook, forms }, catalog)?.entries ?? NO_ENTRIES,
      remarks: remarksIn(forms),
      isPublic: kind === 'public',
    });
  };
  if (forms.length === 0 && (kind === 'meeting' || kind === 'public')) {
    return failure({ kind: 'no-form' });
  }
  return success({ styles: DOCUMENT_STYLES, sheets: [sheetOf()], activeSheet: 0 });
};
