import type { PrintSetup } from '../../core/grid/blueprint';
import { parseAddress } from '../address';
import {
  booleanArgument,
  numberArgument,
  recordArgument,
  textArgument,
  wordArgument,
} from '../arguments';
import { refuse } from '../host-error';
import { defineClass, type HostClass, type Scalar } from '../host-object';
import type { ExcelSession } from '../session';
import type { HostSheet } from '../sheet';
import { rangeArgument } from './range-argument';

const PAGE: PrintSetup = { paper: 'A4', orientation: 'portrait', rowBreaks: [] };
const POINTS_PER_INCH = 72;

// Excel's normal margins, in inches.
const MARGINS: NonNullable<PrintSetup['margins']> = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

const change = (
  sheet: HostSheet,
  { book }: ExcelSession,
  members: (print: PrintSetup) => Partial<PrintSetup>,
): void => {
  const print = sheet.print ?? PAGE;
  sheet.print = { ...print, ...members(print) };
  book.tell({ kind: 'layout', sheet: sheet.id });
};

const margin = (side: keyof typeof MARGINS): Scalar<HostSheet> => ({
  read: ({ print }) => (print?.margins ?? MARGINS)[side] * POINTS_PER_INCH,
  write: (sheet, value, session) => {
    const inches = Number((numberArgument(value) / POINTS_PER_INCH).toFixed(4));
    change(sheet, session, ({ margins }) => ({
      margins: { ...MARGINS, ...margins, [side]: inches },
    }));
  },
});

type Edge = 'header' | 'footer';

/** A part of a header or footer, kept in one code such as `&Ltitle&C&P / &N`. */
const part = (edge: Edge, letter: 'L' | 'C' | 'R'): Scalar<HostSheet> => {
  const pattern = new RegExp(`&${letter}((?:(?!&[LCR]).)*)`, 'su');
  return {
    read: ({ print }) => pattern.exec(print?.[edge] ?? '')?.[1] ?? '',
    write: (sheet, value, session) => {
      const text = textArgument(value);
      change(sheet, session, (print) => {
        const rest = (print[edge] ?? '').replace(pattern, '');
        const code = text === '' ? rest : `${rest}&${letter}${text}`;
        return code === '' && print[edge] === undefined ? {} : { [edge]: code };
      });
    },
  };
};

const HEADER_FOOTER = defineClass<HostSheet>({
  name: 'HeaderFooter',
  scalars: {
    leftHeader: part('header', 'L'),
    centerHeader: part('header', 'C'),
    rightHeader: part('header', 'R'),
    leftFooter: part('footer', 'L'),
    centerFooter: part('footer', 'C'),
    rightFooter: part('footer', 'R'),
  },
});

const HEADERS_FOOTERS = defineClass<HostSheet>({
  name: 'HeaderFooterGroup',
  children: { defaultForAllPages: (sheet) => HEADER_FOOTER(sheet) },
});

const rowsAt = (address: unknown): readonly [number, number] => {
  const [area] = parseAddress(textArgument(address))?.areas ?? [];
  return area ? [area.top, area.bottom] : refuse('InvalidArgument', 'rows were expected');
};

const scalars: HostClass<HostSheet>['scalars'] = {
  paperSize: {
    read: ({ print }) => print?.paper ?? PAGE.paper,
    write: (sheet, value, session) => {
      const paper = wordArgument(value, ['A4', 'A3'] as const);
      change(sheet, session, () => ({ paper }));
    },
  },
  orientation: {
    read: ({ print }) => (print?.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
    write: (sheet, value, session) => {
      const orientation = wordArgument(value, ['landscape', 'portrait'] as const);
      change(sheet, session, () => ({ orientation }));
    },
  },
  zoom: {
    read: ({ print }) => ({ horizontalFitToPages: print?.fitToWidth ?? null }),
    write: (sheet, value, session) => {
      const { horizontalFitToPages, ...others } = recordArgument(value);
      if (Object.keys(others).length > 0) refuse('NotImplemented', Object.keys(others).join());
      const fitToWidth = numberArgument(horizontalFitToPages);
      change(sheet, session, () => ({ fitToWidth }));
    },
  },
  centerHorizontally: {
    read: ({ print }) => print?.centerHorizontally ?? false,
    write: (sheet, value, session) => {
      const centerHorizontally = booleanArgument(value);
      change(sheet, session, () => ({ centerHorizontally }));
    },
  },
  leftMargin: margin('left'),
  rightMargin: margin('right'),
  topMargin: margin('top'),
  bottomMargin: margin('bottom'),
  headerMargin: margin('header'),
  footerMargin: margin('footer'),
};

/** `Worksheet.pageLayout`. */
export const pageLayout = defineClass<HostSheet>({
  name: 'PageLayout',
  scalars,
  children: { headersFooters: (sheet) => HEADERS_FOOTERS(sheet) },
  methods: {
    setPrintTitleRows: (sheet, [rows], session) => {
      const titleRows = rowsAt(rows);
      change(sheet, session, () => ({ titleRows }));
    },
    setPrintArea: (sheet, [address], session) => {
      const [area] = parseAddress(textArgument(address))?.areas ?? [];
      if (!area) return refuse('InvalidArgument', 'an area was expected');
      change(sheet, session, () => ({ area }));
    },
  },
});

const pageBreak = defineClass<number>({ name: 'PageBreak' });

/** `Worksheet.horizontalPageBreaks`: a page begins at the row of the given cell. */
export const horizontalPageBreaks = defineClass<HostSheet>({
  name: 'PageBreakCollection',
  items: ({ print }) => (print?.rowBreaks ?? []).map(pageBreak),
  methods: {
    add: (sheet, [cell], session) => {
      const row =
        typeof cell === 'string' ? rowsAt(cell)[0] : rangeArgument(cell, session).area.top;
      change(sheet, session, ({ rowBreaks }) => ({ rowBreaks: [...rowBreaks, row] }));
      return pageBreak(row);
    },
  },
});
