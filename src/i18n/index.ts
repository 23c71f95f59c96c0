import type { Locale } from '../core/text/locale';
import { en } from './en';
import { enPlan } from './en-plan';
import { ja, type Words } from './ja';
import { jaPlan } from './ja-plan';

export type { Words } from './ja';

/** The words of the pane, and those of what only commands do, which no pane has to fetch. */
export interface CommandWords extends Words {
  readonly plan: typeof jaPlan;
}

const WORDS: Readonly<Record<Locale, CommandWords>> = {
  ja: { ...ja, plan: jaPlan },
  en: { ...en, plan: enPlan },
};

/** Words of a language. */
export const wordsOf = (locale: Locale): CommandWords => WORDS[locale];
