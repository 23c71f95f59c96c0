import type { CellStyle } from '../../../core/grid/blueprint';
import { FIRST_CUSTOM_FORMAT } from '../read/number-formats';
import { StyleSheet, type StyleBase } from '../write/styles-writer';
import { scanStyles, type StylesScan } from '../read/styles-scan';
import {
  appendInside,
  applyPatches,
  locateRoot,
  withAttribute,
  withPrefix,
  type Patch,
  type RootLocation,
} from '../xml/xml-patch';

/** Lists of a styles part in the order the schema demands. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** What a styles part already has. */
const baseOf = ({ formats, counts }: StylesScan): StyleBase => ({
  fonts: counts.get('fonts') ?? 0,
  fills: counts.get('fills') ?? 0,
  borders: counts.get('borders') ?? 0,
  cellXfs: counts.get('cellXfs') ?? 0,
  dxfs: counts.get('dxfs') ?? 0,
  nextFormat: [...formats.keys()].reduce((next, id) => Math.max(next, id + 1), FIRST_CUSTOM_FORMAT),
});

const growList = (
  xml: string,
  root: RootLocation,
  name: string,
  entries: readonly string[],
  count: number,
): readonly Patch[] => {
  const markup = withPrefix(entries.join(''), root.prefix);
  const spot = root.children.find((child) => child.name === name);
  if (!spot) {
    const before = ORDER.slice(0, ORDER.indexOf(name));
    const last = root.children.filter((child) => before.includes(child.name)).at(-1);
    const at = last?.to ?? root.openEnd;
    const full = root.prefix + name;
    return [{ from: at, to: at, text: `<${full} count="${count}">${markup}</${full}>` }];
  }
  const tag = xml.slice(spot.from, spot.openEnd);
  const counted = withAttribute(tag, 'count', String(count));
  if (spot.selfClosing) {
    const text = `${counted.replace(/(?<!\s)\s*\/>$/u, '>')}${markup}</${spot.fullName}>`;
    return [{ from: spot.from, to: spot.to, text }];
  }
  return [{ from: spot.from, to: spot.openEnd, text: counted }, appendInside(xml, spot, markup)];
};

/** A styles part that is put behind: the indices it had stay. */
export interface GrowingStyles {
  /** Styles of the new sheets, with indices behind the old ones. */
  readonly sheet: StyleSheet;
  /** The whole part with all that `sheet` gathered by then. */
  toXml(): string;
}

/** Opens a styles part for more styles. */
export const growStyles = (
  xml: string,
  part: string,
  styles: readonly CellStyle[],
): GrowingStyles => {
  const scan = scanStyles(xml, part);
  const sheet = new StyleSheet(styles, baseOf(scan));
  return {
    sheet,
    toXml: () => {
      const root = locateRoot(xml, part);
      // A cell style may build on another list only where the part has that list.
      const hasBase = scan.counts.has('cellStyleXfs');
      const patches = [...sheet.additions()].flatMap(([name, all]) => {
        const entries = hasBase ? all : all.map((entry) => entry.replace(' xfId="0"', ''));
        const count = (scan.counts.get(name) ?? 0) + entries.length;
        return entries.length === 0 ? [] : growList(xml, root, name, entries, count);
      });
      return applyPatches(xml, patches);
    },
  };
};
