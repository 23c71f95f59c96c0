import { mistakeOf } from '../../core/text/mistake';
import type { Locale } from '../../core/text/locale';
import { VERSION } from '../../core/version';
import { wordsOf } from '../../i18n';

/** What the command says of our own mistake: a sentence, and what to report, with no text of a cell. */
export const mistakeText = (thrown: unknown, locale: Locale): string => {
  const { name, frames } = mistakeOf(thrown);
  const details = [
    `shinko ${VERSION} (Node ${process.versions.node}, ${process.platform}): ${name}`,
    ...frames.map((frame) => `    at ${frame}`),
  ];
  return `${[wordsOf(locale).mistake.command, ...details].join('\n')}\n`;
};
