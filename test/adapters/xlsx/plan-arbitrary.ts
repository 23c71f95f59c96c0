import fc from 'fast-check';
import { cellKey, MAX_COLUMNS, type Area, type CellValue } from '../../../src/core/grid/grid';
import type {
  CellStyle,
  PlannedCell,
  PlannedConditionalFormat,
  PlannedNote,
  PlannedValidation,
  PrintSetup,
  SheetBlueprint,
  WorkbookBlueprint,
} from '../../../src/core/grid/blueprint';

/** Leaves out members that are `undefined`, as a reader does. */
const optional = <T extends object>(members: {
  [K in keyof T]: fc.Arbitrary<T[K] | undefined>;
}): fc.Arbitrary<T> =>
  fc
    .record(members as Record<string, fc.Arbitrary<unknown>>)
    .map(
      (record) =>
        Object.fromEntries(
          Object.entries(record).filter(([, value]) => value !== undefined),
        ) as unknown as T,
    );

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const row = fc.integer({ min: 0, max: 60 });
const column = fc.integer({ min: 0, max: 40 });

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).toUpperCase().padStart(6, '0')}`);

const awkward = fc.constantFrom(
  '_x0041_',
  '_x005F_x0041_',
  'a\u000bb',
  'a\rb',
  ' 前後 ',
  '\n改行\n',
  '<&>"\'',
  '=SUM(A1)',
  '＋１',
  '1/2',
  '001',
  '\ud800',
  '𠮷野家',
  ']]>',
  '\t',
  '\uffff',
);

/** Any text, control characters and lone surrogates too. */
export const cellText: fc.Arbitrary<string> = fc.oneof(
  awkward,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(awkward, { maxLength: 3 }).map((parts) => parts.join('')),
);

const plainText = fc.oneof(
  fc.constantFrom('評価を選んでください', 'a & b', '行1\n行2', '_x0041_', '"引用"'),
  fc.string({ maxLength: 12 }),
);

const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Object.is(value, -0) ? 0 : value));

const value: fc.Arbitrary<CellValue> = fc.oneof(
  cellText,
  number,
  fc.integer(),
  fc.boolean(),
  fc.constantFrom({ error: '#REF!' }, { error: '#N/A' }),
  fc.constant(null),
);

const line = optional<{ style: 'thin' | 'double' | 'hair'; color?: string }>({
  style: fc.constantFrom('thin', 'double', 'hair'),
  color: maybe(color),
});

const nonEmpty = <T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  arbitrary.filter((members) => Object.keys(members).length > 0);

const isOn = maybe(fc.constant(true));

const style: fc.Arbitrary<CellStyle> = optional<CellStyle>({
  font: maybe(
    nonEmpty(
      optional<NonNullable<CellStyle['font']>>({
        name: maybe(fc.constantFrom('ＭＳ 明朝', 'Arial')),
        size: maybe(fc.constantFrom(9, 10.5, 14)),
        bold: isOn,
        italic: isOn,
        underline: isOn,
        strike: isOn,
        color: maybe(color),
      }),
    ),
  ),
  fill: maybe(color),
  border: maybe(
    nonEmpty(
      optional<NonNullable<CellStyle['border']>>({
        top: maybe(line),
        bottom: maybe(line),
        left: maybe(line),
        right: maybe(line),
      }),
    ),
  ),
  horizontal: maybe(fc.constantFrom('left', 'center', 'right', 'justify', 'distributed')),
  vertical: maybe(fc.constantFrom('top', 'bottom')),
  wrap: maybe(fc.boolean()),
  shrink: maybe(fc.boolean()),
  rotation: maybe(fc.constantFrom(45, 90, -30, 255)),
  indent: maybe(fc.integer({ min: 1, max: 5 })),
  numberFormat: maybe(fc.constantFrom('#,##0', '@', '0.0"件"', 'yyyy/m/d', '[$-411]ggge"年"')),
  locked: maybe(fc.boolean()),
});

const area: fc.Arbitrary<Area> = fc
  .tuple(row, column, fc.nat(5), fc.nat(5))
  .map(([top, left, high, wide]) => ({ top, left, bottom: top + high, right: left + wide }));

const validation: fc.Arbitrary<PlannedValidation> = fc
  .tuple(
    optional<PlannedValidation>({
      areas: fc.array(area, { minLength: 1, maxLength: 3 }),
      type: fc.constant('list' as const),
      allowBlank: fc.boolean(),
      errorStyle: fc.constantFrom('stop', 'warning', 'information'),
      showError: fc.boolean(),
      errorTitle: maybe(plainText),
      error: maybe(plainText),
      showPrompt: fc.boolean(),
      promptTitle: maybe(plainText),
      prompt: maybe(plainText),
      imeMode: maybe(fc.constantFrom('off', 'hiragana', 'noControl', 'on', 'disabled')),
    }),
    fc.oneof(
      fc.constant({ choices: ['◎', '○', '"△"', '×'] }),
      fc.constant({ formula1: '$A$1:$A$9' }),
      fc.constant({ type: 'any' as const }),
      fc.constant({ type: 'whole' as const, operator: 'between', formula1: '1', formula2: '9' }),
      fc.constant({ type: 'custom' as const, formula1: 'A1<>"&"' }),
    ),
  )
  .map(([base, kind]) => ({ ...base, ...kind }));

const conditionalFormat: fc.Arbitrary<PlannedConditionalFormat> =
  optional<PlannedConditionalFormat>({
    areas: fc.array(area, { minLength: 1, maxLength: 2 }),
    formula: fc.constantFrom('$A1="達成"', 'A1<B1'),
    fill: maybe(color),
    fontColor: maybe(color),
    priority: fc.integer({ min: 1, max: 20 }),
    stopIfTrue: isOn,
  });

const note: fc.Arbitrary<PlannedNote> = fc.record({
  row,
  column,
  author: plainText,
  text: plainText,
});

const print: fc.Arbitrary<PrintSetup> = optional<PrintSetup>({
  paper: fc.constantFrom('A4', 'A3'),
  orientation: fc.constantFrom('landscape', 'portrait'),
  fitToWidth: maybe(fc.constantFrom(1, 2)),
  titleRows: maybe(
    fc.constantFrom([0, 3] as readonly [number, number], [2, 2] as readonly [number, number]),
  ),
  area: maybe(area),
  rowBreaks: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
  margins: maybe(
    fc.constant({ left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 }),
  ),
  header: maybe(plainText),
  footer: maybe(fc.constant('&P / &N')),
  centerHorizontally: isOn,
});

const inOrder = <T extends { readonly row: number; readonly column: number }>(list: readonly T[]) =>
  [...list].sort(
    (left, right) => cellKey(left.row, left.column) - cellKey(right.row, right.column),
  );

const byPlace = (place: { readonly row: number; readonly column: number }): number =>
  cellKey(place.row, place.column);

const cellOf = (styles: number): fc.Arbitrary<PlannedCell> =>
  fc
    .tuple(
      row,
      column,
      value,
      fc.integer({ min: 0, max: styles - 1 }),
      maybe(fc.constantFrom('=A1&"<"', '=SUM($B$2:C9)', "='別 表'!A1")),
    )
    .map(([at, across, content, look, formula]) => ({
      row: at,
      column: across,
      value: content,
      style: look,
      ...(formula !== undefined && { formula }),
    }))
    .filter((cell) => cell.value !== null || cell.style !== 0 || cell.formula !== undefined);

const numbersBy = (arbitrary: fc.Arbitrary<number>, keys: fc.Arbitrary<number>) =>
  fc.array(fc.tuple(keys, arbitrary), { maxLength: 5 }).map((pairs) => new Map(pairs));

const columnStyles = (styles: number) =>
  fc
    .array(fc.tuple(column, fc.integer({ min: 1, max: Math.max(1, styles - 1) })), {
      minLength: 1,
      maxLength: styles > 1 ? 3 : 1,
    })
    .map((pairs) => (styles > 1 ? new Map(pairs) : undefined));

const indices = (arbitrary: fc.Arbitrary<number>) =>
  fc.array(arbitrary, { maxLength: 5 }).map((list) => new Set(list));

const sheetOf = (name: string, styles: number): fc.Arbitrary<SheetBlueprint> =>
  optional<SheetBlueprint>({
    name: fc.constant(name),
    visibility: fc.constantFrom('visible', 'hidden', 'veryHidden'),
    cells: fc.uniqueArray(cellOf(styles), { selector: byPlace, maxLength: 25 }).map(inOrder),
    merges: fc.array(area, { maxLength: 4 }),
    columnWidths: numbersBy(fc.constantFrom(1, 8.38, 40.5), column),
    columnStyles: maybe(columnStyles(styles)),
    hiddenColumns: indices(fc.oneof(column, fc.constant(MAX_COLUMNS - 1))),
    rowHeights: numbersBy(fc.constantFrom(15, 18.75, 409), row),
    hiddenRows: indices(row),
    validations: fc.array(validation, { maxLength: 3 }),
    conditionalFormats: fc.array(conditionalFormat, { maxLength: 3 }),
    notes: fc.uniqueArray(note, { selector: byPlace, maxLength: 3 }).map(inOrder),
    freeze: maybe(
      fc.constantFrom({ row: 3, column: 0 }, { row: 0, column: 2 }, { row: 5, column: 1 }),
    ),
    print: maybe(print),
    filter: maybe(area),
    protected: isOn,
    tabColor: maybe(color),
    showGridLines: maybe(fc.boolean()),
    zoom: maybe(fc.constantFrom(70, 100, 150)),
  });

/** A member that only repeats style 0 says nothing and is not read back. */
const withoutRepeats = ([first, ...others]: readonly CellStyle[]): CellStyle[] => [
  first!,
  ...others.map(({ font, vertical, ...rest }) => {
    const { name, size, ...look } = font ?? {};
    const kept = {
      ...look,
      ...(name !== undefined && name !== first!.font?.name && { name }),
      ...(size !== undefined && size !== first!.font?.size && { size }),
    };
    return {
      ...rest,
      ...(Object.keys(kept).length > 0 && { font: kept }),
      ...(vertical !== undefined && vertical !== first!.vertical && { vertical }),
    };
  }),
];

const NAMES = ['進行管理', "R7'計画 & <表>", 'Sheet!,1'];

/** Any plan that a file can hold as it is. */
export const anyPlan: fc.Arbitrary<WorkbookBlueprint> = fc
  .tuple(
    fc.array(style, { minLength: 1, maxLength: 5 }).map(withoutRepeats),
    fc.integer({ min: 1, max: 3 }),
  )
  .chain(([styles, count]) =>
    fc.record({
      styles: fc.constant(styles),
      sheets: fc.tuple(
        ...NAMES.slice(0, count).map((name) => sheetOf(name, styles.length)),
      ) as fc.Arbitrary<SheetBlueprint[]>,
      activeSheet: fc.integer({ min: 0, max: count - 1 }),
    }),
  );
