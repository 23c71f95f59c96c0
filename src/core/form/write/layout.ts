import type { ItemNumber } from '../../value/item-number';
import {
  circled,
  linkTo,
  sameEntry,
  isBlankEntry,
  cellContent,
  entryStyle,
  hasDecimals,
} from './entry-cells';
import {
  catalogPlaces,
  type Catalog,
  type CatalogItem,
  type CatalogPlace,
} from '../../catalog/catalog';
import { yearLabel, type FiscalYear } from '../../era/fiscal-year';
import { spanHas } from '../../era/year-span';
import { wrappedLines } from '../../text/text';
import { indicatorText, validTiers } from '../../value/indicator';
import { formSheetName, formTitle, remarksOf } from './form-words';
import { validationOf } from './form-validations';
import { scaleOfProfile } from '../../profile/form-profile';
import { scaleChoices, type GradeScale } from '../../profile/grade-scale';
import { SHIROI } from '../../profile/profile';
import type { ColumnRole } from '../../profile/columns';
import { formColumns, type FormColumns } from './form-columns';
import { targetContent, targetStyle } from './target-cells';
import {
  blockKey,
  type BlockEntries,
  type SheetEntries,
  type YearEntry,
} from '../../record/entries';
import {
  COLUMN_WIDTHS,
  FORM_STYLES,
  LINE_HEIGHT,
  MAX_ROW_HEIGHT,
  styleIndex,
  type StyleName,
} from './form-look';
import { itemHeights, linesIn } from './item-heights';
import type { Area, CellValue } from '../../grid/grid';
import { layoutIdentity } from '../../record/identity';
import type { KeptHeights } from '../../record/kept-heights';
import type { PlannedCell, SheetBlueprint, WorkbookBlueprint } from '../../grid/blueprint';
import {
  GRADES,
  GRADE_MEANINGS,
  PROGRESS_WORDS,
  TICKED,
  UNTICKED,
  type Grade,
} from '../../profile/vocabulary';

/** What a form is made of. */
export interface FormRequest {
  readonly catalog: Catalog;
  /** The year whose entries are to be filled in; the newest one shown. */
  readonly fiscalYear: FiscalYear;
  /** Number of years shown, from 1 to 10; the R4 sheet shows three. */
  readonly years: number;
  /** Sheet of one department; `null` for the whole plan. */
  readonly department: string | null;
  readonly entries: SheetEntries;
  /** Random, to tell workbooks apart. */
  readonly id: string;
  /** Whether cells other than entries are locked. */
  readonly protect: boolean;
}

/** Title, submission line, legend and header: repeated on each page. */
export const HEADER_ROW = 3;
const LABEL_SPAN = 2;
/** Points of rows that fit a page below the repeated rows, at the scale that the widths make (about 0.7). */
const PAGE_HEIGHT = 610;

/** What each grade means; without meanings the grades alone, best first. */
const legendText = (scale: GradeScale | undefined): string => {
  if (!scale) return GRADES.map((grade) => `${GRADE_MEANINGS[grade]}:${grade}`).join('、');
  const { steps } = scale;
  return steps.every(({ meaning }) => meaning !== null)
    ? steps.map(({ value, meaning }) => `${meaning}:${value}`).join('、')
    : scaleChoices(scale);
};

/** What the grade cells offer: words for what was not graded too. */
const gradeChoices = (scale: GradeScale | undefined): readonly string[] =>
  scale ? [...scale.steps.map(({ value }) => value), ...(scale.notRated ?? [])] : GRADES;

/** Lays one sheet out row by row. */
class FormLayout {
  readonly cells: PlannedCell[] = [];
  readonly merges: Area[] = [];
  readonly rowHeights = new Map<number, number>();
  readonly areas = new Map<string, Area[]>();
  readonly originals = new Map<ItemNumber, { top: number; key: string }>();
  /** Originals met after a repeat of theirs. */
  readonly below = new Map<ItemNumber, { top: number; key: string }>();
  private readonly items: ReadonlyMap<ItemNumber, CatalogItem>;
  private readonly years: readonly FiscalYear[];
  private readonly columns: FormColumns;
  /** The plan's own grades; `undefined` of Shiroi's. */
  private readonly scale: GradeScale | undefined;
  /** First rows of what should not be parted by a page: a heading with its first item, or an item. */
  private readonly groups: { top: number; newPage: boolean }[] = [];
  private row = 0;

  /** @param known originals that stand below their repeats, by item */
  constructor(
    private readonly request: FormRequest,
    known: ReadonlyMap<ItemNumber, { readonly top: number; readonly key: string }> = new Map(),
  ) {
    for (const [item, original] of known) this.originals.set(item, original);
    this.columns = formColumns(request.catalog);
    this.scale = scaleOfProfile(request.catalog.form);
    this.items = new Map(request.catalog.items.map((item) => [item.number, item]));
    this.years = Array.from(
      { length: request.years },
      (_, index) => request.fiscalYear - request.years + 1 + index,
    );
  }

  lay(): SheetBlueprint {
    this.layTop();
    let [last, lastProject]: [CatalogPlace | null, unknown] = [null, null];
    for (const place of catalogPlaces(this.request.catalog)) {
      const newDirection = place.direction !== last?.direction;
      this.groups.push({ top: this.row, newPage: newDirection && last !== null });
      if (newDirection) this.layDirection(place);
      if (place.project !== lastProject) this.layProject(place);
      this.layItem(place);
      [last, lastProject] = [place, place.project];
    }
    return this.sheet();
  }

  private put(
    row: number,
    column: number,
    value: CellValue,
    style: StyleName,
    formula?: string,
  ): void {
    const cell = { row, column, value, style: styleIndex(style) };
    this.cells.push(formula === undefined ? cell : { ...cell, formula });
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }

  /** A value over a rectangle: written at its corner, the other cells styled alike for their borders. */
  private putOver(area: Area, value: CellValue, style: StyleName, formula?: string): void {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const isCorner = row === area.top && column === area.left;
        this.put(row, column, isCorner ? value : null, style, isCorner ? formula : undefined);
      }
    }
    this.merge(area.top, area.left, area.bottom, area.right);
  }

  private layTop(): void {
    const full = { left: 0, right: this.columns.last };
    const legend = legendText(this.scale);
    this.putOver({ top: 0, bottom: 0, ...full }, formTitle(this.request), 'title');
    this.putOver({ top: 1, bottom: 1, ...full }, null, 'submission');
    this.putOver({ top: 2, bottom: 2, ...full }, `${SHIROI.legend}　${legend}`, 'legend');
    this.columns.titles.forEach((title, column) => this.put(HEADER_ROW, column, title, 'header'));
    [30, 18, 18, 24].forEach((height, row) => this.rowHeights.set(row, height));
    this.row = HEADER_ROW + 1;
  }

  private layBand(label: string, text: string, styles: readonly [StyleName, StyleName]): void {
    const row = this.row;
    this.putOver({ top: row, bottom: row, left: 0, right: LABEL_SPAN - 1 }, label, styles[0]);
    this.putOver(
      { top: row, bottom: row, left: LABEL_SPAN, right: this.columns.last },
      text,
      styles[1],
    );
    const width =
      this.columns.roles.slice(LABEL_SPAN).reduce((sum, role) => sum + COLUMN_WIDTHS[role], 0) - 4;
    const lines = wrappedLines(text, width);
    this.rowHeights.set(row, Math.min(MAX_ROW_HEIGHT, lines * LINE_HEIGHT + 6));
    this.row += 1;
  }

  private layDirection({ policy, direction }: CatalogPlace): void {
    this.layBand(SHIROI.headings.policy.label, `(${policy.number}) ${policy.name}`, [
      'levelLabel',
      'level',
    ]);
    this.layBand(
      SHIROI.headings.direction.label,
      `${circled(direction.number)} ${direction.name}`,
      ['levelLabel', 'level'],
    );
  }

  private layProject({ project }: CatalogPlace): void {
    this.layBand(SHIROI.headings.project.label, project.name, ['projectLabel', 'project']);
    this.layBand(SHIROI.headings.goal.label, project.goal, ['textLabel', 'text']);
    this.layBand(SHIROI.headings.measures.label, project.measures, ['textLabel', 'text']);
  }

  private layItem({ entry, occurrence }: CatalogPlace): void {
    const item = this.items.get(entry.item);
    if (!item) return;
    const key = blockKey(item.number, occurrence);
    const top = this.row;
    const rows = Math.max(GRADES.length, this.years.length);
    const bottom = top + rows - 1;
    const span = (role: ColumnRole): Area => ({
      top,
      bottom,
      left: this.columns.at[role],
      right: this.columns.at[role],
    });
    const original = this.originals.get(item.number);
    const linked = entry.repeat && original !== undefined;
    const source = original && this.request.entries.blocks.get(original.key);
    const own = this.request.entries.blocks.get(key) ?? (linked ? source : undefined);
    this.putOver(span('number'), item.number, 'number');
    this.putOver(span('name'), entry.repeat ? `${item.name} ※再掲` : item.name, 'planText');
    this.putOver(span('departments'), item.departments.join('、'), 'planText');
    this.putOver(span('description'), item.description, 'planText');
    this.putOver(span('indicator'), indicatorText(item.indicator), 'planText');
    this.putOver(span('remarks'), remarksOf(item, entry.repeat), 'remarks');
    this.put(top, this.columns.key, key, 'plain');
    this.layBoxes(top, rows, linked ? original.top : null, own, source);
    this.layYears(item, top, rows, linked ? original.top : null, own, source);
    this.layNarrative(span('narrative'), linked ? original.top : null, own, source);
    this.fitRows(item, top, rows, own);
    if (!this.originals.has(item.number)) this.originals.set(item.number, { top, key });
    else if (!entry.repeat) this.below.set(item.number, { top, key });
    this.row = bottom + 1;
  }

  /** Whether entries of the sheet's own year are carried: boxes and narrative belong to one year only. */
  private get carriesCurrent(): boolean {
    return this.request.entries.fiscalYear === this.request.fiscalYear;
  }

  private tickedOf(entries: BlockEntries | undefined): readonly Grade[] {
    return this.carriesCurrent ? (entries?.ticked ?? []) : [];
  }

  private narrativeOf(entries: BlockEntries | undefined): string {
    return this.carriesCurrent ? (entries?.narrative ?? '') : '';
  }

  private layBoxes(
    top: number,
    rows: number,
    originalTop: number | null,
    own: BlockEntries | undefined,
    source: BlockEntries | undefined,
  ): void {
    const ticked = this.tickedOf(own);
    const follows = originalTop !== null && ticked.join() === this.tickedOf(source).join();
    for (let offset = 0; offset < rows; offset += 1) {
      const grade = GRADES[offset];
      const [row, column] = [top + offset, this.columns.at.progress];
      if (!grade) this.put(row, column, null, 'closed');
      else {
        const text = `${ticked.includes(grade) ? TICKED : UNTICKED} ${PROGRESS_WORDS[grade]}`;
        if (follows) {
          this.put(row, column, text, 'linkedBox', linkTo(originalTop + offset, column));
        } else {
          this.put(row, column, text, 'box');
          this.addArea(`box ${grade}`, { top: row, bottom: row, left: column, right: column });
        }
      }
    }
  }

  private layYears(
    item: CatalogItem,
    top: number,
    rows: number,
    originalTop: number | null,
    own: BlockEntries | undefined,
    source: BlockEntries | undefined,
  ): void {
    for (let offset = 0; offset < rows; offset += 1) {
      const year = this.years[offset];
      const row = top + offset;
      if (year === undefined) {
        this.close(row, ['year', 'target', 'value', 'unit', 'grade']);
        continue;
      }
      const isNow = year === this.request.fiscalYear;
      this.put(row, this.columns.at.year, yearLabel(year), isNow ? 'yearNow' : 'year');
      const entry = own?.years.get(year) ?? this.blankEntry(item, year);
      const sourceEntry = source?.years.get(year) ?? this.blankEntry(item, year);
      const originalRow = originalTop === null ? null : originalTop + offset;
      if (item.newFrom !== null && year < item.newFrom && isBlankEntry(entry)) {
        this.close(row, ['target', 'value', 'unit', 'grade']);
        continue;
      }
      this.layTarget(item, row, year, entry, originalRow);
      this.layEntry(item, row, isNow, entry, originalRow, sourceEntry);
    }
  }

  /** Cells that nothing is to be written in; of a column that the form has not there is none. */
  private close(row: number, roles: readonly ColumnRole[]): void {
    for (const role of roles) {
      const column = this.columns.at[role];
      if (this.columns.roles.includes(role)) this.put(row, column, null, 'closed');
    }
  }

  private targetOf(item: CatalogItem, year: FiscalYear, { unit }: YearEntry): CellValue {
    return this.columns.roles.includes('target') ? targetContent(item, year, unit) : null;
  }

  private layTarget(
    item: CatalogItem,
    row: number,
    year: FiscalYear,
    entry: YearEntry,
    originalRow: number | null,
  ): void {
    if (!this.columns.roles.includes('target')) return;
    const column = this.columns.at.target;
    const content = this.targetOf(item, year, entry);
    const link = originalRow === null ? undefined : linkTo(originalRow, column);
    this.put(row, column, link ? (content ?? '') : content, targetStyle(content), link);
  }

  /** An entry yet to be made: the plan's unit stands there already where the tiers are those of the plan's year. */
  private blankEntry(item: CatalogItem, year: FiscalYear): YearEntry {
    const names = (at: FiscalYear): string =>
      validTiers(item.indicator, at)
        .map((tier) => tier.name)
        .join('\n');
    const sameTiers = names(year) === names(this.request.catalog.fiscalYear);
    return { value: '', unit: sameTiers ? item.units.join('\n') : '', grade: '' };
  }

  private layEntry(
    item: CatalogItem,
    row: number,
    isNow: boolean,
    entry: YearEntry,
    originalRow: number | null,
    source: YearEntry,
  ): void {
    for (const role of ['value', 'unit', 'grade'] as const) {
      const column = this.columns.at[role];
      const content = cellContent(role, entry[role]);
      if (originalRow !== null && sameEntry(entry[role], source[role])) {
        const number = hasDecimals(content) ? 'linkedDecimal' : 'linkedNumber';
        const style = role === 'value' ? number : 'linked';
        this.put(row, column, content ?? '', style, linkTo(originalRow, column));
        continue;
      }
      this.put(
        row,
        column,
        content,
        entryStyle(role, isNow, this.isTextValue(item, content), content),
      );
      const area = { top: row, bottom: row, left: column, right: column };
      if (role === 'unit')
        this.addArea(item.units.length === 1 ? `unit ${item.units[0]}` : 'free', area);
      else this.addArea(role, area);
    }
  }

  /** Ratios, labels and several tiers are text cells, so that Excel makes no dates of 1/2; a single number is a number. */
  private isTextValue(item: CatalogItem, content: CellValue): boolean {
    if (typeof content === 'string' && content !== '') return true;
    const now = this.request.fiscalYear;
    const several =
      item.indicator.tiers.filter((tier) => tier.spans.some((span) => spanHas(span, now))).length >
      1;
    const isRatio = item.indicator.tiers.some((tier) =>
      tier.spans.some((span) => /[/／]/u.test(span.name)),
    );
    return typeof content !== 'number' && (several || isRatio);
  }

  private layNarrative(
    area: Area,
    originalTop: number | null,
    own: BlockEntries | undefined,
    source: BlockEntries | undefined,
  ): void {
    const text = this.narrativeOf(own);
    if (originalTop !== null && text === this.narrativeOf(source)) {
      this.putOver(area, text, 'linkedText', linkTo(originalTop, area.left));
      return;
    }
    this.putOver(area, text === '' ? null : text, 'narrative');
    this.addArea('narrative', area);
  }

  private addArea(kind: string, area: Area): void {
    const areas = this.areas.get(kind);
    if (areas) areas.push(area);
    else this.areas.set(kind, [area]);
  }

  private fitRows(
    item: CatalogItem,
    top: number,
    rows: number,
    own: BlockEntries | undefined,
  ): void {
    const over = Math.max(
      linesIn(item.name, 'name'),
      linesIn(item.departments.join('、'), 'departments'),
      linesIn(item.description, 'description'),
      linesIn(indicatorText(item.indicator), 'indicator'),
      linesIn(this.narrativeOf(own), 'narrative'),
      linesIn(remarksOf(item, true), 'remarks'),
    );
    const rowLines = Array.from({ length: rows }, (_, offset) => {
      const year = this.years[offset];
      if (year === undefined) return 1;
      const entry = own?.years.get(year) ?? this.blankEntry(item, year);
      const tiers = validTiers(item.indicator, year).length;
      const target = String(this.targetOf(item, year, entry) ?? '');
      const lines = [linesIn(entry.value, 'value'), linesIn(entry.unit, 'unit')];
      return Math.max(1, tiers, ...lines, linesIn(target, 'target'));
    });
    itemHeights(over, rowLines).forEach((height, offset) =>
      this.rowHeights.set(top + offset, height),
    );
  }

  /** A page before each direction, and wherever the next group would not fit whole. */
  private pageBreaks(): readonly number[] {
    const breaks: number[] = [];
    let used = 0;
    this.groups.forEach(({ top, newPage }, index) => {
      const end = this.groups[index + 1]?.top ?? this.row;
      let height = 0;
      for (let row = top; row < end; row += 1) height += this.rowHeights.get(row) ?? LINE_HEIGHT;
      if (newPage || (used > 0 && used + height > PAGE_HEIGHT)) {
        breaks.push(top);
        used = 0;
      }
      used += height;
    });
    return breaks;
  }

  private sheet(): SheetBlueprint {
    const widths = new Map(this.columns.roles.map((role, column) => [column, COLUMN_WIDTHS[role]]));
    widths.set(this.columns.key, 8);
    return {
      name: formSheetName(this.request.fiscalYear, this.request.department),
      visibility: 'visible',
      cells: this.cells.sort((a, b) => a.row - b.row || a.column - b.column),
      merges: this.merges,
      columnWidths: widths,
      hiddenColumns: new Set([this.columns.key]),
      rowHeights: this.rowHeights,
      hiddenRows: new Set(),
      validations: [...this.areas].map(([kind, areas]) =>
        validationOf(kind, areas, gradeChoices(this.scale)),
      ),
      conditionalFormats: [],
      notes: [],
      freeze: { row: HEADER_ROW + 1, column: this.columns.at.departments },
      print: {
        paper: 'A4',
        orientation: 'landscape',
        fitToWidth: 1,
        titleRows: [0, HEADER_ROW],
        area: {
          top: 0,
          left: 0,
          bottom: Math.max(this.row - 1, HEADER_ROW),
          right: this.columns.last,
        },
        rowBreaks: this.pageBreaks(),
        margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
        footer: '&C&P / &N',
        centerHorizontally: true,
      },
      protected: this.request.protect,
      showGridLines: false,
    };
  }
}

/** The heights that a laid-out form gives the rows of its items. */
export const laidHeights = (sheet: SheetBlueprint): KeptHeights => {
  const { name, cells, merges, rowHeights, hiddenColumns } = sheet;
  const bottoms = new Map(
    merges.flatMap(({ top, left, bottom }) => (left === 0 ? [[top, bottom] as const] : [])),
  );
  const items = cells.flatMap(({ row, column, value }) => {
    const bottom = bottoms.get(row);
    if (!hiddenColumns.has(column) || typeof value !== 'string' || bottom === undefined) return [];
    const rows = Array.from({ length: bottom - row + 1 }, (_, offset) => row + offset);
    return [[value, rows.map((at) => rowHeights.get(at) ?? LINE_HEIGHT)] as const];
  });
  return new Map([[name, new Map(items)]]);
};

/**
 * Lays a catalog out as a workbook: the form and the very hidden `_shinko`. Recognising the form
 * gives the catalog back. Repeats follow their original by formulas, except where the entries
 * carried over differ from it.
 */
export const layoutForm = (request: FormRequest): WorkbookBlueprint => {
  const first = new FormLayout(request);
  const laid = first.lay();
  const sheet = first.below.size > 0 ? new FormLayout(request, first.below).lay() : laid;
  const identity = layoutIdentity({
    id: request.id,
    plan: request.catalog.plan,
    fiscalYear: request.fiscalYear,
    department: request.department,
    catalog: request.catalog,
    settings: null,
    acceptances: [],
    base: null,
    stamp: null,
    heights: laidHeights(sheet),
  });
  return { styles: FORM_STYLES, sheets: [sheet, identity], activeSheet: 0 };
};
