import { createXlsx } from '../../../adapters/xlsx';
import { localTime } from '../../../app/clock/local-time';
import { recogniseWorkbook } from '../../../app/recognise/recognised-workbook';
import { departmentBooks, splitWorkbook } from '../../../app/split/split';
import type { NamedFile } from '../../../app/split/split-workbook';
import { checkForSubmission, makeSubmission } from '../../../app/submit/submit';
import { contentAt } from '../../../core/grid/apply';
import type { CellEdit } from '../../../core/grid/edit';
import type { Grid } from '../../../core/grid/grid';
import { gridOfBlueprint } from '../../../core/grid/grid-of-blueprint';
import { identityEdits } from '../../../core/record/identity';
import { IDENTITY_SHEET } from '../../../core/record/identity-sheet';
import { THRESHOLDS } from '../../../core/rules/registry';
import { NO_MAP } from '../../../core/split/departments';
import { sampleBlueprint } from './sample';

/** The item about which two departments disagree in the files that came back. */
export const DISPUTED_ITEM = 32;

/** The department whose workbook the trial opens: it has something to mend before it can be submitted. */
const DEPARTMENT = '高齢者福祉課';

/** A file that comes back: what the department wrote of the disputed item, and who submitted it. */
interface ReturnedFile {
  readonly department: string;
  /** `null` where it wrote nothing. */
  readonly narrative: string | null;
  /** `null` where it was sent without being submitted. */
  readonly by: string | null;
}

const RETURNED: readonly ReturnedFile[] = [
  {
    department: '障害福祉課',
    narrative: '（見本）対象者のうち2名を訪ね、1名の個別避難計画を作成した。残る1名とも話し合う。',
    by: '見本 花子',
  },
  {
    department: DEPARTMENT,
    narrative: '（見本）対象者のうち2名を訪ね、2名の個別避難計画を作成した。',
    by: null,
  },
  { department: '市民活動支援課', narrative: null, by: null },
];

const xlsx = createXlsx();

/** The departments' workbooks as the secretariat's sample is handed out, by department. */
const handedOut = (): ReadonlyMap<string, NamedFile> => {
  const { sheets, styles } = sampleBlueprint();
  const master = recogniseWorkbook({ grids: sheets.map((one) => gridOfBlueprint(one, styles)) });
  const split = splitWorkbook(master, {}, NO_MAP);
  if (!split.ok) throw new TypeError(`the sample cannot be split: ${split.failure.kind}`);
  const wanted = new Set(RETURNED.map(({ department }) => department));
  const dealt = {
    ...split.value,
    parts: split.value.parts.filter((p) => wanted.has(p.department)),
  };
  const books = [...departmentBooks(dealt, () => crypto.randomUUID())];
  return new Map(
    books.map(({ department, fileName, blueprint }) => [
      department,
      { name: fileName, bytes: xlsx.write(blueprint) },
    ]),
  );
};

const fileOf = (files: ReadonlyMap<string, NamedFile>, department: string): NamedFile => {
  const file = files.get(department);
  if (!file) throw new TypeError(`the sample hands nothing out to ${department}`);
  return file;
};

const spliced = (bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array => {
  const written = xlsx.splice(bytes, edits);
  if (!written.ok) throw new TypeError(`the sample cannot be written: ${written.failure.kind}`);
  return written.value;
};

const gridsOf = (bytes: Uint8Array): readonly Grid[] => {
  const book = xlsx.read(bytes);
  if (!book.ok) throw new TypeError(`the sample cannot be read: ${book.failure.kind}`);
  return book.value.grids;
};

const withNarrative = (bytes: Uint8Array, to: string): Uint8Array => {
  const { forms } = recogniseWorkbook({ grids: gridsOf(bytes) });
  const edits = forms.flatMap(({ grid, blocks }) =>
    blocks
      .filter(({ number, repeat }) => number === DISPUTED_ITEM && !repeat)
      .map(({ narrative: { row, column } }) => {
        const from = contentAt(grid, row, column);
        return { sheet: grid.sheet, row, column, from, to };
      }),
  );
  return spliced(bytes, edits);
};

const submitted = (bytes: Uint8Array, by: string): Uint8Array => {
  const workbook = recogniseWorkbook({ grids: gridsOf(bytes) });
  const check = checkForSubmission(workbook, {});
  const record = workbook.grids.find(({ sheet }) => sheet === IDENTITY_SHEET);
  if (!check.ok || !record) throw new TypeError('the sample cannot be submitted');
  const made = { at: localTime(new Date()), by, id: crypto.randomUUID() };
  const { edits, identity } = makeSubmission(check.value, workbook.identity, made);
  return spliced(bytes, [...edits, ...identityEdits(record, identity, THRESHOLDS)]);
};

/** A department's workbook as it is handed out, made from the sample by the split itself. */
export const departmentFile = (): NamedFile => fileOf(handedOut(), DEPARTMENT);

/** Files as they come back: two that disagree about an item, of which one was submitted, and one that nobody touched. */
export const returnedFiles = (): readonly NamedFile[] => {
  const files = handedOut();
  return RETURNED.map(({ department, narrative, by }) => {
    const { name, bytes } = fileOf(files, department);
    const written = narrative === null ? bytes : withNarrative(bytes, narrative);
    return { name, bytes: by === null ? written : submitted(written, by) };
  });
};
