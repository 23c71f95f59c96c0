import { parseCellName, type Area } from '../../../../../src/core/grid/grid';

/** The area of a name such as A3:B4. */
export const parseArea = (name: string): Area => {
  const [first, last] = name.split(':').map((corner) => parseCellName(corner));
  if (!first || !last) throw new RangeError(`no area ${name}`);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
};
