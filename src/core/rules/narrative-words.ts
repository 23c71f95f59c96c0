import { parseFiscalYear, type FiscalYear } from '../era/fiscal-year';
import { foldWidth } from '../text/text';

/** A whole or decimal number with or without thousands separators; one group. */
export const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)`;

export const numberOf = (text: string): number => Number(text.replace(/,/gu, ''));

/** Parts of a narrative between full stops and line breaks, width folded. */
export const sentencesOf = (text: string): readonly string[] =>
  foldWidth(text)
    .split(/[。\n\r]+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Names of a year before: 前年度, 昨年, 3年度, R3, 令和3年度; three groups, read by {@link yearNamed}. */
export const EARLIER_YEAR = String.raw`(?:((?:前|昨)年度?)|(?<![\d~〜])(\d{1,2}|元)年度|((?:R|令和)(?:\d{1,2}|元)(?:年度)?))`;

/** The year that the groups of {@link EARLIER_YEAR} name. */
export const yearNamed = (
  groups: readonly (string | undefined)[],
  fiscalYear: FiscalYear,
): FiscalYear | undefined => {
  const [relative, bare, named] = groups;
  if (relative) return fiscalYear - 1;
  return parseFiscalYear(bare ?? named ?? '', fiscalYear)?.year;
};

const ENDING = /の?(?:延べ)?(?:開催|実施)?(?:人数|件数|回数|部数|者数|数|率|額|割合)$/u;
const AFTER_STEM =
  '(?:者|件|人|回|部|団体|箇所|か所)?(?:総)?(?:数|件数|回数|額|率)?(?:の(?:数|合計))?';

/** What of a tier's name a sentence may say: the name, and without its 数 or 回数. */
const stemsOf = (name: string): readonly string[] => {
  const plain = foldWidth(name)
    .replace(/\([^)]{0,300}\)/gu, '')
    .replace(/\s/gu, '');
  const stem = plain.replace(ENDING, '');
  return [plain, stem].filter((word) => word.length >= 2);
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);

/** What may stand before a tier's word with の and still mean all of it: 講座の参加者. */
const WHOLE_OF = /(?:事業|講座|教室|会議|研修|全体|本市|市内|市|年間|今年度?|本年度?|当該年度)の$/u;

/** Whether words speak of a tier as a whole: 利用者は, 相談件数も; not 相談員は, nor 市外からの利用者は. */
export const speaksOf = (words: string, name: string): boolean => {
  const plain = words.replace(/(?<=\p{L}) (?=\p{L})/gu, '');
  return stemsOf(name).some((stem) => {
    const found = new RegExp(
      `${escaped(stem)}${AFTER_STEM}(?:は|が|も|について|、|,|の|を|で|$|\\s)`,
      'u',
    ).exec(plain);
    if (!found) return false;
    const before = plain.slice(0, found.index);
    return !before.endsWith('の') || WHOLE_OF.test(before);
  });
};

/** Whether words end by naming a tier as what the next is said of: 利用者数は, 利用者が; not 新規利用者数は. */
export const endsWithSubject = (words: string, name: string): boolean =>
  stemsOf(name).some((stem) => {
    const found = new RegExp(`${escaped(stem)}${AFTER_STEM}(?:は|が|も)[、,]?\\s*$`, 'u').exec(
      words,
    );
    const before = found && words.slice(0, found.index);
    return before !== null && (!/[\p{L}\p{N}]$/u.test(before) || WHOLE_OF.test(before));
  });

/** Whether words begin by what a tier counts: 参加者があった, 参加いただいた for 参加者数. */
export const beginsWithRoot = (words: string, name: string): boolean =>
  stemsOf(name).some((stem) => {
    const root = stem.replace(/者$/u, '');
    return root.length >= 2 && words.includes(root);
  });

/** A statement that something else than the year's figure is told: a goal, a part, a single occasion. */
export const ASIDE =
  /目標|定員|うち|内訳|当たり|あたり|平均|最大|最多|[一二三1-9]回目|午前|午後|新規|新たに|市外|延べ|見込|予定/u;

/** Whether words name something that a statement is about: 参加者は, 費用も. */
export const namesSubject = (words: string): boolean =>
  /[\p{L}\p{N})）」](?:は|が|も|について)(?:、|,|$|\s|[^\p{Script=Hiragana}])/u.test(words);

const CAUSE =
  /ため|により|によって|によるもの|ことから|に伴|影響|再開|中止|休止|拡大|開始|廃止|移行|落ち着/u;

/** Whether a sentence gives a reason why a tier's figure rose or fell. */
export const givesReason = (narrative: string, name: string, isRise: boolean): boolean =>
  sentencesOf(narrative).some(
    (sentence) =>
      CAUSE.test(sentence) &&
      (isRise ? /増|上回|伸び|多く/u : /減|下回|落ち込|少な/u).test(sentence) &&
      speaksOf(sentence, name),
  );

const GRADE_REASON =
  /評価(?:を|は|の|について)[^。]{0,16}(?:上げ|下げ|変更|とした|としました|引き|改め|理由|見直)/u;

/** Whether a narrative says why the grade is what it is. */
export const explainsGrade = (narrative: string): boolean => GRADE_REASON.test(narrative);
