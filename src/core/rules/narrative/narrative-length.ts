import { COLUMN_WIDTHS, LINE_HEIGHT, MAX_ROW_HEIGHT } from '../../form/write/form-look';
import { wrappedLines } from '../../text/text';
import { blockRule } from '../rule';

/** Excel's own limits of a cell. */
const MOST_CHARACTERS = 32_767;
const MOST_LINE_BREAKS = 253;
/** Lines that fit one row at Excel's greatest height. */
const LINES_PER_ROW = Math.floor(MAX_ROW_HEIGHT / LINE_HEIGHT);

/** Texts shorter than this always fit. */
const SHORT = 200;

/** The limit that a text is beyond: Excel's own, or the plan's; `null` where it keeps within both. */
const limitBeyond = (text: string, most: number): string | null => {
  if (text.length > MOST_CHARACTERS) return '32,767';
  if (text.split('\n').length - 1 > MOST_LINE_BREAKS) return '253 ⏎';
  return text.length > most ? most.toLocaleString('en') : null;
};

/** A narrative does not fit its printed cell, the plan's limit, or Excel's own limits. Source: Excel specifications and limits (32,767 characters, 253 line breaks, 409 points). */
export const narrativeLength = blockRule<
  {
    readonly kind: string;
    readonly characters: number;
    readonly lines: number;
    readonly fitting: number;
    readonly limit: string | null;
  },
  'characters'
>({
  id: 'narrative-length',
  name: { ja: '長すぎる成果の文', en: 'narrative too long' },
  group: 'narrative',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ kind, characters, lines, fitting, limit }) =>
      kind === 'print'
        ? `成果の文章が${lines}行あり、印刷すると欄に収まりません（収まるのは${fitting}行まで）。短くするか、行を増やしてください。`
        : kind === 'plan'
          ? `成果の文章が${characters}文字あり、上限の${limit}文字を超えています。短くしてください。`
          : `成果の文章（${characters}文字）が、Excel の一つのセルの上限（${limit}）を超えています。短くしてください。`,
    en: ({ kind, characters, lines, fitting, limit }) =>
      kind === 'print'
        ? `The narrative takes ${lines} lines, more than the ${fitting} that fit its printed cell. Shorten it or add rows.`
        : kind === 'plan'
          ? `The narrative has ${characters} characters, more than the limit of ${limit}. Shorten it.`
          : `The narrative (${characters} characters) is beyond Excel’s limit of a cell (${limit}). Shorten it.`,
  },
  thresholds: {
    characters: {
      standard: MOST_CHARACTERS,
      min: 50,
      max: MOST_CHARACTERS,
      step: 1,
      unit: { ja: '文字', en: 'characters' },
      label: {
        ja: '成果の文章の文字数の上限',
        en: 'Maximum length of a narrative',
      },
    },
  },
  check(report, { block }, { fiscalYear }, { characters: most }) {
    const { text } = block.narrative;
    if (text.length < SHORT && text.length <= most) return;
    const limit = limitBeyond(text, most);
    const lines = wrappedLines(text, COLUMN_WIDTHS.narrative - 2);
    const fitting = (block.bottom - block.top + 1) * LINES_PER_ROW;
    if (limit === null && lines <= fitting) return;
    const isOwn = limit !== null && (limit === '253 ⏎' || text.length > MOST_CHARACTERS);
    const kind = limit === null ? 'print' : isOwn ? 'excel' : 'plan';
    report({
      at: block.narrative,
      field: 'narrative',
      year: fiscalYear,
      severity: kind === 'excel' ? 'error' : 'warning',
      facts: { kind, characters: text.length, lines, fitting, limit },
    });
  },
});
