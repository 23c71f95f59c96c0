import type { ItemNumber } from '../../core/value/item-number';
import type { Catalog } from '../../core/catalog/catalog';
import { yearLabel, type FiscalYear } from '../../core/era/fiscal-year';
import { candidateTextEdits } from '../../core/flags/candidate-texts';
import { itemsByWords, markEvidence, type MarkEvidence } from '../../core/flags/mark-evidence';
import type { FlagCandidates, ItemBlock, RecognisedSheet } from '../../core/form/read/recognised';
import type { RefusedMarks } from '../../core/record/refused-marks';
import type { CellEdit } from '../../core/grid/edit';
import { formsToSubmit } from '../../core/submit/forms-to-submit';
import type { CellPlace } from '../ports/workbook';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';

/** A flagged block of the open workbook, and for a repeat where its original is. */
export interface FlaggedItem extends CellPlace {
  readonly number: ItemNumber | null;
  readonly name: string;
  /** Label of the year of the mark, `R4`; `null` for repeats. */
  readonly from: string | null;
  readonly original: CellPlace | null;
}

/** An item that an open mark may be of, with what speaks for it. */
export interface MarkCandidate {
  readonly number: ItemNumber;
  readonly name: string;
  /** Of its name; `null` where it stands in another book. */
  readonly place: CellPlace | null;
  readonly evidence: MarkEvidence | null;
  /** Whether its words, and not the others', are those that changed. */
  readonly isByWords: boolean;
}

/** A mark that a person must settle: `count` of the items carry it. */
export interface OpenQuestion extends FlagCandidates {
  /** Label of the year, `R4`. */
  readonly label: string;
  readonly asked: readonly MarkCandidate[];
}

/** The flagged rows of a workbook: what is open, and what is settled. */
export interface FlagLists {
  readonly questions: readonly OpenQuestion[];
  /** Revised from a year. */
  readonly review: readonly FlaggedItem[];
  readonly fresh: readonly FlaggedItem[];
  readonly repeats: readonly FlaggedItem[];
  /** Marks that a person said are none of these items'. */
  readonly refused: readonly RefusedMarks[];
  /** Cells in which version 0.1.0 wrote the candidate's text, and which need it no more. */
  readonly written: number;
}

/** Edits that take the candidate's text out of 備考, where the plan asks all the same. */
export const standingCandidates = ({
  forms,
  identity,
}: Pick<RecognisedWorkbook, 'forms' | 'identity'>): readonly CellEdit[] =>
  candidateTextEdits(forms, identity?.catalog?.candidates ?? []);

/** The marks that are open on the newest forms, each once. */
export const openQuestions = (forms: readonly RecognisedSheet[]): readonly FlagCandidates[] => {
  const byItems = new Map<string, FlagCandidates>();
  for (const group of formsToSubmit(forms).flatMap(({ candidates }) => candidates)) {
    byItems.set(`${group.from}:${group.items.join()}`, group);
  }
  return [...byItems.values()];
};

const placeOf = ({ grid }: RecognisedSheet, { nameCell }: ItemBlock): CellPlace => ({
  sheet: grid.sheet ?? '',
  row: nameCell.row,
  column: nameCell.column,
});

const questionOf = (
  forms: readonly RecognisedSheet[],
  group: FlagCandidates,
  plan: Catalog | null,
): OpenQuestion => {
  const found = group.items.map((number) => {
    for (const form of forms) {
      const block =
        form.blocks.find((each) => each.number === number && !each.repeat) ??
        form.blocks.find((each) => each.number === number);
      if (block) return { number, form, block, evidence: markEvidence(block, group.from, plan) };
    }
    return { number };
  });
  const byWords = itemsByWords(
    found.flatMap(({ evidence }) => evidence ?? []),
    group.count,
  );
  return {
    ...group,
    label: yearLabel(group.from),
    asked: found.map(({ number, form, block, evidence }) => ({
      number,
      name: block?.name ?? '',
      place: form ? placeOf(form, block) : null,
      evidence: evidence ?? null,
      isByWords: byWords.includes(number),
    })),
  };
};

/** Gathers the settled marks of recognised sheets, in sheet order. */
const settledOf = (
  sheets: readonly RecognisedSheet[],
): Pick<FlagLists, 'review' | 'fresh' | 'repeats'> => {
  const lists = {
    review: [] as FlaggedItem[],
    fresh: [] as FlaggedItem[],
    repeats: [] as FlaggedItem[],
  };
  for (const sheet of sheets) {
    const originals = new Map<ItemNumber | null, ItemBlock>();
    for (const block of sheet.blocks) {
      if (!block.repeat && !originals.has(block.number)) originals.set(block.number, block);
    }
    for (const block of sheet.blocks) {
      const item = (from: FiscalYear | null): FlaggedItem => {
        const first = block.repeat ? originals.get(block.number) : undefined;
        return {
          number: block.number,
          name: block.name,
          ...placeOf(sheet, block),
          from: from === null ? null : yearLabel(from),
          original: first ? placeOf(sheet, first) : null,
        };
      };
      const { reviewFrom, newFrom } = block.flags;
      if (reviewFrom !== null) lists.review.push(item(reviewFrom));
      if (newFrom !== null) lists.fresh.push(item(newFrom));
      if (block.repeat) lists.repeats.push(item(null));
    }
  }
  return lists;
};

/**
 * Lists the marks of a workbook, those that are open apart.
 *
 * @param plan the plan's own document or last year's sheet as a plan, for the words that changed
 */
export const listFlags = (
  workbook: Pick<RecognisedWorkbook, 'forms' | 'identity'>,
  plan: Catalog | null = null,
): FlagLists => {
  const { forms, identity } = workbook;
  return {
    questions: openQuestions(forms).map((group) => questionOf(formsToSubmit(forms), group, plan)),
    ...settledOf(forms),
    refused: identity?.refused ?? [],
    written: standingCandidates(workbook).length,
  };
};
