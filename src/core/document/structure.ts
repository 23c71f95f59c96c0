import { catalogPlaces, type Catalog, type CatalogPlace } from '../catalog/catalog';
import { yearName } from '../era/fiscal-year';
import { circled } from '../form/write/entry-cells';
import { remarksOf } from '../form/write/form-words';
import type { SheetBlueprint } from '../grid/blueprint';
import { SHIROI } from '../profile/profile';
import { DocumentSheet, type DocumentHead } from './document-sheet';
import { titleOf } from './document-words';
import { EDGE, LINE, type Paper } from './paper';

const COLUMNS = [
  { title: SHIROI.headings.project.label, share: 150 },
  { title: SHIROI.headings.goal.label, share: 190 },
  { title: titleOf('number'), share: 26 },
  { title: titleOf('name'), share: 180 },
  { title: titleOf('departments'), share: 120 },
  { title: titleOf('remarks'), share: 90 },
];
const LAST = COLUMNS.length - 1;

/** What a document of the plan itself is made of. */
export interface PlanRequest extends Pick<DocumentHead, 'subtitle' | 'agenda' | 'paperNumber'> {
  readonly catalog: Catalog;
  readonly paper: Paper;
}

/** The levels above a project, as one line. */
export const levelsText = ({ policy, direction }: CatalogPlace): string =>
  `${SHIROI.headings.policy.label}　(${policy.number}) ${policy.name}　／　${SHIROI.headings.direction.label}　${circled(direction.number)} ${direction.name}`;

/** The entries of each project, which stand together. */
export const byProject = (catalog: Catalog): readonly (readonly CatalogPlace[])[] => {
  const projects: CatalogPlace[][] = [];
  for (const place of catalogPlaces(catalog)) {
    const last = projects.at(-1);
    if (last?.[0]?.project === place.project) last.push(place);
    else projects.push([place]);
  }
  return projects;
};

/** 事業の体系: the plan's hierarchy as a table, with the departments. */
export const layStructure = (request: PlanRequest): SheetBlueprint => {
  const { catalog, paper, subtitle, agenda, paperNumber } = request;
  const items = new Map(catalog.items.map((item) => [item.number, item]));
  const title = `${catalog.plan}　事業の体系（${yearName(catalog.fiscalYear)}）`;
  const sheet = new DocumentSheet(paper, COLUMNS, {
    title,
    subtitle,
    agenda,
    paperNumber,
    note: catalog.vision === undefined ? '' : `めざす姿：${catalog.vision}`,
  });
  let direction: CatalogPlace['direction'] | null = null;
  for (const places of byProject(catalog)) {
    const [first] = places;
    sheet.group();
    if (first!.direction !== direction) {
      sheet.band([{ left: 0, right: LAST, text: levelsText(first!), style: 'level' }]);
      ({ direction } = first!);
    }
    const [top, bottom] = [sheet.row, sheet.row + places.length - 1];
    places.forEach(({ entry }, index) => {
      const item = items.get(entry.item)!;
      const row = top + index;
      const name = entry.repeat ? `${item.name} ※再掲` : item.name;
      const departments = item.departments.join('、');
      const remarks = remarksOf(item, entry.repeat);
      sheet.put(row, 2, item.number, 'number');
      sheet.put(row, 3, name, 'text');
      sheet.put(row, 4, departments, 'text');
      sheet.put(row, LAST, remarks === '' ? null : remarks, 'text');
      const lines = Math.max(
        sheet.lines(name, 3),
        sheet.lines(departments, 4),
        sheet.lines(remarks, LAST),
      );
      sheet.rise(row, lines * LINE + EDGE);
    });
    const { project } = first!;
    for (const [column, text] of [project.name, project.goal].entries()) {
      sheet.over({ left: column, right: column, bottom }, text, 'text');
      sheet.spread(top, bottom, sheet.lines(text, column));
    }
    sheet.row = bottom + 1;
  }
  return sheet.blueprint('事業の体系');
};
