import { DepartmentFileDiffer } from './department-file-differ';
import type { DepartmentFile, FileDiff } from './file-diff';
import { formVersions } from './form-versions';
import { withoutUnchanged } from './unchanged-cells';
import type { Master } from '../index/master';

const onceEach = <T>(all: readonly T[]): readonly T[] => {
  const byText = new Map(all.map((one) => [JSON.stringify(one), one]));
  return byText.size === all.length ? all : [...byText.values()];
};

/**
 * Reads what a department's file differs in from its base and the master; the file itself can be let
 * go. Of a sheet that was copied inside the file every version is read: what only one of them has
 * changed is a change, and what they say differently a person settles.
 */
export const diffDepartmentFile = (master: Master, file: DepartmentFile): FileDiff => {
  const { versions, hidden } = formVersions(file.forms);
  const others = [...file.others, ...hidden.map(({ grid }) => grid)];
  const [first = [], ...copies] = versions;
  const hasCopies = copies.length > 0;
  const whole = new DepartmentFileDiffer(master, {
    ...file,
    forms: first,
    others,
    hasCopies,
  }).diff();
  const told = (left: FileDiff['left']): FileDiff['left'] =>
    withoutUnchanged(left, file.forms, master.sheets);
  if (copies.length === 0) return { ...whole, left: told(whole.left) };
  const diffs = copies.map((forms) =>
    new DepartmentFileDiffer(master, {
      ...file,
      forms,
      hasCopies,
      notes: [],
      drawings: [],
      others: [],
      refused: [],
    }).diff(),
  );
  const all = [whole, ...diffs];
  return {
    ...whole,
    matched: Math.max(...all.map(({ matched }) => matched)),
    offers: onceEach(all.flatMap(({ offers }) => offers)),
    left: told(onceEach(all.flatMap(({ left }) => left))),
  };
};
