import type { ChosenFile, CommandOrder } from '../../app/ports/command-engine';

/** A file's name without its ending. */
export const stemOf = (file: ChosenFile | undefined): string =>
  (file?.name ?? '').replace(/\.[^.]*$/u, '');

/** Options without those that were left blank. */
const given = (options: Readonly<Record<string, string | boolean | readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== '' && value !== false),
  );

/** An order for a command over files, in the command's order; blank options are none. */
export const orderOf = (
  name: string,
  files: readonly ChosenFile[],
  options: CommandOrder['options'] = {},
  besides: readonly ChosenFile[] = [],
): CommandOrder => ({
  name,
  files: files.map((file) => file.name),
  options: given(options),
  given: [...files, ...besides],
});
