import type { WorkbookIdentity } from '../../core/record/identity';
import { failure, success, type Result } from '../../core/result';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '../../core/profile/rule-settings';
import type { CheckFailure } from '../check/check';
import { recogniseWorkbook } from '../recognise/recognised-workbook';
import type { JournalEntry } from '../undo/journal';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { resolveReference } from '../recognise/reference';
import { saveIdentity } from './save-identity';

/** How the open workbook is checked. */
export interface OpenSettings {
  readonly settings: RuleSettings;
  /** Whether they are the workbook's own, and not as its plan says. */
  readonly isOwn: boolean;
  /** Whether the workbook is a department's, whose settings are its plan's and not to be changed here. */
  readonly isDepartments: boolean;
  /** What a `_shinko` would begin with, should the workbook have none. */
  readonly fresh: Omit<WorkbookIdentity, 'id'>;
}

/** Reads how the open workbook is checked. */
export const readRuleSettings = async (
  port: WorkbookPort,
): Promise<Result<OpenSettings, CheckFailure | WorkbookFailure>> => {
  const snapshot = await port.read();
  if (!snapshot.ok) return snapshot;
  const { forms, identity, activeSheet } = recogniseWorkbook(snapshot.value);
  const form = forms.find(({ grid }) => grid.sheet === activeSheet) ?? forms[0];
  if (!form) return failure({ kind: 'no-form' });
  const reference = resolveReference(form, identity, {});
  const fiscalYear = form.fiscalYear ?? identity?.fiscalYear;
  if (fiscalYear === undefined) return failure({ kind: 'no-year', sheet: form.grid.sheet });
  return success({
    settings: reference.settings ?? DEFAULT_RULE_SETTINGS,
    isDepartments: (identity?.department ?? reference.department) !== null,
    isOwn: (identity?.settings ?? null) !== null,
    fresh: {
      plan: form.plan ?? '',
      fiscalYear,
      department: reference.department,
      catalog: null,
      settings: null,
      acceptances: [],
      base: null,
      stamp: null,
    },
  });
};

/** Keeps settings in the workbook; `null` goes back to what its plan says. */
export const saveRuleSettings = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  settings: RuleSettings | null,
  fresh: WorkbookIdentity,
): Promise<Result<JournalEntry | null, WorkbookFailure>> => {
  const saved = await saveIdentity(port, loadXlsx, fresh, (known) => ({ ...known, settings }));
  return saved.ok ? success(saved.value.entry) : saved;
};
