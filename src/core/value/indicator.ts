import { oncePer } from '../once-per';
import { parseFiscalYear, type FiscalYear } from '../era/fiscal-year';
import { ALWAYS, spanHas, spanLabel, type YearSpan } from '../era/year-span';
import { foldedLine, oneLine } from '../text/text';

/** The name an indicator's tier goes by during a span of fiscal years. */
export interface TierSpan extends YearSpan {
  readonly name: string;
}

/** One tier (上段, 中段, 下段) of an indicator: its names, oldest span first. */
export interface Tier {
  readonly spans: readonly TierSpan[];
}

/** What an item is measured by (実績の指標): one or more tiers, top first. */
export interface Indicator {
  readonly tiers: readonly Tier[];
}

/** A tier that is valid in some year: its place from the top (1, 2, 3) and its name then. */
export interface ValidTier {
  readonly tier: number;
  readonly name: string;
}

const POSITIONS = ['上段', '中段', '下段'] as const;
type Position = (typeof POSITIONS)[number];

const YEAR = '(?:令和|平成|[RHrhＲＨ])\\s?(?:元|[0-9０-９]{1,2})(?:年度)?';
const WAVE = '[~～〜∼]';
const MARKER = new RegExp(
  [
    `(?<position>[(（【]?(?:上段|中段|下段)[)）】]?\\s*[:：]?)`,
    `(?<span>[(（]?(?:${YEAR})?\\s?${WAVE}\\s?(?:${YEAR})?[)）]?\\s*[:：]?)`,
    `(?<years>[(（]${YEAR}(?:[.．・、,]${YEAR})*[)）]\\s*[:：]?)`,
  ].join('|'),
  'gu',
);
const ONE_YEAR = new RegExp(YEAR, 'gu');

interface Piece {
  readonly position: Position | null;
  readonly span: YearSpan;
  /** Whether the span was written as closed years in brackets, whose last one stays open. */
  readonly listed: boolean;
  readonly name: string;
}

const yearOf = (text: string | undefined): FiscalYear | null =>
  text === undefined ? null : (parseFiscalYear(text)?.year ?? null);

const parseSpan = (text: string): YearSpan | undefined => {
  const [before = '', after = ''] = text.replace(/[()（）:：\s]/gu, '').split(/[~～〜∼]/u);
  if (before === '' && after === '') return undefined;
  return { from: yearOf(before || undefined), to: yearOf(after || undefined) };
};

const parseListedYears = (text: string): YearSpan => {
  const years = [...text.matchAll(ONE_YEAR)]
    .map((match) => parseFiscalYear(match[0])?.year)
    .filter((year) => year !== undefined);
  return { from: Math.min(...years), to: Math.max(...years) };
};

/**
 * Cuts an indicator's text at its markers. Where a span comes before the first position (No. 24:
 * ～R3 上段… 下段… R4～…), spans are outer and each new one starts again without a position; where
 * a position comes first (No. 9: 上段 ～R3… R4～… 下段…), spans are inner and end with their position.
 */
const cutAtMarkers = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let [position, span, listed, outer] = [null as Position | null, ALWAYS, false, false];
  let [start, markersSeen] = [0, 0];
  const finish = (end: number): void => {
    const name = oneLine(text.slice(start, end));
    if (name !== '') pieces.push({ position, span, listed, name });
  };
  for (const match of text.matchAll(MARKER)) {
    const groups = match.groups!;
    const marked = groups['span'] ? parseSpan(groups['span']) : undefined;
    if (groups['span'] && !marked) continue;
    finish(match.index);
    if (groups['position']) {
      position = POSITIONS.find((word) => groups['position']!.includes(word)) ?? null;
      if (!outer) [span, listed] = [ALWAYS, false];
    } else {
      if (markersSeen === 0) outer = true;
      if (outer) position = null;
      span = marked ?? parseListedYears(groups['years']!);
      listed = marked === undefined;
    }
    markersSeen += 1;
    start = match.index + match[0].length;
  }
  finish(text.length);
  return pieces;
};

/** The place of a tier from the top, if all three are there. */
const tierOf = (position: Position | null): number =>
  position === null ? 1 : POSITIONS.indexOf(position) + 1;

/** Bracketed years are the years met so far; the newest of them runs on, unless a later span follows. */
const leaveLastOpen = (pieces: readonly Piece[]): readonly Piece[] => {
  const newest = Math.max(...pieces.map((piece) => piece.span.from ?? -Infinity));
  return pieces.map((piece) =>
    piece.listed && piece.span.from === newest
      ? { ...piece, span: { from: piece.span.from, to: null } }
      : piece,
  );
};

/**
 * Reads an indicator cell: tiers marked 上段/中段/下段, spans marked ～R3, R4～, (H31.R2), in either
 * order, line breaks or spaces between. A text without markers is one tier that is always valid.
 *
 * @returns `undefined` for a blank text
 */
export const parseIndicator = (text: string): Indicator | undefined => {
  const pieces = leaveLastOpen(cutAtMarkers(text));
  if (pieces.length === 0) return undefined;
  const spans: TierSpan[][] = [];
  for (const piece of pieces) {
    const tier = tierOf(piece.position);
    while (spans.length < tier) spans.push([]);
    spans[tier - 1]!.push({ name: piece.name, from: piece.span.from, to: piece.span.to });
  }
  return { tiers: spans.filter((tier) => tier.length > 0).map((tier) => ({ spans: tier })) };
};

const tiersByYear = oncePer<Indicator, Map<FiscalYear, readonly ValidTier[]>>(() => new Map());

/** The tiers valid in a year, top first, with the names they go by then; empty where the year is left out. */
export const validTiers = (indicator: Indicator, year: FiscalYear): readonly ValidTier[] => {
  const known = tiersByYear(indicator);
  let tiers = known.get(year);
  if (!tiers) {
    tiers = findValidTiers(indicator, year);
    known.set(year, tiers);
  }
  return tiers;
};

const findValidTiers = (indicator: Indicator, year: FiscalYear): readonly ValidTier[] =>
  indicator.tiers.flatMap((tier, index) => {
    const span = tier.spans.find((candidate) => spanHas(candidate, year));
    return span ? [{ tier: index + 1, name: span.name }] : [];
  });

/** The indicator as the form writes it: a line a span, tiers named by position where there are several. */
export const indicatorText = (indicator: Indicator): string =>
  indicator.tiers
    .map((tier, index) => {
      const position =
        indicator.tiers.length === 1
          ? ''
          : index === 0
            ? '上段：'
            : index === indicator.tiers.length - 1
              ? '下段：'
              : '中段：';
      const lines = tier.spans.map((span) => {
        const years = spanLabel(span);
        const wave = years === '' || years.includes('～') ? years : `${years}～${years}`;
        return wave === '' ? span.name : `${wave} ${span.name}`;
      });
      return position + lines.join('\n');
    })
    .join('\n');

/** Whether two indicators have the same tiers, names (compared as words) and spans. */
export const sameIndicator = (left: Indicator, right: Indicator): boolean =>
  sameList(left.tiers, right.tiers, (one, other) => sameList(one.spans, other.spans, sameSpan));

const sameList = <T>(
  left: readonly T[],
  right: readonly T[],
  same: (one: T, other: T) => boolean,
): boolean =>
  left.length === right.length && left.every((entry, index) => same(entry, right[index]!));

const sameSpan = (left: TierSpan, right: TierSpan): boolean =>
  left.from === right.from &&
  left.to === right.to &&
  (left.name === right.name || spanWords(left) === spanWords(right));

const spanWords = ({ name }: TierSpan): string => foldedLine(name).replace(/\s/gu, '');

/** The first year in which a tier begins, ends or is renamed, of those after `after`; `undefined` where it stays the same. */
export const indicatorChanges = (indicator: Indicator): readonly FiscalYear[] => {
  const starts = indicator.tiers.flatMap((tier) => tier.spans.map((span) => span.from));
  return [...new Set(starts.filter((year) => year !== null))].sort((a, b) => a - b);
};
