import { damaged, missingPart } from '../fault';
import { isSamePart, relationsPath, TYPES, type Package } from '../read/package';
import type { Workbook } from '../read/workbook-reader';
import { applyPatches, locateRoot, removeChildren, withAttribute } from '../xml/xml-patch';
import { encodeXml } from '../xml/xml-encode';
import type { ZipEntry } from '../zip/zip';

/** Parts that are changed, by entry; `null` takes one out. */
export class PartChanges {
  readonly replaced = new Map<ZipEntry, Uint8Array | null>();
  private readonly texts = new Map<ZipEntry, string>();

  constructor(private readonly opened: Package) {}

  /** Changes a part's text; one that comes out the same is not touched. */
  edit(path: string, change: (xml: string) => string): void {
    const entry = this.opened.archive.find(path);
    if (!entry) throw missingPart(path);
    const xml = this.texts.get(entry) ?? this.opened.textOf(path);
    const changed = change(xml);
    if (changed === xml) return;
    this.texts.set(entry, changed);
    this.replaced.set(entry, encodeXml(this.opened.headOf(path), changed, path));
  }

  remove(path: string): void {
    const entry = this.opened.archive.find(path);
    if (entry) this.replaced.set(entry, null);
  }
}

/** Elements of a workbook part that stand before `calcPr`. */
const BEFORE_CALC = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
];

/** Asks Excel to work out all formulas on opening, since their kept results may be out of date. */
export const requestRecalculation = (xml: string, part: string): string => {
  const root = locateRoot(xml, part);
  const calc = root.children.find((child) => child.name === 'calcPr');
  if (calc) {
    const tag = xml.slice(calc.from, calc.openEnd);
    const text = withAttribute(tag, 'fullCalcOnLoad', '1');
    return applyPatches(xml, [{ from: calc.from, to: calc.openEnd, text }]);
  }
  const last = root.children.filter((child) => BEFORE_CALC.includes(child.name)).at(-1);
  if (!last) throw damaged(part, 'sheets');
  const text = `<${root.prefix}calcPr fullCalcOnLoad="1"/>`;
  return applyPatches(xml, [{ from: last.to, to: last.to, text }]);
};

/** The calculation chain lists cells with formulas; Excel builds it anew where it is missing. */
export const dropCalculationChain = (workbook: Workbook, changes: PartChanges): void => {
  const chain = workbook.relations.find((relation) => relation.kind === 'calcChain');
  if (!chain) return;
  changes.remove(chain.target);
  const path = relationsPath(workbook.opened.workbook);
  changes.edit(path, (xml) =>
    removeChildren(xml, path, (child) => child.attributes.Id === chain.id),
  );
  changes.edit(TYPES, (xml) =>
    removeChildren(xml, TYPES, (child) =>
      isSamePart(child.attributes.PartName ?? '', chain.target),
    ),
  );
};
