import { ownMember } from '../text/own-member';
import { comparable, foldWidth } from '../text/text';

/** What words of size stand for; those that stand together are multiplied (百万). */
const SIZES: Readonly<Record<string, number>> = {
  十: 1e1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
};
const WORDS = '(?:[十百千]?[万億兆]|[十百千])';
const FIGURE_AND_SIZE = new RegExp(`^(.*\\d)(${WORDS})$`, 'u');
const SIZED_UNIT = new RegExp(`^(${WORDS})(.*)$`, 'u');
/** What a size is told of: behind 千 other words may be a name (千葉). */
const COUNTED =
  /^(?:[円人名件回戸台部冊本枚個点食歩株票]|世帯|時間|トン|k?g|t(?:-co2)?|k?m|m[23]|㎡|㎥|ha|kwh?)?$/u;

const sizeOf = (words: string): number =>
  [...words].reduce((size, word) => size * (ownMember(SIZES, word) ?? 1), 1);

/**
 * The figure of 1.2万 and the words of its size; `undefined` for other texts.
 *
 * @param text without signs of notes
 */
export const sizedFigure = (
  text: string,
): { readonly figure: string; readonly size: string } | undefined => {
  const match = FIGURE_AND_SIZE.exec(foldWidth(text).replace(/\s+/gu, ''));
  return match ? { figure: match[1]!, size: match[2]! } : undefined;
};

/** A unit as units are compared: パーセント is %. */
export const unitKey = (unit: string): string =>
  comparable(unit).replace(/^(?:パーセント|percent)$/u, '%');

interface SizedUnit {
  readonly size: number;
  /** What is counted: 千円 counts in 円; `''` for 万 alone. */
  readonly base: string;
}

const sizedUnit = (unit: string): SizedUnit => {
  const key = unitKey(unit);
  const match = SIZED_UNIT.exec(key);
  return match && COUNTED.test(match[2]!)
    ? { size: sizeOf(match[1]!), base: match[2]! }
    : { size: 1, base: key };
};

/**
 * A figure that stands before a unit, in the unit of its row: 1.2万人 is 12,000 人, 3百万円 is 3,000 千円.
 *
 * @param told what stands behind the figure
 * @param unit the row's; `''` where it has none
 * @returns the figure as it is where nothing tells of another size; `null` where a size is told that
 *   cannot be reckoned: 3千円 where cases are counted, 1.2万 in thousands of yen
 */
export const inUnitOfRow = (value: number, told: string, unit: string): number | null => {
  const [own, row] = [sizedUnit(told), sizedUnit(unit)];
  const isSame = own.base === row.base;
  if (isSame && own.size === row.size) return value;
  // As a person would write it: 1.1 times 10,000 is 11,000.
  if (isSame || (own.base === '' && row.size === 1))
    return Number(((value * own.size) / row.size).toPrecision(15));
  return own.size === 1 || unit === '' ? value : null;
};
