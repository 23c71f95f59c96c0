import { resolve } from 'node:path';
import type { AllWords } from '../../i18n';
import { CallFailure, type Call } from './call';

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

/** Longest path, in UTF-16 units, that Windows takes from programs that do not ask for more. */
const LONGEST_PATH = 259;

/** What a person can do something about, by Node's code; Windows says of a long path only that it is not there. */
export const writeTrouble = (
  path: string,
  code: string,
  platform: NodeJS.Platform = process.platform,
): WriteTrouble =>
  platform === 'win32' && path.length > LONGEST_PATH ? 'tooLong' : (FAULT_CASES[code] ?? 'other');

/** Why a file or folder could not be written, and what to do, in one sentence. */
export const writeFailure = ({ words }: Call, file: string, code: string): CallFailure =>
  new CallFailure(
    words.cli.cannotWrite(file, code, words.cli.writeAdvice[writeTrouble(resolve(file), code)]),
  );
