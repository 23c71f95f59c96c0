import type { CellStyle } from '../core/grid/blueprint';

/** The workbook's styles; equal ones share an index, index 0 is the default. */
export class StyleTable {
  private readonly styles: CellStyle[] = [];
  private readonly indices = new Map<string, number>();

  constructor(initial: readonly CellStyle[]) {
    for (const style of initial.length > 0 ? initial : [{}]) this.append(style);
  }

  private append(style: CellStyle): number {
    const index = this.styles.push(style) - 1;
    const key = JSON.stringify(style);
    if (!this.indices.has(key)) this.indices.set(key, index);
    return index;
  }

  at(index: number): CellStyle {
    return this.styles[index] ?? {};
  }

  indexOf(style: CellStyle): number {
    return this.indices.get(JSON.stringify(style)) ?? this.append(style);
  }

  /** The index of a style that differs from another in some members. */
  changed(index: number, change: (style: CellStyle) => CellStyle): number {
    return this.indexOf(change(this.at(index)));
  }

  numberFormatOf(index: number): string {
    return this.at(index).numberFormat ?? 'General';
  }

  all(): readonly CellStyle[] {
    return this.styles;
  }
}
