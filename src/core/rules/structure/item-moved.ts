import { isNamed } from '../../catalog/catalog';
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
  *check({ block, item }, { projects }) {
    const project = block.heading.project;
    const planned = item && projects.get(item.number);
    if (!planned || !project || planned.some((known) => isNamed(project.name, known))) return;
    yield {
      at: block.numberCell,
      field: 'project',
      facts: { project: project.name, expected: planned.map((known) => known.name) },
    };
  },
});
