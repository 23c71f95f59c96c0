import { parseCellName } from '../../../core/grid/grid';
import type { PlannedNote } from '../../../core/grid/blueprint';
import { optionalPart } from './package';
import type { Tab, Workbook } from './workbook-reader';
import { childOf, childrenOf, toNumber, type XmlElement } from '../xml/xml-tree';
import { decodeEscapes } from '../xml/xml-text';

/** Notes (comments) of a sheet; threaded ones as the note that Excel keeps for older readers. */
export const readNotes = (workbook: Workbook, tab: Tab): readonly PlannedNote[] => {
  const { opened } = workbook;
  const path = optionalPart(opened, opened.relationsOf(tab.path), 'comments');
  if (path === undefined) return [];
  const root = opened.treeOf(path);
  const authors = childrenOf(childOf(root, 'authors'), 'author').map((author) => author.text);
  return childrenOf(childOf(root, 'commentList'), 'comment').flatMap((comment) => {
    const reference = comment.attributes.ref ?? '';
    const place = parseCellName(reference);
    if (!place) {
      opened.remark('range', path, reference);
      return [];
    }
    const author = decodeEscapes(authors[toNumber(comment.attributes.authorId) ?? -1] ?? '');
    return [{ ...place, author, text: noteText(childOf(comment, 'text')) }];
  });
};

const noteText = (element: XmlElement | undefined): string => {
  const runs = (element?.children ?? []).filter((child) => child.name !== 'rPh');
  const texts = runs.flatMap((run) => (run.name === 't' ? [run] : childrenOf(run, 't')));
  return decodeEscapes(texts.map((text) => text.text).join(''));
};
