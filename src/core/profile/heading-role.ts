import { parseFiscalYear, type FiscalYear } from '../era/fiscal-year';
import { foldWidth } from '../text/text';
import { findColumnRole } from './columns';
import type { ColumnRole } from './profile';

/**
 * What a heading or a label of any city's form may stand for. Besides the columns of our own form:
 * `difference` actual less plan, `kind` a column that says what its row holds (目標, 実績), `level` a
 * level of the plan, `figures` a year alone, `further` words that are neither result nor remark
 * (今後の予定, 評価の理由).
 */
export const HEADING_ROLES = [
  'number',
  'name',
  'level',
  'departments',
  'description',
  'indicator',
  'unit',
  'year',
  'kind',
  'baseline',
  'target',
  'value',
  'rate',
  'difference',
  'figures',
  'progress',
  'grade',
  'narrative',
  'further',
  'remarks',
] as const satisfies readonly (
  ColumnRole | 'baseline' | 'difference' | 'kind' | 'level' | 'figures' | 'further'
)[];
export type HeadingRole = (typeof HEADING_ROLES)[number];

/** A heading, understood by its words alone. */
export interface HeadingMeaning {
  readonly role: HeadingRole;
  /** The fiscal year that it names; `null` where it names none, or a span. */
  readonly year: FiscalYear | null;
  /** Years after the sheet's own: -1 for 前年度, 1 for 次年度; where no year is named so, it is left out. */
  readonly shift?: number;
  /** Whether the words leave no doubt; else what stands under it decides. */
  readonly sure: boolean;
}

/** Titles that a person has said the role of, by {@link headingKey}. */
export type HeadingOverrides = ReadonlyMap<string, HeadingRole | null>;

const LONGEST_HEADING = 40;
const YEAR =
  /(?<![A-Z])(?:令和|平成|昭和|[RHS])\.?(?:元|\d{1,2})(?:会計)?(?:年度?)?(?:末|当初)?|(?<!\d)(?:19|20)\d{2}(?:年度?)?(?:末)?|^(?:元|\d{1,2})年度(?:末)?/gu;

/** The heading with notes, white space and widths out of the way. */
export const headingKey = (text: string): string =>
  foldWidth(text)
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/[※*].*$/u, '')
    .replace(/^[■●◆□○◇・▼▽]+/u, '');

const withoutBrackets = (text: string): string =>
  text
    .replace(/[([【〔<＜「].{0,200}?[)\]】〕>＞」]/gu, '')
    .replace(/^[・/の:]+|(?<![・/の:])[・/の:]+$/gu, '');

/** The years that a text names, and what is left of it. */
const splitYears = (
  key: string,
): { readonly years: readonly FiscalYear[]; readonly rest: string } => {
  const years: FiscalYear[] = [];
  for (const [match] of key.matchAll(YEAR)) {
    const year = parseFiscalYear(match.replace(/(?:末|当初)$/u, ''))?.year;
    if (year !== undefined && !years.includes(year)) years.push(year);
  }
  return { years, rest: withoutBrackets(key.replace(YEAR, '')) };
};

/** Words for a year beside the sheet's own. */
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/^(?:前々|一昨|先々)年度?の?/u, -2],
  [/^(?:前|昨|先)年度?の?/u, -1],
  [/^(?:今|当|本|当該|評価対象)年度?の?/u, 0],
  [/^(?:年間|通年|年度?計)の?(?=.)/u, 0],
  [/^(?:次|翌|来)年度?の?/u, 1],
];
/** 上半期実績, 第2四半期, 9月末現在: a part of a year's figure. */
const PART_OF_YEAR = /(?:上|下)半?期|前期|後期|四半期|\d{1,2}月末|中間(?:実績|値)/u;

/** What a heading says besides the years that it names, as {@link HeadingOverrides} find it of any year. */
export const headingBase = (text: string): string => {
  const key = headingKey(text);
  const { years, rest } = splitYears(key);
  return years.length > 0 && rest !== '' ? rest : key;
};

type Word = readonly [pattern: RegExp, role: HeadingRole, sure?: false];

/** Words of the field, the surest first; Japanese puts what a thing is at the end. */
const WORDS: readonly Word[] = [
  [
    /^(?:計画|プラン)名(?:称)?$|^(?:市区町村|全国地方公共団体|地方公共団体|自治体|団体)(?:コード|名|番号)$/u,
    'further',
  ],
  [/^(?:№|#|ID|.*(?:No\.?|№|番号|項番|連番|通番|コード))$/iu, 'number'],
  [/^単位(?:名|等)?$/u, 'unit'],
  [/^(?:実施|対象|実績|評価|事業|会計)?年度$/u, 'year'],
  [
    /(?:達成|進捗|到達|執行|充足|実施)(?:率|割合)$|^対?(?:計画|目標|見込み?)(?:対|実績)?比率?$/u,
    'rate',
  ],
  [/^(?:.*との)?(?:差異?|差引|差分|増減|乖離|過不足)$/u, 'difference'],
  [/^(?:.*の)?(?:理由|根拠|要因|説明|考え方|コメント|意見|所見)$/u, 'further'],
  [/(?:評価|判定|達成度?|進捗).{0,4}(?:理由|根拠|要因|説明|コメント|内容)$/u, 'further'],
  [/(?:指標|指標名|指標項目|指標等|KPI|測定項目)$/iu, 'indicator'],
  [
    /基準(?:値|年度?値?|時点?値?)?$|(?:策定|設定|計画策定|計画)(?:時|当初)(?:の)?(?:現状)?値?$|(?:当初|初期|従前)値$/u,
    'baseline',
  ],
  [
    /^(?:大|中|小)(?:項目|分類|柱|目標)$|^(?:まちづくりの)?(?:基本|重点|政策|個別|施策)(?:目標|方針|施策|政策|プロジェクト|テーマ)(?:名)?$/u,
    'level',
  ],
  [
    /^(?:主要|分野別|推進|個別|関連)?施策(?:名|分野|体系|の(?:柱|大綱|分野|体系|方向性?|区分))?$/u,
    'level',
    false,
  ],
  [
    /^(?:政策|分野|柱|章|節|視点|体系|領域|方針|戦略|プロジェクト|カテゴリー?|まちの将来像|目標像)(?:名)?$/u,
    'level',
  ],
  [
    /^(?:施策の)?(?:最終|中間|年度|単年度|計画|成果|数値|到達|当該年度)?目標(?:値|数値|数|量|額)?$/u,
    'target',
    false,
  ],
  [
    /(?:目標|計画|見込|予定|想定)(?:値|数値|数|量|額|み|み量|み値)$|^(?:計画|見込み?|予定)$/u,
    'target',
  ],
  [
    /^(?:取組|取り組み|事業|施策|行動|成果)?(?:の)?(?:目標|ねらい|目指す姿|めざす姿)$/u,
    'description',
    false,
  ],
  [
    /^.{0,6}(?:担当|所管|主管)(?:部署|部局|部課|課室|組織|機関|主体|所属|課|部|局|室)?(?:名|等)?$|^.{0,4}(?:実施|推進|関係|責任|関連|取りまとめ)(?:部署|部局|部課|課室|組織|機関|主体|所属)(?:名|等)?$|^(?:実施|推進|関係|責任|関連|取りまとめ)(?:課|部|局|室)(?:名|等)?$|^(?:部署|部局|部課|課|部|課室|所属|局|室|部門|部課室?)(?:名|等)?$/u,
    'departments',
  ],
  [
    /(?:評価|評定|判定|ランク|達成状況|達成度|達成区分|進捗度|進捗区分|進捗レベル|ステータス)(?:結果|区分|段階|ランク|欄)?$/u,
    'grade',
    false,
  ],
  [/^(?:備考|摘要|注記|特記事項|その他|メモ|留意事項|補足)(?:欄)?$/u, 'remarks'],
  [/^(?:今後|次年度|翌年度|来年度|次期|改善|見直し|残された|課題)/u, 'further'],
  [/(?:課題|方針|予定|方向性?|改善点?|改善策|対応策?|見通し|展望)$/u, 'further', false],
  [
    /(?:進捗|進ちょく|進行|実施|取組|取り組み|推進|達成)(?:の|における)?.{0,6}(?:状況|内容|結果|実績)$|^(?:取組|取り組み|活動|事業)(?:の)?(?:成果|結果|効果|実績)$/u,
    'narrative',
    false,
  ],
  [/(?:成果|効果)(?:等)?$/u, 'narrative', false],
  [/(?:概要|内容|目的|趣旨)$/u, 'description', false],
  [
    /(?:現状|現況|現在|直近|達成|実績)(?:値|数値|数|量|額|実績)?$|^(?:実績|結果|値|数値|実数)$/u,
    'value',
    false,
  ],
  [
    /^(?:具体的な?|主な|主要な?|個別|関連|重点)?(?:取組み?|取り組み|事業|施策|事務事業|サービス|措置|改革|実施|推進|取組事業)(?:の)?(?:名称?|項目|事項|種類|種別)?$/u,
    'name',
    false,
  ],
  [
    /(?:事業|取組|取り組み|施策|サービス|項目|計画)(?:名称?|の名称|事項)$|^(?:項目|名称|事項|件名|項目名)$/u,
    'name',
    false,
  ],
  [/^(?:区分|種別|種類|内訳)$/u, 'kind', false],
];

/** Roles of our own titles that say less where the form is another's. */
const UNSURE: ReadonlySet<HeadingRole> = new Set(['value', 'name', 'progress', 'rate']);

const byWords = (base: string): Omit<HeadingMeaning, 'year'> | undefined => {
  const own = findColumnRole(base);
  if (own !== undefined && !UNSURE.has(own)) {
    return { role: own, sure: own !== 'grade' && own !== 'target' && own !== 'description' };
  }
  for (const [pattern, role, sure = true] of WORDS) {
    if (pattern.test(base)) return { role, sure };
  }
  return own === undefined ? undefined : { role: own, sure: false };
};

const PARTS = /[・/／、,]|及び|並びに|と(?=[^の])/u;

/** Two words in one heading (施策項目・指標項目, 成果・課題): the first that is known. */
const byParts = (base: string): Omit<HeadingMeaning, 'year'> | undefined => {
  const parts = base.split(PARTS).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const known = parts.flatMap((part) => byWords(part) ?? []);
  const first = known.find(({ role }) => role === 'indicator') ?? known[0];
  return first === undefined ? undefined : { role: first.role, sure: false };
};

const SHIFTED: ReadonlySet<HeadingRole> = new Set([
  'value',
  'target',
  'rate',
  'difference',
  'grade',
]);

/** 前年度実績, 今年度目標, 年間実績: a figure of a year that is told beside the sheet's own. */
const besideYear = (base: string): HeadingMeaning | undefined => {
  for (const [pattern, shift] of RELATIVE) {
    const rest = base.replace(pattern, '');
    if (rest === base || rest === '') continue;
    const found = byWords(rest);
    if (!found || !SHIFTED.has(found.role)) return undefined;
    return { ...found, year: null, shift };
  }
  return undefined;
};

/**
 * What a heading says by its words; `undefined` where they are unknown. A heading that is a year alone
 * is `figures`.
 */
export const headingMeaning = (
  text: string,
  overrides?: HeadingOverrides,
): HeadingMeaning | undefined => {
  if (text.length > LONGEST_HEADING) return undefined;
  const key = headingKey(text);
  if (key === '') return undefined;
  const { years, rest } = splitYears(key);
  const year = years.length === 1 ? years[0]! : null;
  const base = /[([【]/u.test(rest) ? withoutBrackets(rest) : rest;
  const beside = year === null ? besideYear(base) : undefined;
  const said = overrides?.get(key) ?? overrides?.get(rest);
  if (said === null) return undefined;
  // What it stands for has been said, and not of which year.
  if (said !== undefined) {
    const { shift } = beside ?? {};
    return { role: said, year, sure: true, ...(shift === undefined ? {} : { shift }) };
  }
  if (years.length > 0 && (rest === '' || /^[年度末]+$/u.test(rest))) {
    return year === null ? undefined : { role: 'figures', year, sure: true };
  }
  if (rest === '') return undefined;
  if (/^[\d\s.,%-]+$/u.test(rest)) return undefined;
  if (beside) return beside;
  const found = byWords(base) ?? byParts(base);
  if (!found) return undefined;
  if (found.role === 'value' && PART_OF_YEAR.test(base))
    return { role: 'further', year, sure: false };
  // 令和5年度の取組内容, 令和5年度取組 is what was done in that year.
  const isWork = found.role === 'description' || found.role === 'name';
  const role = isWork && year !== null ? 'narrative' : found.role;
  return { ...found, role, year };
};

/** Whether a heading of descriptions may stand over what things are called: 具体的な取組. */
export const mayName = (text: string): boolean =>
  /(?:取組み?|取り組み|事業|施策)$/u.test(headingKey(text));

/** What a row holds, by the word in it: 目標, 実績, 達成率, 差. */
export type RowKind = 'target' | 'value' | 'rate' | 'difference' | 'baseline';

const KINDS: readonly (readonly [RegExp, RowKind])[] = [
  [/^(?:目標|計画|見込み?|予定|想定)(?:値|数値|数|量|額)?$|^(?:量|数|人数)の見込み?$/u, 'target'],
  [/^(?:実績|実数|結果|現状)(?:値|数値|数|量|額)?$|^達成(?:値|数値|数|量|額)$/u, 'value'],
  [/^(?:達成|進捗|執行|充足)(?:率|割合)$|^達成度$/u, 'rate'],
  [/^(?:差異?|差引|増減|乖離|過不足)$/u, 'difference'],
  [/^(?:基準|当初|策定時)(?:値|値)?$/u, 'baseline'],
];

/** The kind of row that a word names; `undefined` where it names none. */
export const rowKind = (text: string): RowKind | undefined => {
  if (text.length > 12) return undefined;
  const key = withoutBrackets(headingKey(text).replace(YEAR, ''));
  return KINDS.find(([pattern]) => pattern.test(key))?.[1];
};
