import { parseArgs } from 'node:util';
import { CallFailure, OPTIONS, type Call, type Streams } from '../../commands/call/call';
import type { Locale } from '../../core/text/locale';
import { wordsOf } from '../../i18n';
import { disk } from './disk';

/** What parseArgs throws for words it does not know. */
const isArgumentError = (
  error: unknown,
): error is { readonly code: string; readonly message: string } =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  String(error.code).startsWith('ERR_PARSE_ARGS');

/** The language that a call asks for, whatever else is wrong with it. */
export const localeOf = (args: readonly string[]): Locale => {
  const { values } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
  });
  return values.lang === 'en' ? 'en' : 'ja';
};

/** Reads the words of a call; throws {@link CallFailure} for options that do not exist. */
export const parseCall = (args: readonly string[], streams: Streams): Call => {
  const locale = localeOf(args);
  const words = wordsOf(locale);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    return { files: positionals, options: values, locale, words, streams, place: disk };
  } catch (error) {
    if (isArgumentError(error)) {
      throw new CallFailure(words.cli.badOption(error.message.split('. ')[0]!));
    }
    throw error;
  }
};
