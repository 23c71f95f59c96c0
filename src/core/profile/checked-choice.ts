const CHECKED = '☑☒■✔✓✅●◉レ';
const OPEN = '□☐▢⬜◻○◯';
const CHOICE = new RegExp(`([${CHECKED}${OPEN}])\\s*([^${CHECKED}${OPEN}]+)`, 'gu');
const ONE = new RegExp(`^\\s*([${CHECKED}${OPEN}])\\s*([^${CHECKED}${OPEN}]+)$`, 'u');

/** A box with its word. */
export interface BoxChoice {
  readonly word: string;
  readonly isChecked: boolean;
}

/** The box that a text is: ■ 順調; `undefined` where it is none, or several. */
export const readChoice = (text: string): BoxChoice | undefined => {
  const match = ONE.exec(text);
  const word = match?.[2]?.replace(/(?<![\s　・、,／/])[\s　・、,／/]+$/u, '').trim() ?? '';
  if (!match || word === '' || /^\d/u.test(word)) return undefined;
  return { word, isChecked: CHECKED.includes(match[1]!) };
};

/** The boxes that stand in one cell: □順調 ■概ね順調; `undefined` where there are fewer than two. */
export const readChoices = (text: string): readonly BoxChoice[] | undefined => {
  const trimmed = text.trim();
  if (!CHECKED.includes(trimmed[0] ?? ' ') && !OPEN.includes(trimmed[0] ?? ' ')) return undefined;
  const found = [...trimmed.matchAll(CHOICE)].flatMap(([whole]) => readChoice(whole) ?? []);
  return found.length >= 2 ? found : undefined;
};

/** The word of the one box that is checked; `''` where none is; `undefined` where several are. */
export const checkedWord = (choices: readonly BoxChoice[]): string | undefined => {
  const checked = choices.filter(({ isChecked }) => isChecked);
  return checked.length > 1 ? undefined : (checked[0]?.word ?? '');
};

/** Whether a word may stand beside a box; longer ones, and sentences, are a list with marks before its lines. */
export const isWordOfBox = (word: string): boolean => word.length <= 20 && !/[。\n]/u.test(word);

/** A text of boxes with none of them checked; `undefined` where it is no text of boxes. */
export const withoutChecks = (text: string): string | undefined =>
  (readChoices(text) ?? [readChoice(text)]).every(
    (one) => one !== undefined && isWordOfBox(one.word),
  )
    ? text.replace(CHOICE, (whole, sign: string) =>
        CHECKED.includes(sign) ? whole.replace(sign, OPEN[0]!) : whole,
      )
    : undefined;
