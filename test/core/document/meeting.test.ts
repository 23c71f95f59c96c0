import fc from 'fast-check';
import { BUNDLED_PLANS } from '../../../src/core/catalog/bundled';
import { catalogPlaces, type Catalog } from '../../../src/core/catalog/catalog';
import { layMeeting, type MeetingRequest } from '../../../src/core/document/meeting';
import { roomOf } from '../../../src/core/document/paper';
import { recognise } from '../../../src/core/form/read/recognise';
import { isResultSheet } from '../../../src/core/form/write/result-sheet';
import type { SheetBlueprint } from '../../../src/core/grid/blueprint';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { DOCUMENT_STYLES } from '../../../src/core/document/document-look';
import { blockKey, NO_ENTRIES, type BlockEntries } from '../../../src/core/record/entries';

const PLAN: Catalog = BUNDLED_PLANS[0]!;
const YEARS = [2020, 2021, 2022];

const requestOf = (changes: Partial<MeetingRequest> = {}): MeetingRequest => ({
  catalog: PLAN,
  fiscalYear: 2022,
  years: YEARS,
  entries: NO_ENTRIES,
  remarks: new Map(),
  paper: 'A4',
  subtitle: '',
  agenda: '',
  paperNumber: '',
  isPublic: false,
  ...changes,
});

/** Rows of each item, by the merges of its number. */
const itemRows = ({
  merges,
}: SheetBlueprint): readonly (readonly [top: number, bottom: number])[] =>
  merges
    .filter(({ left, right }) => left === 0 && right === 0)
    .map(({ top, bottom }) => [top, bottom]);

const heightOf = ({ rowHeights }: SheetBlueprint, top: number, end: number): number => {
  let height = 0;
  for (let row = top; row < end; row += 1) height += rowHeights.get(row)!;
  return height;
};

const entriesWith = (narratives: readonly string[]) => ({
  fiscalYear: 2022,
  blocks: new Map(
    catalogPlaces(PLAN).map(({ entry, occurrence }, index): readonly [string, BlockEntries] => [
      blockKey(entry.item, occurrence),
      { years: new Map(), ticked: ['A'], narrative: narratives[index % narratives.length]! },
    ]),
  ),
});

const narrative = fc
  .integer({ min: 0, max: 900 })
  .map((length) => '地域の支え合いを進めた。'.repeat(75).slice(0, length));

it.each(['A4', 'A3'] as const)(
  '%s では、1 ページより長い項目のほかは、ページで切れない',
  (paper) => {
    fc.assert(
      fc.property(fc.array(narrative, { minLength: 1, maxLength: 12 }), (narratives) => {
        const sheet = layMeeting(requestOf({ paper, entries: entriesWith(narratives) }));
        const { rowBreaks, titleRows } = sheet.print!;
        const room = roomOf(paper).height - heightOf(sheet, titleRows![0], titleRows![1] + 1);
        for (const [top, bottom] of itemRows(sheet)) {
          expect(rowBreaks.filter((row) => row > top && row <= bottom)).toEqual([]);
        }
        // What stands between two breaks fits the page, or is a single item that is longer.
        const ends = [...rowBreaks, sheet.rowHeights.size];
        [titleRows![1] + 1, ...rowBreaks].forEach((top, page) => {
          const end = ends[page]!;
          const items = itemRows(sheet).filter(([first]) => first >= top && first < end);
          const head = page === 0 ? heightOf(sheet, 0, titleRows![0]) : 0;
          const isFull = heightOf(sheet, top, end) + head > room + 0.01;
          expect({ page, isFull: isFull && items.length > 1 }).toEqual({ page, isFull: false });
        });
      }),
      { numRuns: 40 },
    );
  },
);

it('A4 では施策の方向、A3 では基本方針が、新しいページから始まる', () => {
  const beginning = (paper: 'A4' | 'A3', label: string): readonly boolean[] => {
    const sheet = layMeeting(requestOf({ paper }));
    const bands = sheet.cells.filter(
      ({ value }) => typeof value === 'string' && value.startsWith(label),
    );
    return bands.slice(1).map(({ row }) => sheet.print!.rowBreaks.includes(row));
  };
  expect(new Set(beginning('A4', '施策の方向'))).toEqual(new Set([true]));
  const policies = layMeeting(requestOf({ paper: 'A3' }));
  const seen = new Set<string>();
  const first = policies.cells.filter(({ value }) => {
    if (typeof value !== 'string' || !value.startsWith('基本方針') || seen.has(value)) return false;
    seen.add(value);
    return true;
  });
  expect(first.slice(1).every(({ row }) => policies.print!.rowBreaks.includes(row))).toBe(true);
});

it('公表用には備考を載せず、印は載せる', () => {
  const marked = PLAN.items.find((item) => item.reviewFrom !== null)!;
  const remarks = new Map([[blockKey(marked.number, 1), '内部の覚え書き']]);
  const textsOf = (isPublic: boolean): string =>
    layMeeting(requestOf({ remarks, isPublic }))
      .cells.map(({ value }) => String(value ?? ''))
      .join('\n');
  expect(textsOf(false)).toContain('内部の覚え書き');
  expect(textsOf(true)).not.toContain('内部の覚え書き');
  expect(textsOf(true)).toContain('R4以降見直しあり');
});

it('資料のシートは、様式とは読まれない', () => {
  const grid = gridOfBlueprint(layMeeting(requestOf()), DOCUMENT_STYLES);
  expect(recognise(grid).blocks.length).toBeGreaterThan(0);
  expect(isResultSheet(grid)).toBe(true);
});
