import type { AllWords } from '../../i18n';
import { CallFailure, type Call } from './call';
import { ownMember } from '../../core/text/own-member';

type WriteTrouble = keyof AllWords['cli']['writeAdvice'];

const FAULT_CASES: Readonly<Record<string, WriteTrouble>> = {
  ENOENT: 'noFolder',
  ENOTDIR: 'noFolder',
  EISDIR: 'isFolder',
  EACCES: 'refused',
  EPERM: 'refused',
  EROFS: 'refused',
  EBUSY: 'busy',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ENAMETOOLONG: 'tooLong',
};

/** What a person can do something about, by Node's code; Windows says of a long path only that it is not there. */
export const writeTrouble = (path: string, code: string, longestPath: number): WriteTrouble =>
  path.length > longestPath ? 'tooLong' : (ownMember(FAULT_CASES, code) ?? 'other');

/** Why a file or folder could not be written, and what to do, in one sentence. */
export const writeFailure = (
  { words: { cli }, place }: Call,
  file: string,
  code: string,
): CallFailure => {
  const trouble = writeTrouble(place.resolve(file), code, place.longestPath);
  return new CallFailure(cli.cannotWrite(file, code, cli.writeAdvice[trouble]));
};
