import { isNamed, type CatalogProject } from '../../catalog/catalog';
import { similarity } from '../../text/text';
import { namesakeOf } from '../namesake';
import { blockRule } from '../rule';

/** A project so alike in name is the same one, renamed; that is told at its heading. */
const ALIKE = 0.6;

const isProject = (name: string, known: CatalogProject): boolean =>
  isNamed(name, known) || similarity(name, known.name) >= ALIKE;

/** A block stands under a project in which the plan does not have it. Source: 体系 (H30 document, pages 1–3). */
export const itemMoved = blockRule<{
  readonly project: string;
  readonly expected: readonly string[];
}>({
  id: 'item-moved',
  name: { ja: '項目の位置が違う', en: 'item moved' },
  group: 'structure',
  severity: 'warning',
  needsCatalog: true,
  sentences: {
    ja: ({ project, expected }) =>
      `計画では事業「${expected.join('」「')}」にある項目ですが、「${project}」の下にあります。元の位置に戻してください。`,
    en: ({ project, expected }) =>
      `The plan has this item under project “${expected.join('”, “')}”, but it stands under “${project}”. Move it back.`,
  },
  check(report, view, context) {
    const { block, item } = view;
    const project = block.heading.project;
    const planned = item && context.projects.get(item.number);
    if (!planned || !project || planned.some((known) => isProject(project.name, known))) return;
    if (namesakeOf(view, context)) return;
    report({
      at: block.numberCell,
      field: 'project',
      facts: { project: project.name, expected: planned.map((known) => known.name) },
    });
  },
});
