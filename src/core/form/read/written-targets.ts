import { foldWidth } from '../../text/text';
import { unitKey } from '../../value/sized-figure';
import { parseValue } from '../../value/value';
import type { ValidTier } from '../../value/indicator';
import type { FieldCell } from './recognised';

/** A tier's figure as a cell of 目標値 or 達成率 writes it. */
export interface WrittenFigure {
  readonly text: string;
  /** `null` where it is no single figure: 10～12, 月1回. */
  readonly value: number | null;
}

/** What is written where there is none. */
export const NO_FIGURE = '－';
/** The same as people write it, its width folded: … has come to be three stops. */
const NONE = /^(?:[-―‐–—ー−]|\.{3})*$/u;

/** The parts of a cell's text, one for each tier; none where it cannot be told which is whose. */
const partsOf = (text: string, count: number): readonly string[] => {
  if (count <= 1) return [text.trim()];
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  if (lines.length === count) return lines.map((line) => line.trim());
  const words = text.trim().split(/\s+/u);
  return words.length === count ? words : [];
};

const figureOf = (text: string, units: readonly string[], index: number): number | null => {
  const figure = parseValue(text, [], units.slice(index, index + 1)).tiers;
  const only = figure.length === 1 ? figure[0]!.figure : undefined;
  if (only?.kind === 'number') return only.value;
  const isUnit =
    only?.kind === 'noted' && units.some((unit) => unitKey(unit) === unitKey(only.note));
  return isUnit ? only.value : null;
};

/**
 * The figures of a cell that stands beside 実績値, one for each tier, top first; `null` where a tier has
 * none, or where the cell cannot be parted by tiers.
 *
 * @param units that may stand behind a figure
 */
export const writtenFigures = (
  cell: FieldCell | null,
  tiers: readonly ValidTier[],
  units: readonly string[],
): readonly (WrittenFigure | null)[] => {
  const count = Math.max(1, tiers.length);
  const parts = !cell || cell.fault || cell.text.trim() === '' ? [] : partsOf(cell.text, count);
  return Array.from({ length: count }, (_, index) => {
    const text = parts[index] ?? '';
    if (NONE.test(foldWidth(text).replace(/\s/gu, ''))) return null;
    return { text, value: figureOf(text, units, Math.min(index, units.length - 1)) };
  });
};
