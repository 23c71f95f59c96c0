import type { CaseId } from '../../src/conformance/case/case';
import { foundWays } from '../../src/conformance/run/found-ways';
import { OWN_NAMES } from '../../src/conformance/run/run';
import type { CaseResult } from '../../src/conformance/case/report';
import { BY_HAND } from '../../src/conformance/ways';
import type { ExcelWays } from '../../src/excel-host';
import { loadOffice, reportOn } from './host-page';

jest.setTimeout(120_000);
beforeAll(loadOffice);

interface Switched {
  readonly ways: ExcelWays;
  /** The cases that tell it, each with the way that it tells. */
  readonly told: Partial<Record<CaseId, string>>;
}

/** Every value of every switch of the host: which cases tell it. What none tells, a person sees by hand. */
const SWITCHES: readonly Switched[] = [
  { ways: {}, told: {} },
  {
    ways: { conditionalFormats: 'unreadable' },
    told: { 'way.conditionalFormats': 'unreadable' },
  },
  {
    ways: { conditionalFormats: 'not-found' },
    told: { 'way.conditionalFormats': 'not-found' },
  },
  { ways: { undo: 'emptied-by-writes' }, told: {} },
  { ways: { mergedAreas: 'top-left-inside' }, told: { 'way.mergedAreas': 'top-left-inside' } },
  { ways: { mergedAreas: 'cut' }, told: { 'way.mergedAreas': 'cut' } },
  { ways: { mergedAreas: 'first-cell' }, told: { 'way.mergedAreas': 'first-cell' } },
  {
    ways: { insertion: 'forbidden' },
    told: { 'way.insertion': 'forbidden', 'way.insertion-bare': 'untold' },
  },
  {
    ways: { insertion: 'unsupported' },
    told: { 'way.insertion': 'unsupported', 'way.insertion-bare': 'untold' },
  },
  {
    ways: { insertion: 'error-afterwards' },
    told: { 'way.insertion': 'error-afterwards', 'way.insertion-bare': 'untold' },
  },
  {
    ways: { insertion: 'plain' },
    told: { 'way.insertion': 'plain', 'way.insertion-bare': 'untold' },
  },
  {
    ways: { insertion: 'needs-active-tab' },
    told: { 'way.insertion-bare': 'needs-active-tab' },
  },
  { ways: { selectionEvents: 'silent' }, told: { 'way.selectionEvents': 'silent' } },
  {
    ways: { changeEvents: 'without-address' },
    told: { 'way.changeEvents': 'without-address' },
  },
  { ways: { changeEvents: 'silent' }, told: { 'way.changeEvents': 'silent' } },
  { ways: { fileBytes: 'refused' }, told: { 'way.fileBytes': 'refused' } },
  { ways: { cellEdit: 'waits-where-asked' }, told: {} },
];

/** Switches that no page can see. */
const UNSEEN: Readonly<Record<string, CaseId>> = { undo: 'way.undo', cellEdit: 'way.cellEdit' };

const tellers = (cases: readonly CaseResult[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cases.flatMap(({ id, way }) => (way === undefined || way === 'documented' ? [] : [[id, way]])),
  );

/** Every third for every day; all of them in `npm run test:long`. */
const tried = SWITCHES.filter((_, at) => process.env['SHINKO_RUNS'] !== undefined || at % 3 === 0);

it.each(tried)(
  '$ways のもとで、言い当てるのは $told だけで、契約も仕事もみなできる',
  async (row) => {
    const { cases } = await reportOn(row.ways);
    expect(tellers(cases)).toEqual(row.told);
    const bad = cases.filter(({ status }) => !['passed', 'by-hand'].includes(status));
    expect(bad).toEqual([]);
    expect(cases.filter(({ status }) => status === 'by-hand').map(({ id }) => id)).toEqual(BY_HAND);
    const seen = Object.entries(row.ways).filter(([name]) => !(name in UNSEEN));
    expect(foundWays(cases)).toEqual(Object.fromEntries(seen));
  },
);

it('表は、切り替えの値を一つも落とさない', () => {
  // A value that is not in the table does not compile into this record.
  const values: {
    readonly [K in keyof Required<ExcelWays>]: Record<NonNullable<ExcelWays[K]>, 1>;
  } = {
    conditionalFormats: { unreadable: 1, 'not-found': 1 },
    undo: { 'emptied-by-writes': 1 },
    mergedAreas: { 'top-left-inside': 1, cut: 1, 'first-cell': 1 },
    insertion: {
      forbidden: 1,
      unsupported: 1,
      'error-afterwards': 1,
      plain: 1,
      'needs-active-tab': 1,
    },
    selectionEvents: { silent: 1 },
    changeEvents: { 'without-address': 1, silent: 1 },
    fileBytes: { refused: 1 },
    cellEdit: { 'waits-where-asked': 1 },
  };
  const all = Object.entries(values).flatMap(([name, own]) =>
    Object.keys(own).map((value) => `${name}: ${value}`),
  );
  const listed = SWITCHES.flatMap(({ ways }) =>
    Object.entries(ways).map(([name, value]) => `${name}: ${value}`),
  );
  expect(listed.toSorted()).toEqual(all.toSorted());
  expect(OWN_NAMES.has('_shinko')).toBe(true);
});
