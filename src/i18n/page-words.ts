import type { Locale } from '../core/text/locale';
import { wordsOf, type AllWords } from '.';
import { enPage } from './en-page';
import { jaPage } from './ja-page';

/** The words of commands for people who have no command line: options are called by their fields on the page. */
export const pageWordsOf = (locale: Locale): AllWords => {
  const words = wordsOf(locale);
  const page = locale === 'ja' ? jaPage : enPage;
  return {
    ...words,
    cli: { ...words.cli, ...page.cli },
    merge: { ...words.merge, cli: { ...words.merge.cli, ...page.merge } },
    submit: { ...words.submit, cli: { ...words.submit.cli, ...page.submit } },
    cycle: { ...words.cycle, cli: { ...words.cycle.cli, ...page.cycle } },
    profile: { ...words.profile, ...page.profile },
  };
};
