import type { BorderLine, CellStyle, SheetBlueprint } from '../../../../core/grid/blueprint';
import { columnLetters } from '../../../../core/grid/grid';
import { areaAddress, joinAddresses } from '../../run/areas';
import { exactRectangles } from '../clusters';
import { ACTION_BYTES, type Requests } from './requests';

// Excel refuses addresses of more than 8,192 characters.
const LONGEST_ADDRESS = 8000;

type Line = Pick<Excel.Interfaces.RangeBorderData, 'style' | 'weight'>;

const LINES: Readonly<Record<BorderLine['style'], Line>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
};

const capital = <W extends string>(word: W): Capitalize<W> =>
  (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<W>;

const drawLine = (
  format: Excel.RangeFormat,
  side: Excel.BorderIndex | `${Excel.BorderIndex}`,
  line: BorderLine | undefined,
): void => {
  if (!line) return;
  const border = format.borders.getItem(side);
  const { style, weight } = LINES[line.style];
  border.style = style!;
  if (line.style !== 'double') border.weight = weight!;
  border.color = line.color ?? '#000000';
};

const drawBorders = (format: Excel.RangeFormat, { border }: CellStyle): void => {
  if (!border) return;
  drawLine(format, 'EdgeTop', border.top);
  drawLine(format, 'EdgeBottom', border.bottom);
  drawLine(format, 'EdgeLeft', border.left);
  drawLine(format, 'EdgeRight', border.right);
  drawLine(format, 'InsideHorizontal', border.bottom ?? border.top);
  drawLine(format, 'InsideVertical', border.right ?? border.left);
};

const setFont = ({ font: to }: Excel.RangeFormat, { font }: CellStyle): void => {
  if (!font) return;
  if (font.name !== undefined) to.name = font.name;
  if (font.size !== undefined) to.size = font.size;
  if (font.bold) to.bold = true;
  if (font.italic) to.italic = true;
  if (font.underline) to.underline = 'Single';
  if (font.strike) to.strikethrough = true;
  if (font.color !== undefined) to.color = font.color;
};

/** Sets everything of a style but its number format. */
const setLook = (format: Excel.RangeFormat, style: CellStyle): void => {
  setFont(format, style);
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal) format.horizontalAlignment = capital(style.horizontal);
  if (style.vertical) format.verticalAlignment = capital(style.vertical);
  if (style.wrap) format.wrapText = true;
  if (style.shrink) format.shrinkToFit = true;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  // Excel's own number for writing from top to bottom is 180.
  if (style.rotation !== undefined) {
    format.textOrientation = style.rotation === 255 ? 180 : style.rotation;
  }
  if (style.locked === false) format.protection.locked = false;
  drawBorders(format, style);
};

/** What setting a style takes at most: its members and its borders. */
const LOOK_BYTES = 40 * ACTION_BYTES;

/** Looks of whole columns; what is planned in them has looks of its own, and takes none of theirs. */
export const writeColumnLooks = async (
  requests: Requests,
  sheet: Excel.Worksheet,
  { plan, styles }: { readonly plan: SheetBlueprint; readonly styles: readonly CellStyle[] },
): Promise<void> => {
  const columns = plan.columnStyles ?? new Map<number, number>();
  for (const [column, index] of columns) {
    const style = styles[index];
    if (!style) continue;
    await requests.add(LOOK_BYTES, () => {
      const letters = columnLetters(column);
      const range = sheet.getRange(`${letters}:${letters}`).untrack();
      // One value goes to every cell.
      if (style.numberFormat !== undefined) {
        range.numberFormat = style.numberFormat as unknown as string[][];
      }
      setLook(range.format, style);
    });
  }
  const own = exactRectangles(plan.cells.filter(({ column }) => columns.has(column)));
  for (const address of joinAddresses(own.map(areaAddress), LONGEST_ADDRESS)) {
    await requests.add(ACTION_BYTES + address.length, () => {
      const areas = sheet.getRanges(address);
      areas.clear('Formats');
      areas.untrack();
    });
  }
};

/** Looks of the cells, one request's worth of areas for each style. */
export const writeLooks = async (
  requests: Requests,
  sheet: Excel.Worksheet,
  { plan, styles }: { readonly plan: SheetBlueprint; readonly styles: readonly CellStyle[] },
): Promise<void> => {
  for (const [index, style] of styles.entries()) {
    const cells = plan.cells.filter((cell) => cell.style === index);
    if (cells.length === 0 || Object.keys(style).every((key) => key === 'numberFormat')) continue;
    const addresses = exactRectangles(cells).map(areaAddress);
    for (const address of joinAddresses(addresses, LONGEST_ADDRESS)) {
      await requests.add(LOOK_BYTES + address.length, () => {
        const areas = sheet.getRanges(address);
        setLook(areas.format, style);
        areas.untrack();
      });
    }
  }
};
