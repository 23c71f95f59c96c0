import type { SheetBlueprint, WorkbookBlueprint } from '../../../core/grid/blueprint';
import {
  CONTENT_TYPES,
  printNames,
  relationElement,
  relationsPart,
  sheetElement,
  TRANSITIONAL,
} from './names';
import {
  chartOverrides,
  chartParts,
  DRAWING_RELATION,
  drawingRelation,
  type ChartPaths,
} from './chart-writer';
import { commentsPart, notesDrawing } from './notes-writer';
import { sheetPart } from './sheet-writer';
import type { SheetSurroundings } from './surroundings';
import { EMPTY_BASE, StyleSheet, stylesPart } from './styles-writer';
import { THEME } from '../read/theme';
import { textElement } from '../xml/xml-text';
import { writeZip, type PackTools, type ZipPart } from '../zip/zip-writer';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const { main: NAMESPACE, relations: RELATIONS } = TRANSITIONAL;

class SharedStrings {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  readonly indexOf = (text: string): number => {
    this.uses++;
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    this.indices.set(text, this.indices.size);
    return this.indices.size - 1;
  };

  toPart(): string {
    const items = [...this.indices.keys()].map((text) => `<si>${textElement(text)}</si>`);
    return `${HEAD}<sst xmlns="${NAMESPACE}" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

const hasFormula = (blueprint: WorkbookBlueprint): boolean =>
  blueprint.sheets.some((sheet) => sheet.cells.some((cell) => cell.formula !== undefined));

const workbookPart = (blueprint: WorkbookBlueprint): string => {
  const sheets = blueprint.sheets.map((sheet, at) => sheetElement(sheet, at + 1, `rId${at + 1}`));
  const names = blueprint.sheets.map(printNames).join('');
  const calc = hasFormula(blueprint) ? '<calcPr calcId="0" fullCalcOnLoad="1"/>' : '';
  return `${HEAD}<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="${Math.max(0, blueprint.activeSheet)}"/></bookViews><sheets>${sheets.join('')}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}${calc}</workbook>`;
};

const workbookRelations = (count: number): string => {
  const sheets = Array.from({ length: count }, (_, at) =>
    relationElement(`rId${at + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${at + 1}.xml`),
  );
  const rest = [
    ['theme', 'theme/theme1.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ].map(([type, target], at) =>
    relationElement(`rId${count + at + 1}`, `${RELATIONS}/${type!}`, target!),
  );
  return relationsPart([...sheets, ...rest]);
};

const override = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="${type}"/>`;

/** Where the charts of each sheet stand; `undefined` for a sheet without any. */
const chartPaths = ({ sheets }: WorkbookBlueprint): readonly (ChartPaths | undefined)[] => {
  let next = 1;
  return sheets.map(({ charts = [] }, at) =>
    charts.length === 0
      ? undefined
      : {
          drawing: `xl/drawings/drawing${at + 1}.xml`,
          charts: charts.map(() => `xl/charts/chart${next++}.xml`),
        },
  );
};

const contentTypes = (
  blueprint: WorkbookBlueprint,
  charts: readonly (ChartPaths | undefined)[],
): string => {
  const sheets = blueprint.sheets.map(
    (sheet, at) =>
      override(`xl/worksheets/sheet${at + 1}.xml`, `${SHEET_TYPES}.worksheet+xml`) +
      (sheet.notes.length === 0
        ? ''
        : override(`xl/comments${at + 1}.xml`, `${SHEET_TYPES}.comments+xml`)) +
      (charts[at] ? chartOverrides(charts[at]) : ''),
  );
  const vml =
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  return [
    `${HEAD}<Types xmlns="${CONTENT_TYPES}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    blueprint.sheets.some((sheet) => sheet.notes.length > 0) ? vml : '',
    override('xl/workbook.xml', `${SHEET_TYPES}.sheet.main+xml`),
    ...sheets,
    override('xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
    override('xl/styles.xml', `${SHEET_TYPES}.styles+xml`),
    override('xl/sharedStrings.xml', `${SHEET_TYPES}.sharedStrings+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override(
      'docProps/app.xml',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    ),
    '</Types>',
  ].join('');
};

const ROOT_RELATIONS = relationsPart([
  relationElement('rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml'),
  relationElement(
    'rId2',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ),
  relationElement('rId3', `${RELATIONS}/extended-properties`, 'docProps/app.xml'),
]);

const CORE_PROPERTIES = `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Shinko</dc:creator></cp:coreProperties>`;
const APP_PROPERTIES = `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`;

/** The parts that hold a sheet's notes, at the paths given. */
export const notesParts = (
  sheet: SheetBlueprint,
  paths: { readonly comments: string; readonly drawing: string },
  block: number,
  namespace: string,
): readonly (readonly [path: string, xml: string])[] => [
  [paths.comments, commentsPart(sheet.notes, namespace)],
  [paths.drawing, notesDrawing(sheet.notes, block)],
];

const textPart = (name: string, xml: string): ZipPart => ({
  name,
  bytes: new TextEncoder().encode(xml),
});

const sheetParts = (
  blueprint: WorkbookBlueprint,
  at: number,
  { styles, stringIndex }: Pick<SheetSurroundings, 'styles' | 'stringIndex'>,
  charts: ChartPaths | undefined,
): readonly ZipPart[] => {
  const sheet = blueprint.sheets[at]!;
  const number = at + 1;
  const hasNotes = sheet.notes.length > 0;
  const bytes = sheetPart(sheet, {
    styles,
    stringIndex,
    namespace: NAMESPACE,
    relationNamespace: RELATIONS,
    notesRelation: hasNotes ? 'rId1' : undefined,
    drawingRelation: charts && DRAWING_RELATION,
    isSelected: at === Math.max(0, blueprint.activeSheet),
  });
  const own: ZipPart = { name: `xl/worksheets/sheet${number}.xml`, bytes };
  if (!hasNotes && !charts) return [own];
  const notes = [
    relationElement('rId1', `${RELATIONS}/vmlDrawing`, `../drawings/vmlDrawing${number}.vml`),
    relationElement('rId2', `${RELATIONS}/comments`, `../comments${number}.xml`),
  ];
  const relations = [
    ...(hasNotes ? notes : []),
    ...(charts ? [drawingRelation(charts, TRANSITIONAL)] : []),
  ];
  const paths = {
    comments: `xl/comments${number}.xml`,
    drawing: `xl/drawings/vmlDrawing${number}.vml`,
  };
  return [
    own,
    textPart(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsPart(relations)),
    ...[
      ...(hasNotes ? notesParts(sheet, paths, number, NAMESPACE) : []),
      ...(charts ? chartParts(sheet, charts, TRANSITIONAL) : []),
    ].map(([path, xml]) => textPart(path, xml)),
  ];
};

/**
 * Writes a blueprint as a new file: the same bytes for the same blueprint. Text is cut at the 32,767
 * characters a cell holds. A workbook with formulas asks Excel to work them out once on opening.
 */
export const writeBlueprint = (blueprint: WorkbookBlueprint, tools: PackTools): Uint8Array => {
  const strings = new SharedStrings();
  const styles = new StyleSheet(blueprint.styles, EMPTY_BASE);
  const charts = chartPaths(blueprint);
  const around = { styles, stringIndex: strings.indexOf };
  const sheets = blueprint.sheets.flatMap((_, at) => sheetParts(blueprint, at, around, charts[at]));
  return writeZip(
    [
      textPart('[Content_Types].xml', contentTypes(blueprint, charts)),
      textPart('_rels/.rels', ROOT_RELATIONS),
      textPart('docProps/app.xml', APP_PROPERTIES),
      textPart('docProps/core.xml', CORE_PROPERTIES),
      textPart('xl/workbook.xml', workbookPart(blueprint)),
      textPart('xl/_rels/workbook.xml.rels', workbookRelations(blueprint.sheets.length)),
      textPart('xl/theme/theme1.xml', THEME),
      textPart('xl/styles.xml', stylesPart(styles, NAMESPACE)),
      textPart('xl/sharedStrings.xml', strings.toPart()),
      ...sheets,
    ],
    tools,
  );
};
