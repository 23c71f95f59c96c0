import type { WorkbookFailure } from '../../../app/ports/workbook';

/** What was being done, for failures that name a sheet. */
export interface FailurePlace {
  readonly sheet: string | null;
  /** Whether the workbook was opened for reading only, as far as known. */
  readonly isReadOnly: boolean;
}

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

const asOfficeError = (error: unknown): OfficeError | undefined => {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return undefined;
  }
  const debug =
    'debugInfo' in error ? (error.debugInfo as { errorLocation?: unknown } | null) : null;
  const location = typeof debug?.errorLocation === 'string' ? debug.errorLocation : '';
  return { code: error.code, message: error.message, location };
};

/** Whether an error is Office's, and not our own mistake. */
export const isFromOffice = (error: unknown): boolean => asOfficeError(error) !== undefined;

const REFUSED_WHOLE: ReadonlySet<string> = new Set([
  'ActivityLimitReached',
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'WriteNotSupportedWhenModalDialogOpen',
]);

/** Whether Office took nothing of a request, so that it can be sent again as it was. */
export const isRefusedWhole = (error: unknown): boolean =>
  REFUSED_WHOLE.has(asOfficeError(error)?.code ?? '');

/** Whether Office found the asked-for thing missing; worth a fresh look before giving up. */
export const isItemNotFound = (error: unknown): boolean =>
  asOfficeError(error)?.code === 'ItemNotFound';

/** Whether Office failed in what it was asked for, so that asking for less may do. */
export const isPartial = (error: unknown): boolean =>
  isFromOffice(error) && !isRefusedWhole(error) && !isAnswerTooLarge(error);

/** Whether an answer was too large; worth asking for less at a time. */
export const isAnswerTooLarge = (error: unknown): boolean =>
  asOfficeError(error)?.code === 'ResponsePayloadSizeLimitExceeded';

const unknown = ({ code, message, location }: OfficeError): WorkbookFailure => ({
  kind: 'unknown',
  code,
  detail: location ? `${location}: ${message}` : message,
});

/**
 * Turns what Office.js throws into a failure of the port: the one place where Office's codes are
 * read. Whatever is not from Office is our own mistake and thrown on.
 */
export const toFailure = (error: unknown, place: FailurePlace): WorkbookFailure => {
  const fault = asOfficeError(error);
  if (!fault) throw error;
  switch (fault.code) {
    case 'InvalidOperationInCellEditMode':
      return { kind: 'cell-edit' };
    case 'ActivityLimitReached':
    case 'InvalidOrTimedOutSession':
    case 'RequestAborted':
    case 'ServiceNotAvailable':
    case 'Timeout':
    case 'WriteNotSupportedWhenModalDialogOpen':
      return { kind: 'busy' };
    case 'AccessDenied':
      return place.isReadOnly ? { kind: 'read-only' } : { kind: 'protected', sheet: place.sheet };
    case 'FilteredRangeConflict':
      return place.sheet === null ? unknown(fault) : { kind: 'filtered', sheet: place.sheet };
    case 'OperationCellsExceedLimit':
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return { kind: 'too-large' };
    case 'ItemNotFound':
      return place.sheet === null ? unknown(fault) : { kind: 'sheet-missing', sheet: place.sheet };
    case 'ItemAlreadyExists':
      return place.sheet === null ? unknown(fault) : { kind: 'sheet-exists', sheet: place.sheet };
    case 'ApiNotAvailable':
    case 'ApiNotFound':
    case 'UnsupportedFeature':
      return { kind: 'unsupported', requirement: fault.location || fault.code };
    default:
      return unknown(fault);
  }
};

/** The same for the common API, which gives numbers instead of throwing. */
export const toCommonFailure = ({ code, name, message }: Office.Error): WorkbookFailure => {
  switch (code) {
    case 5002:
      return { kind: 'read-only' };
    case 5011:
    case 5012:
    case 5016:
    case 5100:
    case 5101:
    case 5102:
    case 11000: // the two copies of a file that Office keeps at a time are taken
      return { kind: 'busy' };
    case 5103:
    case 5104:
      return { kind: 'too-large' };
    case 7000: // permission denied
    case 5000: // a document whose file is not given out
      return { kind: 'bytes-refused' };
    case 8001:
      return { kind: 'protected', sheet: null };
    default:
      return { kind: 'unknown', code: String(code), detail: `${name}: ${message}` };
  }
};
