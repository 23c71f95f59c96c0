import { findFiscalYears, type FiscalYear } from '../../era/fiscal-year';
import { foldWidth } from '../../text/text';
import type { FieldCell } from './recognised';

const KIND_OF_PLAN = '(?:計画|戦略|プラン|ビジョン|構想|大綱|指針|プログラム)';
const PLAN_NAME = new RegExp(`(?<![^\\s　「」（）()])([^\\s　「」（）()]*${KIND_OF_PLAN})`, 'u');
const LONGEST_TITLE = 120;
/** 令和3年度～令和8年度, 2021～2026年度, R3～R8. */
const SPAN =
  /(?:(?:令和|平成|[RHrh])\s*)?(?:元|\d{1,4})\s*(?:年度?\s*)?[~〜～―−-]\s*(?:(?:(?:令和|平成|[RHrh])\s*)?(?:元|\d{1,4})\s*年度?|(?:令和|平成|[RHrh])\s*(?:元|\d{1,2}))/gu;

const TITLES = [
  /進行管理/u,
  new RegExp(KIND_OF_PLAN, 'u'),
  /(?:管理|評価|進捗|実施状況|点検).{0,6}(?:シート|調書|表|票|一覧|報告)/u,
];

/** The years that a text names, spans left out. */
const yearsApart = (text: string): readonly FiscalYear[] =>
  findFiscalYears(foldWidth(text).replace(SPAN, ' '));

/** A sheet's title among the cells above its first header: one that names a year rather than one that does not. */
export const findTitle = (above: readonly FieldCell[]): FieldCell | null => {
  const titles = TITLES.flatMap((pattern) =>
    above.filter(
      ({ text }) => pattern.test(text) && text.length < LONGEST_TITLE && !/^\s*※/u.test(text),
    ),
  );
  return titles.find(({ text }) => yearsApart(text).length > 0) ?? titles[0] ?? null;
};

/** The plan that a title names; `null` where it names none. */
export const planOfTitle = (title: FieldCell | null): string | null =>
  title ? (PLAN_NAME.exec(title.text)?.[1] ?? null) : null;

/** The fiscal year that a title names, the plan's own span left out; `null` where it names none. */
export const yearOfTitle = (title: FieldCell | null): FiscalYear | null => {
  if (!title) return null;
  const all = findFiscalYears(title.text);
  return yearsApart(title.text).at(-1) ?? all.at(-1) ?? null;
};

/** What a sheet is called whose title names no plan: its title without years and brackets; `null` where nothing is left. */
export const titleWithoutYear = (title: FieldCell | null): string | null => {
  const rest = (title?.text ?? '')
    .replace(/[(（][^)）]{0,300}[)）]/gu, ' ')
    .replace(/(?:令和|平成|[RHrhＲＨ])\s*(?:元|[\d０-９]{1,2})\s*年度?(?:末)?|20\d\d年度?/gu, ' ')
    .replace(
      /(?<![A-Za-zＡ-Ｚａ-ｚ])[RHrhＲＨ][\d０-９]{1,2}(?![\dA-Za-z０-９Ａ-Ｚａ-ｚ.．-])/gu,
      ' ',
    )
    .replace(/[\s　]+/gu, ' ')
    .trim();
  return rest === '' ? null : rest;
};
