import type { BookFacts } from '../../../app/ports/xlsx';
import { openPackage, relatedPart, type Toolkit } from './package';
import { isSharedWorkbook, readWorkbook } from './workbook-reader';
import { childrenOf } from '../xml/xml-tree';

/** A custom property that Office reserves for documents marked as final ([MS-OI29500], on Part 1 section 22.3.2.2). */
const FINAL = '_MarkAsFinal';

/** Looks at a workbook's own part and its custom properties alone. */
export const readFacts = (bytes: Uint8Array, tools: Toolkit): BookFacts => {
  const opened = openPackage(bytes, tools);
  const custom = relatedPart(opened, opened.relationsOf(''), 'custom-properties');
  const properties = custom === undefined ? [] : childrenOf(opened.treeOf(custom), 'property');
  const isFinal = properties.some(
    ({ attributes, children }) =>
      attributes.name === FINAL && /^(?:true|1)$/iu.test(children[0]?.text.trim() ?? ''),
  );
  return { isFinal, isShared: isSharedWorkbook(readWorkbook(opened)) };
};
