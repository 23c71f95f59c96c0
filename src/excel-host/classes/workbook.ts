import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import { optionalText, recordArgument, textArgument, wordArgument } from '../arguments';
import { fromBase64 } from '../base64';
import { refuse } from '../host-error';
import { defineClass, type HostObject, isHostObject } from '../host-object';
import { insertBlueprint } from '../blueprint';
import type { ExcelSession } from '../session';
import type { HostSheet } from '../sheet';
import { rangeObject } from './range-objects';
import { worksheets } from './worksheet';

/** Facts about the open file that are not the workbook's content. */
export interface FileFacts {
  name: string;
  isReadOnly: boolean;
}

const application = defineClass<null>({
  name: 'Application',
  scalars: { calculationMode: { read: () => 'Automatic' } },
  methods: {
    // Nothing is drawn while a request runs anyway.
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
    calculate: (_self, _args, { book }) => {
      book.touch();
      book.settle();
    },
  },
});

const sheetArgument = (value: unknown, session: ExcelSession): HostSheet => {
  const sheet = isHostObject(value)
    ? (value.self as HostSheet)
    : session.book.findSheet(textArgument(value));
  return sheet ?? refuse('ItemNotFound', 'no such sheet');
};

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

const positionFor = (options: Readonly<Record<string, unknown>>, session: ExcelSession): number => {
  const { sheets } = session.book;
  const position = wordArgument(options.positionType, POSITIONS, 'End');
  if (position === 'Beginning') return 0;
  if (position !== 'Before' && position !== 'After') return sheets.length;
  const place = sheets.indexOf(sheetArgument(options.relativeTo, session));
  return position === 'Before' ? place : place + 1;
};

const namesToInsert = (value: unknown): readonly string[] | undefined => {
  if (value === null || value === undefined) return undefined;
  if (!Array.isArray(value)) return refuse('InvalidArgument', 'sheetNamesToInsert is a list');
  return value.map(textArgument);
};

/** A file as an Excel takes it in that loses styles and notes on the way. */
const withoutLooks = (plan: WorkbookBlueprint): WorkbookBlueprint => ({
  ...plan,
  styles: plan.styles.map(() => ({})),
  sheets: plan.sheets.map((sheet) => ({ ...sheet, notes: [] })),
});

/** What an Excel refuses of an insertion before it looks at the file. */
const refuseInsertion = ({ ways, reader }: ExcelSession, bytes: Uint8Array): void => {
  if (ways.insertion === 'forbidden') {
    refuse('GeneralException', 'files are blocked by policy (extension hardening)');
  }
  if (ways.insertion === 'unsupported') refuse('ApiNotFound', 'this Excel inserts no worksheets');
  if (ways.insertion === 'needs-active-tab' && !reader?.hasActiveTab?.(bytes)) {
    refuse('GeneralException', 'the file has no activeTab');
  }
};

const insertWorksheets = (
  _self: FileFacts,
  [file, given]: readonly unknown[],
  session: ExcelSession,
): readonly string[] => {
  const options = given === null || given === undefined ? {} : recordArgument(given);
  const bytes = fromBase64(textArgument(file));
  if (!bytes || !session.reader) return refuse('InvalidArgument', 'no workbook in Base64');
  refuseInsertion(session, bytes);
  const blueprint = session.reader.readBlueprint(bytes);
  if (!blueprint.ok) return refuse('InvalidArgument', `not a workbook: ${blueprint.failure.kind}`);
  const names = namesToInsert(options.sheetNamesToInsert);
  const lacking = names?.find(
    (name) => !blueprint.value.sheets.some((sheet) => sheet.name === name),
  );
  if (lacking !== undefined) refuse('InvalidArgument', `the file has no sheet ${lacking}`);
  const position = positionFor(options, session);
  const { insertion } = session.ways;
  const taken = insertion === 'plain' ? withoutLooks(blueprint.value) : blueprint.value;
  const ids = insertBlueprint(session.book, taken, names, position).map(({ id }) => id);
  if (insertion === 'error-afterwards') refuse('GeneralException', 'an internal error');
  return ids;
};

/** `Workbook`, the root of every request. */
export const workbook: (self: FileFacts) => HostObject = defineClass<FileFacts>({
  name: 'Workbook',
  scalars: {
    name: { read: ({ name }) => name },
    readOnly: { read: ({ isReadOnly }) => isReadOnly },
  },
  children: {
    application: () => application(null),
    worksheets: () => worksheets(null),
  },
  methods: {
    getSelectedRange: (_self, _args, session) => {
      const sheet = session.book.activeSheet();
      return rangeObject(session, sheet, sheet.selection);
    },
    getActiveCell: (_self, _args, session) => {
      const sheet = session.book.activeSheet();
      const { top, left } = sheet.selection;
      return rangeObject(session, sheet, { top, left, bottom: top, right: left });
    },
    insertWorksheetsFromBase64: insertWorksheets,
    _RemoveReference: (_self, [id], session) => session.release(textArgument(id)),
    _RemoveAllReferences: () => refuse('NotImplemented', 'removing all references'),
    _GetReferenceCount: (_self, _args, session) => session.keptCount(),
    _GetRangeForEventByReferenceId: (_self, [id], session) =>
      session.findKept(optionalText(id) ?? '') ?? refuse('ItemNotFound', 'no such range'),
  },
});
