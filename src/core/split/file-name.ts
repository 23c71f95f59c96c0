import { yearLabel, type FiscalYear } from '../era/fiscal-year';

/** Longest name, extension included; leaves room for a folder within Windows' 260. */
const LONGEST = 120;
/** File servers count UTF-8 bytes, 255 of them, and put a few of their own before a name while writing. */
const MOST_BYTES = 230;
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Names that Windows keeps for devices, whatever follows their first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
/** A command takes a name that begins so for an option, and Excel calls its lock files so. */
const MISTAKEN = /^(?:-|~\$)/u;
const EXTENSION = '.xlsx';

const byteLength = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** A part of a name: one line, without the signs that Windows forbids. */
const safePart = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').replace(FORBIDDEN, '・').trim();

const fits = (name: string): boolean => name.length <= LONGEST && byteLength(name) <= MOST_BYTES;

/** Shortens the plan's name first, then the department's, until the whole fits. */
const joined = (plan: string, rest: string, department: string, suffix: string): string => {
  // More than a whole name is never kept: a name of a million signs is cut at once.
  const [first, last] = [plan, department].map((part) => [...part].slice(0, LONGEST)) as [
    string[],
    string[],
  ];
  for (;;) {
    const parts = [first.join('').trim(), rest, last.join('').trim()];
    const stem = parts.filter((part) => part !== '').join('_');
    const bare = stem.replace(/^[. ]+|(?<![. ])[. ]+$/gu, '') || '_';
    const name = `${RESERVED.test(bare) || MISTAKEN.test(bare) ? '_' : ''}${bare}${suffix}${EXTENSION}`;
    if (fits(name)) return name;
    if (first.length > 8 || last.length === 0) first.pop();
    else last.pop();
  }
};

/**
 * Name of a department's workbook: plan, year and department, safe on Windows and on file servers,
 * and unlike `taken` whatever their case.
 */
export const workbookFileName = (
  plan: string,
  fiscalYear: FiscalYear,
  department: string | null,
  taken: ReadonlySet<string> = new Set(),
): string => {
  const used = new Set([...taken].map((name) => name.normalize('NFC').toLowerCase()));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = joined(safePart(plan), yearLabel(fiscalYear), safePart(department ?? ''), suffix);
    if (!used.has(name.toLowerCase())) return name;
  }
};
