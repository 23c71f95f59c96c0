/** Signs that number a note or a tier and are no digits of a figure: ① ⑴ ❶ ⓪ ㊀ ¹ ₁, with their brackets. */
const NOTE_SIGN = String.raw`[①-⑳⓪㉑-㉟㊱-㊿⑴-⒇❶-❿⓫-⓴➀-➓㊀-㊉⁽⁾¹²³⁰⁴-⁹₀-₉]+`;
const BEFORE_FIGURE = new RegExp(`^${NOTE_SIGN}[\\s.．、]*(?=[-+▲△]?[\\d０-９])`, 'u');
/** Behind a figure ※ and * are such signs too; before one they may be the note's own number. */
const BEHIND_FIGURE = new RegExp(
  `(?<=[\\d０-９)）])\\s*(?:${NOTE_SIGN}|[※*＊]+[\\d０-９]{0,2}|[(（]?注[\\d０-９]{1,2}[)）]?)$`,
  'u',
);

const AT_BEGINNING = new RegExp(`^${NOTE_SIGN}`, 'u');

/** Whether a sign that is left before words numbers them, and is no figure: ①会議. */
export const numbersWords = (text: string): boolean => AT_BEGINNING.test(text);

/** A figure's text without signs of notes. */
export const withoutSigns = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.replace(BEFORE_FIGURE, '').replace(BEHIND_FIGURE, '');
};
