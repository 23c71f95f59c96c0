import type { XlsxPort } from '../../../app/ports/xlsx';
import { failure, success } from '../../../core/result';
import { attempt } from '../fault';
import { isSamePart, openPackage, TYPES, type Toolkit } from '../read/package';
import { applyPatches, locateRoot, withAttribute } from '../xml/xml-patch';
import { rewriteZip } from '../zip/zip-writer';
import { PartChanges } from './part-changes';
import { ownMember } from '../../../core/text/own-member';

type FitResult = ReturnType<XlsxPort['fitToName']>;

const PLAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MACRO = 'application/vnd.ms-excel';

/** What the workbook part of a file of each name is; Excel opens no file whose name says another. */
const MAIN_TYPES: Readonly<Record<string, string>> = {
  xlsx: `${PLAIN}.sheet.main+xml`,
  xltx: `${PLAIN}.template.main+xml`,
  xlsm: `${MACRO}.sheet.macroEnabled.main+xml`,
  xltm: `${MACRO}.template.macroEnabled.main+xml`,
};

/** Extensions under which a program would look for something else. */
const OTHER: ReadonlySet<string> = new Set(
  'xls xlt xlsb xlam xla ods csv tsv txt json xml html htm pdf docx pptx zip'.split(' '),
);

const hasMacros = (type: string): boolean => type.includes('macroEnabled');

/** The extension of a file's name, in lower case and without its dot; empty where it has none. */
const extensionOf = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * A book as a file of that name must be: a template becomes a workbook and the other way round. One
 * with macros is given no name that Excel would open without them. A name of another kind of
 * file is refused; one without a known kind is left alone.
 */
export const fitBookToName = (bytes: Uint8Array, name: string, tools: Toolkit): FitResult => {
  const extension = extensionOf(name);
  if (OTHER.has(extension)) return failure({ kind: 'other-name', extension });
  const wanted = ownMember(MAIN_TYPES, extension);
  if (wanted === undefined) return success(bytes);
  const result = attempt((): FitResult => {
    const opened = openPackage(bytes, tools);
    const xml = opened.textOf(TYPES);
    const own = locateRoot(xml, TYPES).children.find(
      (child) =>
        child.name === 'Override' && isSamePart(child.attributes.PartName ?? '', opened.workbook),
    );
    const type = own?.attributes.ContentType ?? wanted;
    if (!own || type === wanted || !Object.values(MAIN_TYPES).includes(type)) return success(bytes);
    if (hasMacros(type) && !hasMacros(wanted)) {
      return failure({
        kind: 'has-macros',
        extension: type === MAIN_TYPES['xltm'] ? 'xltm' : 'xlsm',
      });
    }
    const changes = new PartChanges(opened);
    const tag = xml.slice(own.from, own.openEnd);
    const text = withAttribute(tag, 'ContentType', wanted);
    changes.edit(TYPES, () => applyPatches(xml, [{ from: own.from, to: own.openEnd, text }]));
    return success(rewriteZip(opened.archive, { replaced: changes.replaced, added: [] }, tools));
  });
  return result.ok ? result.value : result;
};
