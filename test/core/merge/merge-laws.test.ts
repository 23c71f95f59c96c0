import fc from 'fast-check';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { catalogDepartments } from '../../../src/core/catalog/catalog';
import { applyEdits, contentAt, invertEdits } from '../../../src/core/grid/apply';
import type { CellContent } from '../../../src/core/grid/edit';
import { cellKey, cellName, type Grid, type RichText } from '../../../src/core/grid/grid';
import { readCellAt } from '../../../src/core/form/read/cell-reading';
import { recognise } from '../../../src/core/form/read/recognise';
import type { DepartmentFile } from '../../../src/core/merge/diff/file-diff';
import { entryMeaning, sameMeaning } from '../../../src/core/merge/index/entry-field';
import type { Master } from '../../../src/core/merge/index/master';
import { mergeSheets, startMerge } from '../../../src/core/merge/resolve/merge-sheets';
import type { MergeResult } from '../../../src/core/merge/resolve/merge-result';
import { readFields } from '../../../src/core/merge/index/read-fields';
import type { Settlement } from '../../../src/core/merge/resolve/settle';
import { arbitraryCatalog, arbitraryEntries } from '../catalog/arbitrary-catalog';
import { departmentFile, layoutGrid, masterOf, typeInto, YEAR } from './merge-scene';

interface Scene {
  readonly catalog: Catalog;
  readonly master: Grid;
  readonly files: readonly DepartmentFile[];
}

const text: fc.Arbitrary<CellContent> = fc.constantFrom<CellContent[]>(
  null,
  0,
  12,
  '１２',
  '12 ',
  '3/4',
  '7\n8',
  '=1+1',
  '理事会 11 定例会 2',
  '文。',
  '#REF!',
);

interface Typing {
  readonly block: number;
  readonly row: number;
  readonly field: 'value' | 'unit' | 'grade' | 'narrative' | 'progress';
  readonly to: CellContent;
}

const typing: fc.Arbitrary<Typing> = fc.record({
  block: fc.nat(20),
  row: fc.nat(2),
  field: fc.constantFrom('value', 'value', 'unit', 'grade', 'narrative', 'progress'),
  to: text,
});

/** Types into a grid as staff do: any field of any block, wherever that lands. */
const typeAll = (grid: Grid, typings: readonly Typing[]): Grid => {
  let typed = grid;
  for (const { block, row, field, to } of typings) {
    const { blocks } = recognise(typed);
    const known = blocks[block % blocks.length]!;
    if (known.number === null) continue;
    const year = known.measures[0]!.years[row % Math.max(1, known.measures[0]!.years.length)]?.year;
    if (!year) continue;
    const label = `R${year.year - 2018}`;
    const content = field === 'progress' ? (['A', 'B', 'C', 'D'][row] ?? 'A') : to;
    typed = typeInto(typed, { [`${known.number}-${known.occurrence} ${label} ${field}`]: content });
  }
  return typed;
};

const scene: fc.Arbitrary<Scene> = arbitraryCatalog.chain((catalog) =>
  fc
    .record({
      entries: arbitraryEntries(catalog),
      typings: fc.array(fc.array(typing, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      later: fc.array(typing, { maxLength: 2 }),
      baseless: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    })
    .map(({ entries, typings, later, baseless }) => {
      const handed = layoutGrid(catalog, entries);
      const names = catalogDepartments(catalog);
      const files = typings.map((own, index): DepartmentFile => {
        const name = names[index % names.length]!;
        const file = departmentFile(handed, catalog, name, (grid) => typeAll(grid, own));
        const more = { file: `${index}.xlsx`, submittedAt: `2026-04-0${index + 1}T09:00:00Z` };
        return baseless[index] ? { ...file, ...more, base: null } : { ...file, ...more };
      });
      return { catalog, master: typeAll(handed, later), files };
    }),
);

const settlements: readonly Settlement[] = [
  { decisions: [], rule: null },
  { decisions: [], rule: 'master' },
  { decisions: [], rule: 'newest' },
  { decisions: [], rule: 'lead' },
];
const settlement = fc.constantFrom(...settlements);

const mastersOf = (given: Scene, grid: Grid = given.master): Master =>
  masterOf(grid, given.catalog);

const applied = (grid: Grid, result: MergeResult): Grid => {
  const merged = applyEdits(grid, result.edits);
  if (!merged.ok) throw new RangeError('stale');
  return merged.value;
};

const contents = (grid: Grid): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  grid.values.forEach((values, row) =>
    values?.forEach((_, column) => {
      const content = contentAt(grid, row, column);
      if (content !== null && content !== '')
        found.set(cellName(row, column), JSON.stringify(content));
    }),
  );
  return found;
};

it('ファイルの順序は結果を変えない', () => {
  fc.assert(
    fc.property(scene, settlement, fc.nat(1000), (given, how, seed) => {
      const shuffled = [...given.files].sort(
        (left, right) =>
          ((left.file.charCodeAt(0) * (seed + 3)) % 17) -
          ((right.file.charCodeAt(0) * (seed + 3)) % 17),
      );
      const master = mastersOf(given);
      const backwards = [...given.files].reverse();
      const expected = mergeSheets(master, given.files, how);
      expect(mergeSheets(master, shuffled, how)).toEqual(expected);
      expect(mergeSheets(master, backwards, how)).toEqual(expected);
    }),
  );
});

it('加えてから除いたファイルは、初めからなかったのと同じ', () => {
  fc.assert(
    fc.property(scene, settlement, fc.nat(3), (given, how, index) => {
      const master = mastersOf(given);
      const out = given.files[index % given.files.length]!;
      const merge = startMerge(master);
      for (const file of given.files) merge.add(file);
      merge.forget(new Set([out.file]));
      const others = given.files.filter((file) => file !== out);
      expect(merge.finish(how)).toEqual(mergeSheets(master, others, how));
    }),
  );
});

it('同じファイルをもう一度まとめても、何も変わらない', () => {
  fc.assert(
    fc.property(scene, settlement, (given, how) => {
      const first = mergeSheets(mastersOf(given), given.files, how);
      const merged = applied(given.master, first);
      const again = mergeSheets(mastersOf(given, merged), given.files, how);
      expect(again.changes).toEqual([]);
      expect(again.edits).toEqual([]);
    }),
  );
});

it('まとめてから戻すと、元の取りまとめに戻る', () => {
  fc.assert(
    fc.property(scene, settlement, (given, how) => {
      const { edits } = mergeSheets(mastersOf(given), given.files, how);
      const merged = applyEdits(given.master, edits);
      if (!merged.ok) throw new RangeError('stale');
      const back = applyEdits(merged.value, invertEdits(edits));
      if (!back.ok) throw new RangeError('stale');
      expect(contents(back.value)).toEqual(contents(given.master));
      expect(back.value.formulas).toEqual(given.master.formulas);
    }),
  );
});

it('どのファイルのどの欄も、結果か、衝突か、残したものの一覧にある', () => {
  fc.assert(
    fc.property(scene, (given) => {
      const master = mastersOf(given);
      const result = mergeSheets(master, given.files);
      const merged = mastersOf(given, applied(given.master, result));
      for (const file of given.files) {
        for (const form of file.forms) {
          for (const block of form.blocks) {
            for (const reading of readFields(form, block, YEAR).fields) {
              const { field, year, kept } = reading;
              const place = { item: block.number!, occurrence: block.occurrence, year, field };
              const known = file.base?.blocks.get(`${place.item}-${place.occurrence}`);
              const base =
                known === undefined
                  ? null
                  : field === 'progress'
                    ? known.ticked.join('、')
                    : field === 'narrative'
                      ? known.narrative
                      : (known.years.get(year)?.[field] ?? '');
              const before = master.field(place)?.reading;
              const isUntouched =
                base !== null
                  ? sameMeaning(field, base, kept)
                  : before !== undefined && sameMeaning(field, before.kept, kept);
              const now = merged.field(place)?.reading;
              const isThere =
                now !== undefined &&
                (sameMeaning(field, now.kept, kept) || sameMeaning(field, now.text, reading.text));
              const inConflict = result.conflicts.some(
                (conflict) =>
                  conflict.item === place.item &&
                  conflict.occurrence === place.occurrence &&
                  conflict.field === field &&
                  conflict.candidates.some(
                    (candidate) =>
                      candidate.file === file.file &&
                      entryMeaning(field, candidate.value) === entryMeaning(field, reading.text),
                  ),
              );
              const isLeft = result.left.some(
                (left) => left.file === file.file && left.value === reading.text,
              );
              // A repeat that is linked, blank or says what its original does says nothing of its own.
              const twin = form.blocks.find((other) => other.number === block.number)!;
              const saysTwin = readFields(form, twin, YEAR).fields.some(
                (other) =>
                  other.field === field &&
                  other.year === year &&
                  sameMeaning(field, other.kept, kept),
              );
              const follows =
                place.occurrence > 1 &&
                (reading.formula === 'link' || reading.text.trim() === '' || saysTwin);
              expect(isUntouched || isThere || inConflict || isLeft || follows).toBe(true);
            }
          }
        }
      }
    }),
  );
});

it('何も変えていない課をまとめても、何も変わらない', () => {
  fc.assert(
    fc.property(scene, (given) => {
      const files = catalogDepartments(given.catalog).map((name) =>
        departmentFile(given.master, given.catalog, name),
      );
      expect(mergeSheets(mastersOf(given), files)).toMatchObject({
        changes: [],
        conflicts: [],
        edits: [],
        left: [],
      });
    }),
  );
});

/** Something typed anywhere on a department's sheet, that stands nowhere else. */
interface Stray {
  readonly row: number;
  readonly column: number;
  readonly kind: 'words' | 'figure' | 'tick' | 'date' | 'struck';
}

const stray: fc.Arbitrary<Stray> = fc.record({
  row: fc.nat(40),
  column: fc.nat(14),
  kind: fc.constantFrom('words', 'words', 'figure', 'tick', 'date', 'struck'),
});

/** What the stray leaves to be found: its words, or of a struck one what is not struck. */
const wordsOf = ({ kind }: Stray, at: number): string =>
  kind === 'figure' ? String(987_000 + at) : kind === 'date' ? '' : `〓${at}〓`;

const withStrays = (grid: Grid, strays: readonly Stray[]): Grid => {
  const values = Array.from({ length: Math.max(grid.values.length, 41) }, (_, row) => [
    ...(grid.values[row] ?? []),
  ]);
  const [formulas, formats] = [new Map(grid.formulas), new Map(grid.formats)];
  const richTexts = new Map<number, RichText>();
  strays.forEach((one, at) => {
    const { row, column, kind } = one;
    const key = cellKey(row, column);
    const words = wordsOf(one, at);
    while (values[row]!.length < column) values[row]!.push(null);
    values[row]![column] =
      kind === 'figure'
        ? Number(words)
        : kind === 'date'
          ? 44_928 + at
          : kind === 'tick'
            ? `☑ ${words}`
            : kind === 'struck'
              ? `消した${words}`
              : words;
    formulas.delete(key);
    if (kind === 'date') formats.set(key, 'yyyy"年"m"月"d"日"');
    if (kind === 'struck') richTexts.set(key, { text: words, isStruck: true, isRaised: false });
    else richTexts.delete(key);
  });
  return { ...grid, values, formulas, formats, ...(richTexts.size > 0 && { richTexts }) };
};

it('課のシートのどのセルに何があっても、結果か、衝突か、残したものの一覧にある', () => {
  fc.assert(
    fc.property(
      arbitraryCatalog.chain((catalog) =>
        arbitraryEntries(catalog).map((entries) => ({ catalog, entries })),
      ),
      fc.uniqueArray(stray, { maxLength: 5, selector: ({ row, column }) => cellKey(row, column) }),
      ({ catalog, entries }, strays) => {
        const handed = layoutGrid(catalog, entries);
        const [department] = catalogDepartments(catalog);
        const change = (grid: Grid): Grid => withStrays(grid, strays);
        const file = departmentFile(handed, catalog, department!, change);
        const master = masterOf(handed, catalog);
        const result = mergeSheets(master, [file]);
        if (result.files.length === 0) return;
        const [form] = file.forms;
        const merged = applied(handed, result);
        const known = [
          ...merged.values.flatMap((row) => (row ?? []).map((value) => String(value))),
          ...result.conflicts.flatMap(({ candidates }) => candidates.map(({ value }) => value)),
          ...result.left.map(({ value }) => value),
        ];
        strays.forEach((one, at) => {
          const { text } = readCellAt(form!.grid, one.row, one.column);
          const words = one.kind === 'date' ? text : wordsOf(one, at);
          expect({ one, isFound: known.some((value) => value.includes(words)) }).toEqual({
            one,
            isFound: true,
          });
        });
      },
    ),
    { numRuns: 300 },
  );
});
