import type { Catalog } from '../../core/catalog/catalog';
import type { FiscalYear } from '../../core/era/fiscal-year';
import type { Grid } from '../../core/grid/grid';
import type { SheetEntries } from '../../core/record/entries';
import { type WorkbookIdentity } from '../../core/record/identity';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { formVersions } from '../../core/merge/diff/form-versions';
import { blocksBetween } from '../../core/form/read/update-sheet';
import { diffDepartmentFile } from '../../core/merge/diff/diff-department-file';
import type { FileDiff } from '../../core/merge/diff/file-diff';
import { Master } from '../../core/merge/index/master';
import { failure, success, type Result } from '../../core/result';
import { decorateFindings } from '../../core/record/acceptance';
import { checkSheet } from '../../core/rules/engine';
import type { Severity } from '../../core/record/finding';
import { formsToSubmit } from '../../core/submit/forms-to-submit';
import { hasEntries } from '../../core/submit/has-entries';
import { handOutKey } from '../../core/record/taken';
import { isOwnSheet, otherSheets } from './other-sheets';
import { recordDoubts, rulesDiffering, type RecordDoubt } from './record-doubts';
import { sendingOf, withBesideAnswers, type Sending } from './sending';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '../../core/profile/rule-settings';
import { comparable } from '../../core/text/text';
import { recogniseWorkbook, type ReadWorkbook } from '../recognise/recognised-workbook';
import type { CellNote, FileFailure, FileRemark, WorkbookContent, XlsxPort } from '../ports/xlsx';
import { gridsOfFile } from '../recognise/read-file';
import { resolveReference, type ChosenReference } from '../recognise/reference';

/** Why a workbook cannot be merged into. */
export type MasterFailure =
  | { readonly kind: 'no-form' }
  | { readonly kind: 'no-year'; readonly sheet: string | null }
  /** Its `_shinko` is a newer Shinko's. */
  | { readonly kind: 'newer-record' };

/** Why a department's file takes no part; the others go on. */
export type DepartmentFileFailure =
  | FileFailure
  /** The platform does not give its bytes; `code` is the platform's own. */
  | { readonly kind: 'cannot-read'; readonly code: string }
  | { readonly kind: 'no-form' }
  /** Its `_shinko` is a newer Shinko's: what it was handed out with is not understood. */
  | { readonly kind: 'newer-record' }
  /** Its forms are of other years than the master's. */
  | { readonly kind: 'other-year'; readonly fiscalYear: FiscalYear }
  /** None of its items is the master's. */
  | { readonly kind: 'other-plan' };

/** A file that came back, understood. */
export interface ReturnedFile extends Sending {
  readonly file: string;
  readonly department: string | null;
  /** Rules and figures by which its stamp was checked otherwise than it is here; none where it does not tell. */
  readonly rulesDiffer: readonly string[];
  /** What its `_shinko` says and it does not bear out. */
  readonly doubts: readonly RecordDoubt[];
  /** What the check finds in it now by the master's rules, those with a reason too. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many warnings were let stand with a reason. */
  readonly reasons: number;
  /** What of it was passed over in reading it. */
  readonly remarks: readonly FileRemark[];
}

/** A file that takes no part. */
export interface RejectedFile {
  readonly file: string;
  /** Whose it seems to be by its name. */
  readonly department: string | null;
  readonly failure: DepartmentFileFailure;
}

/** A file that came back and what it differs in, as data that can be sent between threads. */
export interface WorkbookDiff {
  readonly returned: ReturnedFile;
  readonly changes: FileDiff;
}

/** What of a book is compared: its sheets, notes, and what lies over them. */
export type BookContent = Pick<WorkbookContent, 'grids' | 'notes'> &
  Partial<Pick<WorkbookContent, 'drawings' | 'remarks'>>;

interface MasterBook {
  readonly master: Master;
  readonly catalog: Catalog | null;
  /** Its sheets. */
  readonly grids: readonly Grid[];
  /** Its sheets of earlier years. */
  readonly earlier: readonly RecognisedSheet[];
  readonly identity: WorkbookIdentity | undefined;
  /** What its plan is called, as far as it says. */
  readonly plans: readonly (string | null | undefined)[];
  /** How files are checked, whatever they say themselves. */
  readonly settings: RuleSettings;
  /** How its sheets were said to be read, and so those that come back. */
  readonly profile: ReadWorkbook['profile'];
  /** Its notes and drawings, by item and words. */
  readonly notes: ReadonlySet<string>;
}

/** Words that stand at a cell and not in it. */
type NotedPlace = Pick<CellNote, 'sheet' | 'row' | 'text'>;

/** A note by the item that it stands at, and its words: the same words elsewhere are another note. */
const noteKey = ({ sheet, row, text }: NotedPlace, forms: readonly RecognisedSheet[]): string => {
  const form = forms.find(({ grid }) => grid.sheet === sheet);
  const [block] = form ? blocksBetween(form, row, row) : [];
  return `${block ? `${block.number}|${block.repeat}` : ''}|${comparable(text)}`;
};

const openMaster = (
  content: BookContent,
  chosen: ChosenReference,
): Result<MasterBook, MasterFailure> => {
  const workbook = recogniseWorkbook({ grids: content.grids, profile: chosen.profile });
  const { forms: all, earlier, identity, hasNewerRecord, profile } = workbook;
  const forms = formsToSubmit(all);
  const form = forms[0];
  if (!form) return failure({ kind: 'no-form' });
  if (hasNewerRecord) return failure({ kind: 'newer-record' });
  const { catalog, fiscalYear, settings } = resolveReference(form, identity, chosen);
  if (fiscalYear === undefined) return failure({ kind: 'no-year', sheet: form.grid.sheet });
  return success({
    master: new Master(forms, catalog, fiscalYear),
    catalog,
    grids: workbook.grids,
    earlier,
    identity,
    plans: [form.plan, identity?.plan, catalog?.plan],
    settings: settings ?? DEFAULT_RULE_SETTINGS,
    profile,
    notes: new Set(
      [...content.notes, ...(content.drawings ?? [])].map((note) => noteKey(note, forms)),
    ),
  });
};

/** Sheets and notes of an .xlsx, or of a text that holds a form. */
const contentOfFile = (bytes: Uint8Array, xlsx: XlsxPort): Result<BookContent, FileFailure> => {
  const book = xlsx.read(bytes);
  if (book.ok || book.failure.kind !== 'not-xlsx') return book;
  const grids = gridsOfFile(bytes, xlsx);
  return grids.ok ? success({ grids: grids.value, notes: [] }) : grids;
};

/** Finds, file by file, what departments' files differ in from a master; keeps nothing of them. */
export class WorkbookDiffer {
  private constructor(
    private readonly book: MasterBook,
    private readonly xlsx: XlsxPort,
    private readonly chosen: ChosenReference,
  ) {}

  /** Begins with the master as it stands. */
  static open(
    content: BookContent,
    xlsx: XlsxPort,
    chosen: ChosenReference = {},
  ): Result<WorkbookDiffer, MasterFailure> {
    const book = openMaster(content, chosen);
    return book.ok ? success(new WorkbookDiffer(book.value, xlsx, chosen)) : book;
  }

  get master(): Master {
    return this.book.master;
  }

  get identity(): WorkbookIdentity | undefined {
    return this.book.identity;
  }

  get catalog(): Catalog | null {
    return this.book.catalog;
  }

  /** Compares one file; `file` names it in reports. */
  diff(file: string, bytes: Uint8Array): WorkbookDiff | RejectedFile {
    const content = contentOfFile(bytes, this.xlsx);
    return content.ok ? this.diffContent(file, content.value) : this.reject(file, content.failure);
  }

  /** Names a file that takes no part. */
  reject(file: string, reason: DepartmentFileFailure, department?: string | null): RejectedFile {
    return { file, department: department ?? this.departmentOfName(file), failure: reason };
  }

  private diffContent(
    file: string,
    { grids: read, notes, drawings = [], remarks = [] }: BookContent,
  ): WorkbookDiff | RejectedFile {
    // Formulas have their results there.
    const workbook = recogniseWorkbook({ grids: read, profile: this.book.profile });
    const { grids, forms: all, identity, hasNewerRecord } = workbook;
    if (all.length === 0) return this.reject(file, { kind: 'no-form' });
    if (hasNewerRecord) return this.reject(file, { kind: 'newer-record' });
    const { fiscalYear } = this.master;
    const isOfYear = (form: RecognisedSheet): boolean =>
      (form.fiscalYear ?? fiscalYear) === fiscalYear;
    const forms = all.filter(isOfYear);
    if (forms.length === 0) {
      const other = { kind: 'other-year', fiscalYear: all[0]!.fiscalYear! } as const;
      return this.reject(file, other, identity?.department);
    }
    const { department, ...checked } = this.check(
      file,
      formVersions(forms).versions[0] ?? forms,
      identity,
    );
    // Hidden items of others may have been changed all the same, which is told.
    const whole = workbook.whole?.filter(isOfYear) ?? forms;
    const stamp = identity?.stamp ?? null;
    const handOut = handOutKey(identity?.id ?? null, department);
    const taken = handOut === null ? undefined : this.identity?.taken?.get(handOut);
    const changes = diffDepartmentFile(this.master, {
      file,
      handOut,
      ...(taken ? { taken } : {}),
      department,
      submittedAt: stamp?.at ?? null,
      forms: whole,
      base: this.baseOf(identity),
      catalog: identity?.catalog ?? null,
      acceptances: identity?.acceptances ?? [],
      refused: identity?.refused ?? [],
      notes: this.newNotes(notes, grids, whole),
      drawings: this.newNotes(drawings, grids, whole),
      others: otherSheets(workbook, whole, this.book),
    });
    if (changes.matched === 0) return this.reject(file, { kind: 'other-plan' }, department);
    const sent = { grids, identity, forms: formsToSubmit(all), blank: !hasEntries(forms) };
    const sending = sendingOf(sent, this.catalog?.approvals ?? [], fiscalYear);
    const rulesDiffer = rulesDiffering(stamp, this.book.settings);
    const { plans } = this.book;
    const known = { file, department, ...sending, rulesDiffer, ...checked, remarks };
    const doubts = recordDoubts({ ...known, identity, plans });
    return { returned: { ...known, doubts }, changes: withBesideAnswers(changes, sent) };
  }

  /** Entries that a file began with: of a section's in its department's book those when it was split. */
  private baseOf(identity: WorkbookIdentity | undefined): SheetEntries | null {
    const { origin } = identity ?? {};
    const isSections = origin !== undefined && origin.handOut === this.identity?.id;
    return (isSections ? origin.entries : identity?.base) ?? null;
  }

  private check(
    file: string,
    forms: readonly RecognisedSheet[],
    identity: WorkbookIdentity | undefined,
  ): Pick<ReturnedFile, 'department' | 'counts' | 'reasons'> {
    const counts = { error: 0, warning: 0, info: 0 };
    let reasons = 0;
    let department: string | null = null;
    for (const form of forms) {
      const known = resolveReference(form, identity, this.chosen);
      const catalog = known.catalog ?? this.book.catalog;
      department ??= known.department ?? this.departmentOfName(file);
      const { fiscalYear } = this.master;
      const { settings } = this.book;
      const reference = { ...known, catalog, department, fiscalYear, settings };
      const checked = checkSheet(form, reference);
      const findings = decorateFindings(checked?.findings ?? [], identity?.acceptances ?? []);
      for (const { severity } of findings) counts[severity] += 1;
      reasons += findings.filter(isReasoned).length;
    }
    return { department, counts, reasons };
  }

  /** Notes that the master does not have already. */
  private newNotes<T extends NotedPlace>(
    notes: readonly T[],
    grids: readonly Grid[],
    forms: readonly RecognisedSheet[],
  ): readonly T[] {
    const own = new Set(grids.filter(isOwnSheet).map((grid) => grid.sheet));
    return notes.filter(
      (note) => !own.has(note.sheet) && !this.book.notes.has(noteKey(note, forms)),
    );
  }

  /** The department that a file's name holds; of several the longest. */
  private departmentOfName(file: string): string | null {
    const name = comparable(file.replace(/^.*[\\/]/u, ''));
    const found = this.master.departments.filter((known) => name.includes(comparable(known)));
    return found.sort((left, right) => right.length - left.length)[0] ?? null;
  }
}

/** A warning that was let stand. */
const isReasoned = (finding: {
  readonly severity: Severity;
  readonly accepted: unknown;
}): boolean => finding.severity === 'warning' && finding.accepted !== null;

/** Whether a file takes no part. */
export const isRejected = <T extends object>(file: T | RejectedFile): file is RejectedFile =>
  'failure' in file;
