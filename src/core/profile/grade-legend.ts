import type { ScaleStep } from './grade-scale';
import { SHIROI } from './profile';

const SYMBOL = String.raw`[A-ZＡ-Ｚ]|[◎○〇◯△▲×✕●□■☆★]|[0-9０-９](?![0-9０-９])|[Ⅰ-Ⅴ]|[ア-オ]`;
const NAMED = new RegExp(
  String.raw`(?<![A-Za-zＡ-Ｚ0-9０-９])(${SYMBOL})\s*(?:評価)?\s*[：:＝=…・．.]{1,2}\s*([^\s　、，,；;：:／/]+)`,
  'gu',
);
/** 順調に進んでいる:A */
const BEHIND = new RegExp(
  String.raw`([^\s　、，,；;：:]{1,80}?)\s*[：:＝=]\s*(${SYMBOL})(?=[\s　、，,；;。)）]|$)`,
  'gu',
);
const LEGEND_WORD = /凡例|評価|達成|判定|区分|基準|進捗|ランク/u;

const distinct = (steps: readonly ScaleStep[]): readonly ScaleStep[] =>
  steps.filter(({ value }, index) => steps.findIndex((one) => one.value === value) === index);

const matched = (text: string, pattern: RegExp, value: 1 | 2): readonly ScaleStep[] =>
  distinct(
    [...text.matchAll(pattern)].map((match) => ({
      value:
        match[value]!.normalize('NFKC') === match[value] ? match[value]! : foldSign(match[value]!),
      meaning: match[value === 1 ? 2 : 1]!.trim(),
    })),
  );

/** Letters and figures to half width; signs stay. */
const foldSign = (sign: string): string => (/[Ⅰ-Ⅴ]/u.test(sign) ? sign : sign.normalize('NFKC'));

/**
 * The grades that a legend's text names (A：予定どおり B：概ね …, or 順調:A、概ね順調:B …), in its order.
 *
 * @returns `undefined` where the text is no legend
 */
export const legendOf = (text: string): readonly ScaleStep[] | undefined => {
  if (text.length > 400 || !/[：:＝=…]/u.test(text)) return undefined;
  const [before, behind] = [matched(text, NAMED, 1), matched(text, BEHIND, 2)];
  const found = behind.length > before.length ? behind : before;
  return found.length >= 2 && (found.length >= 3 || LEGEND_WORD.test(text)) ? found : undefined;
};

/** Whether a text begins a legend: 評価の凡例. */
export const isLegendTitle = (text: string): boolean =>
  text.includes(SHIROI.legend) || /凡例|評価(?:の)?(?:基準|区分|目安)|判定(?:の)?基準/u.test(text);
