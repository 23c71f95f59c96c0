import { tellMistake } from './mistakes';

/** Hands our own mistake, in work that nobody waits for, to whoever shows them. */
export const throwAside = (mistake: unknown): void => tellMistake(mistake);
