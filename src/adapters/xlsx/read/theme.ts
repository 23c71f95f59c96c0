/** Colours of the Office theme in the order formulas of styles count them: lt1, dk1, lt2, dk2, accents, links. */
export const OFFICE_COLORS: readonly string[] = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#0563C1',
  '#954F72',
];

const rgb = (index: number): string => OFFICE_COLORS[index]!.slice(1);

const SCHEME = [
  `<a:dk1><a:sysClr val="windowText" lastClr="${rgb(1)}"/></a:dk1>`,
  `<a:lt1><a:sysClr val="window" lastClr="${rgb(0)}"/></a:lt1>`,
  ...[
    ['dk2', 3],
    ['lt2', 2],
    ['accent1', 4],
    ['accent2', 5],
    ['accent3', 6],
    ['accent4', 7],
    ['accent5', 8],
    ['accent6', 9],
    ['hlink', 10],
    ['folHlink', 11],
  ].map(([name, index]) => `<a:${name!}><a:srgbClr val="${rgb(Number(index))}"/></a:${name!}>`),
].join('');

const fonts = (kind: string, japanese: string): string =>
  `<a:${kind}><a:latin typeface="游ゴシック"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Jpan" typeface="${japanese}"/></a:${kind}>`;

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = (width: number): string =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** The Office theme with Japanese fonts, as short as the schema allows. */
export const THEME = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">${SCHEME}</a:clrScheme><a:fontScheme name="Office">${fonts('majorFont', '游ゴシック Light')}${fonts('minorFont', '游ゴシック')}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE(6350)}${LINE(12700)}${LINE(19050)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
