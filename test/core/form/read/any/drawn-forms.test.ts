import fc from 'fast-check';
import { checkRecognised } from '../../../../../src/app/check/check';
import { exportRows, type ExportRow } from '../../../../../src/app/export/export-table';
import { recogniseWorkbook } from '../../../../../src/app/recognise/recognised-workbook';
import { yearLabel } from '../../../../../src/core/era/fiscal-year';
import { notReadIn, unknownTitles } from '../../../../../src/core/form/read/not-read';
import type { Grid } from '../../../../../src/core/grid/grid';
import { otherForm } from './other-forms';
import { arbitraryForm, YEAR, YEARS, type DrawnForm, type DrawnItem } from './drawn-forms';

const RUNS = Number(process.env['SHINKO_RUNS'] ?? 150);

/** The rows of an item as the drawing has them, by year. */
const expectedOf = (
  { number, name, department, unit, values, targets, grade }: DrawnItem,
  { past, targets: hasTargets }: DrawnForm['shows'],
) =>
  YEARS.flatMap((year, index) =>
    past || year === YEAR
      ? [
          {
            item_no: number,
            item: name,
            departments: department,
            fiscal_year: yearLabel(year),
            value: values[index],
            unit,
            ...(hasTargets || year === YEAR ? { target: targets[index] } : {}),
            ...(year === YEAR ? { grade } : {}),
          },
        ]
      : [],
  );

const matches = (row: ExportRow | undefined, expected: object): boolean =>
  row !== undefined &&
  Object.entries(expected).every(([key, value]) => row[key as keyof ExportRow] === value);

it('どの形に割り付けても、そのまま読むか、分からないと言う。違う数値にはしない', () => {
  let [right, asked] = [0, 0];
  fc.assert(
    fc.property(arbitraryForm, ({ items, grids, shows }) => {
      const book = recogniseWorkbook({ grids });
      const doubt = unknownTitles(book.forms).some(({ holds }) => holds === 'figures');
      if (book.forms.length === 0 || notReadIn(book.forms).length > 0 || doubt) {
        asked += 1;
        return;
      }
      const read = exportRows(book);
      if (!read.ok) throw new RangeError(read.failure.kind);
      const figures = read.value.filter(({ value, target }) => value !== null || target !== null);
      for (const item of items) {
        const own = figures.filter((row) => row.item === item.name);
        for (const expected of expectedOf(item, shows)) {
          const row = own.find(({ fiscal_year: year }) => year === expected.fiscal_year);
          const isTwoLines = row?.target === null && 'target' in expected && !shows.targets;
          const wanted = isTwoLines ? { ...expected, target: null } : expected;
          expect({ ...row, ok: matches(row, wanted) }).toMatchObject({ ...wanted, ok: true });
        }
        expect(own.length).toBe(expectedOf(item, shows).length);
        expect(own[0]?.policy).toContain(item.level);
      }
      right += 1;
    }),
    { numRuns: RUNS },
  );
  expect(asked).toBeLessThanOrEqual(RUNS * 0.05);
  expect(right).toBeGreaterThan(0);
});

it('正しい表には、エラーを言わない', () => {
  fc.assert(
    fc.property(arbitraryForm, ({ grids }) => {
      const report = checkRecognised(recogniseWorkbook({ grids }));
      const errors = report.ok
        ? report.value.findings.filter(({ severity }) => severity === 'error')
        : [];
      expect(errors.map(({ rule, row, column }) => [rule, row, column])).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

const junk = fc.oneof(
  { arbitrary: fc.constant(null), weight: 3 },
  fc.integer({ min: -5, max: 3000 }),
  fc.constantFrom(
    '事業名',
    '担当課',
    '目標',
    '実績',
    '令和5年度',
    'R4実績',
    '評価',
    '福祉課',
    'A',
    '◎',
    '※注',
    '合計',
    '№',
    '―',
  ),
  fc.string({ unit: fc.constantFrom('あ', '課', '1', '年', '度', '-', '\n', '・'), maxLength: 6 }),
);
const arbitraryJunk: fc.Arbitrary<Grid> = fc
  .record({
    values: fc.array(fc.array(junk, { maxLength: 14 }), { maxLength: 24 }),
    merges: fc.array(
      fc.record({ top: fc.nat(20), left: fc.nat(12), height: fc.nat(6), width: fc.nat(8) }),
      { maxLength: 8 },
    ),
  })
  .map(({ values, merges }) => ({
    ...otherForm('何か', values),
    merges: merges.map(({ top, left, height, width }) => ({
      top,
      left,
      bottom: top + height,
      right: left + width,
    })),
  }));

it('何が並んでいても壊れず、数値はシートにあるものだけになる', () => {
  fc.assert(
    fc.property(arbitraryJunk, (grid) => {
      const book = recogniseWorkbook({ grids: [grid] });
      const rows = exportRows(book);
      checkRecognised(book);
      const plain = (text: unknown): string => String(text).replace(/\s+/gu, '');
      const texts = grid.values.flatMap((row) => (row ?? []).map(plain));
      for (const row of rows.ok ? rows.value : [])
        for (const text of [row.value_text, row.target_text])
          if (text !== null) expect(texts.some((known) => known.includes(plain(text)))).toBe(true);
    }),
    { numRuns: RUNS * 4 },
  );
});
