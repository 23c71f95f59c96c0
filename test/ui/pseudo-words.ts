import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as engineModule from '../../src/core/rules/engine';

const I18N = join(__dirname, '../../src/i18n');

/** Around everything that words say. */
const [OPEN, CLOSE] = ['⟦', '⟧'];
const SAID = /⟦[^⟦⟧]*⟧/gu;

const marked = (text: string): string =>
  `${OPEN}${text.replaceAll(OPEN, '').replaceAll(CLOSE, '')}${CLOSE}`;

/** What a function of words was given, where that is data or words again: it stands for itself, to be looked at. */
const givenTo = (args: readonly unknown[]): string =>
  args
    .flat(2)
    .filter((arg) => typeof arg === 'string' || typeof arg === 'number')
    .join(' ');

/** Words of the same shape that say nothing but that they are words. */
export const pseudoOf = (words: unknown): unknown => {
  if (typeof words === 'string') {
    return words.includes(OPEN) ? words : `${OPEN}${words}${CLOSE}`;
  }
  if (typeof words === 'function') {
    return (...args: readonly unknown[]) => {
      const made: unknown = Reflect.apply(words, undefined, args);
      if (typeof made !== 'string') return pseudoOf(made);
      return made === '' ? '' : `${marked(made)}${givenTo(args)}`;
    };
  }
  if (Array.isArray(words)) return words.map(pseudoOf);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudoOf(value)]));
};

/** A text without what words said; what is left is data, or hard-coded. */
export const unsaid = (text: string): string => {
  const without = text.replace(SAID, ' ');
  return without === text ? text : unsaid(without);
};

/** Lets every module of English words, and the rules' own sentences, give pseudo words to what is loaded after that. */
export const speakPseudo = (): void => {
  const engine = join(__dirname, '../../src/core/rules/engine');
  jest.doMock(engine, () => {
    const genuine = jest.requireActual<typeof engineModule>(engine);
    return {
      ...genuine,
      findingSentence: (...args: Parameters<typeof genuine.findingSentence>) =>
        marked(genuine.findingSentence(...args)),
    };
  });
  for (const file of readdirSync(I18N)) {
    if (!/^en.*\.ts$/u.test(file)) continue;
    const module = join(I18N, file);
    jest.doMock(module, () => pseudoOf(jest.requireActual(module)));
  }
};
