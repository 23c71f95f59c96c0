import type { Locale } from '../core/text/locale';
import { en } from './en';
import { enCli } from './en-cli';
import { enPlan } from './en-plan';
import { ja, type Words } from './ja';
import { jaCli } from './ja-cli';
import { jaPlan } from './ja-plan';

export type { Words } from './ja';

/** The words of the pane, and those of what only commands do, which no pane has to fetch. */
export interface CommandWords extends Words {
  readonly cli: typeof jaCli;
  readonly plan: typeof jaPlan;
}

const WORDS: Readonly<Record<Locale, CommandWords>> = {
  ja: { ...ja, cli: jaCli, plan: jaPlan },
  en: { ...en, cli: enCli, plan: enPlan },
};

/** Words of a language. */
export const wordsOf = (locale: Locale): CommandWords => WORDS[locale];
