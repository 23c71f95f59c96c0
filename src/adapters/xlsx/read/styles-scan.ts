import { END, OPEN, XmlScanner } from '../xml/xml-scan';
import { relatedPart, type Package, type Relation } from './package';
import { toFormatCode } from './styles-reader';

/** What of a styles part matters to the contents of cells, read without a tree: such parts can be huge. */
export interface StylesScan {
  /** Format codes of the part's own, by number. */
  readonly formats: ReadonlyMap<number, string>;
  /** Per cell style: its format code (`undefined` for General), and whether its font is struck through. */
  readonly cells: readonly { readonly code: string | undefined; readonly isStruck: boolean }[];
  /** How many entries each list has, by the list's name. */
  readonly counts: ReadonlyMap<string, number>;
}

const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false';

/** Walks over a styles part once. */
export const scanStyles = (xml: string, part: string): StylesScan => {
  const scanner = new XmlScanner(xml, part);
  const formats = new Map<number, string>();
  const counts = new Map<string, number>();
  const struck: boolean[] = [];
  const xfs: { readonly format: number; readonly font: number }[] = [];
  let list = '';
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    const depth = scanner.depth + (scanner.selfClosing ? 1 : 0);
    if (depth === 2) {
      list = scanner.name();
      counts.set(list, 0);
    } else if (depth === 3) {
      counts.set(list, counts.get(list)! + 1);
      if (list === 'numFmts') {
        const id = Number(scanner.attribute('numFmtId') ?? Number.NaN);
        if (Number.isInteger(id)) formats.set(id, scanner.attribute('formatCode') ?? '');
      } else if (list === 'fonts') struck.push(false);
      else if (list === 'cellXfs') {
        const format = Number(scanner.attribute('numFmtId') ?? 0) || 0;
        xfs.push({ format, font: Number(scanner.attribute('fontId') ?? 0) || 0 });
      }
    } else if (depth === 4 && list === 'fonts' && scanner.name() === 'strike') {
      struck[struck.length - 1] = isOn(scanner.attribute('val'));
    }
  }
  const codes = new Map<number, string | undefined>();
  const codeOf = (id: number): string | undefined => {
    if (!codes.has(id)) codes.set(id, toFormatCode(id, formats));
    return codes.get(id);
  };
  const cells = xfs.map(({ format, font }) => ({
    code: codeOf(format),
    isStruck: struck[font] === true,
  }));
  return { formats, cells, counts };
};

/** The look of cells per cell style index; none where the workbook has no styles part. */
export const scanCellStyles = (
  opened: Package,
  relations: readonly Relation[],
): StylesScan['cells'] => {
  const path = relatedPart(opened, relations, 'styles');
  return path === undefined ? [] : scanStyles(opened.textOf(path), path).cells;
};
