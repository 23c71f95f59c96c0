import type { Locale } from '../core/text/locale';
import { enPlan } from './en-plan';
import { jaPlan } from './ja-plan';

/** Words of how a plan differs from another year's: fetched with their panel, and not before. */
export const DIFF_WORDS: Readonly<Record<Locale, (typeof jaPlan)['diff']>> = {
  ja: jaPlan.diff,
  en: enPlan.diff,
};
