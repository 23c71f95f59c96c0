import { cellKey, cellName, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../core/grid/grid';
import {
  isCellFormula,
  sameContent,
  type CellContent,
  type CellEdit,
} from '../../../core/grid/edit';
import { damaged, unsupported } from '../fault';
import { areaName, parseArea } from '../read/reference';
import { SheetIndex, type CellLocation, type RowLocation } from './sheet-index';
import type { NumberLook } from '../read/sheet-reader';
import { scanSheet } from '../read/sheet-scan';
import type { CellContext } from '../read/sheet-sink';
import { constantCell, formulaCell } from '../write/cell-writer';
import {
  appendInside,
  applyPatches,
  openTagBody,
  withAttribute,
  withPrefix,
  type Patch,
} from '../xml/xml-patch';
import { escapeText } from '../xml/xml-text';

/** What became of one sheet. */
export interface SplicedSheet {
  readonly xml: string;
  /** Edits whose cell no longer holds what they saw; then `xml` is not to be used. */
  readonly stale: readonly CellEdit[];
  /** Whether a formula came, went or changed, which the calculation chain must not miss. */
  readonly formulaChanged: boolean;
  readonly hasFormula: boolean;
}

const contentOf = (spot: CellLocation | undefined, looks: readonly NumberLook[]): CellContent => {
  if (!spot) return null;
  if (spot.formula && spot.formula.text !== '') return { formula: `=${spot.formula.text}` };
  const shift = spot.isIsoDate ? 0 : (looks[spot.style]?.shift ?? 0);
  return typeof spot.value === 'number' ? spot.value + shift : spot.value;
};

/** Whether an edit tells a formula's result, which is written even where the formula stays. */
const hasResult = ({ to }: CellEdit): boolean => isCellFormula(to) && to.result !== undefined;

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

class SheetSplice {
  private readonly patches: Patch[] = [];
  private readonly last = new Map<number, CellEdit>();
  private readonly stale: CellEdit[] = [];
  private readonly index: SheetIndex;
  private formulaChanged = false;

  constructor(
    private readonly xml: string,
    private readonly context: CellContext,
    private readonly looks: readonly NumberLook[],
    private readonly edits: readonly CellEdit[],
  ) {
    const keys = new Set(edits.map((edit) => cellKey(edit.row, edit.column)));
    this.index = new SheetIndex(keys, new Set(edits.map((edit) => edit.row)));
    scanSheet(xml, context, this.index);
  }

  run(): SplicedSheet {
    this.checkFrom();
    const { hasFormula } = this.index;
    if (this.stale.length > 0) {
      return { xml: this.xml, stale: this.stale, formulaChanged: false, hasFormula };
    }
    const changed = [...this.last.values()]
      .filter((edit) => hasResult(edit) || !sameContent(this.present(edit), edit.to))
      .sort((a, b) => cellKey(a.row, a.column) - cellKey(b.row, b.column));
    if (changed.length === 0) {
      return { xml: this.xml, stale: [], formulaChanged: false, hasFormula };
    }
    this.refuseBlocks(changed);
    this.freeFollowers(new Set(changed.map((edit) => cellKey(edit.row, edit.column))));
    this.placeCells(changed);
    this.widenDimension(changed);
    const xml = applyPatches(this.xml, this.patches);
    const { formulaChanged } = this;
    return { xml, stale: [], formulaChanged, hasFormula: hasFormula || formulaChanged };
  }

  private present(edit: CellEdit): CellContent {
    return contentOf(this.index.found.get(cellKey(edit.row, edit.column)), this.looks);
  }

  /** Later edits of a cell see what earlier ones put there. */
  private checkFrom(): void {
    for (const edit of this.edits) {
      if (edit.row >= MAX_ROWS || edit.column >= MAX_COLUMNS)
        throw new RangeError(`edit outside the sheet: ${edit.row}, ${edit.column}`);
      const key = cellKey(edit.row, edit.column);
      const before = this.last.get(key)?.to ?? this.present(edit);
      if (!sameContent(before, edit.from)) this.stale.push(edit);
      this.last.set(key, edit);
    }
  }

  /** A block is filled by one formula: only all of it may be overwritten. */
  private refuseBlocks(changed: readonly CellEdit[]): void {
    for (const { kind, area } of this.index.blocks) {
      const hits = changed.filter((edit) => contains(area, edit.row, edit.column)).length;
      const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
      if (hits === 0 || (kind === 'array' && hits === size)) continue;
      const what = kind === 'array' ? 'array-formula' : 'data-table';
      throw unsupported(this.context.part, what, areaName(area));
    }
  }

  /** Followers of a shared formula whose text goes away get that text, moved, as their own. */
  private freeFollowers(changed: ReadonlySet<number>): void {
    const orphaned = new Set<string>();
    for (const spot of this.index.shared) {
      const { group = '', isMaster, text, from, to } = spot.formula!;
      const isChanged = changed.has(cellKey(spot.row, spot.column));
      if (isMaster && isChanged) orphaned.add(group);
      else if (isMaster) orphaned.delete(group);
      else if (!isChanged && orphaned.has(group)) {
        const markup = withPrefix(`<f>${escapeText(text)}</f>`, this.index.prefix);
        this.patches.push({ from, to, text: markup });
      }
    }
  }

  private placeCells(changed: readonly CellEdit[]): void {
    const missing = new Map<number, CellEdit[]>();
    for (const edit of changed) {
      const spot = this.index.found.get(cellKey(edit.row, edit.column));
      const staysFormula = hasResult(edit) && sameContent(this.present(edit), edit.to);
      if (!staysFormula && (spot?.formula || isCellFormula(edit.to))) this.formulaChanged = true;
      if (spot)
        this.patches.push({ from: spot.from, to: spot.to, text: this.changedCell(spot, edit) });
      else missing.set(edit.row, [...(missing.get(edit.row) ?? []), edit]);
    }
    if (missing.size === 0) return;
    if (!this.index.isOrdered) throw damaged(this.context.part, 'cells out of order');
    const newRows: CellEdit[][] = [];
    for (const [row, edits] of missing) {
      const spot = this.index.wantedRows.get(row);
      if (spot) this.fillRow(spot, edits);
      else newRows.push(edits);
    }
    this.insertRows(newRows);
  }

  /** Keeps the cell's own attributes, save those that tell of its former content. */
  private changedCell(spot: CellLocation, edit: CellEdit): string {
    const tag = openTagBody(this.openTag(spot));
    const head = ['t', 'cm', 'vm'].reduce(
      (kept, name) => withAttribute(`${kept}>`, name, undefined).slice(0, -1),
      tag,
    );
    const named = / r\s*=/u.test(head) ? head : `${head} r="${cellName(edit.row, edit.column)}"`;
    return this.cell(named.replace(/^<[^\s/>]+/u, '<c'), edit, spot.style);
  }

  private openTag(spot: CellLocation): string {
    const end = this.xml.indexOf('>', spot.from) + 1;
    return this.xml.slice(spot.from, end);
  }

  private cell(head: string, { to }: CellEdit, style: number): string {
    const isFormula = isCellFormula(to);
    const shift = this.looks[style]?.shift ?? 0;
    const value = typeof to === 'number' ? to - shift : to;
    const markup = isFormula
      ? formulaCell(head, to.formula, to.result ?? null)
      : constantCell(head, isCellFormula(value) ? null : value);
    return withPrefix(markup, this.index.prefix);
  }

  private newCell(edit: CellEdit, rowStyle: string | undefined): string {
    const { row, column } = edit;
    const style =
      rowStyle ??
      this.index.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style;
    const head = `<c r="${cellName(row, column)}"${style === undefined ? '' : ` s="${style}"`}`;
    return this.cell(head, edit, Number(style ?? 0));
  }

  private fillRow(spot: RowLocation, edits: readonly CellEdit[]): void {
    const filled = edits.filter((edit) => !sameContent(null, edit.to));
    if (filled.length === 0) return;
    const open = this.xml.slice(spot.from, spot.openEnd);
    const hasStyle = /\scustomFormat\s*=\s*["'](1|true)["']/u.test(open);
    const rowStyle = hasStyle ? /\ss\s*=\s*["'](\d+)["']/u.exec(open)?.[1] : undefined;
    const widened = widenSpans(open, filled);
    if (spot.selfClosing) {
      const name = /^<([^\s/>]+)/u.exec(open)![1]!;
      const cells = filled.map((edit) => this.newCell(edit, rowStyle)).join('');
      const text = `${widened.replace(/(?<!\s)\s*\/>$/u, '>')}${cells}</${name}>`;
      this.patches.push({ from: spot.from, to: spot.openEnd, text });
      return;
    }
    if (widened !== open) this.patches.push({ from: spot.from, to: spot.openEnd, text: widened });
    for (const edit of filled) {
      const next = spot.cells.find((cell) => cell.column > edit.column);
      const at = next?.from ?? spot.closeFrom;
      this.patches.push({ from: at, to: at, text: this.newCell(edit, rowStyle) });
    }
  }

  private insertRows(rows: readonly (readonly CellEdit[])[]): void {
    const { place, rowPlaces, prefix } = this.index;
    if (!place) throw damaged(this.context.part, 'sheetData');
    const markups = rows.flatMap((edits) => {
      const cells = edits
        .filter((edit) => !sameContent(null, edit.to))
        .map((edit) => this.newCell(edit, undefined));
      if (cells.length === 0) return [];
      const { row } = edits[0]!;
      const text = `<${prefix}row r="${row + 1}">${cells.join('')}</${prefix}row>`;
      return [{ row, text }];
    });
    if (place.selfClosing) {
      const text = markups.map((markup) => markup.text).join('');
      const name = `${prefix}sheetData`;
      const spot = { name, fullName: name, attributes: {}, to: place.openEnd, ...place };
      this.patches.push(appendInside(this.xml, spot, text));
      return;
    }
    let next = 0;
    for (const { row, text } of markups) {
      while (next < rowPlaces.length && rowPlaces[next]!.row < row) next++;
      const at = rowPlaces[next]?.from ?? place.closeFrom;
      this.patches.push({ from: at, to: at, text });
    }
  }

  private widenDimension(changed: readonly CellEdit[]): void {
    const { dimension } = this.index;
    const area = dimension && parseArea(dimension.ref);
    const filled = changed.filter((edit) => !sameContent(null, edit.to));
    if (!dimension || !area || filled.length === 0) return;
    const wide = filled.reduce(
      ({ top, left, bottom, right }, { row, column }) => ({
        top: Math.min(top, row),
        left: Math.min(left, column),
        bottom: Math.max(bottom, row),
        right: Math.max(right, column),
      }),
      area,
    );
    if (areaName(wide) === areaName(area)) return;
    const { from, to } = dimension;
    const text = withAttribute(this.xml.slice(from, to), 'ref', areaName(wide));
    this.patches.push({ from, to, text });
  }
}

const widenSpans = (tag: string, edits: readonly CellEdit[]): string => {
  const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/u.exec(tag);
  if (!spans) return tag;
  const columns = edits.map((edit) => edit.column + 1);
  const [from, to] = [
    Math.min(Number(spans[1]), ...columns),
    Math.max(Number(spans[2]), ...columns),
  ];
  return withAttribute(tag, 'spans', `${from}:${Math.min(to, MAX_COLUMNS)}`);
};

/** Puts edits into a sheet's XML; whatever is not named stays to the letter. */
export const spliceSheet = (
  xml: string,
  context: CellContext,
  looks: readonly NumberLook[],
  edits: readonly CellEdit[],
): SplicedSheet => new SheetSplice(xml, context, looks, edits).run();
