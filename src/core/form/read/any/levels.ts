import { isDepartmentName, parseLevel } from '../../../profile/vocabulary';
import { foldWidth } from '../../../text/text';
import type { FieldCell, LevelCell, ProjectHeading } from '../recognised';

/** Words that name a level of a plan, the longer first. */
const LABEL =
  /^(?:まちづくりの(?:基本)?目標|基本(?:目標|方針|施策|政策|理念)|重点(?:目標|施策|プロジェクト)|分野別施策|主要(?:施策|事業|プロジェクト)|推進施策|個別(?:目標|施策)|施策の(?:方向性?|柱|大綱|展開|分野)|施策(?:分野|体系|項目)?|政策(?:目標|分野)?|プロジェクト|取組(?:の)?方針|取組分野|(?:大|中|小)(?:項目|分類|柱)|分野|戦略|方針|目標|視点|領域|(?:重点|基本)?課題|柱|事業(?:名|分野)?|区分)(?:名)?[\s　:：]*/u;
const LEVEL_NUMBER = /^[\d０-９①-⑳Ⅰ-Ⅹ(（第]/u;

const STYLES: readonly (readonly [RegExp, string])[] = [
  [/^第[\d一二三四五六七八九十]+(?:章|編|部)/u, '章'],
  [/^第[\d一二三四五六七八九十]+節/u, '節'],
  [/^\(\d{1,2}\)/u, '(1)'],
  [/^[①-⑳]/u, '①'],
  [/^\d{1,2}(?:[-.]\d{1,2}){2,}/u, '1-1-1'],
  [/^\d{1,2}[-.]\d{1,2}/u, '1-1'],
  [/^\d{1,2}(?:[.、)]|\s|(?=[^\d\s]))/u, '1'],
  [/^[Ⅰ-Ⅹ]/u, 'Ⅰ'],
  [/^[■●◆▼□◇▽◎○]/u, '■'],
  [/^[<〈《【〔]/u, '<'],
];

/** Circled and Roman figures as they are; width folded else. */
const foldNumbers = (text: string): string =>
  text.replace(/[^①-⑳Ⅰ-Ⅹ]+/gu, (part) => foldWidth(part)).trim();

/** The word of a level that a text begins with, where a number or a name follows. */
export const levelLabel = (text: string): string | undefined => {
  const match = LABEL.exec(text.trim());
  if (!match) return undefined;
  const [whole] = match;
  const rest = text.trim().slice(whole.length);
  const isApart = rest === '' || /[\s　:：]$/u.test(whole) || LEVEL_NUMBER.test(rest);
  return isApart ? whole.replace(/(?<![\s　:：])[\s　:：]+$/u, '') : undefined;
};

/** How a heading row is marked as one: its level's word, else its kind of number; `undefined` where neither is there. */
export const levelStyle = (text: string): string | undefined => {
  const label = levelLabel(text);
  if (label !== undefined) return label;
  const folded = foldNumbers(text);
  return STYLES.find(([pattern]) => pattern.test(folded))?.[1];
};

const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';
/** A number and no name: 1-2, (12), Ⅳ, 第九編. */
const NUMBER_ALONE = /^(?:第[\d一二三四五六七八九十]+(?:章|節|編|部)|[\dⅠ-Ⅹ().、\s-]+)$/u;
const KANJI = '〇一二三四五六七八九';

/** 12, 二, 十, 二十三; what is left out of a figure's ones is found at the first place of {@link KANJI}. */
const chapterNumber = (text: string): number => {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['〇', text];
  return (tens === '' ? 1 : KANJI.indexOf(tens!)) * 10 + KANJI.indexOf(ones!);
};

/** Number and name of a level as written: 基本目標1 人権…, 1-2 相談…, 第2章 福祉, Ⅰ 暮らし. */
export const levelCell = (cell: FieldCell): LevelCell => {
  const text = cell.text.trim();
  const label = levelLabel(text);
  const rest = label === undefined ? text : text.slice(label.length).replace(/^[\s　:：]+/u, '');
  const folded = foldNumbers(rest === '' ? text : rest);
  if (NUMBER_ALONE.test(folded)) return { ...cell, number: null, name: folded };
  const many = /^(\d{1,2}(?:[-.]\d{1,2})+)[\s.、)]*(.*)$/su.exec(folded);
  if (many) return { ...cell, number: Number(many[1]!.split(/[-.]/u).at(-1)), name: many[2]! };
  const chapter = /^第([\d一二三四五六七八九十]+)(?:章|節|編|部)[\s.、]*(.*)$/su.exec(folded);
  if (chapter) {
    return { ...cell, number: chapterNumber(chapter[1]!), name: chapter[2]! };
  }
  const roman = ROMAN.indexOf(folded.charAt(0));
  if (roman >= 0 && folded !== '') {
    return { ...cell, number: roman + 1, name: folded.slice(1).replace(/^[\s.、]+/u, '') };
  }
  if (/^\d+(?:%|年|歳|人|件|回|か|カ|ヶ|つ|世代|次|期)/u.test(folded))
    return { ...cell, number: null, name: folded };
  return { ...cell, ...parseLevel(folded.replace(/^[■●◆▼□◇▽◎○]\s*/u, '')) };
};

/** The levels above an item, from the top, as a project's heading has them; of more than three the last is the project. */
export const headingOfLevels = (levels: readonly LevelCell[]): ProjectHeading => {
  const [policy = null, direction = null] = levels;
  const project = levels.length > 2 ? levels.at(-1)! : null;
  return { policy, direction, project, goal: null, measures: null };
};

/** Whether a row of its own names the department of what follows, and no level of the plan. */
const isDepartmentRow = (text: string): boolean =>
  isDepartmentName(text) && /[課局部室]$/u.test(text) && !/[\s　の]|^[\d０-９(（①-⑳第]/u.test(text);

/** The heading rows that stand above what follows, by their styles in the order in which those were met. */
export class HeadingRows {
  private readonly styles: string[] = [];
  private levels: LevelCell[] = [];
  /** The department that a row of its own names last: 【総務課】. */
  department: FieldCell | null = null;

  /** Takes a heading row in: what stood at its depth and deeper is over. */
  take(style: string, cell: FieldCell): void {
    const text = cell.text
      .trim()
      .replace(/^[<〈《【〔「［[■●◆○◎]+|(?<![>〉》】〕」］\]])[>〉》】〕」］\]]+$/gu, '')
      .trim();
    if (isDepartmentRow(text)) {
      this.department = { ...cell, text, isPart: true };
      return;
    }
    let depth = this.styles.indexOf(style);
    if (depth < 0) {
      depth = this.styles.length;
      this.styles.push(style);
    }
    this.levels = [...this.levels.slice(0, depth), levelCell(cell)];
  }

  current(): readonly LevelCell[] {
    return this.levels;
  }
}
