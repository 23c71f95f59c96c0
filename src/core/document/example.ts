import type { Catalog, ExampleNote, PlanExample } from '../catalog/catalog';
import { yearName } from '../era/fiscal-year';
import type { WorkbookBlueprint } from '../grid/blueprint';
import { DOCUMENT_STYLES } from './document-look';
import { DocumentSheet, type DocumentColumn } from './document-sheet';
import { titleOf } from './document-words';
import { EDGE, LINE } from './paper';

/** What an example of how a sheet is filled in is called, and its sheet. */
export const EXAMPLE_SHEET = '記載例';

/** The columns of a sheet that an example stands in. */
export interface ExampleColumns {
  /** Where an item's name stands, from its first to its last column. */
  readonly name: readonly [left: number, right: number];
  /** Columns of what is planned, the example's years in their order. */
  readonly years: readonly number[];
  readonly last: number;
}

/** A note as it is printed: 「※3 取り組み目標：…」. */
const noteText = ({ words, text }: ExampleNote, index: number): string =>
  `※${index + 1} ${words}：${text}`;

/** Listed points begin lines of their own, as the plan's document has them. */
const listed = (text: string): string => text.replace(/(?<!\s)\s+・/gu, '\n・');

/** Lays an example out: what stands above its items, these, and the notes on its words. */
export const layExample = (
  sheet: DocumentSheet,
  { headings, items, notes }: PlanExample,
  { name: [left, right], years, last }: ExampleColumns,
): void => {
  sheet.group();
  for (const { word, text } of headings) {
    sheet.band([
      { left: 0, right, text: word, style: 'level' },
      { left: right + 1, right: last, text: listed(text), style: 'text' },
    ]);
  }
  for (const { name, texts } of items) {
    const shown = years.map((column, index) => [column, listed(texts[index] ?? '')] as const);
    const written = [[left, name], ...shown] as const;
    const lines = Math.max(
      sheet.lines(name, left, right),
      ...shown.map(([column, text]) => sheet.lines(text, column)),
    );
    for (let column = 0; column <= last; column += 1) sheet.put(sheet.row, column, null, 'text');
    for (const [column, text] of written) {
      sheet.put(sheet.row, column, text === '' ? null : text, 'text');
    }
    sheet.rise(sheet.row, lines * LINE + EDGE);
    sheet.row += 1;
  }
  for (const [index, note] of notes.entries()) {
    sheet.band([{ left: 0, right: last, text: noteText(note, index), style: 'note' }]);
  }
};

/** The plan's 記載例 as a sheet of its own, to go with a department's workbook; `undefined` where it has none. */
export const exampleBook = ({ plan, example }: Catalog): WorkbookBlueprint | undefined => {
  if (!example) return undefined;
  const columns: readonly DocumentColumn[] = [
    { title: titleOf('name'), share: 150 },
    ...example.years.map((year) => ({ title: yearName(year), share: 190 })),
  ];
  const last = columns.length - 1;
  const head = { title: EXAMPLE_SHEET, subtitle: plan, agenda: '', paperNumber: '', note: '' };
  const sheet = new DocumentSheet('A4', columns, head);
  const years = example.years.map((_, index) => index + 1);
  layExample(sheet, example, { name: [0, 0], years, last });
  return { styles: DOCUMENT_STYLES, sheets: [sheet.blueprint(EXAMPLE_SHEET)], activeSheet: 0 };
};
