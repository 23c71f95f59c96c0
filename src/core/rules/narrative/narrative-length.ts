import { COLUMN_WIDTHS, LINE_HEIGHT, MAX_ROW_HEIGHT } from '../../form/form-look';
import { wrappedLines } from '../../text/text';
import { blockRule } from '../rule';

/** Excel's own limits of a cell. */
const MOST_CHARACTERS = 32_767;
const MOST_LINE_BREAKS = 253;
/** Lines that fit one row at Excel's greatest height. */
const LINES_PER_ROW = Math.floor(MAX_ROW_HEIGHT / LINE_HEIGHT);

/** A narrative does not fit its printed cell, or Excel's own limits. Source: Excel specifications and limits (32,767 characters, 253 line breaks, 409 points). */
export const narrativeLength = blockRule<{
  readonly characters: number;
  readonly lines: number;
  readonly fitting: number;
  readonly limit: string | null;
}>({
  id: 'narrative-length',
  group: 'narrative',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ characters, lines, fitting, limit }) =>
      limit === null
        ? `成果の文章が長く（${lines}行）、印刷すると欄に収まりません（${fitting}行まで）。短くするか、行を増やしてください。`
        : `成果の文章（${characters}文字）が Excel の一つのセルの上限（${limit}）を超えています。短くしてください。`,
    en: ({ characters, lines, fitting, limit }) =>
      limit === null
        ? `The narrative takes ${lines} lines, more than the ${fitting} that fit its printed cell. Shorten it or add rows.`
        : `The narrative (${characters} characters) is beyond Excel’s limit of a cell (${limit}). Shorten it.`,
  },
  *check({ block }, { fiscalYear }) {
    const { text } = block.narrative;
    if (text.length < 200) return;
    const breaks = text.split('\n').length - 1;
    const tooLong = text.length > MOST_CHARACTERS;
    const limit = tooLong ? '32,767' : breaks > MOST_LINE_BREAKS ? '253 ⏎' : null;
    const lines = wrappedLines(text, COLUMN_WIDTHS.narrative - 2);
    const fitting = (block.bottom - block.top + 1) * LINES_PER_ROW;
    if (limit === null && lines <= fitting) return;
    yield {
      at: block.narrative,
      field: 'narrative',
      year: fiscalYear,
      severity: limit === null ? 'warning' : 'error',
      facts: { characters: text.length, lines, fitting, limit },
    };
  },
});
