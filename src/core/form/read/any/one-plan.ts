import { inferScale, type GradeScale, type ScaleStep } from '../../../profile/grade-scale';
import { COLUMN_TITLES, type ColumnRole } from '../../../profile/columns';
import { scaleOfProfile, type FormProfile } from '../../../profile/form-profile';
import { ToldWords } from '../../../profile/told-form';
import type { Grid } from '../../../grid/grid';
import type { ItemBlock, RecognisedSheet } from '../recognised';
import { choicesOfPlan } from './choices';
import { gradesIn, legendIn, viewpointsIn } from './recognise-any';

/** What sheets of one form have in common. */
const signature = ({ kind, blocks }: RecognisedSheet): string =>
  `${kind} ${[...(blocks[0]?.fields ?? [])].sort().join(' ')}`;

const legendOfBook = (grids: readonly Grid[]): readonly ScaleStep[] | undefined => {
  const legends = grids.map(legendIn).filter((legend) => legend !== undefined);
  return legends.reduce<readonly ScaleStep[] | undefined>(
    (most, legend) => (legend.length > (most?.length ?? 0) ? legend : most),
    undefined,
  );
};

/** Fields that the plan's other sheets have, and this one has not. */
const lostFields = (
  { blocks, titles }: RecognisedSheet,
  profile: FormProfile | undefined,
): RecognisedSheet['missingFields'] => {
  const own: ReadonlySet<string> = blocks[0]?.fields ?? new Set();
  const fields = (profile?.required ?? []).filter(
    (role): role is ColumnRole => ROLES_OF_COLUMNS.has(role) && !own.has(role),
  );
  const [first] = titles;
  return fields.length > 0 && first ? [{ at: first.cell, fields, hasUnknown: true }] : [];
};

const ROLES_OF_COLUMNS: ReadonlySet<string> = new Set(COLUMN_TITLES.map(([role]) => role));

/** Numbers go on from sheet to sheet where the sheets have none of their own; a number that comes again is the same item's. */
const renumbered = (sheets: readonly RecognisedSheet[]): readonly RecognisedSheet[] => {
  let before = 0;
  return sheets.map((sheet) => {
    const hasNumbers = sheet.blocks.some(({ fields }) => fields.has('number'));
    if (hasNumbers) return sheet;
    const from = before;
    before += sheet.blocks.length;
    const blocks = sheet.blocks.map((block): ItemBlock => ({
      ...block,
      number: from + block.index + 1,
    }));
    return { ...sheet, blocks };
  });
};

/** The scale that values, legend and choices tell, the plan's own words for what was not graded left out. */
const scaleWith = (
  profile: FormProfile | undefined,
  values: readonly string[],
  legend: readonly ScaleStep[] | undefined,
  choices: readonly string[] | undefined,
): GradeScale | null => {
  const notRated = profile?.notRated ?? [];
  if (notRated.length === 0) return inferScale(values, legend, choices) ?? null;
  const words = new ToldWords({ notRated });
  const isRated = (text: string): boolean => !words.isNotRated(text);
  const steps = legend?.filter(({ value }) => isRated(value));
  const scale = inferScale(values.filter(isRated), steps, choices?.filter(isRated));
  return scale ? { ...scale, notRated } : null;
};

/**
 * Sheets of one workbook that are parts of one plan, by department or by policy: those that are built
 * alike, where several kinds stand side by side the one with the most items. Their grades are of one
 * scale, which a sheet of its own may explain.
 *
 * @param all every sheet of the workbook, where lists for drop-downs may stand
 */
export const asOnePlan = (
  sheets: readonly RecognisedSheet[],
  grids: readonly Grid[],
  profile?: FormProfile,
  all: readonly Grid[] = grids,
): readonly RecognisedSheet[] => {
  const groups = new Map<string, RecognisedSheet[]>();
  for (const sheet of sheets) {
    const known = groups.get(signature(sheet));
    if (known) known.push(sheet);
    else groups.set(signature(sheet), [sheet]);
  }
  const count = (group: readonly RecognisedSheet[]): number =>
    group.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const [main] = [...groups.values()].sort((one, other) => count(other) - count(one));
  const own = main ?? [];
  const legend = legendOfBook(grids);
  const choices = choicesOfPlan(own, all);
  const blocks = own.flatMap((sheet) => sheet.blocks);
  const scale =
    scaleOfProfile(profile) ?? scaleWith(profile, gradesIn(blocks), legend, choices.grades);
  const furtherScale = scaleWith(profile, viewpointsIn(blocks), legend, choices.viewpoints);
  return renumbered(own).map((sheet) => ({
    ...sheet,
    scale,
    furtherScale,
    missingFields: lostFields(sheet, profile),
  }));
};
