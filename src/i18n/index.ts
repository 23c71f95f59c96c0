import type { Locale } from '../core/text/locale';
import { en } from './en';
import { enCli } from './en-cli';
import { enManifest } from './en-manifest';
import { enPlan } from './en-plan';
import { enProfile } from './en-profile';
import { ja, type Words } from './ja';
import { jaCli } from './ja-cli';
import { jaManifest } from './ja-manifest';
import { jaPlan } from './ja-plan';
import { jaProfile } from './ja-profile';

export type { Words } from './ja';

/** The words of the pane, and those of what only commands do, which no pane has to fetch. */
export interface CommandWords extends Words {
  readonly cli: typeof jaCli;
  readonly manifest: typeof jaManifest;
  readonly plan: typeof jaPlan;
  readonly profile: typeof jaProfile;
}

const WORDS: Readonly<Record<Locale, CommandWords>> = {
  ja: { ...ja, cli: jaCli, manifest: jaManifest, plan: jaPlan, profile: jaProfile },
  en: { ...en, cli: enCli, manifest: enManifest, plan: enPlan, profile: enProfile },
};

/** Words of a language. */
export const wordsOf = (locale: Locale): CommandWords => WORDS[locale];
