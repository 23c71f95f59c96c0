import type {
  ChartSeriesLook,
  PlannedChart,
  PlannedCell,
  SheetBlueprint,
} from '../../../core/grid/blueprint';
import { cellKey, columnLetters, isCellError, type CellValue } from '../../../core/grid/grid';
import { relationsPath } from '../read/package';
import { quoteSheet } from '../read/reference';
import { encodeEscapes, escapeAttribute, escapeText, writable } from '../xml/xml-text';
import { relationElement, relationsPart, STRICT, TRANSITIONAL, type Dialect } from './names';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PLACED = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONS = TRANSITIONAL.relations;

/** English metric units in a point. */
const LINE_WIDTH = 9525;
const SERIES_LINE = 28_575;
const OUTLINE = '404040';

const rgb = (color: string): string => color.replace('#', '').toUpperCase();
const solid = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${rgb(color)}"/></a:solidFill>`;
const textLook = (size: number, color: string, bold = false): string =>
  `<a:defRPr sz="${size}" b="${bold ? 1 : 0}">${solid(color)}</a:defRPr>`;
const textPart = (size: number, color: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${textLook(size, color)}</a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`;

/** One line of cells that a chart follows. */
interface CellLine {
  readonly cells: readonly (readonly [row: number, column: number])[];
}

class ChartMarkup {
  private readonly values: ReadonlyMap<number, PlannedCell>;

  constructor(
    private readonly sheet: SheetBlueprint,
    private readonly chart: PlannedChart,
  ) {
    this.values = new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  }

  part(): string {
    const { title } = this.chart;
    const heading = `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${textLook(1200, '#262626', true)}</a:pPr><a:r><a:rPr lang="ja-JP" sz="1200" b="1"/><a:t>${escapeText(encodeEscapes(title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
    const legend = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textPart(900, '#262626')}</c:legend>`;
    const plot = `<c:plotArea><c:layout/>${this.plot()}${this.axes()}</c:plotArea>`;
    return `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>${heading}<c:autoTitleDeleted val="0"/>${plot}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${solid('#FFFFFF')}<a:ln w="${LINE_WIDTH}">${solid('#BFBFBF')}</a:ln></c:spPr></c:chartSpace>`;
  }

  private plot(): string {
    const { kind } = this.chart;
    const series = this.series().join('');
    const axes = '<c:axId val="1"/><c:axId val="2"/>';
    if (kind === 'lines') {
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
    }
    const direction = kind === 'stacked-bars' ? 'bar' : 'col';
    return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}<c:gapWidth val="50"/><c:overlap val="100"/>${axes}</c:barChart>`;
  }

  private series(): readonly string[] {
    const { source, seriesIn, looks } = this.chart;
    const inRows = seriesIn === 'rows';
    const [first, last] = inRows
      ? [source.top + 1, source.bottom]
      : [source.left + 1, source.right];
    const line = (at: number): CellLine => ({
      cells: inRows
        ? range(source.left + 1, source.right).map((column) => [at, column] as const)
        : range(source.top + 1, source.bottom).map((row) => [row, at] as const),
    });
    const categories = this.texts('c:cat', line(inRows ? source.top : source.left));
    return range(first, last).map((at, index) => {
      const look = looks[index % looks.length]!;
      const name = { cells: [inRows ? ([at, source.left] as const) : ([source.top, at] as const)] };
      const order = `<c:idx val="${index}"/><c:order val="${index}"/>`;
      const figures = this.figures(line(at));
      const drawn = this.chart.kind === 'lines' ? lineLook(look, index) : barLook(look);
      return `<c:ser>${order}${this.texts('c:tx', name)}${drawn}${labels(look, this.chart.kind)}${categories}${figures}${this.chart.kind === 'lines' ? '<c:smooth val="0"/>' : ''}</c:ser>`;
    });
  }

  private valueAt([row, column]: readonly [number, number]): CellValue {
    return this.values.get(cellKey(row, column))?.value ?? null;
  }

  private reference({ cells }: CellLine): string {
    const name = ([row, column]: readonly [number, number]): string =>
      `$${columnLetters(column)}$${row + 1}`;
    const area = cells.length === 1 ? name(cells[0]!) : `${name(cells[0]!)}:${name(cells.at(-1)!)}`;
    return `<c:f>${escapeText(writable(`${quoteSheet(this.sheet.name)}!${area}`))}</c:f>`;
  }

  private texts(element: 'c:cat' | 'c:tx', line: CellLine): string {
    const points = line.cells.map((cell, index) => {
      const value = this.valueAt(cell);
      const text = value === null || isCellError(value) ? '' : String(value);
      return `<c:pt idx="${index}"><c:v>${escapeText(encodeEscapes(text))}</c:v></c:pt>`;
    });
    const cache = `<c:strCache><c:ptCount val="${points.length}"/>${points.join('')}</c:strCache>`;
    return `<${element}><c:strRef>${this.reference(line)}${cache}</c:strRef></${element}>`;
  }

  private figures(line: CellLine): string {
    const points = line.cells.flatMap((cell, index) => {
      const value = this.valueAt(cell);
      return typeof value === 'number' ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : [];
    });
    const cache = `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${line.cells.length}"/>${points.join('')}</c:numCache>`;
    return `<c:val><c:numRef>${this.reference(line)}${cache}</c:numRef></c:val>`;
  }

  private axes(): string {
    const { kind } = this.chart;
    const isBars = kind === 'stacked-bars';
    // The first category stands on top, as in the table.
    const order = isBars ? 'maxMin' : 'minMax';
    const [below, beside] = isBars ? ['l', 't'] : ['b', 'l'];
    const line = `<c:spPr><a:ln w="${LINE_WIDTH}">${solid('#7F7F7F')}</a:ln></c:spPr>`;
    // Figures stand on the bars; lines have a scale.
    const isScaleHidden = kind === 'lines' ? 0 : 1;
    const grid =
      kind === 'lines'
        ? `<c:majorGridlines><c:spPr><a:ln w="${LINE_WIDTH}">${solid('#D9D9D9')}</a:ln></c:spPr></c:majorGridlines>`
        : '';
    return [
      `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${below!}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textPart(900, '#262626')}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
      `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${isScaleHidden}"/><c:axPos val="${beside!}"/>${grid}<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textPart(900, '#262626')}<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
    ].join('');
  }
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

const barLook = ({ color }: ChartSeriesLook): string =>
  `<c:spPr>${solid(color)}<a:ln w="${LINE_WIDTH}">${solid(OUTLINE)}</a:ln></c:spPr><c:invertIfNegative val="0"/>`;

const MARKERS = ['circle', 'diamond', 'square', 'triangle'] as const;

const lineLook = ({ color, dashed }: ChartSeriesLook, index: number): string => {
  const dash = dashed ? '<a:prstDash val="dash"/>' : '';
  const line = `<c:spPr><a:ln w="${SERIES_LINE}" cap="rnd">${solid(color)}${dash}<a:round/></a:ln></c:spPr>`;
  const marker = `<c:marker><c:symbol val="${MARKERS[index % MARKERS.length]!}"/><c:size val="8"/><c:spPr>${solid(color)}</c:spPr></c:marker>`;
  return line + marker;
};

/** Figures on the bars or by the line; nothing where a bar has no length. */
const labels = ({ label }: ChartSeriesLook, kind: PlannedChart['kind']): string => {
  const format = kind === 'lines' ? '#,##0.##' : '#,##0;-#,##0;;';
  const place = kind === 'lines' ? 't' : 'ctr';
  return `<c:dLbls><c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textPart(900, label)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
};

/** The part of a chart, with what its cells hold, so that it can be drawn before it is worked out. */
const chartPart = (sheet: SheetBlueprint, chart: PlannedChart): string =>
  new ChartMarkup(sheet, chart).part();

/** The part that places a sheet's charts over its cells; chart n is its relationship `rId<n+1>`. */
const drawingPart = (charts: readonly PlannedChart[]): string => {
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(({ name, title, place }, index) => {
    const id = index + 2;
    const from = corner('from', place.top, place.left);
    const to = corner('to', place.bottom + 1, place.right + 1);
    const own = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(name)}" descr="${escapeAttribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`;
    const frame = `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`;
    const graphic = `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>`;
    return `<xdr:twoCellAnchor>${from}${to}<xdr:graphicFrame macro="">${own}${frame}${graphic}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${HEAD}<xdr:wsDr xmlns:xdr="${PLACED}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}">${anchors.join('')}</xdr:wsDr>`;
};

/** Where the parts of a sheet's charts stand. */
export interface ChartPaths {
  readonly drawing: string;
  readonly charts: readonly string[];
}

/** The names of the format's other flavour. */
const inDialect = (xml: string, dialect: Dialect): string =>
  dialect === STRICT
    ? xml
        .replaceAll(
          'http://schemas.openxmlformats.org/drawingml/2006/',
          'http://purl.oclc.org/ooxml/drawingml/',
        )
        .replaceAll(RELATIONS, STRICT.relations)
    : xml;

/** The parts that hold a sheet's charts, at the paths given. */
export const chartParts = (
  sheet: SheetBlueprint,
  { drawing, charts: paths }: ChartPaths,
  dialect: Dialect,
): readonly (readonly [path: string, xml: string])[] => {
  const { charts = [] } = sheet;
  const relations = paths.map((path, index) =>
    relationElement(`rId${index + 1}`, `${dialect.relations}/chart`, `/${path}`),
  );
  return [
    [drawing, inDialect(drawingPart(charts), dialect)],
    [relationsPath(drawing), relationsPart(relations)],
    ...charts.map((chart, index): readonly [string, string] => [
      paths[index]!,
      inDialect(chartPart(sheet, chart), dialect),
    ]),
  ];
};

/** What the list of content types says of those parts. */
export const chartOverrides = ({ drawing, charts }: ChartPaths): string =>
  [[drawing, 'drawing'] as const, ...charts.map((path) => [path, 'drawingml.chart'] as const)]
    .map(
      ([path, type]) =>
        `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join('');

/** By which a sheet refers to its drawing, in its relationships. */
export const DRAWING_RELATION = 'rId3';

/** The relationship of a sheet to the drawing of its charts. */
export const drawingRelation = ({ drawing }: ChartPaths, dialect: Dialect): string =>
  relationElement(DRAWING_RELATION, `${dialect.relations}/drawing`, `/${drawing}`);
