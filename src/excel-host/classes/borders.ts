import type { BorderLine, CellStyle } from '../../core/grid/blueprint';
import type { Area } from '../../core/grid/grid';
import { textArgument, wordArgument } from '../arguments';
import { refuse } from '../host-error';
import { defineClass, type HostObject, type Scalar } from '../host-object';
import { omit } from '../omit';
import { restyle } from '../operations';
import type { ExcelSession, LiveRange } from '../session';
import { areaOf } from './range-values';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

type BorderSide = (typeof SIDES)[number];
type CellSide = 'top' | 'bottom' | 'left' | 'right';

interface BorderPlace {
  readonly ranges: readonly LiveRange[];
  readonly side: BorderSide;
}

/** Sides of a cell that a border of the area runs along. */
const sidesAt = (
  side: BorderSide,
  area: Area,
  row: number,
  column: number,
): readonly CellSide[] => {
  const [isTop, isBottom] = [row === area.top, row === area.bottom];
  const [isLeft, isRight] = [column === area.left, column === area.right];
  const inside = (first: CellSide, isFirst: boolean, second: CellSide, isSecond: boolean) => [
    ...(isFirst ? [] : [first]),
    ...(isSecond ? [] : [second]),
  ];
  switch (side) {
    case 'EdgeTop':
      return isTop ? ['top'] : [];
    case 'EdgeBottom':
      return isBottom ? ['bottom'] : [];
    case 'EdgeLeft':
      return isLeft ? ['left'] : [];
    case 'EdgeRight':
      return isRight ? ['right'] : [];
    case 'InsideHorizontal':
      return inside('top', isTop, 'bottom', isBottom);
    case 'InsideVertical':
      return inside('left', isLeft, 'right', isRight);
  }
};

type LineChange = (line: BorderLine | undefined) => BorderLine | undefined;

const withLine = (style: CellStyle, side: CellSide, change: LineChange): CellStyle => {
  const line = change(style.border?.[side]);
  if (line) return { ...style, border: { ...style.border, [side]: line } };
  return style.border ? { ...style, border: omit(style.border, side) } : style;
};

const draw = ({ ranges, side }: BorderPlace, change: LineChange, { book }: ExcelSession): void => {
  for (const range of ranges) {
    const area = areaOf(range);
    restyle(book, { sheet: range.sheet, area }, (style, row, column) =>
      sidesAt(side, area, row, column).reduce(
        (changed, one) => withLine(changed, one, change),
        style,
      ),
    );
  }
};

const STYLES: Readonly<Record<string, BorderLine['style']>> = {
  Continuous: 'thin',
  Dot: 'dotted',
  Dash: 'dashed',
  Double: 'double',
};

const WEIGHTS: Readonly<Record<string, BorderLine['style']>> = {
  Hairline: 'hair',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};

const unread = (): never => refuse('NotImplemented', 'the embedded host tells of no borders');

const member = (write: (value: unknown) => LineChange): Scalar<BorderPlace> => ({
  read: unread,
  onlyWhenNamed: true,
  write: (place, value, session) => draw(place, write(value), session),
});

const border = defineClass<BorderPlace>({
  name: 'RangeBorder',
  scalars: {
    style: member((value) => {
      const word = wordArgument(value, ['None', ...Object.keys(STYLES)]);
      return (line) => (word === 'None' ? undefined : { ...line, style: STYLES[word]! });
    }),
    weight: member((value) => {
      const style = WEIGHTS[wordArgument(value, Object.keys(WEIGHTS))]!;
      // A dotted, dashed or double line is thin in every file that the project writes.
      const isPlain = (line: BorderLine): boolean => Object.values(WEIGHTS).includes(line.style);
      return (line) => (line && !isPlain(line) ? line : { ...line, style });
    }),
    color: member((value) => {
      const color = textArgument(value).toUpperCase();
      return (line) => ({ style: 'thin', ...line, color });
    }),
  },
});

/** `RangeFormat.borders`, to be drawn and not to be read. */
export const rangeBorders: (ranges: readonly LiveRange[]) => HostObject = defineClass<
  readonly LiveRange[]
>({
  name: 'RangeBorderCollection',
  item: (ranges, side) => border({ ranges, side: wordArgument(side, SIDES) }),
  methods: {
    getItem: (ranges, [side]) => border({ ranges, side: wordArgument(side, SIDES) }),
  },
});
