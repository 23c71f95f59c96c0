import { columnTitle } from '../../profile/columns';
import { SHIROI } from '../../profile/profile';
import { findFiscalYears, type FiscalYear } from '../../era/fiscal-year';
import type { Grid } from '../../grid/grid';
import { heldRows } from '../../grid/held-rows';
import { cellText } from '../../grid/cell-text';
import { parseDepartments, parseLevel, splitRepeatMark } from '../../profile/vocabulary';
import { failure, success, type Result } from '../../result';
import { comparable, sameWords, similarity } from '../../text/text';
import type {
  Catalog,
  CatalogDirection,
  CatalogItem,
  CatalogPolicy,
  CatalogProject,
  PlannedWork,
  Target,
} from '../../catalog/catalog';
import { parsePlannedFigures } from '../../value/planned-figure';
import type { SheetCatalogFault } from './catalog-of-sheet';
import { ExampleReader } from './example-of-plan-sheet';
import { readStructureTable, type StructureRow, type StructureTable } from './structure-table';

/**
 * A plan's own document: a table 体系 (めざす姿 | 基本方針 | 施策 | 事業名 | 取組項目 | 担当課) and
 * sheets of yearly plans (取組項目 | 平成30年度 | …) under 基本方針, 施策の方向 and 事業.
 */
type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
type OpenProject = Open<CatalogProject>;
type OpenLevel = Pick<OpenPolicy | OpenDirection, 'number' | 'name'>;
type OpenDirection = Omit<Open<CatalogDirection>, 'projects'> & { projects: OpenProject[] };
type OpenPolicy = Omit<Open<CatalogPolicy>, 'directions'> & { directions: OpenDirection[] };

/** The plan's sentence that stands before an example of how to fill a sheet. */
const EXAMPLE = /^【記載例】/u;
const SHEET_TITLE = /計画の取組について|計画事業の体系/u;
const PLAN_NAME = /(?<![^\s「」（）()])([^\s「」（）()]*?計画)(?:の取組|事業の体系)/u;
/** Two spellings of one item within a project: an item may have been renamed between table and sheet. */
const SAME_ITEM = 0.75;

const filledCells = (row: Grid['values'][number]): readonly string[] =>
  (row ?? []).map((value) => cellText(value).trim()).filter((text) => text !== '');

/** `名前(課、課)※再掲` or `名前(再掲)(課)`: the item's name, its departments, and if it is shown again. */
const parseItemCell = (text: string) => {
  const tight = text.replace(/[\s。]+/gu, '');
  const outer = splitRepeatMark(tight);
  const match = /^(.*?)[(（](?=[^()（）]*(?:課|協議会|支援))([^()（）]*)[)）]$/u.exec(outer.name);
  const inner = splitRepeatMark(match?.[1] ?? outer.name);
  return {
    name: inner.name,
    departments: match ? parseDepartments(match[2]!) : [],
    repeat: outer.repeat || inner.repeat,
  };
};

/** A year of a sheet of yearly plans, and the column that it stands in. */
interface YearColumn {
  readonly column: number;
  readonly year: FiscalYear;
}

/** A row's cells with their columns, blank ones left out. */
interface PlanRow {
  /** Trimmed texts, in order. */
  readonly cells: readonly string[];
  /** The years that its cells name. */
  years(): readonly YearColumn[];
  textAt(column: number): string;
}

const planRow = (row: Grid['values'][number]): PlanRow => ({
  cells: filledCells(row),
  years: () =>
    Array.from(row ?? [], (value, column): readonly YearColumn[] => {
      const [year] = findFiscalYears(cellText(value ?? null));
      return year === undefined ? [] : [{ column, year }];
    }).flat(),
  textAt: (column) => cellText(row?.[column] ?? null).trim(),
});

/** What is planned for each year: by the year's column, or by order where a row has as many texts as there are years. */
const plansOf = (row: PlanRow, years: readonly YearColumn[]): readonly PlannedWork[] => {
  const isWhole = row.cells.length === years.length + 1;
  return years.flatMap(({ column, year }, index) => {
    const text = isWhole ? row.cells[index + 1]! : row.textAt(column);
    return text === '' ? [] : [{ year, text }];
  });
};

const targetsOf = (plans: readonly PlannedWork[], item: string): readonly Target[] =>
  plans.flatMap(({ year, text }) =>
    parsePlannedFigures(text, item).map((figure) => ({ year, ...figure })),
  );

/** An item as its row gives it. */
interface ReadItem extends StructureRow {
  readonly description: string;
  readonly plans: readonly PlannedWork[];
}

/** Whether a level is the one that is written: by its number, else by its name. */
const isLevel = (known: OpenLevel, { number, name }: ReturnType<typeof parseLevel>): boolean =>
  number === null ? sameWords(known.name, name) : known.number === number;

/** Reads the document row by row. */
class PlanReader {
  readonly policies: OpenPolicy[] = [];
  readonly items: Open<CatalogItem>[] = [];
  readonly example = new ExampleReader();
  plan: string | null = null;
  lastYear: FiscalYear | null = null;
  private direction: OpenDirection | null = null;
  private policy: OpenPolicy | null = null;
  private project: OpenProject | null = null;
  private inItems = false;
  private isExample = false;
  private exampleAhead = false;
  private yearColumns: readonly YearColumn[] = [];

  constructor(private readonly table: StructureTable) {}

  readRow(row: PlanRow): void {
    const { cells } = row;
    const [first = '', second = ''] = cells;
    if (EXAMPLE.test(first)) this.exampleAhead = true;
    if (SHEET_TITLE.test(first)) this.startSheet(first);
    if (this.isExample) {
      this.example.readRow({ cells, years: row.years().map(({ year }) => year) });
      return;
    }
    switch (comparable(first)) {
      case SHIROI.headings.policy.label:
        this.policy = this.findPolicy(second);
        this.direction = null;
        this.inItems = false;
        return;
      case SHIROI.headings.direction.label:
        this.direction = this.policy && findDirection(this.policy, second);
        return;
      case SHIROI.headings.project.label:
        this.project = this.direction && findProject(this.direction, second);
        this.inItems = false;
        return;
      case SHIROI.headings.goal.label:
        if (this.project) this.project.goal = second;
        return;
      case SHIROI.headings.measures.label:
        if (this.project) this.project.measures = second;
        return;
      case columnTitle('name'):
        this.inItems = this.project !== null;
        this.yearColumns = row.years();
        this.lastYear = this.yearColumns.at(-1)?.year ?? this.lastYear;
        return;
    }
    if (this.inItems && cells.length >= 2) this.readItem(row);
  }

  private startSheet(title: string): void {
    this.plan ??= PLAN_NAME.exec(title)?.[1] ?? null;
    this.isExample = this.exampleAhead;
    this.exampleAhead = false;
    this.inItems = false;
  }

  private findPolicy(text: string): OpenPolicy {
    const { number, name } = parseLevel(text);
    const known = this.policies.find((policy) => isLevel(policy, { number, name }));
    if (known) {
      if (!sameWords(known.name, name) && !known.aliases.includes(name)) known.aliases.push(name);
      return known;
    }
    const own = number ?? this.policies.length + 1;
    const policy = { number: own, name, aliases: [], directions: [] };
    this.policies.push(policy);
    return policy;
  }

  private readItem(row: PlanRow): void {
    const { name, departments, repeat } = parseItemCell(row.cells[0]!);
    const plans = plansOf(row, this.yearColumns);
    const description = row.cells.at(-1)!.replace(/\s+/gu, ' ');
    this.addItem(this.project!, { name, departments, repeat, description, plans });
  }

  /** Adds an item under a project; one that is known by name is shown again there. */
  private addItem(project: OpenProject, read: ReadItem): void {
    const { name, repeat } = read;
    const same = this.items.find((item) => sameWords(item.name, name));
    const known = same ?? (repeat || this.isTableRepeat(name) ? this.findSimilar(name) : undefined);
    const isThere = project.entries.some((entry) => entry.item === known?.number);
    if (known && isThere) return;
    if (known) {
      project.entries.push({ item: known.number, repeat: true });
      if (!same && !known.aliases.includes(name)) known.aliases.push(name);
      return;
    }
    const number = this.items.length + 1;
    this.items.push({
      number,
      name,
      aliases: [],
      departments: [...read.departments],
      description: read.description,
      indicator: { tiers: [] },
      units: [],
      reviewFrom: null,
      newFrom: null,
      plans: [...read.plans],
      targets: [...targetsOf(read.plans, name)],
    });
    project.entries.push({ item: number, repeat });
  }

  /**
   * Adds what the table has and the yearly sheets have not: as many of the project's last rows as the
   * sheets lack, of items that are known nowhere. The others were only renamed in between.
   */
  addMissing(): void {
    for (const project of this.allProjects()) {
      const rows = this.table.rows.get(comparable(project.name)) ?? [];
      const lacking = rows.length - project.entries.length;
      if (lacking <= 0) continue;
      const unknown = rows.filter((row) => !row.repeat && !this.findSimilar(row.name));
      for (const { name, departments } of unknown.slice(-lacking)) {
        this.addItem(project, { name, departments, repeat: false, description: '', plans: [] });
      }
    }
  }

  private findSimilar(name: string): Open<CatalogItem> | undefined {
    return this.items.find((item) => similarity(item.name, name) >= SAME_ITEM);
  }

  /** Whether the table shows that item again, though the sheet forgot to say so. */
  private isTableRepeat(name: string): boolean {
    return [...this.table.rows.values()]
      .flat()
      .some((row) => row.repeat && similarity(row.name, name) >= SAME_ITEM);
  }

  private allProjects(): readonly OpenProject[] {
    return this.policies.flatMap((policy) =>
      policy.directions.flatMap((direction) => direction.projects),
    );
  }
}

const findDirection = (policy: OpenPolicy, text: string): OpenDirection => {
  const { number, name } = parseLevel(text);
  const known = policy.directions.find((direction) => isLevel(direction, { number, name }));
  if (known) return known;
  const direction = {
    number: number ?? policy.directions.length + 1,
    name,
    aliases: [],
    projects: [],
  };
  policy.directions.push(direction);
  return direction;
};

const findProject = (direction: OpenDirection, name: string): OpenProject => {
  const known = direction.projects.find((project) => sameWords(project.name, name));
  if (known) return known;
  const project = { name, aliases: [], goal: '', measures: '', entries: [] };
  direction.projects.push(project);
  return project;
};

/**
 * Takes a plan's hierarchy off its own document, as it was before any progress sheet: items are
 * numbered in the order in which they first appear, indicators are not given there. The example of
 * how to fill a sheet is kept apart. Source: H30 document, 体系 (pages 1–3) and yearly plan sheets.
 */
export const catalogOfPlanSheets = (grid: Grid): Result<Catalog, SheetCatalogFault> => {
  const rows = heldRows(grid).map((row) => planRow(grid.values[row]));
  const end = rows.findIndex(({ cells }) => EXAMPLE.test(cells[0] ?? ''));
  const table = readStructureTable(rows.slice(0, Math.max(end, 0)).map(({ cells }) => cells));
  const reader = new PlanReader(table);
  for (const row of rows) if (row.cells.length > 0) reader.readRow(row);
  reader.addMissing();
  if (reader.items.length === 0) return failure({ kind: 'no-items' });
  const { plan, lastYear } = reader;
  const example = reader.example.example();
  if (plan === null) return failure({ kind: 'no-plan-name' });
  if (lastYear === null) return failure({ kind: 'no-year' });
  return success({
    plan,
    ...(table.vision === undefined ? {} : { vision: table.vision }),
    ...(example ? { example } : {}),
    fiscalYear: lastYear,
    policies: reader.policies,
    items: reader.items,
    candidates: [],
    sampleTexts: false,
  });
};
