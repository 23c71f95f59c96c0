import { isNamed, catalogPlaces } from '../../catalog/catalog';
import { blockRule } from '../rule';

/** A block stands under a project in which the plan does not have it. Source: 体系 (H30 document, pages 1–3). */
export const itemMoved = blockRule<{
  readonly project: string;
  readonly expected: readonly string[];
}>({
  id: 'item-moved',
  group: 'structure',
  severity: 'warning',
  needsCatalog: true,
  sentences: {
    ja: ({ project, expected }) =>
      `計画では事業「${expected.join('」「')}」にある項目ですが、「${project}」の下にあります。元の位置に戻してください。`,
    en: ({ project, expected }) =>
      `The plan has this item under project “${expected.join('”, “')}”, but it stands under “${project}”. Move it back.`,
  },
  *check({ block, item }, { catalog }) {
    const project = block.heading.project;
    if (!item || !catalog || !project) return;
    const places = catalogPlaces(catalog).filter((place) => place.entry.item === item.number);
    if (places.length === 0 || places.some((place) => isNamed(project.name, place.project))) return;
    yield {
      at: block.numberCell,
      field: 'project',
      facts: { project: project.name, expected: places.map((place) => place.project.name) },
    };
  },
});
