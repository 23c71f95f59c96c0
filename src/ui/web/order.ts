import type { GivenFile, CommandOrder } from '../../app/ports/command-engine';
import { namedApart } from '../../app/sessions/command-session';

/** A file's name without its ending. */
export const stemOf = (file: GivenFile | undefined): string =>
  (file?.name ?? '').replace(/\.[^.]*$/u, '');

/** The name of a copy of a file: a book with macros keeps its kind, since Excel opens it under no other. */
export const copyName = (file: GivenFile | undefined, nameOf: (stem: string) => string): string => {
  const name = nameOf(stemOf(file));
  return /\.xlsm$/iu.test(file?.name ?? '') ? name.replace(/\.xlsx$/u, '.xlsm') : name;
};

/** Options without those that were left blank. */
const given = (options: Readonly<Record<string, string | boolean | readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== '' && value !== false),
  );

/** An order for a command over files, in the command's order; blank options are none. */
export const orderOf = (
  name: string,
  files: readonly GivenFile[],
  options: CommandOrder['options'] = {},
  besides: readonly GivenFile[] = [],
): CommandOrder => ({
  name,
  files: files.map((file) => file.name),
  options: given(options),
  given: [...files, ...besides],
});

/** The order by a plan that is a file of its own, where one was chosen. */
export const withPlan = (order: CommandOrder, [plan]: readonly GivenFile[]): CommandOrder => {
  if (!plan) return order;
  // It may have the name of another file, as where the plan is taken off the same book.
  const own = namedApart([...order.given, plan]).at(-1)!;
  return {
    ...order,
    options: { ...order.options, catalog: own.name },
    given: [...order.given, own],
  };
};
