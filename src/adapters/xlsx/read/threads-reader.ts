import { parseCellName } from '../../../core/grid/grid';
import type { PlannedNote } from '../../../core/grid/blueprint';
import { childOf, childrenOf } from '../xml/xml-tree';
import { optionalPart } from './package';
import type { Tab, Workbook } from './workbook-reader';

/** Names of those who wrote, by their id. */
const personNames = ({ opened, relations }: Workbook): ReadonlyMap<string, string> => {
  const path = optionalPart(opened, relations, 'person');
  if (path === undefined) return new Map();
  return new Map(
    childrenOf(opened.treeOf(path), 'person').map(({ attributes }) => [
      attributes.id ?? '',
      attributes.displayName ?? '',
    ]),
  );
};

/**
 * Threaded comments of a sheet, each thread as one note in the persons' own words: for older readers
 * Excel keeps a note beside it that begins with words of its own.
 */
export const readThreads = (workbook: Workbook, tab: Tab): readonly PlannedNote[] => {
  const { opened } = workbook;
  const path = optionalPart(opened, opened.relationsOf(tab.path), 'threadedComment');
  if (path === undefined) return [];
  const names = personNames(workbook);
  const threads = new Map<string, PlannedNote>();
  for (const comment of childrenOf(opened.treeOf(path), 'threadedComment')) {
    const { ref = '', personId = '' } = comment.attributes;
    const place = parseCellName(ref);
    if (!place) {
      opened.remark('range', path, ref);
      continue;
    }
    const text = childOf(comment, 'text')?.text ?? '';
    const known = threads.get(ref);
    threads.set(
      ref,
      known
        ? { ...known, text: `${known.text}\n${text}` }
        : { ...place, author: names.get(personId) ?? '', text },
    );
  }
  return [...threads.values()];
};
