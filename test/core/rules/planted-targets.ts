import type { YearFigures } from '../../../src/core/form/read/recognised';
import type { Fault } from './planted-faults';
import { rowOf, typeEntry, typing, writeRate, type Scene } from './planted-scene';

/** The sheet's year of a block whose every tier has a target. */
const plannedRow = ({ block }: Scene): YearFigures | undefined => {
  const row = rowOf(block);
  const lines = row?.target?.text.split('\n') ?? [];
  return lines.length > 0 && lines.every((line) => /^\d+$/u.test(line)) ? row : undefined;
};

/** The same where it is one figure, as a number. */
const onlyTarget = (scene: Scene): { row: YearFigures; target: number } | undefined => {
  const row = plannedRow(scene);
  const target = Number(row?.target?.text);
  return row && Number.isInteger(target) ? { row, target } : undefined;
};

/** Mistakes in targets, rates, and grades beside them. */
export const TARGET_FAULTS: readonly Fault[] = [
  {
    rule: 'target-reached-low-grade',
    on: 'targets',
    plant: (scene) => {
      const row = plannedRow(scene);
      const isReached = row !== undefined && row.target!.text === row.value.text;
      return isReached ? typeEntry(scene, 'grade', 'C') : undefined;
    },
    permitted: ['grade-progress-mismatch', 'grade-unexplained'],
  },
  {
    rule: 'target-missed-high-grade',
    on: 'targets',
    plant: (scene) => {
      const planned = onlyTarget(scene);
      return planned?.row.grade.text === 'A'
        ? typing(scene, [[planned.row.target!, String(planned.target * 2)]])
        : undefined;
    },
    permitted: ['target-changed'],
  },
  {
    rule: 'rate-mismatch',
    on: 'targets',
    plant: (scene) => {
      const planned = onlyTarget(scene);
      return planned && writeRate(scene, planned.row, 142);
    },
  },
  {
    rule: 'target-changed',
    on: 'targets',
    plant: (scene) => {
      const planned = onlyTarget(scene);
      const item = scene.catalog.items.find(({ number }) => number === scene.block.number);
      const isMarked = scene.block.flags.reviewFrom !== null || item?.reviewFrom !== null;
      return planned && !isMarked
        ? typing(scene, [[planned.row.target!, String(planned.target + 1)]])
        : undefined;
    },
  },
];
