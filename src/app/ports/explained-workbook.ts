import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import type { WorkbookFailure, WorkbookPort } from './workbook';
import type { XlsxPort } from './xlsx';

/** Refusals that Excel gives for several states of a workbook alike. */
const isUnclear = ({ kind }: WorkbookFailure): boolean =>
  kind === 'read-only' || kind === 'protected' || kind === 'unknown';

/**
 * A workbook that says more exactly why a write was refused: after a refusal, and only then, its file
 * is looked at for being marked as final or shared in the old way, which Excel's API does not tell.
 * Marks that follow every edit are not worth that look.
 */
export const explainedWorkbook = (
  port: WorkbookPort,
  loadXlsx: () => Promise<Pick<XlsxPort, 'facts'>>,
): WorkbookPort => {
  const exactly = async (refused: WorkbookFailure): Promise<WorkbookFailure> => {
    if (!isUnclear(refused)) return refused;
    const bytes = await port.bytes();
    if (!bytes.ok) return refused;
    const facts = (await loadXlsx()).facts(bytes.value);
    if (!facts.ok) return refused;
    if (facts.value.isFinal) return { kind: 'marked-final' };
    return facts.value.isShared ? { kind: 'shared-workbook' } : refused;
  };
  const explained = async <T>(
    write: Promise<Result<T, WorkbookFailure>>,
  ): Promise<Result<T, WorkbookFailure>> => {
    const written = await write;
    return written.ok ? written : failure(await exactly(written.failure));
  };
  return {
    ...port,
    apply: (edits, work) => explained(port.apply(edits, work)),
    insertSheets: (file, sheets, options) => explained(port.insertSheets(file, sheets, options)),
    removeSheets: (expected) => explained(port.removeSheets(expected)),
    insertRows: (file, temporary, insertions) =>
      explained(port.insertRows(file, temporary, insertions)),
    removeRows: (rows) => explained(port.removeRows(rows)),
  };
};
