import fc from 'fast-check';
import { catalogPlaces, type Catalog } from '../../../src/core/catalog/catalog';
import type { SheetEntries } from '../../../src/core/form/entries';
import { cellName, type Grid } from '../../../src/core/form/grid';
import { gridOfPlan } from '../../../src/core/form/grid-of-plan';
import { layForm } from '../../../src/core/form/lay';
import { recognise } from '../../../src/core/form/recognise';
import type { FieldCell, ItemBlock, RecognisedSheet } from '../../../src/core/form/recognised';
import { PROGRESS_WORDS } from '../../../src/core/form/vocabulary';
import { checkSheet, type Finding } from '../../../src/core/rules/engine';
import { validTiers } from '../../../src/core/value/indicator';
import { arbitraryCatalog, arbitraryEntries } from '../catalog/arbitrary-catalog';
import { typeInto } from './sample-sheet';

const YEAR = 2022;
/** `SHINKO_RUNS=5000 npx jest planted-faults` for the long run. */
const RUNS = Number(process.env['SHINKO_RUNS'] ?? 60);

type Typed = readonly (readonly [cell: FieldCell, text: string])[];

/** One kind of mistake: where it is planted, what must be found there, and what else may be. */
interface Fault {
  readonly rule: string;
  readonly plant: (block: ItemBlock, catalog: Catalog) => Typed | undefined;
  readonly permitted?: readonly string[];
}

const rowOf = (block: ItemBlock, year = YEAR) => block.years.find((row) => row.year?.year === year);
const cellOf = (
  block: ItemBlock,
  field: 'yearCell' | 'value' | 'unit' | 'grade',
  text: string,
): Typed | undefined => {
  const row = rowOf(block);
  return row && [[row[field], text]];
};
const tierCount = (block: ItemBlock): number =>
  block.indicator ? validTiers(block.indicator, YEAR).length : 0;
const tierNames = (block: ItemBlock, year: number): string =>
  block.indicator
    ? validTiers(block.indicator, year)
        .map((tier) => tier.name)
        .join()
    : '';
const isSettled = (block: ItemBlock): boolean =>
  block.flags.reviewFrom === null &&
  block.flags.newFrom === null &&
  tierNames(block, YEAR) === tierNames(block, YEAR - 1);
/** A repeat carries its original's marks, so that one of them may be left out. */
const isRepeated = (block: ItemBlock, catalog: Catalog): boolean =>
  catalogPlaces(catalog).filter((place) => place.entry.item === block.number).length > 1;
const otherGrade = (grade: string): string => (grade === 'C' ? 'B' : 'C');
const scaled = (text: string): string =>
  text
    .split('\n')
    .map((figure) => String(Number(figure) * 1000))
    .join('\n');

const FAULTS: readonly Fault[] = [
  { rule: 'grade-blank', plant: (block) => cellOf(block, 'grade', '') },
  {
    rule: 'grade-invalid',
    plant: (block) =>
      cellOf(
        block,
        'grade',
        String.fromCharCode((rowOf(block)?.grade.text.charCodeAt(0) ?? 65) + 0xfee0),
      ),
  },
  {
    rule: 'grade-progress-mismatch',
    plant: (block) => cellOf(block, 'grade', otherGrade(rowOf(block)?.grade.text ?? 'A')),
    permitted: ['grade-unexplained'],
  },
  { rule: 'value-blank', plant: (block) => cellOf(block, 'value', '') },
  {
    rule: 'value-unreadable',
    plant: (block) => (tierCount(block) === 1 ? cellOf(block, 'value', '実施した') : undefined),
  },
  {
    rule: 'indicator-tier-count',
    plant: (block) => cellOf(block, 'value', `${rowOf(block)?.value.text}\n7`),
  },
  {
    rule: 'value-width',
    plant: (block) => (tierCount(block) === 1 ? cellOf(block, 'value', '１２３') : undefined),
    permitted: ['value-jump', 'grade-unexplained'],
  },
  {
    rule: 'value-jump',
    plant: (block) =>
      isSettled(block)
        ? cellOf(block, 'value', scaled(rowOf(block)?.value.text ?? '1'))
        : undefined,
  },
  {
    rule: 'error-cell',
    plant: (block) => cellOf(block, 'value', '#REF!'),
    permitted: ['indicator-tier-count'],
  },
  {
    rule: 'formula-in-text',
    plant: (block) => cellOf(block, 'value', '=SUM(A1:A3)'),
    permitted: ['indicator-tier-count'],
  },
  { rule: 'unit-blank', plant: (block) => cellOf(block, 'unit', '') },
  {
    rule: 'unit-changed',
    plant: (block) => (isSettled(block) ? cellOf(block, 'unit', '本') : undefined),
  },
  { rule: 'year-era', plant: (block) => cellOf(block, 'yearCell', '平成34年度') },
  {
    rule: 'year-duplicate',
    plant: (block) => cellOf(block, 'yearCell', 'R3'),
    permitted: ['year-missing', 'new-item-early-value'],
  },
  {
    rule: 'year-out-of-range',
    plant: (block) => cellOf(block, 'yearCell', 'R9'),
    permitted: ['year-missing'],
  },
  {
    rule: 'year-unreadable',
    plant: (block) => cellOf(block, 'yearCell', '今年'),
    permitted: ['year-missing'],
  },
  {
    rule: 'year-blank',
    plant: (block) => cellOf(block, 'yearCell', ''),
    permitted: ['year-missing'],
  },
  {
    rule: 'progress-blank',
    plant: (block) =>
      block.boxes
        .filter(({ box }) => box.ticked)
        .map((cell) => [cell, `□ ${cell.box.word}`] as const),
  },
  {
    rule: 'progress-multiple',
    plant: (block) =>
      block.boxes
        .filter(({ box }) => box.grade === 'D')
        .map((cell) => [cell, `☑ ${PROGRESS_WORDS.D}`] as const),
  },
  { rule: 'narrative-blank', plant: (block) => [[block.narrative, '']] },
  { rule: 'item-renamed', plant: (block) => [[block.nameCell, 'まったく別の名前']] },
  {
    rule: 'department-unknown',
    plant: (block) => [[block.departmentsCell, '謎の課']],
    permitted: ['department-changed'],
  },
  {
    rule: 'indicator-blank',
    plant: (block) => [[block.indicatorCell, '']],
    permitted: ['review-flag-missing'],
  },
  {
    rule: 'indicator-changed',
    plant: (block, catalog) =>
      catalog.items.some((item) => item.number === block.number && item.reviewFrom === null)
        ? [[block.indicatorCell, '～R3 別の指標の数 R4～ 新しい指標の数']]
        : undefined,
    permitted: [
      'review-flag-missing',
      'indicator-tier-count',
      'unit-count',
      'unit-changed',
      'indicator-conflict',
      'value-jump',
      'repeat-differs',
    ],
  },
  {
    rule: 'review-flag-unexpected',
    plant: (block) =>
      block.flags.reviewFrom === null ? [[block.remarks, 'R4以降見直しあり']] : undefined,
    permitted: ['indicator-changed'],
  },
  {
    rule: 'review-flag-missing',
    plant: (block, catalog) =>
      block.flags.reviewFrom !== null && block.flags.newFrom === null && !isRepeated(block, catalog)
        ? [[block.remarks, '']]
        : undefined,
    permitted: ['unit-changed'],
  },
];

const lay = (catalog: Catalog, entries: SheetEntries): Grid => {
  const plan = layForm({
    catalog,
    fiscalYear: YEAR,
    years: 3,
    department: null,
    entries,
    id: 'x',
    protect: false,
  });
  return gridOfPlan(plan.sheets[0]!, plan.styles);
};

const keyOf = (finding: Finding): string =>
  `${finding.rule} ${cellName(finding.row, finding.column)} ${finding.year} ${finding.tier}`;

const findingsOn = (grid: Grid, catalog: Catalog): readonly Finding[] =>
  checkSheet(recognise(grid), { catalog, department: null })!.findings;

const filledForm = arbitraryCatalog.chain((catalog) =>
  arbitraryEntries(catalog).map((entries) => ({ catalog, entries })),
);

/** What even a right sheet may be told: one unit for all tiers, and indicators that change without a mark in the plan itself. */
const HARMLESS = ['unit-count', 'review-flag-missing'];

it('正しいシートには、何も言わない', () => {
  fc.assert(
    fc.property(filledForm, ({ catalog, entries }) => {
      const findings = findingsOn(lay(catalog, entries), catalog);
      expect(findings.filter((finding) => !HARMLESS.includes(finding.rule)).map(keyOf)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

const originals = (sheet: RecognisedSheet): readonly ItemBlock[] =>
  sheet.blocks.filter((block) => !block.repeat);

describe('一つ間違いを入れると、その場所で見つかり、ほかには何も増えない', () => {
  it.each(FAULTS)('$rule', ({ rule, plant, permitted = [] }) => {
    let planted = 0;
    fc.assert(
      fc.property(filledForm, fc.nat(20), ({ catalog, entries }, at) => {
        const grid = lay(catalog, entries);
        const sheet = recognise(grid);
        const candidates = originals(sheet);
        const block = candidates[at % candidates.length]!;
        const typed = plant(block, catalog);
        if (!typed || typed.length === 0) return;
        planted += 1;
        const before = new Set(findingsOn(grid, catalog).map(keyOf));
        const added = findingsOn(typeInto(grid, typed), catalog).filter(
          (finding) => !before.has(keyOf(finding)),
        );
        const required = added.filter(
          (finding) =>
            finding.rule === rule &&
            (finding.block === null || finding.block.number === block.number),
        );
        expect(required).not.toEqual([]);
        const beyond = added.filter(
          (finding) => finding.rule !== rule && ![...permitted, ...HARMLESS].includes(finding.rule),
        );
        expect(beyond.map(keyOf)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(planted).toBeGreaterThan(RUNS / 20);
  });
});
