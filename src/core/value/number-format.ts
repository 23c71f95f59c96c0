/**
 * Number-format codes of Excel, as far as they say what a person sees of a figure: sections, literal
 * words, percent and scaling, decimals, dates and times. The libraries looked at (numfmt 4.0, ssf 0.11)
 * know neither Japanese eras nor G/標準 and give text only; what is asked here is the figure.
 * Source: ECMA-376 Part 1, 18.8.31 (numFmts).
 */

/** What one section of a code shows. */
export interface FormatSection {
  readonly kind: 'general' | 'number' | 'fraction' | 'date' | 'time' | 'text' | 'nothing';
  /** Words before and after the figure, colours and fill aside. */
  readonly before: string;
  readonly after: string;
  /** What the stored number is multiplied by to be shown: 100 for percent, 0.001 for `#,##0,`. */
  readonly scale: number;
  /** Most decimals shown; of no meaning where all digits are (general, fraction, exponents). */
  readonly decimals: number;
  readonly isPercent: boolean;
  /** Only where the number fulfils it. */
  readonly condition: { readonly operator: string; readonly limit: number } | undefined;
  readonly tokens: readonly FormatToken[];
}

/** A piece of a section. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** y m d h s e g, and AM/PM; as often as written, in lower case. */
  | { readonly kind: 'date'; readonly text: string }
  /** [h], [mm], [ss]: hours, minutes or seconds beyond a day. */
  | { readonly kind: 'elapsed'; readonly text: string }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'general' }
  | { readonly kind: 'text' };

const GENERAL = /^(?:General|G\/標準|Standard)/iu;
const AM_PM = /^(?:AM\/PM|A\/P|上午\/下午|午前\/午後)/iu;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/u;

interface OpenSection {
  readonly tokens: FormatToken[];
  condition: FormatSection['condition'];
  isGannen: boolean;
}

const openSection = (): OpenSection => ({ tokens: [], condition: undefined, isGannen: false });

const pushLiteral = (tokens: FormatToken[], text: string): void => {
  const last = tokens.at(-1);
  if (last?.kind === 'literal') tokens[tokens.length - 1] = { ...last, text: last.text + text };
  else if (text !== '') tokens.push({ kind: 'literal', text });
};

/** A piece in brackets: a colour, a condition, elapsed time, or a currency sign with its language. */
const readBracket = (inner: string, section: OpenSection): void => {
  const condition = CONDITION.exec(inner);
  if (condition) section.condition = { operator: condition[1]!, limit: Number(condition[2]) };
  else if (/^(?:h+|m+|s+)$/iu.test(inner)) {
    section.tokens.push({ kind: 'elapsed', text: inner.toLowerCase() });
  } else if (inner.startsWith('$')) {
    if (/gannen/iu.test(inner)) section.isGannen = true;
    pushLiteral(section.tokens, inner.slice(1).split('-')[0]!);
  }
};

/** Reads one piece at the head of a code and gives its length. */
const readPiece = (rest: string, section: OpenSection): number => {
  const { tokens } = section;
  const char = rest[0]!;
  const general = GENERAL.exec(rest);
  if (general) {
    tokens.push({ kind: 'general' });
    return general[0].length;
  }
  if (char === '"') {
    const end = rest.indexOf('"', 1);
    pushLiteral(tokens, rest.slice(1, end < 0 ? undefined : end));
    return end < 0 ? rest.length : end + 1;
  }
  if (char === '[') {
    const end = rest.indexOf(']');
    if (end > 0) readBracket(rest.slice(1, end), section);
    return end > 0 ? end + 1 : 1;
  }
  if (char === '\\' || char === '!') {
    pushLiteral(tokens, rest.slice(1, 2));
    return 2;
  }
  if (char === '_' || char === '*') return 2;
  return readPlainPiece(rest, tokens);
};

const readPlainPiece = (rest: string, tokens: FormatToken[]): number => {
  const char = rest[0]!;
  const half = AM_PM.exec(rest);
  if (half) {
    tokens.push({ kind: 'date', text: 'am/pm' });
    return half[0].length;
  }
  const digits = /^[0#?][0#?,.]*(?:E[+-][0#?]+)?(?:\s*\/\s*[0#?\d]+)?|^\.[0#?]+/iu.exec(rest);
  if (digits) {
    tokens.push({ kind: 'digits', text: digits[0] });
    return digits[0].length;
  }
  const date = /^(?:y+|m+|d+|h+|s+(?:\.0+)?|g+|e+|a{3,4})/iu.exec(rest);
  if (date) {
    tokens.push({ kind: 'date', text: date[0].toLowerCase() });
    return date[0].length;
  }
  if (char === '%') tokens.push({ kind: 'percent' });
  else if (char === '@') tokens.push({ kind: 'text' });
  else pushLiteral(tokens, char);
  return 1;
};

const CALENDAR = /^[ydgea]/u;

/** Whether an `m` means a month: not where it stands behind hours or before seconds. */
const isMonth = (tokens: readonly FormatToken[], at: number): boolean => {
  const token = tokens[at]!;
  if (token.kind !== 'date' || !token.text.startsWith('m')) return false;
  const timed = (one: FormatToken | undefined, letter: string): boolean =>
    (one?.kind === 'date' || one?.kind === 'elapsed') && one.text.startsWith(letter);
  const others = (list: readonly FormatToken[]): readonly FormatToken[] =>
    list.filter(({ kind }) => kind === 'date' || kind === 'elapsed');
  const before = others(tokens.slice(0, at)).at(-1);
  const after = others(tokens.slice(at + 1))[0];
  return !timed(before, 'h') && !timed(after, 's');
};

const kindOf = (tokens: readonly FormatToken[]): FormatSection['kind'] => {
  const has = (kind: FormatToken['kind']): boolean => tokens.some((token) => token.kind === kind);
  if (has('date') || has('elapsed')) {
    const isCalendar = tokens.some(
      (token, at) =>
        token.kind === 'date' &&
        (CALENDAR.test(token.text) || isMonth(tokens, at)) &&
        token.text !== 'am/pm',
    );
    return isCalendar ? 'date' : 'time';
  }
  if (has('general')) return 'general';
  const digits = tokens.flatMap((token) => (token.kind === 'digits' ? [token.text] : []));
  if (digits.length > 0) return digits.some((text) => text.includes('/')) ? 'fraction' : 'number';
  return has('text') ? 'text' : 'nothing';
};

const closeSection = ({ tokens, condition, isGannen }: OpenSection): FormatSection => {
  const kind = kindOf(tokens);
  const isFigure = (token: FormatToken): boolean =>
    token.kind === 'digits' || token.kind === 'general' || token.kind === 'text';
  const first = tokens.findIndex(isFigure);
  const last = tokens.findLastIndex(isFigure);
  const words = (list: readonly FormatToken[]): string =>
    list.map((token) => (token.kind === 'literal' ? token.text : '')).join('');
  const digits = tokens.flatMap((token) => (token.kind === 'digits' ? [token.text] : [])).join('');
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const commas = digits
    .split('.')
    .reduce((sum, part) => sum + /(?<!,),*$/u.exec(part)![0].length, 0);
  const hasExponent = /e[+-]/iu.test(digits);
  return {
    kind,
    before: first < 0 ? words(tokens) : words(tokens.slice(0, first)),
    after: first < 0 ? '' : words(tokens.slice(last + 1)),
    scale: 100 ** percents / 1000 ** commas,
    decimals: hasExponent ? 15 : (digits.split('.')[1] ?? '').replace(/[^0#?]/gu, '').length,
    isPercent: percents > 0,
    condition,
    tokens: isGannen ? [{ kind: 'date', text: 'gannen' }, ...tokens] : tokens,
  };
};

const memory = new Map<string, readonly FormatSection[]>();

/** The sections of a code, in their order; kept for the codes of late, of which a book has few. */
export const formatSections = (code: string): readonly FormatSection[] => {
  const known = memory.get(code);
  if (known) return known;
  const sections = [openSection()];
  for (let at = 0; at < code.length;) {
    if (code[at] === ';') {
      sections.push(openSection());
      at += 1;
    } else at += readPiece(code.slice(at), sections.at(-1)!);
  }
  const closed = sections.map(closeSection);
  if (memory.size > 2_000) memory.clear();
  memory.set(code, closed);
  return closed;
};

const fulfils = (value: number, { operator, limit }: NonNullable<FormatSection['condition']>) => {
  switch (operator) {
    case '<':
      return value < limit;
    case '>':
      return value > limit;
    case '<=':
      return value <= limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    default:
      return value === limit;
  }
};

/** The section that shows a number: by its condition, else by its sign. */
export const sectionFor = (code: string, value: number): FormatSection => {
  const sections = formatSections(code).slice(0, 3);
  const conditional = sections.find(({ condition }) => condition && fulfils(value, condition));
  if (conditional) return conditional;
  if (sections.some(({ condition }) => condition)) {
    return sections.find(({ condition }) => !condition) ?? sections[0]!;
  }
  if (value < 0 && sections[1]) return sections[1];
  return value === 0 && sections[2] ? sections[2] : sections[0]!;
};
