import { readList, readObject, readText, wrong, type Reader } from '../text/json-reader';
import { isNotRated } from './grade-scale';
import { headingBase, headingKey, rowKind, type RowKind } from './heading-role';

/** What a row may hold, besides nothing that counts. */
export const ROW_KINDS = [
  'target',
  'value',
  'rate',
  'difference',
  'baseline',
] as const satisfies readonly RowKind[];

/** Lines that a header may have. */
export const MOST_HEADER_LINES = 5;

/** A header: a title that stands in its first line, and how many lines it has. */
export interface ToldHeader {
  readonly title: string;
  readonly lines: number;
}

/** A word that says what its row holds; `null` where the row is to be left alone. */
export interface ToldRowKind {
  readonly word: string;
  readonly kind: RowKind | null;
}

/**
 * How sheets are built where their own words do not tell: said by words that stand in them, never by
 * addresses, so that the next sheet and next year's are read alike.
 */
export interface ToldForm {
  readonly headers?: readonly ToldHeader[];
  readonly rowKinds?: readonly ToldRowKind[];
  /** The heading whose column, or the label whose field, begins an item with each new text; `null` as the sheet tells. */
  readonly itemBegins?: string | null;
  /** Words for what was not graded. */
  readonly notRated?: readonly string[];
}

const readWord: Reader<string> = (value, path) => {
  const text = readText(value, path);
  return text.trim() === '' ? wrong(path, 'string that is not blank') : text;
};

const readHeader: Reader<ToldHeader> = (value, path) => {
  const { title, lines = 1 } = readObject(value, path);
  const isCount = Number.isInteger(lines) && Number(lines) >= 1;
  if (!isCount || Number(lines) > MOST_HEADER_LINES)
    wrong(`${path}.lines`, `whole number from 1 to ${MOST_HEADER_LINES}`);
  return { title: readWord(title, `${path}.title`), lines: Number(lines) };
};

const readRowKind: Reader<ToldRowKind> = (value, path) => {
  const { word, kind } = readObject(value, path);
  const known =
    kind === null
      ? null
      : (ROW_KINDS.find((one) => one === kind) ??
        wrong(`${path}.kind`, `one of ${ROW_KINDS.join(', ')}, or null`));
  return { word: readWord(word, `${path}.word`), kind: known };
};

/** Reads what is said of the building of sheets; all of it may be left out. */
export const readToldForm: Reader<ToldForm> = (value, path) => {
  const { headers, rowKinds, itemBegins, notRated } = readObject(value, path);
  const isTold = itemBegins !== null && itemBegins !== undefined;
  return {
    ...(headers === undefined ? {} : { headers: readList(readHeader)(headers, `${path}.headers`) }),
    ...(rowKinds === undefined
      ? {}
      : { rowKinds: readList(readRowKind)(rowKinds, `${path}.rowKinds`) }),
    ...(isTold ? { itemBegins: readWord(itemBegins, `${path}.itemBegins`) } : {}),
    ...(notRated === undefined
      ? {}
      : { notRated: readList(readWord)(notRated, `${path}.notRated`) }),
  };
};

/** What is said of the building of sheets alone, without what else a profile says; what says nothing is left out. */
export const toldFormOf = ({ headers, rowKinds, itemBegins, notRated }: ToldForm): ToldForm => ({
  ...(headers && headers.length > 0 ? { headers } : {}),
  ...(rowKinds && rowKinds.length > 0 ? { rowKinds } : {}),
  ...(itemBegins ? { itemBegins } : {}),
  ...(notRated && notRated.length > 0 ? { notRated } : {}),
});

/** The words of a {@link ToldForm}, to read by. */
export class ToldWords {
  private readonly kinds: ReadonlyMap<string, RowKind | null>;
  private readonly headers: ReadonlyMap<string, number>;
  private readonly unrated: ReadonlySet<string>;
  private readonly begins: string | null;

  constructor({ headers = [], rowKinds = [], itemBegins = null, notRated = [] }: ToldForm = {}) {
    this.kinds = new Map(rowKinds.map(({ word, kind }) => [headingKey(word), kind]));
    this.headers = new Map(headers.map(({ title, lines }) => [headingKey(title), lines]));
    this.unrated = new Set(notRated.map(headingKey));
    this.begins = itemBegins === null ? null : headingKey(itemBegins);
  }

  get hasHeaders(): boolean {
    return this.headers.size > 0;
  }

  /** What a row holds by the word in it. */
  kindOf(text: string): RowKind | undefined {
    if (this.kinds.size === 0) return rowKind(text);
    const key = headingKey(text);
    const told = this.kinds.get(key) ?? this.kinds.get(headingBase(text));
    if (told) return told;
    return this.kinds.has(key) ? undefined : rowKind(text);
  }

  /** Whether it was said what a row holds by this word. */
  isToldKind(text: string): boolean {
    return this.kinds.has(headingKey(text)) || this.kinds.has(headingBase(text));
  }

  /** Lines of the header in whose first line a text stands; `undefined` where it was not said to. */
  headerLines(text: string): number | undefined {
    return this.headers.size === 0 ? undefined : this.headers.get(headingKey(text));
  }

  /** Whether a title is the one with which an item begins. */
  isBegin(title: string): boolean {
    return this.begins !== null && headingKey(title) === this.begins;
  }

  /** Whether a text says that something was not graded. */
  isNotRated(text: string): boolean {
    return isNotRated(text) || this.unrated.has(headingKey(text));
  }
}
