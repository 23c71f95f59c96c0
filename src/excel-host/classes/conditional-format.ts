import type { Area } from '../../core/grid/grid';
import { integerArgument, booleanArgument, textArgument, wordArgument } from '../arguments';
import { overlaps } from '../address';
import { refuse } from '../host-error';
import { defineClass, type HostObject } from '../host-object';
import { refuseProtected } from '../operations';
import type { ExcelSession } from '../session';
import type { HostConditionalFormat, HostSheet } from '../sheet';
import { rangeAreas, rangeObject } from './range-objects';

interface FormatPlace {
  readonly sheet: HostSheet;
  readonly id: string;
}

interface FormatScope {
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
}

const share = (one: HostConditionalFormat, other: HostConditionalFormat): boolean =>
  one.areas.some((area) => other.areas.some((its) => overlaps(area, its)));

/** Formats that lie on a cell together with another one, which some Excels cannot read. */
const isShared = (sheet: HostSheet, format: HostConditionalFormat): boolean =>
  sheet.conditionalFormats.some((other) => other !== format && share(format, other));

const refuseUnreadable = (sheet: HostSheet, formats: readonly HostConditionalFormat[]): void => {
  if (formats.some((format) => isShared(sheet, format))) {
    refuse('GeneralException', 'the rule of a conditional format could not be read');
  }
};

const find = ({ sheet, id }: FormatPlace): HostConditionalFormat =>
  sheet.conditionalFormats.find((format) => format.id === id) ??
  refuse('ItemNotFound', 'no such conditional format');

const replace = (
  place: FormatPlace,
  session: ExcelSession,
  change: (format: HostConditionalFormat) => HostConditionalFormat,
): void => {
  const old = find(place);
  refuseProtected(place.sheet);
  place.sheet.conditionalFormats = place.sheet.conditionalFormats.map((format) =>
    format === old ? change(format) : format,
  );
  session.book.tell({ kind: 'conditional-formats', sheet: place.sheet.id });
};

const RULE = defineClass<FormatPlace>({
  name: 'ConditionalFormatRule',
  scalars: {
    formula: {
      read: (place) => `=${find(place).formula}`,
      write: (place, value, session) => {
        const formula = textArgument(value);
        if (!formula.startsWith('=')) refuse('InvalidArgument', 'a rule is a formula');
        replace(place, session, (format) => ({ ...format, formula: formula.slice(1) }));
      },
    },
  },
});

const FILL = defineClass<FormatPlace>({
  name: 'ConditionalRangeFill',
  scalars: {
    color: {
      read: (place) => find(place).fill ?? '',
      write: (place, value, session) =>
        replace(place, session, (format) => ({
          ...format,
          fill: textArgument(value).toUpperCase(),
        })),
    },
  },
});

const FONT = defineClass<FormatPlace>({
  name: 'ConditionalRangeFont',
  scalars: {
    color: {
      read: (place) => find(place).fontColor ?? '',
      write: (place, value, session) =>
        replace(place, session, (format) => ({
          ...format,
          fontColor: textArgument(value).toUpperCase(),
        })),
    },
  },
});

const FORMAT = defineClass<FormatPlace>({
  name: 'ConditionalRangeFormat',
  children: { fill: (place) => FILL(place), font: (place) => FONT(place) },
});

const CUSTOM = defineClass<FormatPlace>({
  name: 'CustomConditionalFormat',
  children: { rule: (place) => RULE(place), format: (place) => FORMAT(place) },
});

/** One conditional format. The host knows custom ones only, as the workbook blueprint does. */
const conditionalFormat = defineClass<FormatPlace>({
  name: 'ConditionalFormat',
  identify: ({ id }) => id,
  scalars: {
    id: { read: ({ id }) => id },
    type: { read: () => 'Custom' },
    priority: {
      read: (place) => find(place).priority - 1,
      write: (place, value, session) =>
        replace(place, session, (format) => ({ ...format, priority: integerArgument(value) + 1 })),
    },
    stopIfTrue: {
      read: (place) => find(place).stopIfTrue ?? false,
      write: (place, value, session) =>
        replace(place, session, (format) => ({ ...format, stopIfTrue: booleanArgument(value) })),
    },
  },
  children: {
    custom: (place) => CUSTOM(place),
    customOrNullObject: (place) => CUSTOM(place),
  },
  methods: {
    delete: (place, _args, { book, ways }) => {
      const gone = find(place);
      if (ways.conditionalFormats === 'not-found' && isShared(place.sheet, gone)) {
        refuse('ItemNotFound', 'no such conditional format');
      }
      refuseProtected(place.sheet);
      place.sheet.conditionalFormats = place.sheet.conditionalFormats.filter((one) => one !== gone);
      book.tell({ kind: 'conditional-formats', sheet: place.sheet.id });
    },
    getRange: (place, _args, session) => {
      const { areas } = find(place);
      if (areas.length !== 1) refuse('InvalidOperation', 'the format has several areas');
      return rangeObject(session, place.sheet, areas[0]!);
    },
    getRanges: (place, _args, session) => rangeAreas(session, place.sheet, find(place).areas),
  },
});

const inScope = ({ sheet, areas }: FormatScope): readonly HostConditionalFormat[] =>
  sheet.conditionalFormats
    .filter((format) => format.areas.some((one) => areas.some((area) => overlaps(one, area))))
    .toSorted((a, b) => a.priority - b.priority);

const findItem = (scope: FormatScope, id: unknown): HostObject | null => {
  const format = inScope(scope).find((one) => one.id === id);
  return format ? conditionalFormat({ sheet: scope.sheet, id: format.id }) : null;
};

const missing = (): never => refuse('ItemNotFound', 'no such conditional format');

// Excel puts a new conditional format first.
const add = (scope: FormatScope, session: ExcelSession): HostObject => {
  refuseProtected(scope.sheet);
  const id = session.book.newFormatId();
  scope.sheet.conditionalFormats = [
    { id, areas: scope.areas, formula: 'FALSE', priority: 1 },
    ...scope.sheet.conditionalFormats.map((one) => ({ ...one, priority: one.priority + 1 })),
  ];
  session.book.tell({ kind: 'conditional-formats', sheet: scope.sheet.id });
  return conditionalFormat({ sheet: scope.sheet, id });
};

/** `Range.conditionalFormats` and `RangeAreas.conditionalFormats`: the formats that touch the cells. */
export const conditionalFormats = defineClass<FormatScope>({
  name: 'ConditionalFormatCollection',
  item: (scope, id) => findItem(scope, id) ?? missing(),
  items: (scope, { ways }) => {
    const formats = inScope(scope);
    if (ways.conditionalFormats === 'unreadable') refuseUnreadable(scope.sheet, formats);
    if (ways.conditionalFormats === 'not-found') {
      if (formats.some((format) => isShared(scope.sheet, format))) missing();
    }
    return formats.map((format) => conditionalFormat({ sheet: scope.sheet, id: format.id }));
  },
  methods: {
    add: (scope, [type], session) => {
      wordArgument(type, ['Custom'] as const);
      return add(scope, session);
    },
    getItemOrNullObject: (scope, [id]) => findItem(scope, id),
    getItemAt: (scope, [index]) => {
      const format = inScope(scope)[integerArgument(index)];
      return format ? conditionalFormat({ sheet: scope.sheet, id: format.id }) : missing();
    },
    getCount: (scope) => inScope(scope).length,
    clearAll: (scope, _args, { book }) => {
      refuseProtected(scope.sheet);
      const gone = new Set(inScope(scope));
      scope.sheet.conditionalFormats = scope.sheet.conditionalFormats.filter(
        (one) => !gone.has(one),
      );
      book.tell({ kind: 'conditional-formats', sheet: scope.sheet.id });
    },
  },
});
