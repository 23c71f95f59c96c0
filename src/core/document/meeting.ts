import type { ItemNumber } from '../value/item-number';
import {
  catalogPlaces,
  type Catalog,
  type CatalogItem,
  type CatalogPlace,
} from '../catalog/catalog';
import { yearLabel, yearName, type FiscalYear } from '../era/fiscal-year';
import { cellContent, circled, hasDecimals } from '../form/write/entry-cells';
import { remarksOf } from '../form/write/form-words';
import type { SheetBlueprint } from '../grid/blueprint';
import { SHIROI } from '../profile/profile';
import { GRADE_MEANINGS, GRADES, PROGRESS_WORDS, TICKED, UNTICKED } from '../profile/vocabulary';
import { blockKey, type BlockEntries, type SheetEntries, type YearEntry } from '../record/entries';
import { indicatorText } from '../value/indicator';
import { DocumentSheet } from './document-sheet';
import { titleOf } from './document-words';
import { EDGE, LINE, type Paper } from './paper';

/** What a document of a year's progress is made of. */
export interface MeetingRequest {
  readonly catalog: Catalog;
  readonly fiscalYear: FiscalYear;
  /** Years shown, the oldest first. */
  readonly years: readonly FiscalYear[];
  readonly entries: SheetEntries;
  /** 備考 as it stands on the sheet, by block; what the marks say aside. */
  readonly remarks: ReadonlyMap<string, string>;
  readonly paper: Paper;
  readonly subtitle: string;
  /** 議題 */
  readonly agenda: string;
  /** 資料番号 */
  readonly paperNumber: string;
  /** For the public: without remarks. */
  readonly isPublic: boolean;
}

const SHARES = [
  { role: 'number', share: 30 },
  { role: 'name', share: 62 },
  { role: 'departments', share: 56 },
  { role: 'description', share: 200 },
  { role: 'progress', share: 90 },
  { role: 'indicator', share: 84 },
  { role: 'year', share: 28 },
  { role: 'value', share: 84 },
  { role: 'unit', share: 36 },
  { role: 'grade', share: 26 },
  { role: 'narrative', share: 250 },
  { role: 'remarks', share: 56 },
] as const;

const COLUMNS = SHARES.map(({ role, share }) => ({ role, share, title: titleOf(role) }));

type Role = (typeof SHARES)[number]['role'];

const AT = Object.fromEntries(COLUMNS.map(({ role }, column) => [role, column])) as Readonly<
  Record<Role, number>
>;
const LAST = COLUMNS.length - 1;

const NOTE = `※ ${GRADES.map((grade) => `${grade}：${GRADE_MEANINGS[grade]}`).join('、')}。「R○以降見直しあり」は、その年度から内容を見直した項目、「再掲」は、ほかの事業の項目をもう一度示したもの。`;

const BLANK: YearEntry = { value: '', unit: '', grade: '' };

const boxesText = (entries: BlockEntries | undefined): string =>
  GRADES.map(
    (grade) => `${entries?.ticked.includes(grade) ? TICKED : UNTICKED} ${PROGRESS_WORDS[grade]}`,
  ).join('\n');

/** Lays the items out under their projects. */
class MeetingLayout {
  private readonly sheet: DocumentSheet;
  private readonly items: ReadonlyMap<ItemNumber, CatalogItem>;

  constructor(private readonly request: MeetingRequest) {
    const { catalog, fiscalYear, subtitle, agenda, paperNumber, paper } = request;
    this.items = new Map(catalog.items.map((item) => [item.number, item]));
    const title = `${catalog.plan}　${SHIROI.sheetTitle}（${yearName(fiscalYear)}）`;
    const head = { title, subtitle, agenda, paperNumber, note: NOTE };
    this.sheet = new DocumentSheet(paper, COLUMNS, head);
  }

  lay(name: string): SheetBlueprint {
    let last: CatalogPlace | null = null;
    for (const place of catalogPlaces(this.request.catalog)) {
      this.sheet.group(last !== null && this.beginsPage(last, place));
      if (place.direction !== last?.direction) this.layDirection(place);
      if (place.project !== last?.project) this.layProject(place);
      this.layItem(place);
      last = place;
    }
    return this.sheet.blueprint(name);
  }

  /** On A4 a direction begins a page, on A3 a policy. */
  private beginsPage(last: CatalogPlace, place: CatalogPlace): boolean {
    return this.request.paper === 'A3'
      ? place.policy !== last.policy
      : place.direction !== last.direction;
  }

  private layDirection({ policy, direction }: CatalogPlace): void {
    const { headings } = SHIROI;
    const half = AT.indicator;
    this.sheet.band([
      {
        left: 0,
        right: half,
        text: `${headings.policy.label}　(${policy.number}) ${policy.name}`,
        style: 'level',
      },
      {
        left: half + 1,
        right: LAST,
        text: `${headings.direction.label}　${circled(direction.number)} ${direction.name}`,
        style: 'level',
      },
    ]);
  }

  private layProject({ project }: CatalogPlace): void {
    const { headings } = SHIROI;
    const half = AT.indicator;
    this.sheet.band([
      {
        left: 0,
        right: LAST,
        text: `${headings.project.label}　${project.name}`,
        style: 'project',
      },
    ]);
    if (project.goal === '' && project.measures === '') return;
    this.sheet.band([
      { left: 0, right: half, text: `${headings.goal.label}：${project.goal}`, style: 'text' },
      {
        left: half + 1,
        right: LAST,
        text: `${headings.measures.label}：${project.measures}`,
        style: 'text',
      },
    ]);
  }

  private layItem({ entry, occurrence }: CatalogPlace): void {
    const item = this.items.get(entry.item);
    if (!item) return;
    const { sheet } = this;
    const { years, entries, remarks, isPublic } = this.request;
    const key = blockKey(item.number, occurrence);
    const own = entries.blocks.get(key) ?? entries.blocks.get(blockKey(item.number, 1));
    const [top, bottom] = [sheet.row, sheet.row + years.length - 1];
    const marks = remarksOf(item, entry.repeat);
    const noted = isPublic ? '' : (remarks.get(key) ?? '');
    const texts: Readonly<Partial<Record<Role, string>>> = {
      name: entry.repeat ? `${item.name} ※再掲` : item.name,
      departments: item.departments.join('、'),
      description: item.description,
      progress: boxesText(own),
      indicator: indicatorText(item.indicator),
      narrative: own?.narrative ?? '',
      remarks: [marks, noted].filter((text) => text !== '').join('\n'),
    };
    years.forEach((year, index) => this.layYear(top + index, year, own?.years.get(year) ?? BLANK));
    sheet.over({ left: AT.number, right: AT.number, bottom }, item.number, 'number');
    for (const [role, text] of Object.entries(texts) as [Role, string][]) {
      sheet.over({ left: AT[role], right: AT[role], bottom }, text === '' ? null : text, 'text');
      sheet.spread(top, bottom, sheet.lines(text, AT[role]));
    }
    sheet.row = bottom + 1;
  }

  private layYear(row: number, year: FiscalYear, { value, unit, grade }: YearEntry): void {
    const { sheet } = this;
    const isNow = year === this.request.fiscalYear;
    sheet.put(row, AT.year, yearLabel(year), isNow ? 'now' : 'center');
    const content = cellContent('value', value);
    const number = hasDecimals(content) ? 'decimal' : 'figure';
    sheet.put(row, AT.value, content, typeof content === 'number' ? number : 'value');
    sheet.put(row, AT.unit, unit === '' ? null : unit, 'center');
    sheet.put(row, AT.grade, grade === '' ? null : grade, isNow ? 'now' : 'center');
    const lines = Math.max(1, sheet.lines(value, AT.value), sheet.lines(unit, AT.unit));
    sheet.rise(row, lines * LINE + EDGE);
  }
}

/** 会議資料: the year's progress as the meeting reads it; for the public without remarks. */
export const layMeeting = (request: MeetingRequest): SheetBlueprint =>
  new MeetingLayout(request).lay(request.isPublic ? '公表資料' : '会議資料');
