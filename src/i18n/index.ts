import type { Locale } from '../core/text/locale';
import { en } from './en';
import { enCli } from './en-cli';
import { enManifest } from './en-manifest';
import { enPlan } from './en-plan';
import { enProfile } from './en-profile';
import { enTrial } from './en-trial';
import { ja, type Words } from './ja';
import { jaCli } from './ja-cli';
import { jaManifest } from './ja-manifest';
import { jaPlan } from './ja-plan';
import { jaProfile } from './ja-profile';
import { jaTrial } from './ja-trial';

export type { Words } from './ja';

/** Words of the trial page. */
export type TrialWords = typeof jaTrial;

/** The words of the pane, and those of commands and of the trial page, which no pane has to fetch. */
export interface AllWords extends Words {
  readonly cli: typeof jaCli;
  readonly manifest: typeof jaManifest;
  readonly plan: typeof jaPlan;
  readonly profile: typeof jaProfile;
  readonly trial: TrialWords;
}

const WORDS: Readonly<Record<Locale, AllWords>> = {
  ja: { ...ja, cli: jaCli, manifest: jaManifest, plan: jaPlan, profile: jaProfile, trial: jaTrial },
  en: { ...en, cli: enCli, manifest: enManifest, plan: enPlan, profile: enProfile, trial: enTrial },
};

/** Words of a language. */
export const wordsOf = (locale: Locale): AllWords => WORDS[locale];
