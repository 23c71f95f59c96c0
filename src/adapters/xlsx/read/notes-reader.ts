import { parseCellName } from '../../../core/grid/grid';
import type { PlannedNote } from '../../../core/grid/blueprint';
import { damaged } from '../fault';
import { relatedPart } from './package';
import type { Tab, Workbook } from './workbook-reader';
import { childOf, childrenOf, toNumber, type XmlElement } from '../xml/xml-tree';
import { decodeEscapes } from '../xml/xml-text';

/** Notes (comments) of a sheet; threaded ones as the note that Excel keeps for older readers. */
export const readNotes = (workbook: Workbook, tab: Tab): readonly PlannedNote[] => {
  const { opened } = workbook;
  const path = relatedPart(opened, opened.relationsOf(tab.path), 'comments');
  if (path === undefined) return [];
  const root = opened.treeOf(path);
  const authors = childrenOf(childOf(root, 'authors'), 'author').map((author) => author.text);
  return childrenOf(childOf(root, 'commentList'), 'comment').map((comment) => {
    const place = parseCellName(comment.attributes.ref ?? '');
    if (!place) throw damaged(path, `reference ${comment.attributes.ref ?? ''}`);
    const author = decodeEscapes(authors[toNumber(comment.attributes.authorId) ?? -1] ?? '');
    return { ...place, author, text: noteText(childOf(comment, 'text')) };
  });
};

const noteText = (element: XmlElement | undefined): string => {
  const runs = (element?.children ?? []).filter((child) => child.name !== 'rPh');
  const texts = runs.flatMap((run) => (run.name === 't' ? [run] : childrenOf(run, 't')));
  return decodeEscapes(texts.map((text) => text.text).join(''));
};
