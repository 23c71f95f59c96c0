import { KINDS, toCellValue, type CellKind } from './cell-value';
import type { FormulaLocation, SheetSink, CellContext } from './sheet-sink';
import { MAX_COLUMNS, MAX_ROWS, type CellValue } from '../../../core/grid/grid';
import { damaged, missingPart } from '../fault';
import { BLANK, NUMBER, PlainCell, PlainNumber } from './plain-cell';
import { SharedFormulas } from './shared-formulas';
import { readStringItem } from './shared-strings';
import { CLOSE, END, OPEN, XmlScanner } from '../xml/xml-scan';
import { ownMember } from '../../../core/text/own-member';

/** Held here because module bindings are slow to reach once per cell. */
const [ROWS, COLUMNS] = [MAX_ROWS, MAX_COLUMNS];
const OPENED = OPEN;

class SheetScan {
  private readonly shared: SharedFormulas;
  private rowIndex = -1;
  private columnIndex = -1;
  private style = 0;
  private kind: CellKind = 'n';
  private readonly plain = new PlainCell();
  private readonly number = new PlainNumber();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: CellContext,
    private readonly sink: SheetSink,
  ) {
    this.shared = new SharedFormulas(context.remark);
  }

  run(): void {
    const { scanner, sink } = this;
    if (scanner.next() !== OPEN) throw damaged(scanner.part, 'XML without an element');
    for (let token = scanner.next(); token !== END; token = scanner.next()) {
      if (token === CLOSE) continue;
      const name = scanner.name();
      if (name === 'sheetData') this.readRows();
      else {
        const depth = scanner.depth - (scanner.selfClosing ? 0 : 1);
        sink.element(scanner, name);
        while (scanner.depth > depth) if (scanner.next() === END) return;
      }
    }
  }

  private readRows(): void {
    const { scanner, sink } = this;
    sink.data?.(scanner);
    if (scanner.selfClosing) return;
    for (let token = scanner.next(); token === OPENED; token = scanner.next()) {
      if (scanner.name() !== 'row') {
        scanner.skip();
        continue;
      }
      this.rowIndex = this.readRowIndex();
      this.columnIndex = -1;
      const { selfClosing } = scanner;
      sink.row(scanner, this.rowIndex);
      if (!selfClosing) this.readCells();
      sink.rowEnd?.(scanner);
    }
    sink.data?.(scanner);
  }

  private readRowIndex(): number {
    const given = this.scanner.attribute('r');
    if (given === undefined) return this.checkRow(this.rowIndex + 1);
    const index = Number(given) - 1;
    if (!/^\s*\d+\s*$/u.test(given)) throw damaged(this.scanner.part, `row ${given}`);
    return this.checkRow(index);
  }

  private checkRow(index: number): number {
    if (index < 0 || index >= ROWS) throw damaged(this.scanner.part, `row ${index + 1}`);
    return index;
  }

  private readCells(): void {
    const { scanner } = this;
    this.readPlainCells();
    for (let token = scanner.next(); token === OPENED; token = scanner.next()) {
      const isCell =
        scanner.nameEnd - scanner.nameStart === 1 &&
        scanner.text.charCodeAt(scanner.nameStart) === 99;
      if (isCell) this.readCell();
      else scanner.skip();
      this.readPlainCells();
    }
  }

  /** Reads cells while they are spelled as most are; the scanner then stands behind the last of them. */
  private readPlainCells(): void {
    const { scanner, plain, sink, rowIndex } = this;
    const { text } = scanner;
    let from = scanner.end;
    for (let end = plain.read(text, from, rowIndex); end >= 0;) {
      const { holds, column } = plain;
      this.columnIndex = column;
      scanner.start = from;
      scanner.end = end;
      const value =
        holds === BLANK ? null : holds === NUMBER ? plain.value : this.sharedString(plain.value);
      sink.cell(rowIndex, column, plain.style, value, undefined, false, from);
      from = end;
      end = plain.read(text, from, rowIndex);
    }
  }

  private readCell(): void {
    const { scanner } = this;
    const from = scanner.start;
    this.readCellAttributes();
    let value: CellValue = null;
    let formula: FormulaLocation | undefined;
    if (!scanner.selfClosing) {
      for (let token = scanner.next(); token === OPENED; token = scanner.next()) {
        const letter = scanner.text.charCodeAt(scanner.nameStart);
        const length = scanner.nameEnd - scanner.nameStart;
        if (length === 1 && letter === 118) value = this.readValue();
        else if (length === 1 && letter === 102) formula = this.readFormula();
        else if (length === 2 && scanner.name() === 'is') {
          const item = readStringItem(scanner);
          if (this.kind !== 'inlineStr') continue;
          value = typeof item === 'string' ? item : item.written;
          if (typeof item !== 'string') this.sink.rich?.(item.rich);
        } else scanner.skip();
      }
    }
    const { rowIndex, columnIndex, style } = this;
    const isIso = this.kind === 'd';
    this.sink.cell(rowIndex, columnIndex, style, value, formula, isIso, from);
  }

  /** Attributes of a cell are read in place: this runs once per cell. */
  private readCellAttributes(): void {
    const { scanner } = this;
    const { text, spots } = scanner;
    let hasAddress = false;
    this.style = 0;
    this.kind = 'n';
    for (let index = 0; index < scanner.attributes * 4; index += 4) {
      const nameFrom = spots[index]!;
      if (spots[index + 1]! - nameFrom !== 1) continue;
      const letter = text.charCodeAt(nameFrom);
      const from = spots[index + 2]!;
      const to = spots[index + 3]!;
      if (letter === 114) {
        this.readAddress(from, to);
        hasAddress = true;
      } else if (letter === 115)
        this.style = from === to ? this.noStyle() : this.readIndex(from, to);
      else if (letter === 116) {
        const named = ownMember(KINDS, text.slice(from, to));
        const kind = named ?? (from === to ? this.noKind() : undefined);
        if (!kind) throw damaged(scanner.part, `cell type ${text.slice(from, to)}`);
        this.kind = kind;
      }
    }
    if (!hasAddress && ++this.columnIndex >= COLUMNS) throw damaged(scanner.part, 'column');
  }

  private noStyle(): number {
    this.context.remark('cell', 's=""');
    return 0;
  }

  private noKind(): CellKind {
    this.context.remark('cell', 't=""');
    return 'n';
  }

  private readAddress(from: number, to: number): void {
    const { text } = this.scanner;
    let at = from;
    let column = 0;
    let row = 0;
    for (; at < to; at++) {
      const letter = text.charCodeAt(at) & ~32;
      if (letter < 65 || letter > 90 || column > COLUMNS) break;
      column = column * 26 + letter - 64;
    }
    const hasLetters = at > from;
    const digits = at;
    for (; at < to; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9 || row > ROWS) break;
      row = row * 10 + digit;
    }
    const isSound = hasLetters && at === to && at > digits && column <= COLUMNS;
    // A column without its row: the row is the one that it stands in.
    if (hasLetters && digits === to && column <= COLUMNS) {
      this.context.remark('cell', `r="${text.slice(from, to)}"`);
      row = this.rowIndex + 1;
    } else if (!isSound || row - 1 !== this.rowIndex) {
      throw damaged(this.scanner.part, `cell ${text.slice(from, Math.min(to, from + 20))}`);
    }
    this.columnIndex = column - 1;
  }

  private readIndex(from: number, to: number): number {
    const { text } = this.scanner;
    let index = 0;
    for (let at = from; at < to; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9 || index > 1e8) return this.readOddIndex(text.slice(from, to));
      index = index * 10 + digit;
    }
    return from === to ? this.readOddIndex('') : index;
  }

  /** Indices with white space around, or none at all. */
  private readOddIndex(text: string): number {
    const index = /^\s*\d{1,8}\s*$/u.test(text) ? Number(text) : -1;
    if (index < 0) throw damaged(this.scanner.part, `index ${text.slice(0, 20)}`);
    return index;
  }

  private readValue(): CellValue {
    const { scanner } = this;
    const from = scanner.end;
    if (this.kind === 's' && !scanner.selfClosing) {
      const to = scanner.text.indexOf('<', from);
      if (scanner.text.charCodeAt(to + 1) === 47 && to > from) {
        scanner.next();
        return this.sharedString(this.readIndex(from, to));
      }
    }
    if (this.kind === 'n' && !scanner.selfClosing) {
      const number = this.readPlainNumber(from);
      if (number === number) return number;
    }
    const text = scanner.readText();
    return text === '' && this.kind !== 'str' && this.kind !== 'inlineStr'
      ? null
      : this.toValue(text);
  }

  /** A number of few digits, read in place; NaN where it is written in any other way. */
  private readPlainNumber(from: number): number {
    const { text } = this.scanner;
    const number = this.number.read(text, from);
    if (number !== number || text.charCodeAt(this.number.end + 1) !== 47) return NaN;
    this.scanner.next();
    return number;
  }

  private toValue(text: string): CellValue {
    return this.kind === 's'
      ? this.sharedString(this.readOddIndex(text))
      : toCellValue(this.kind, text, this.context);
  }

  private sharedString(index: number): string {
    const { strings, stringsPart } = this.context;
    if (!strings) throw missingPart(stringsPart);
    const text = strings.texts[index];
    const rich = strings.rich.size === 0 ? undefined : strings.rich.get(index);
    if (rich) this.sink.rich?.(rich);
    if (text === undefined) throw damaged(this.scanner.part, `shared string ${index}`);
    return text;
  }

  private readFormula(): FormulaLocation | undefined {
    const { scanner } = this;
    const from = scanner.start;
    const type = scanner.attributes === 0 ? undefined : scanner.attribute('t');
    const [group, area] =
      type === undefined
        ? [undefined, undefined]
        : [scanner.attribute('si'), scanner.attribute('ref')];
    const text = scanner.readText();
    const to = scanner.end;
    if (type === 'shared') {
      const { rowIndex: row, columnIndex: column } = this;
      return this.shared.locate({ text, group: group ?? '', row, column, from, to });
    }
    if (type === 'dataTable') {
      return { kind: 'dataTable', text: '', group: undefined, isMaster: false, area, from, to };
    }
    if (text === '') return undefined;
    const kind = type === 'array' ? 'array' : 'normal';
    return { kind, text, group: undefined, isMaster: false, area, from, to };
  }
}

/** Walks a worksheet part once and tells the sink of its rows, cells and other elements. */
export const scanSheet = (xml: string, context: CellContext, sink: SheetSink): void =>
  new SheetScan(new XmlScanner(xml, context.part), context, sink).run();
