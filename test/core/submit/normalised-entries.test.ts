import fc from 'fast-check';
import type { Catalog } from '../../../src/core/catalog/catalog';
import type { SheetEntries } from '../../../src/core/record/entries';
import { entriesOfSheet } from '../../../src/core/form/read/entries-of-sheet';
import { cellAt, emptyGrid, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import type { FieldCell, RecognisedSheet } from '../../../src/core/form/read/recognised';
import { normalisedEntries, normalisedForms } from '../../../src/core/submit/normalised-entries';
import { arbitraryCatalog, arbitraryEntries } from '../catalog/arbitrary-catalog';
import { insertColumns, insertRows } from '../rules/reshape';

const lay = (catalog: Catalog, entries: SheetEntries): Grid => {
  const plan = layoutForm({
    catalog,
    fiscalYear: 2022,
    years: 3,
    department: null,
    entries,
    id: 'x',
    protect: false,
  });
  return gridOfBlueprint(plan.sheets[0]!, plan.styles);
};

const filledForm = arbitraryCatalog.chain((catalog) =>
  arbitraryEntries(catalog).map((entries) => ({ catalog, entries, grid: lay(catalog, entries) })),
);

const textOf = (grid: Grid): string => normalisedEntries(recognise(grid));

/** Cells that a department fills with words and figures, boxes aside. */
const entryCells = (sheet: RecognisedSheet): readonly FieldCell[] =>
  sheet.blocks.flatMap((block) => [
    ...block.measures[0]!.years.flatMap(({ value, unit, grade }) => [value, unit, grade]),
    block.narrative,
  ]);

const withCells = (
  grid: Grid,
  cells: readonly FieldCell[],
  next: (value: CellValue, index: number) => CellValue,
): Grid => {
  const values = grid.values.map((row) => (row ? [...row] : row));
  cells.forEach(({ row, column }, index) => {
    (values[row] ??= [])[column] = next(cellAt(grid, row, column), index);
  });
  return { ...grid, values, formulas: new Map() };
};

/** Other spellings of the same: full width, spaces around, line ends, a number typed as text with separators. */
const RESPELL: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (text) => `${text}　 `,
  (text) => text.replace(/\n/gu, ' \r\n'),
  (text) => (/^\d{4,}$/u.test(text) ? Number(text).toLocaleString('en') : text),
];

it('書き方・余白・改行・書式・シート名・行の挿入・式の有無が違うだけなら、同じになる', () => {
  fc.assert(
    fc.property(
      filledForm,
      fc.array(fc.nat(RESPELL.length - 1), { minLength: 1, maxLength: 9 }),
      fc.nat(30),
      ({ grid }, ways, at) => {
        const before = textOf(grid);
        const respelled = withCells(grid, entryCells(recognise(grid)), (value, index) =>
          value === null ? null : RESPELL[ways[index % ways.length]!]!(String(value)),
        );
        expect(textOf({ ...respelled, sheet: '写し (2)' })).toBe(before);
        const { blocks } = recognise(grid);
        const place = blocks[at % blocks.length]!.bottom + 1;
        expect(textOf(insertRows(respelled, place, [[]]))).toBe(before);
        expect(textOf(insertColumns(grid, at % 10, 1))).toBe(before);
      },
    ),
    { numRuns: 60 },
  );
});

it('事業の並びが変わっても、同じになる', () => {
  fc.assert(
    fc.property(filledForm, ({ catalog, entries, grid }) => {
      fc.pre(catalog.policies.every(({ directions }) => directions.length > 0));
      const hasRepeat = grid.formulas.size > 0;
      fc.pre(!hasRepeat);
      const turned = { ...catalog, policies: [...catalog.policies].reverse() };
      expect(textOf(lay(turned, entries))).toBe(textOf(grid));
    }),
    { numRuns: 60 },
  );
});

it('記入がどこか一つ変われば、違うものになる', () => {
  fc.assert(
    fc.property(filledForm, fc.nat(), fc.constantFrom('7', '記入'), ({ grid }, pick, text) => {
      const cells = entryCells(recognise(grid));
      const cell = cells[pick % cells.length]!;
      const changed = withCells(grid, [cell], (value) => `${String(value ?? '')}${text}`);
      expect(textOf(changed)).not.toBe(textOf(grid));
      if (cell.text !== '') {
        expect(textOf(withCells(grid, [cell], () => null))).not.toBe(textOf(grid));
      }
    }),
  );
});

it('枠の選び方が変われば、違うものになる', () => {
  fc.assert(
    fc.property(filledForm, fc.nat(), ({ grid }, pick) => {
      const boxes = recognise(grid).blocks.flatMap((block) => block.boxes);
      const box = boxes[pick % boxes.length]!;
      const changed = withCells(grid, [box], () =>
        box.box.ticked ? box.text.replace('☑', '□') : box.text.replace('□', '☑'),
      );
      expect(textOf(changed)).not.toBe(textOf(grid));
      const sameTick = withCells(grid, [box], () => box.text.replace('☑', '■ '));
      expect(textOf(sameTick)).toBe(textOf(grid));
    }),
  );
});

it('丸数字・累乗・大文字小文字は、意味が違うので同じにしない', () => {
  fc.assert(
    fc.property(
      filledForm,
      fc.constantFrom(['①', '1'], ['10²', '102'], ['a', 'A'], ['1', '-1'], ['1.5', '15']),
      ({ grid }, [left, right]) => {
        const { narrative } = recognise(grid).blocks[0]!;
        const written = (text: string): string => textOf(withCells(grid, [narrative], () => text));
        expect(written(left!)).not.toBe(written(right!));
      },
    ),
    { numRuns: 20 },
  );
});

it('いくつかの様式は、シートの順によらない', () => {
  const [one, two] = fc.sample(filledForm, { numRuns: 2, seed: 1 }).map(({ grid }) => grid);
  const sheets = [recognise(one!), recognise(two!)];
  expect(normalisedForms([...sheets].reverse())).toBe(normalisedForms(sheets));
  expect(normalisedForms([recognise(emptyGrid('空'))])).not.toBe(normalisedForms(sheets));
  expect(entriesOfSheet(sheets[0]!).blocks.size).toBeGreaterThan(0);
});
