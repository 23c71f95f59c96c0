import { cellKey, type RichText } from '../../grid/grid';
import { entryCells, textCells, type CellOfItem } from '../field-cells';
import { blockRule, severityIn, type RawFinding } from '../rule';
import { briefLine } from '../../text/text';

interface StruckFacts {
  readonly kind: string;
  readonly read: string;
  readonly [key: string]: string;
}

const LONGEST = 30;

const findingOf = (
  { cell, field, row }: CellOfItem,
  { text, isStruck }: RichText,
): RawFinding<StruckFacts> => {
  const severity = isStruck ? 'warning' : 'info';
  return {
    at: cell,
    field,
    ...(row?.year ? { year: row.year } : {}),
    severity: row ? severityIn(row, severity) : severity,
    facts: { kind: isStruck ? 'struck' : 'raised', read: briefLine(text, LONGEST) },
  };
};

/** Part of a cell is struck through, and not read, or raised, and no digit of the figure. Source: R4 sheet, entry columns and texts; corrections shown by 見え消し. */
export const textStruck = blockRule<StruckFacts>({
  id: 'text-struck',
  name: { ja: '取り消し線や上付きの文字', en: 'text struck through or raised' },
  group: 'narrative',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ kind, read }) =>
      read === ''
        ? '欄の文字すべてに取り消し線が引かれていて、空欄と読みます。消すのであれば文字を削除し、そうでなければ取り消し線を外してください。'
        : kind === 'struck'
          ? `取り消し線の引かれた文字があり、それを除いて「${read}」と読みます。消した文字を削除してください。`
          : `上付きや下付きの文字があり、数字に数えずに「${read}」と読みます。合っているか確かめてください。`,
    en: ({ kind, read }) =>
      read === ''
        ? 'All of the cell is struck through, and it is read as blank. Delete the text, or take the line away.'
        : kind === 'struck'
          ? `Part of the cell is struck through; without it, it is read as “${read}”. Delete what was struck out.`
          : `Part of the cell is raised or lowered and not counted as digits; it is read as “${read}”. Check that this is right.`,
  },
  check(report, view, { sheet }) {
    const { richTexts } = sheet.grid;
    if (!richTexts) return;
    const boxes = view.block.boxes.map((cell): CellOfItem => ({ cell, field: 'progress' }));
    for (const one of [...entryCells(view), ...boxes, ...textCells(view.block)]) {
      const rich = richTexts.get(cellKey(one.cell.row, one.cell.column));
      if (rich) report(findingOf(one, rich));
    }
  },
});
